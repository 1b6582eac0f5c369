internal import GRDB

/// All that an index says, row for row: by names, because the numbers of rows depend on the order of events.
struct IndexContent {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// What is said of one document, with the words for it.
    private static let ofDocument = [
        (
            "its summary",
            "SELECT name, folded, body, year, date, acts, language, summary, series, came, changed, sketch FROM document WHERE name = ?"
        ),
        (
            "its editions",
            "SELECT edition.language, digest, kept, json FROM edition JOIN document ON id = document WHERE name = ? ORDER BY 1"
        ),
        (
            "its recommendations",
            "SELECT position, paragraph, force, category, deadline, languages, length, json FROM recommendation JOIN document d ON d.id = document WHERE name = ? ORDER BY 1"
        ),
        (
            "the words of its recommendations",
            """
            SELECT position, ar, zh, en, fr, ru, es, heading, words.title FROM recommendation r
            JOIN document d ON d.id = document LEFT JOIN words ON words.rowid = r.id WHERE name = ? ORDER BY 1
            """
        ),
        (
            "its topics",
            """
            SELECT position, topic FROM topic JOIN recommendation r ON r.id = recommendation
            JOIN document d ON d.id = document WHERE name = ? ORDER BY 1, 2
            """
        ),
        (
            "its addressees",
            """
            SELECT position, addressee.folded, printed FROM addressee JOIN recommendation r ON r.id = recommendation
            JOIN document d ON d.id = document WHERE name = ? ORDER BY 1, 2
            """
        ),
        ("its links to earlier ones", "SELECT * FROM link WHERE later_document = ? ORDER BY 1, 2, 3, 4"),
        ("the states that were declared", "SELECT * FROM declared_state WHERE document = ? ORDER BY 1, 2"),
        ("why it could not be read", "SELECT reason FROM gap WHERE document = ?"),
    ]

    /// What is said of the whole.
    private static let ofAll = [
        ("the words that are printed", "SELECT folded, word, language, count FROM vocabulary"),
        ("the former names of documents", "SELECT name, folded, document FROM redirect ORDER BY name"),
        (
            "the number of rows",
            """
            SELECT (SELECT count(*) FROM edition), (SELECT count(*) FROM recommendation), (SELECT count(*) FROM topic),
                (SELECT count(*) FROM addressee), (SELECT count(*) FROM words)
            """
        ),
    ]

    func differences(from new: IndexContent) throws -> [String] {
        var differences: [String] = []
        for name in Set(try names() + new.names()).sorted() {
            for (words, sql) in Self.ofDocument where try rows(sql, [name]) != new.rows(sql, [name]) {
                differences.append("document \(name): \(words) \(words.hasSuffix("s") ? "are" : "is") not what a new index says")
            }
        }
        for (words, sql) in Self.ofAll where try rows(sql) != new.rows(sql) {
            differences.append("\(words) is not what a new index says")
        }
        if try !vocabulary().isSame(as: new.vocabulary()) { differences.append("the full text finds other words than a new index") }
        if try !sketches().isSame(as: new.sketches()) {
            differences.append("the phrases by which lineage is found are not those of a new index")
        }
        return differences
    }

    private func names() throws -> [String] {
        try String.fetchAll(db, sql: "SELECT name FROM document UNION SELECT document FROM gap")
    }

    private func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [[DatabaseValue]] {
        let cursor = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
        var rows: [[DatabaseValue]] = []
        while let row = try cursor.next() { rows.append(Array(row.databaseValues)) }
        return rows
    }

    private func sketches() throws -> RowCursor {
        try Row.fetchCursor(db, sql: "SELECT hash, name FROM sketch LEFT JOIN document ON id = document ORDER BY 1, 2")
    }

    /// The words of the full text, each with how often it stands in how many rows.
    private func vocabulary() throws -> RowCursor {
        try db.execute(sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, col)")
        return try Row.fetchCursor(db, sql: "SELECT term, col, doc, cnt FROM temp.vocabulary")
    }
}

extension RowCursor {
    fileprivate func isSame(as other: RowCursor) throws -> Bool {
        while true {
            let (mine, its) = (try next(), try other.next())
            guard mine == its else { return false }
            if mine == nil { return true }
        }
    }
}

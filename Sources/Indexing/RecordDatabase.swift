public import Foundation
internal import Documents
internal import GRDB
internal import Interpreting
internal import Recording
internal import Structuring
internal import Vocabularies

extension RecordIndex {
    /// Writes all documents, recommendations, acts and links as a database of SQLite with plain tables, for people who ask it
    /// themselves. What stood in the file before is gone.
    public func writeDatabase(to file: URL) async throws {
        try? FileManager.default.removeItem(at: file)
        let database = try DatabaseQueue(path: file.path)
        try await database.writeWithoutTransaction { db in
            // A file that is not finished is made anew.
            try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            try db.execute(sql: Self.plainTables)
        }
        let summaries = try await documents()
        let links = try await reading { db in
            try Row.fetchAll(db, sql: "SELECT later_document, later, earlier_document, earlier, relations FROM link").map { row in
                let (laterDocument, later, earlierDocument, earlier): (String, String, String, String) = (
                    row[0], row[1], row[2], row[3]
                )
                return ["\(laterDocument)/\(later)", "\(earlierDocument)/\(earlier)", row[4] as String]
            }
        }
        try await database.write { db in
            for summary in summaries {
                try db.execute(
                    sql: "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    arguments: [
                        summary.name.text, summary.symbol, summary.title, summary.kind.rawValue, summary.body, summary.parentBody,
                        summary.session, summary.place, summary.dates?.from, summary.dates?.to, summary.year,
                    ])
            }
            for link in links { try db.execute(sql: "INSERT INTO link VALUES (?, ?, ?)", arguments: StatementArguments(link)) }
        }
        var page: [RecordedRecommendations.Element] = []
        for try await recommendation in try await everything() {
            page.append(recommendation)
            if page.count == 500 {
                try await database.write { [page] db in
                    for held in page { try db.insertPlain(held.recommendation, held.standing.state) }
                }
                page = []
            }
        }
        try await database.write { [page] db in for held in page { try db.insertPlain(held.recommendation, held.standing.state) } }
        try database.close()
    }

    private static let plainTables = """
        CREATE TABLE document (
            name TEXT PRIMARY KEY, symbol TEXT, title TEXT, kind TEXT NOT NULL, body TEXT, parent_body TEXT, session TEXT,
            place TEXT, first_day TEXT, last_day TEXT, year INTEGER
        );
        CREATE TABLE recommendation (
            name TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES document, paragraph TEXT NOT NULL, text TEXT NOT NULL,
            language TEXT NOT NULL, section TEXT, page INTEGER NOT NULL, force TEXT NOT NULL, rank INTEGER NOT NULL,
            state TEXT NOT NULL, reason TEXT NOT NULL
        );
        CREATE TABLE act (
            recommendation TEXT NOT NULL REFERENCES recommendation, number INTEGER NOT NULL, verb TEXT NOT NULL, force TEXT NOT NULL,
            ask TEXT NOT NULL, PRIMARY KEY (recommendation, number)
        );
        CREATE TABLE addressee (
            recommendation TEXT NOT NULL REFERENCES recommendation, act INTEGER NOT NULL, addressee TEXT NOT NULL
        );
        CREATE TABLE topic (recommendation TEXT NOT NULL REFERENCES recommendation, topic TEXT NOT NULL);
        CREATE TABLE link (later TEXT NOT NULL, earlier TEXT NOT NULL, relations TEXT NOT NULL);
        """
}

extension Database {
    fileprivate func insertPlain(_ held: RecordedRecommendation, _ state: StateInRecord) throws {
        let (name, read) = (held.name.text, held.recommendation)
        let firmest = read.acts.map(\.force).max() ?? .permission
        try cachedStatement(sql: "INSERT INTO recommendation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
            name, held.document.name.text, read.paragraph, read.text, held.language.rawValue, read.sectionTitle, read.page,
            firmest.rawValue, firmest.rank, state.state.rawValue, state.reason,
        ])
        for (number, act) in read.acts.enumerated() {
            try cachedStatement(sql: "INSERT INTO act VALUES (?, ?, ?, ?, ?)").execute(arguments: [
                name, number + 1, act.verb, act.force.rawValue, act.ask,
            ])
            for addressee in act.addressees {
                try cachedStatement(sql: "INSERT INTO addressee VALUES (?, ?, ?)").execute(arguments: [
                    name, number + 1, addressee.text,
                ])
            }
        }
        for topic in read.topics { try cachedStatement(sql: "INSERT INTO topic VALUES (?, ?)").execute(arguments: [name, topic]) }
    }
}

internal import Documents
internal import GRDB

/// The words that the record prints, as the index keeps them: in small letters, by language, with how often they occur.
struct Vocabulary {
    let db: Database

    /// So many different stems a beginning may stand for.
    private static let most = 64

    /// The stems of the words that begin so, commonest first; and whether there are more than can be looked for.
    func stems(beginning folded: String) throws -> (stems: [String], isCutShort: Bool) {
        var (seen, stems) = (Set<String>(), [String]())
        for (language, word, _) in try words(beginning: folded, in: nil, most: 8 * Self.most) {
            guard let stem = WordReader.words(of: word, in: language).first?.stem, seen.insert(stem).inserted else { continue }
            if stems.count == Self.most { return (stems, true) }
            stems.append(stem)
        }
        return (stems, false)
    }

    /// The words of a language, or of all, that begin so, commonest first.
    func words(beginning folded: String, in language: Language?, most: Int) throws -> [(
        language: Language, word: String, count: Int
    )] {
        guard !folded.isEmpty else { return [] }
        // No word holds the last sign that there is.
        let sql = """
            SELECT language, word, count FROM vocabulary WHERE folded >= ?1 AND folded < ?1 || char(0x10FFFF)
                AND (?2 IS NULL OR language = ?2)
            ORDER BY count DESC, folded, language LIMIT ?3
            """
        let statement = try db.cachedStatement(sql: sql)
        return try Row.fetchAll(statement, arguments: [folded, language?.rawValue, most]).compactMap { row in
            Language(rawValue: row[0]).map { ($0, row[1], row[2]) }
        }
    }
}

/// What comes to the words of the record and what goes from them, counted in memory and written at once.
struct VocabularyChange: Sendable {
    private struct Entry {
        let language: Language
        let word: String
        let folded: String
        var count: Int
    }

    private var entries: [Entry] = []
    /// The place of each word among the entries, by its hash as it is printed; a name is made of it only once.
    private var places: [UInt64: Int] = [:]

    /// Takes in the words of a text, or takes them out; answers how many it has.
    @discardableResult mutating func add(_ text: String, _ language: Language, isGone: Bool = false) -> Int {
        var words = 0
        WordReader.visit(text, in: language) { word in
            words += 1
            guard let language = word.language else { return }
            if let place = places[word.hash] {
                entries[place].count += isGone ? -1 : 1
            } else {
                places[word.hash] = entries.count
                entries.append(
                    Entry(language: language, word: word.printed.lowercased(), folded: word.folded, count: isGone ? -1 : 1))
            }
        }
        return words
    }

    /// Takes in what another takes in.
    mutating func add(_ other: VocabularyChange) {
        for (hash, place) in other.places {
            if let mine = places[hash] {
                entries[mine].count += other.entries[place].count
            } else {
                places[hash] = entries.count
                entries.append(other.entries[place])
            }
        }
    }

    func write(to db: Database) throws {
        let sql = """
            INSERT INTO vocabulary (folded, word, language, count) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET count = count + excluded.count
            """
        let insertion = try RowInsertion(sql, db)
        // In the order of the table, which is then written from one end to the other.
        for entry in entries.filter({ $0.count != 0 }).sorted(by: { ($0.folded, $0.word) < ($1.folded, $1.word) }) {
            try insertion.insert(.text(entry.folded), .text(entry.word), .text(entry.language.rawValue), .integer(entry.count))
        }
        if entries.contains(where: { $0.count < 0 }) { try db.execute(sql: "DELETE FROM vocabulary WHERE count = 0") }
    }
}

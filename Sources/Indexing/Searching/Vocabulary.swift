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
        for (language, word, _) in try words(beginning: folded, most: 8 * Self.most) {
            guard let stem = WordReader.words(of: word, in: language).first?.stem, seen.insert(stem).inserted else { continue }
            if stems.count == Self.most { return (stems, true) }
            stems.append(stem)
        }
        return (stems, false)
    }

    /// The words that begin so, commonest first.
    func words(beginning folded: String, most: Int) throws -> [(language: Language, word: String, count: Int)] {
        guard !folded.isEmpty else { return [] }
        // No word holds the last sign that there is.
        let sql = """
            SELECT language, word, count FROM vocabulary WHERE folded >= ?1 AND folded < ?1 || char(0x10FFFF)
            ORDER BY count DESC, folded, language LIMIT ?2
            """
        let statement = try db.cachedStatement(sql: sql)
        return try Row.fetchAll(statement, arguments: [folded, most]).compactMap { row in
            Language(rawValue: row[0]).map { ($0, row[1], row[2]) }
        }
    }
}

/// What comes to the words of the record and what goes from them, counted in memory and written at once.
struct VocabularyChange: Sendable {
    private struct Key: Hashable {
        let language: Language
        let word: String
    }

    private var counts: [Key: Int] = [:]
    private var folded: [String: String] = [:]

    /// Takes in the words of a text; or takes them out.
    mutating func add(_ text: String, _ language: Language, isGone: Bool = false) {
        let bytes = Array(text.utf8)
        for found in WordReader.words(of: text, in: language) {
            guard let language = found.language else { continue }
            let word = String(decoding: bytes[found.from..<found.to], as: UTF8.self).lowercased()
            counts[Key(language: language, word: word), default: 0] += isGone ? -1 : 1
            folded[word] = found.folded
        }
    }

    /// Takes in what another takes in.
    mutating func add(_ other: VocabularyChange) {
        counts.merge(other.counts, uniquingKeysWith: +)
        folded.merge(other.folded) { known, _ in known }
    }

    func write(to db: Database) throws {
        let sql = """
            INSERT INTO vocabulary (folded, word, language, count) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET count = count + excluded.count
            """
        let insert = try db.cachedStatement(sql: sql)
        for (key, count) in counts where count != 0 {
            try insert.execute(arguments: [folded[key.word], key.word, key.language.rawValue, count])
        }
        if counts.values.contains(where: { $0 < 0 }) { try db.execute(sql: "DELETE FROM vocabulary WHERE count = 0") }
    }
}

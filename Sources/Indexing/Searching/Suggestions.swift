public import Documents
internal import GRDB
internal import Recording
internal import Vocabularies

/// What somebody may mean who is still typing: a few of each kind, commonest first.
public struct Suggestions: Hashable, Sendable, Codable {
    /// Topics whose names in any language have the words.
    public let topics: [Facets.Count]
    /// Those whose names have the words, as printed or as the vocabularies call them in any language.
    public let addressees: [Facets.Count]
    public let bodies: [Facets.Count]
    /// Documents whose symbols begin so.
    public let documents: [Facets.Count]
    /// What was typed with its last word completed, by words that somebody may search for.
    public let words: [Facets.Count]
}

extension RecordIndex {
    /// So many of each kind are suggested.
    private static var most: Int { 8 }

    /// What somebody may mean who has typed so much.
    ///
    /// - Parameter language: Where the record has words of it that begin so, only these complete the last word.
    public func suggestions(for typed: String, in language: Language?) async throws -> Suggestions {
        let typed = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(200)))
        let words = WordReader.words(of: typed, in: .english)
        guard let last = words.last else { return Suggestions(topics: [], addressees: [], bodies: [], documents: [], words: []) }
        let folded = words.map(\.folded)
        return try await reading { db in
            let table = try facets.table(db)
            let before = String(decoding: Array(typed.utf8)[..<last.from], as: UTF8.self)
            // Behind a space the last word is whole.
            let isOpen = last.to == typed.utf8.count
            let completions = isOpen ? try Self.completions(of: last.folded, in: language, db) : []
            let name = DocumentName(stored: typed).folded
            let known = Self.addressees(fitting: folded, in: table)
            return Suggestions(
                topics: table.suggested(.topic, Self.most) { topic in
                    let known = Topics.shared.topic(topic)
                    return ([topic] + (known.map { [$0.label] + $0.labels.values } ?? [])).contains { Self.fits($0, folded) }
                },
                addressees: table.suggested(.addressee, Self.most) { known.contains($0) || Self.fits($0, folded) },
                bodies: table.suggested(.body, Self.most) { Self.fits($0, folded) },
                documents: try db.documents(beginning: name, most: Self.most),
                words: completions.map { Facets.Count(before + $0.value, $0.count) })
        }
    }

    /// The words that begin so, each once; of another language where the wanted one has none.
    private static func completions(of folded: String, in language: Language?, _ db: Database) throws -> [Facets.Count] {
        let found = try Vocabulary(db: db).words(beginning: folded, in: language, most: 8 * most)
            .filter { !FunctionWords.contains($0.word, in: $0.language.rawValue) }
        if found.isEmpty, language != nil { return try completions(of: folded, in: nil, db) }
        var seen: Set<String> = []
        return found.filter { seen.insert($0.word).inserted }.prefix(most).map { Facets.Count($0.word, $0.count) }
    }

    /// Whether a name has words that begin so, all of them.
    private static func fits(_ name: String, _ beginnings: [String]) -> Bool {
        fits(WordReader.words(of: name, in: .english).map(\.folded), beginnings)
    }

    private static func fits(_ words: [String], _ beginnings: [String]) -> Bool {
        beginnings.allSatisfy { beginning in words.contains { $0.hasPrefix(beginning) } }
    }

    /// What the vocabularies call each State, organization and group in all languages: the words of each name, and how all of
    /// them compare as addressees. Read once, because there are thousands.
    private static let vocabulary: [(words: [[String]], folded: [String])] = AddresseeName.owners.map { _, names in
        (names.map { WordReader.words(of: $0, in: .english).map(\.folded) }, names.map(AddresseeName.folded))
    }

    /// The addressees, as they are printed, who are called so in any language.
    private static func addressees(fitting beginnings: [String], in table: FacetTable) -> Set<String> {
        let column = table.columns[Facet.addressee]
        let called = vocabulary.lazy.filter { known in known.words.contains { fits($0, beginnings) } }
        return Set(called.flatMap(\.folded).compactMap { column.numbers[$0] }.map { column.names[Int($0)] })
    }
}

extension Database {
    /// Documents whose names begin so in their folded form, in the order of their names, with how much they hold.
    fileprivate func documents(beginning folded: String, most: Int) throws -> [Facets.Count] {
        let sql = """
            SELECT name, (SELECT count(*) FROM recommendation WHERE document = document.id) FROM document
            WHERE folded >= ?1 AND folded < ?1 || char(0x10FFFF) ORDER BY folded LIMIT ?2
            """
        return try Row.fetchAll(self, sql: sql, arguments: [folded, most]).map { Facets.Count($0[0], $0[1]) }
    }
}

extension FacetTable {
    /// The commonest values that fit; of very many only the commonest are looked at.
    func suggested(_ facet: Facet, _ most: Int, where fits: (String) -> Bool) -> [Facets.Count] {
        let (column, first) = (columns[facet], numbers(of: facet).lowerBound)
        var found: [Facets.Count] = []
        for value in column.commonest.lazy.map(Int.init) where found.count < most && fits(column.names[value]) {
            found.append(Facets.Count(column.names[value], Int(totals[first + value])))
        }
        return found
    }
}

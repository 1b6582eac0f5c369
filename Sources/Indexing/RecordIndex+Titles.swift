public import Documents
internal import GRDB
public import Recording

/// What a document is called in each language in which the record holds it.
public struct DocumentTitles: Hashable, Sendable {
    /// The language of the edition that speaks for it.
    public let speaking: Language
    public let inLanguage: [Language: String]
}

extension RecordIndex {
    /// The titles of documents; of a document that is not held, nothing.
    public func titles(of names: Set<DocumentName>) async throws -> [DocumentName: DocumentTitles] {
        try await reading { db in
            var titles: [DocumentName: DocumentTitles] = [:]
            let speaking = try db.cachedStatement(sql: "SELECT language FROM document WHERE name = ?")
            let all = try db.cachedStatement(
                sql: """
                    SELECT edition.language, title FROM edition JOIN document ON document.id = document
                    WHERE name = ? AND title IS NOT NULL
                    """)
            for name in names {
                guard let own = try String.fetchOne(speaking, arguments: [name.text]).flatMap(Language.init) else { continue }
                let rows = try Row.fetchAll(all, arguments: [name.text])
                let pairs = rows.compactMap { row in Language(rawValue: row[0]).map { ($0, row[1] as String) } }
                titles[name] = DocumentTitles(speaking: own, inLanguage: Dictionary(uniqueKeysWithValues: pairs))
            }
            return titles
        }
    }

    /// The summaries of documents; of a document that is not held, nothing.
    public func summaries(of names: Set<DocumentName>) async throws -> [DocumentName: DocumentSummary] {
        try await reading { db in
            let statement = try db.cachedStatement(sql: "SELECT summary FROM document WHERE name = ?")
            let found = try names.compactMap { name in
                try String.fetchOne(statement, arguments: [name.text]).map { (name, try DocumentSummary(json: $0)) }
            }
            return Dictionary(uniqueKeysWithValues: found)
        }
    }
}

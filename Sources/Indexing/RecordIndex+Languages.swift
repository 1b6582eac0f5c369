public import Documents
internal import GRDB
public import Recording

extension RecordIndex {
    /// The languages of the editions that speak for documents; of a document that is not held, nothing.
    public func languages(speakingFor names: Set<DocumentName>) async throws -> [DocumentName: Language] {
        try await reading { db in
            var languages: [DocumentName: Language] = [:]
            let statement = try db.cachedStatement(sql: "SELECT language FROM document WHERE name = ?")
            for name in names {
                languages[name] = try String.fetchOne(statement, arguments: [name.text]).flatMap(Language.init)
            }
            return languages
        }
    }
}

internal import Documents
internal import GRDB
public import Recording

extension RecordIndex {
    /// The other issues of a document that the record holds: its addenda, corrigenda, revisions and amendments, and the
    /// document that they belong to; in the order of their symbols.
    public func issues(of name: DocumentName) async throws -> [DocumentSummary] {
        try await reading { db in
            try db.issues(of: name).map { other in
                let sql = "SELECT summary FROM document WHERE name = ?"
                return try String.fetchOne(db, sql: sql, arguments: [other.text]).map(DocumentSummary.init(json:))
            }.compactMap(\.self)
        }
    }
}

extension Database {
    /// The names under which other issues of the same document are held.
    func issues(of name: DocumentName) throws -> [DocumentName] {
        guard let symbol = name.symbol else { return [] }
        let base = DocumentName(stored: symbol.base.replacing(" ", with: "_"))
        // What begins with the base and a stroke stands together in the order of names.
        let sql = "SELECT name FROM document WHERE name = ?1 OR (name > ?1 || '/' AND name < ?1 || '0') ORDER BY name"
        return try String.fetchAll(self, sql: sql, arguments: [base.text]).map { DocumentName(stored: $0) }
            .filter { $0 != name && $0.symbol?.base == symbol.base }
    }

    /// The revision that takes the place of a document, the latest of several.
    func revision(of name: DocumentName) throws -> DocumentName? {
        guard let symbol = name.symbol else { return nil }
        return try issues(of: name).filter { $0.symbol.map(symbol.isRevised) ?? false }.max { earlier, later in
            later.symbol.map { earlier.symbol?.isRevised(by: $0) ?? false } ?? false
        }
    }
}

internal import GRDB
public import Recording

extension RecordIndex {
    /// How many documents and recommendations have a page.
    public func placeCount() async throws -> Int {
        try await reading {
            try Int.fetchOne($0, sql: "SELECT (SELECT count(*) FROM document) + (SELECT count(*) FROM recommendation)") ?? 0
        }
    }

    /// The names of documents and recommendations in the order in which they came, each with when it was changed.
    public func places(from start: Int, limit: Int) async throws -> [(name: String, changed: Moment)] {
        let sql = """
            SELECT name, changed, document.id AS document, -1 AS position FROM document
            UNION ALL SELECT name || '/' || paragraph, changed, document.id, position FROM recommendation JOIN document ON document.id = document
            ORDER BY 3, 4 LIMIT ? OFFSET ?
            """
        return try await reading { db in
            try Row.fetchAll(db, sql: sql, arguments: [limit, start]).map { ($0[0], Moment(stored: $0[1])) }
        }
    }
}

internal import GRDB
internal import Recording

extension RecordIndex {
    /// The record at a glance.
    public func figures() async throws -> RecordFigures {
        try await reading { db in
            let sums = """
                SELECT count(*) AS documents, sum(acts) AS acts, count(DISTINCT body) AS bodies, min(year) AS first, max(year) AS last,
                    (SELECT count(*) FROM recommendation) AS recommendations
                FROM document
                """
            let row = try Row.fetchOne(db, sql: sums) ?? Row()
            return RecordFigures(
                documents: row["documents"] ?? 0, recommendations: row["recommendations"] ?? 0, acts: row["acts"] ?? 0,
                bodies: row["bodies"] ?? 0, firstYear: row["first"], lastYear: row["last"])
        }
    }
}

extension RecordIndex {
    /// How much there is, without a look into it.
    public func counts() async throws -> RecordCounts {
        try await reading { db in
            func count(_ table: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0 }
            let head = try db.indexState().head
            return RecordCounts(
                head: head, documents: try count("document"), recommendations: try count("recommendation"), gaps: try count("gap"))
        }
    }
}

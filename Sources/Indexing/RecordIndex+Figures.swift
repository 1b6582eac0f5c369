internal import GRDB
internal import Recording
internal import Vocabularies

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
                bodies: row["bodies"] ?? 0, firstYear: row["first"], lastYear: row["last"], forceByMeeting: try MeetingForce.all(db)
            )
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

extension MeetingForce {
    /// The documents that hold recommendations, oldest first.
    fileprivate static func all(_ db: Database) throws -> [MeetingForce] {
        let sql = """
            SELECT name, body, year, force, count(*) AS count FROM recommendation JOIN document ON document.id = document
            GROUP BY document.id, force ORDER BY date, name, force
            """
        let rows = try Row.fetchAll(db, sql: sql)
        let bodies = Set(rows.map { $0["body"] as String? })
        var meetings: [MeetingForce] = []
        for row in rows {
            let name = DocumentName(stored: row["name"])
            let earlier = meetings.last?.document == name ? meetings.removeLast() : nil
            var counts = earlier?.counts ?? [:]
            if let rank = row["force"] as Int? { counts[Force.allCases[rank - 1]] = row["count"] }
            let label = label(name, body: bodies.count > 1 ? row["body"] : nil, year: row["year"])
            meetings.append(MeetingForce(document: name, label: label, counts: counts))
        }
        return meetings
    }

    /// The year, with the body where the record has several; the name of a document without a year.
    private static func label(_ name: DocumentName, body: String?, year: Int?) -> String {
        guard let year else { return name.text }
        return body.map { "\($0), \(year)" } ?? String(year)
    }
}

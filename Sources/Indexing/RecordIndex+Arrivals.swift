internal import Documents
internal import Foundation
internal import GRDB
public import Recording

/// When a document came into the record, and when an entry last said something of it.
public struct RecordTimes: Hashable, Sendable {
    public let came: Moment
    public let changed: Moment
}

/// A recommendation that has come into the record.
public struct Arrival: Sendable {
    public let recommendation: RecordedRecommendation
    public let times: RecordTimes
}

/// Some of the documents in the order in which something was last said of them.
public struct ChangedDocuments: Sendable {
    public let documents: [(summary: DocumentSummary, times: RecordTimes)]
    /// What to begin behind for the next ones; `nil` behind the last.
    public let next: Place?

    public struct Place: Hashable, Sendable {
        public let changed: String
        public let name: String

        public init(changed: String, name: String) {
            self.changed = changed
            self.name = name
        }
    }
}

extension RecordIndex {
    /// The recommendations that match a question and came last into the record, those of the last document first.
    public func arrivals(matching question: RecordQuestion, limit: Int) async throws -> [Arrival] {
        let query = SearchQuery(question.words)
        return try await reading { db in
            let table = try facets.table(db)
            let wording = try SearchWording(query.term, languages: table.languages, vocabulary: Vocabulary(db: db))
            let asked = table.question(question, narrowedBy: query).question
            let pass = try RecordPass(db, table, asked, wording, wanted: 0, marking: true)
            let wanted = min(limit, pass.total)
            var found: [(id: Int64, times: RecordTimes)] = []
            let sql = """
                SELECT recommendation.id, came, changed FROM document JOIN recommendation ON document = document.id
                ORDER BY came DESC, document.id DESC, position
                """
            let cursor = try Row.fetchCursor(db, sql: sql)
            while found.count < wanted, let row = try cursor.next() {
                let id: Int64 = row[0]
                let place = table.ids.partitioningIndex { $0 >= id }
                if place < pass.passing.count, pass.passing[place] == 1 { found.append((id, RecordTimes(row))) }
            }
            return try zip(found, RecordedRecommendation.fetch(db, ids: found.map(\.id))).map { found, recommendation in
                Arrival(recommendation: recommendation, times: found.times)
            }
        }
    }

    /// The documents that came last into the record, the last first.
    public func arrivedDocuments(limit: Int) async throws -> [(summary: DocumentSummary, times: RecordTimes)] {
        try await reading { db in
            let sql = "SELECT summary, came, changed FROM document ORDER BY came DESC, id DESC LIMIT ?"
            return try Row.fetchAll(db, sql: sql, arguments: [limit]).map { (try DocumentSummary(json: $0[0]), RecordTimes($0)) }
        }
    }

    /// When a document came and was changed; `nil` where the record has none of that name.
    public func times(of name: DocumentName) async throws -> RecordTimes? {
        try await reading { db in
            try Row.fetchOne(db, sql: "SELECT 0, came, changed FROM document WHERE name = ?", arguments: [name.text]).map(
                RecordTimes.init)
        }
    }

    /// The moment of the earliest change, and that of the latest; `nil` for a record without documents.
    public func span() async throws -> (first: Moment, last: Moment)? {
        try await reading { db in
            guard let row = try Row.fetchOne(db, sql: "SELECT min(changed), max(changed) FROM document"),
                let first: String = row[0],
                let last: String = row[1]
            else { return nil }
            return (Moment(stored: first), Moment(stored: last))
        }
    }

    /// Documents by when something was last said of them, oldest first.
    /// - Parameters:
    ///   - from: The first moment that counts, or the beginning of one: `2024-05-01`.
    ///   - until: The last, with everything that begins so.
    ///   - body: The name of the body of which they are to be.
    public func documents(
        changedFrom from: String? = nil, until: String? = nil, body: String? = nil, behind place: ChangedDocuments.Place? = nil,
        limit: Int
    ) async throws -> ChangedDocuments {
        let sql = """
            SELECT summary, came, changed, name FROM document
            WHERE changed >= coalesce(?1, '') AND (?2 IS NULL OR changed < ?2) AND (?3 IS NULL OR body = ?3)
                AND (?4 IS NULL OR (changed, name) > (?4, ?5))
            ORDER BY changed, name LIMIT ?6
            """
        // Behind every moment that begins so, and before the next.
        let end = until.map { $0.hasSuffix("Z") ? String($0.dropLast()) + "\u{7F}" : $0 + "\u{7F}" }
        return try await reading { db in
            let rows = try Row.fetchAll(
                db, sql: sql,
                arguments: [
                    from.map { $0.hasSuffix("Z") ? String($0.dropLast()) : $0 }, end, body, place?.changed, place?.name, limit + 1,
                ])
            let documents = try rows.prefix(limit).map { (try DocumentSummary(json: $0[0]), RecordTimes($0)) }
            let last = rows.count > limit ? rows[limit - 1] : nil
            return ChangedDocuments(
                documents: documents, next: last.map { ChangedDocuments.Place(changed: $0[2], name: $0[3]) })
        }
    }
}

extension RecordTimes {
    /// From a row whose second and third columns they are.
    fileprivate init(_ row: Row) { self.init(came: Moment(stored: row[1]), changed: Moment(stored: row[2])) }
}

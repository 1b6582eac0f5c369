internal import Documents
internal import Foundation
internal import GRDB
public import Recording

/// What a recommendation is in the record on a day, and what of earlier documents it takes up.
public struct RecommendationStanding: Hashable, Sendable, Codable {
    public let state: StateInRecord
    public let earlier: [TakenUp]

    /// An earlier recommendation, and what the later one is to it.
    public struct TakenUp: Hashable, Sendable, Codable {
        public let name: RecommendationName
        /// In the order of `LineageRelation`.
        public let relations: [LineageRelation]
    }
}

extension RecordIndex {
    /// The standing of each of some recommendations, in their order. Of one that the record does not hold, only what people
    /// and later documents say of it is known.
    public func standings(of names: [RecommendationName]) async throws -> [RecommendationStanding] {
        let today = facets.today
        return try await reading { db in
            let statement = try db.cachedStatement(
                sql: "SELECT deadline FROM recommendation JOIN document ON document.id = document WHERE name = ? AND paragraph = ?")
            return try names.map { name in
                let deadline = try String.fetchOne(statement, arguments: [name.document.text, name.paragraph])
                return try RecommendationStanding.of(name, deadline: deadline, today: today, in: db)
            }
        }
    }
}

extension RecommendationStanding {
    static func of(_ name: RecommendationName, deadline: String?, today: String, in db: Database) throws -> RecommendationStanding {
        let sql = """
            SELECT earlier_document, earlier, relations FROM link WHERE later_document = ? AND later = ?
            ORDER BY earlier_document, CAST(earlier AS INTEGER), earlier
            """
        let links = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [name.document.text, name.paragraph])
        let earlier = links.map { row in
            let (document, paragraph, relations): (String, String, String) = (row[0], row[1], row[2])
            return TakenUp(
                name: RecommendationName(document: DocumentName(stored: document), paragraph: paragraph),
                relations: relations.split(separator: " ").compactMap { LineageRelation(rawValue: String($0)) })
        }
        return RecommendationStanding(
            state: try StateInRecord.of(name, deadline: deadline, today: today, in: db), earlier: earlier)
    }
}

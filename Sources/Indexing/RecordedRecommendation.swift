public import Documents
internal import Foundation
internal import GRDB
public import Interpreting
public import Recording
internal import Vocabularies

/// A recommendation with all its acts, in its place in the record.
public struct RecordedRecommendation: Hashable, Sendable, Codable {
    public let name: RecommendationName
    /// The document that it stands in.
    public let document: DocumentSummary
    public let recommendation: Recommendation
    /// Of the edition that speaks for the document.
    public let language: Language
    /// Its neighbours in the document.
    public let previous: RecommendationName?
    public let next: RecommendationName?

    public init(
        name: RecommendationName, document: DocumentSummary, recommendation: Recommendation, language: Language,
        previous: RecommendationName?, next: RecommendationName?
    ) {
        self.name = name
        self.document = document
        self.recommendation = recommendation
        self.language = language
        self.previous = previous
        self.next = next
    }

    /// As a list shows it.
    public var summary: RecommendationSummary { summary(text: recommendation.text, in: language, matches: []) }

    func summary(text: String, in language: Language, matches: [[Int]]) -> RecommendationSummary {
        RecommendationSummary(
            name: name, paragraph: recommendation.paragraph, text: text, language: language, matches: matches, body: document.body,
            documentTitle: document.title, sectionTitle: recommendation.sectionTitle, year: document.year,
            force: recommendation.acts.map(\.force).max() ?? .permission, verbs: recommendation.verbs,
            addressees: recommendation.addressees, topics: recommendation.topics)
    }
}

extension RecordedRecommendation {
    private static let query = """
        SELECT document.summary, document.language, this.paragraph, this.json,
            (SELECT paragraph FROM recommendation WHERE document = this.document AND position = this.position - 1) AS previous,
            (SELECT paragraph FROM recommendation WHERE document = this.document AND position = this.position + 1) AS next
        FROM recommendation AS this JOIN document ON document.id = this.document
        """

    static func fetch(_ db: Database, ids: some Sequence<Int64>) throws -> [RecordedRecommendation] {
        let statement = try db.cachedStatement(sql: query + " WHERE this.id = ?")
        // Recommendations of one document follow each other, and share its summary.
        var last: (json: String, summary: DocumentSummary)?
        return try ids.map { id in
            guard let row = try Row.fetchOne(statement, arguments: [id]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "recommendation \(id) has no row")
            }
            let json: String = row["summary"]
            let summary = try last.flatMap { $0.json == json ? $0.summary : nil } ?? DocumentSummary(json: json)
            last = (json, summary)
            return try RecordedRecommendation(row, of: summary)
        }
    }

    static func fetch(_ db: Database, name: RecommendationName) throws -> RecordedRecommendation? {
        let sql = query + " WHERE document.name = ? AND this.paragraph = ?"
        return try Row.fetchOne(db, sql: sql, arguments: [name.document.text, name.paragraph]).map { row in
            try RecordedRecommendation(row, of: DocumentSummary(json: row["summary"]))
        }
    }

    private init(_ row: Row, of document: DocumentSummary) throws {
        func named(_ column: String) -> RecommendationName? {
            (row[column] as String?).map { RecommendationName(document: document.name, paragraph: $0) }
        }
        self.init(
            name: RecommendationName(document: document.name, paragraph: row["paragraph"]), document: document,
            recommendation: try CanonicalJSON.value(Recommendation.self, from: Data((row["json"] as String).utf8)),
            language: Language(rawValue: row["language"]) ?? .english, previous: named("previous"), next: named("next"))
    }
}

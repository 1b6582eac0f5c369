import Indexing

/// What a question to the record finds: one page of recommendations, and the values that narrow the question.
struct RecordPage: Page {
    /// As they were typed, without the fields among them.
    let words: String?
    let from: Int?
    let to: Int?
    /// The day as of which the record was asked, `2024-05-01`; nothing for the record of now.
    let asOf: String?
    let total: Int
    /// `relevance` or `date`.
    let sort: String
    /// The addresses of the same question in each order; empty where there are no words to be relevant to, and
    /// where nothing was found.
    let orders: [Order]
    /// What of the question was left out or not understood.
    let notes: [SearchNote]
    /// What was perhaps meant, where little was found.
    let respelt: Respelling?
    /// What the words are the name of: a document, a State, somebody else who is asked, a body, a topic.
    let namesakes: [Namesake]
    let paging: Paging
    let recommendations: [ListedRecommendation]
    let facets: [Facet]
    /// The titles of documents among the values that print no symbol.
    let titles: [String: String]
    /// What the question is narrowed by now, each with the address of the question without it.
    let chosen: [Choice]
    /// The address of the question without its filters.
    let cleared: String

    static let template = "record"

    /// The values of one filter.
    struct Facet: Codable, Sendable {
        /// The name of the field in the address: `force`, `addressee`, `topic`, `body`.
        let filter: String
        let values: [Value]
        /// How many rarer values are not here.
        let leftOut: Int

        struct Value: Codable, Sendable {
            let value: String
            /// How many recommendations of the answer have it.
            let count: Int
            let isChosen: Bool
            /// The address of the question with this value added, or taken away where it is chosen.
            let address: String
        }
    }

    struct Respelling: Codable, Sendable {
        let text: String
        /// How many recommendations that finds.
        let total: Int
        let address: String
    }

    struct Namesake: Codable, Sendable {
        /// `document`, `state`, `addressee`, `body` or `topic`.
        let kind: String
        let value: String
        let address: String
    }

    struct Order: Codable, Sendable {
        let order: String
        let address: String
    }

    struct Choice: Codable, Sendable {
        let filter: String
        let value: String
        let address: String
    }

    func title(_ words: Words) -> String {
        self.words.map { words("record.titleFor", ["words": $0]) } ?? words("record.title")
    }
}

public import Documents
public import Recording
public import Vocabularies

/// What somebody asks of the whole record: words and filters, one page of answers at a time.
public struct RecordQuestion: Hashable, Sendable, Codable {
    /// What somebody typed (`docs/searching.md`): words that must all occur, phrases, fields; `nil` or empty for all
    /// recommendations.
    public var words: String?
    public var topics: [String] = []
    public var bodies: [String] = []
    /// The names of documents.
    public var meetings: [String] = []
    public var addressees: [String] = []
    public var forces: [Force] = []
    /// Kinds of change that are asked for, 1 to 5.
    public var categories: [Int] = []
    /// Languages in which the record holds them.
    public var languages: [Language] = []
    public var states: [RecordState] = []
    /// What they are to earlier ones: the relations of lineage, or "new".
    public var lineages: [String] = []
    /// States that made them, in reviews.
    public var recommenders: [String] = []
    /// Groups of those who are asked.
    public var groups: [AddresseeGroup] = []
    /// First and last year of the meeting, both included.
    public var from: Int?
    public var to: Int?
    /// `nil` for the best first where there are words, the newest first where there are none.
    public var sort: Order?
    /// From 1.
    public var page = 1
    public var perPage = 25

    public init() {}

    public enum Order: String, Hashable, Sendable, Codable, CaseIterable {
        case relevance, date
    }
}

/// One page of the answer.
public struct RecordAnswer: Hashable, Sendable, Codable {
    /// As it was understood: what was typed as a field is among the filters.
    public let question: RecordQuestion
    /// All that match, not only this page.
    public let total: Int
    public let hits: [RecommendationSummary]
    /// How many of all that match have each value.
    public let facets: Facets
    /// What of the question was left out or not understood.
    public let notes: [SearchNote]
    /// What was perhaps meant, where little was found.
    public let respelt: Respelt?

    public init(
        question: RecordQuestion, total: Int, hits: [RecommendationSummary], facets: Facets, notes: [SearchNote] = [],
        respelt: Respelt? = nil
    ) {
        self.question = question
        self.total = total
        self.hits = hits
        self.facets = facets
        self.notes = notes
        self.respelt = respelt
    }
}

/// What somebody typed, in the spelling of the record.
public struct Respelt: Hashable, Sendable, Codable {
    public let words: String
    /// How many recommendations that finds.
    public let total: Int
}

/// The values that can narrow an answer, each with the number of recommendations it would leave; commonest first
/// (forces: firmest first; categories: most specific first; years: newest first). A topic counts those of narrower topics.
public struct Facets: Hashable, Sendable, Codable {
    public let topics: [Count]
    public let bodies: [Count]
    /// By the names of documents.
    public let meetings: [Count]
    public let addressees: [Count]
    public let forces: [Count]
    public let categories: [Count]
    public let years: [Count]
    public let states: [Count]
    public let lineages: [Count]
    public let languages: [Count]
    public let recommenders: [Count]
    public let groups: [Count]
    /// How many values of `bodies`, `meetings` and `addressees` are not given, where there are many.
    public let leftOut: [String: Int]

    public struct Count: Hashable, Sendable, Codable {
        public let value: String
        public let count: Int

        public init(_ value: String, _ count: Int) {
            self.value = value
            self.count = count
        }
    }
}

/// A recommendation as a list shows it.
public struct RecommendationSummary: Hashable, Sendable, Codable {
    public let name: RecommendationName
    /// As printed: "45".
    public let paragraph: String
    public let text: String
    /// Of the text: that of the document, or another in which more of the words asked for occur.
    public let language: Language
    /// Stretches of `text` (UTF-8 offsets, half open) that match the words asked for.
    public let matches: [[Int]]
    public let body: String?
    public let documentTitle: String?
    public let sectionTitle: String?
    /// The year of the meeting, else of the document.
    public let year: Int?
    /// The firmest force among its acts.
    public let force: Force
    public let verbs: [String]
    public let addressees: [String]
    public let topics: [String]

    public init(
        name: RecommendationName, paragraph: String, text: String, language: Language, matches: [[Int]], body: String?,
        documentTitle: String?,
        sectionTitle: String?, year: Int?, force: Force, verbs: [String], addressees: [String], topics: [String]
    ) {
        self.name = name
        self.paragraph = paragraph
        self.text = text
        self.language = language
        self.matches = matches
        self.body = body
        self.documentTitle = documentTitle
        self.sectionTitle = sectionTitle
        self.year = year
        self.force = force
        self.verbs = verbs
        self.addressees = addressees
        self.topics = topics
    }
}

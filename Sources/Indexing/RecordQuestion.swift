public import Recording
public import Vocabularies

/// What somebody asks of the whole record: words and filters, one page of answers at a time.
public struct RecordQuestion: Hashable, Sendable, Codable {
    /// Words that must all occur; `nil` or empty for all recommendations.
    public var words: String?
    public var topics: [String] = []
    public var bodies: [String] = []
    public var addressees: [String] = []
    public var forces: [Force] = []
    public var states: [RecordState] = []
    /// What they are to earlier ones: the relations of lineage, or "new".
    public var lineages: [String] = []
    /// First and last year of the meeting, both included.
    public var from: Int?
    public var to: Int?
    /// From 1.
    public var page = 1
    public var perPage = 25

    public init() {}
}

/// One page of the answer.
public struct RecordAnswer: Hashable, Sendable, Codable {
    public let question: RecordQuestion
    /// All that match, not only this page.
    public let total: Int
    public let hits: [RecommendationSummary]
    /// How many of all that match have each value.
    public let facets: Facets

    public init(question: RecordQuestion, total: Int, hits: [RecommendationSummary], facets: Facets) {
        self.question = question
        self.total = total
        self.hits = hits
        self.facets = facets
    }
}

/// The values that can narrow an answer, each with the number of recommendations it would leave; commonest first
/// (forces: firmest first; years: newest first).
public struct Facets: Hashable, Sendable, Codable {
    public let topics: [Count]
    public let bodies: [Count]
    public let addressees: [Count]
    public let forces: [Count]
    public let years: [Count]
    public let states: [Count]
    public let lineages: [Count]

    public init(
        topics: [Count], bodies: [Count], addressees: [Count], forces: [Count], years: [Count], states: [Count], lineages: [Count]
    ) {
        self.topics = topics
        self.bodies = bodies
        self.addressees = addressees
        self.forces = forces
        self.years = years
        self.states = states
        self.lineages = lineages
    }

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
        name: RecommendationName, paragraph: String, text: String, matches: [[Int]], body: String?, documentTitle: String?,
        sectionTitle: String?, year: Int?, force: Force, verbs: [String], addressees: [String], topics: [String]
    ) {
        self.name = name
        self.paragraph = paragraph
        self.text = text
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

/// What a later recommendation is to an earlier one.
public enum LineageRelation: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Says it again, nearly word for word.
    case repeats
    /// Asks more firmly: a stronger verb, or a hedge that is gone.
    case strengthens
    /// Asks less firmly: a weaker verb, or a hedge that came.
    case weakens
    /// Asks more, or of more.
    case widens
    /// Asks less, or of fewer.
    case narrows
    /// Says it again with other sessions, years, dates or numbers.
    case updates
    /// Asks the same in other words.
    case rewords
    /// Takes its place, and says so.
    case supersedes
    /// Refers to it, and asks something of its own.
    case recalls

    public static func < (a: Self, b: Self) -> Bool { allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)! }
}

/// How two recommendations are bound to each other, as the journal keeps it.
public struct LineageLink: Hashable, Sendable, Codable {
    /// What shows it.
    public enum Evidence: String, Hashable, Sendable, Codable { case words, reference }
    public enum Confidence: String, Hashable, Sendable, Codable, Comparable {
        case low, medium, high
        private var rank: Int { self == .low ? 0 : self == .medium ? 1 : 2 }
        public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
    }
    /// Whether one paragraph answers to one, or to several.
    public enum Shape: String, Hashable, Sendable, Codable { case whole, split, merged }

    public let later: RecommendationName
    public let earlier: RecommendationName
    /// In the order of `LineageRelation`; never empty.
    public let relations: [LineageRelation]
    public let confidence: Confidence
    /// How much of the words of both is the same, of 1000; rare words count more.
    public let score: Int
    public let shape: Shape
    public let evidence: [Evidence]
    /// One sentence.
    public let why: String

    public init(
        later: RecommendationName, earlier: RecommendationName, relations: [LineageRelation], confidence: Confidence, score: Int,
        shape: Shape, evidence: [Evidence], why: String
    ) {
        self.later = later
        self.earlier = earlier
        self.relations = relations
        self.confidence = confidence
        self.score = score
        self.shape = shape
        self.evidence = evidence
        self.why = why
    }
}

/// The version of the rules of lineage; it grows when they link differently, so that the record is linked anew.
public enum LineageRule {
    public static let version = 4
}

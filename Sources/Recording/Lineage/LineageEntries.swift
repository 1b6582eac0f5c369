/// What the program found of a document's lineage. It holds until a later one of the same document.
public struct RecommendationsLinked: Hashable, Sendable, Codable {
    /// The document whose recommendations were compared, and the edition of it.
    public let document: DocumentName
    public let edition: Digest
    /// The version of the rules.
    public let rule: Int
    /// The earlier documents that something was found in, each with the edition that was compared, so that what shows a
    /// link can be worked out again.
    public let against: [ComparedEdition]
    public let links: [LineageLink]

    public init(document: DocumentName, edition: Digest, rule: Int, against: [ComparedEdition], links: [LineageLink]) {
        self.document = document
        self.edition = edition
        self.rule = rule
        self.against = against
        self.links = links
    }
}

/// An edition that another one was compared with.
public struct ComparedEdition: Hashable, Sendable, Codable {
    public let document: DocumentName
    public let edition: Digest

    public init(document: DocumentName, edition: Digest) {
        self.document = document
        self.edition = edition
    }
}

/// What a person says of a link.
public struct LinkJudged: Hashable, Sendable, Codable {
    public enum Judgement: String, Hashable, Sendable, Codable { case confirmed, refused, added }

    public let later: RecommendationName
    public let earlier: RecommendationName
    public let judgement: Judgement
    /// What the later one is to the earlier one, where the person says it; else what the program found holds.
    public let relations: [LineageRelation]?
    public let why: String?

    public init(
        later: RecommendationName, earlier: RecommendationName, judgement: Judgement, relations: [LineageRelation]?, why: String?
    ) {
        self.later = later
        self.earlier = earlier
        self.judgement = judgement
        self.relations = relations
        self.why = why
    }
}

/// What a person says of the state of a recommendation in the record; the latest holds.
public struct StateDeclared: Hashable, Sendable, Codable {
    public let recommendation: RecommendationName
    /// `nil` leaves the state to the rules again.
    public let state: RecordState?
    public let why: String

    public init(recommendation: RecommendationName, state: RecordState?, why: String) {
        self.recommendation = recommendation
        self.state = state
        self.why = why
    }
}

/// What a recommendation is in the record today.
public enum RecordState: String, Hashable, Sendable, Codable, CaseIterable {
    /// It holds.
    case active
    /// The last day that it names is over.
    case elapsed
    /// A later one of the same body has taken its demand up.
    case superseded
    /// A person has said that it is spent.
    case retired
}

public import Documents
public import Vocabularies

/// What a report says: what was adopted, and who was in the room.
public struct Reading: Hashable, Sendable, Codable {
    public let recommendations: [Recommendation]
    public let meeting: Meeting
    public let findings: [Finding]

    public init(recommendations: [Recommendation], meeting: Meeting, findings: [Finding]) {
        self.recommendations = recommendations
        self.meeting = meeting
        self.findings = findings
    }
}

/// One numbered paragraph in which the body asks something of someone.
public struct Recommendation: Hashable, Sendable, Codable {
    /// The number as printed: "45", "115.2", "Recommendation 3".
    public let paragraph: String
    public let text: String
    public let span: Span
    /// The index of its section in `Report.sections`.
    public let section: Int?
    /// "E. Follow-up …".
    public let sectionTitle: String?
    public let page: Int
    public internal(set) var acts: [Act]
    public let hedges: [Words]
    /// Identifiers of topics of the scheme.
    public let topics: [String]
    public let citations: [Citation]
    /// 1 (minimal) to 5 (specific action), by the rules of UPR Info; `nil` where no rule fits.
    public let actionCategory: Int?
    /// The States that made it, in a review of a State.
    public let recommendingStates: [String]?
    /// What the State under review said of it.
    public let position: String?
    /// How sure this reading is; `nil` where an older version of the reader made it.
    public internal(set) var confidence: Confidence?
    /// For each topic, the phrases of the scheme that decided; `nil` where an older version of the reader made it.
    public internal(set) var topicWords: [[String]]?

    public init(
        paragraph: String, text: String, span: Span, section: Int?, sectionTitle: String?, page: Int, acts: [Act], hedges: [Words],
        topics: [String], citations: [Citation], actionCategory: Int?, recommendingStates: [String]?, position: String?
    ) {
        self.paragraph = paragraph
        self.text = text
        self.span = span
        self.section = section
        self.sectionTitle = sectionTitle
        self.page = page
        self.acts = acts
        self.hedges = hedges
        self.topics = topics
        self.citations = citations
        self.actionCategory = actionCategory
        self.recommendingStates = recommendingStates
        self.position = position
    }
}

/// One thing that is asked: a verb, how firmly, of whom.
public struct Act: Hashable, Sendable, Codable {
    /// The lemma of the printed verb phrase: "should consider", "be encouraged to", "request".
    public let verb: String
    public let verbSpan: Span
    public let force: Force
    /// Who is asked, as printed; empty where nobody is named.
    public let addressees: [Words]
    /// What is asked, in the report's own words.
    public let ask: String
    /// From the addressee to the end of the ask.
    public let span: Span
    /// The rule that read it, for `acquis explain`.
    public let rule: String
    /// By when, on what condition and with whom; `nil` where an older version of the reader made it.
    public internal(set) var terms: Terms?
    /// Whom the addressees are, for those that are known; `nil` where an older version of the reader made it.
    public internal(set) var resolved: [ResolvedName]?

    public init(verb: String, verbSpan: Span, force: Force, addressees: [Words], ask: String, span: Span, rule: String) {
        self.verb = verb
        self.verbSpan = verbSpan
        self.force = force
        self.addressees = addressees
        self.ask = ask
        self.span = span
        self.rule = rule
    }
}

/// Words of the document and where they stand.
public struct Words: Hashable, Sendable, Codable {
    public let text: String
    public let span: Span

    public init(_ text: String, _ span: Span) {
        self.text = text
        self.span = span
    }
}

/// A treaty, resolution, decision or document that a recommendation names.
public struct Citation: Hashable, Sendable, Codable {
    public enum Kind: String, Sendable, Codable {
        case treaty
        case treatyArticle = "treaty-article"
        case resolution, decision, document
    }

    public let text: String
    public let kind: Kind
    /// What it points to, where that can be said: a symbol, "resolution 76/186", the English name of a treaty.
    public let target: String?
    public let span: Span
    /// The numbers of the paragraphs that are cited, as printed: "46-51".
    public let paragraphs: String?

    public init(text: String, kind: Kind, target: String?, span: Span, paragraphs: String? = nil) {
        self.text = text
        self.kind = kind
        self.target = target
        self.span = span
        self.paragraphs = paragraphs
    }
}

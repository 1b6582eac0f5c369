public import Documents

/// What a person puts right in how a document was read. The text of a document is never corrected: it is what it says.
public struct CorrectionMade: Hashable, Sendable, Codable {
    /// What can be put right.
    public enum Field: String, Hashable, Sendable, Codable, CaseIterable {
        /// The force of an act.
        case force
        /// Whom an act asks.
        case addressees
        /// The topics of a recommendation.
        case topics
        /// Where an act stands: the printed words of its verb, its force, the printed words of what it asks. An act behind
        /// the last one is a new one; the first of a paragraph in which nothing was read makes a recommendation of it.
        case act
        /// Who bears a printed name: a State or an organization. The name is given by its printed words.
        case name
        /// What a citation points to; the citation is named by its printed words in `from`.
        case citation
        /// That a paragraph is no recommendation.
        case withdrawn
        /// The symbol of a document that prints none.
        case symbol
    }

    /// The document, or for all fields but `symbol` and `name` the document of the recommendation.
    public let document: DocumentName
    /// The number of the recommendation's paragraph as it stands in its name; `nil` for `symbol` and `name`.
    public let paragraph: String?
    /// The edition in this language is put right.
    public let language: Language
    public let field: Field
    /// The number of the act, from 1; `nil` where the field is not an act's.
    public let act: Int?
    /// The printed words of a citation, or a printed name.
    public let words: String?
    /// What was read.
    public let from: [String]
    /// What holds instead; `nil` leaves it to the reader again.
    public let to: [String]?
    public let why: String

    public init(
        document: DocumentName, paragraph: String?, language: Language, field: Field, act: Int?, words: String?, from: [String],
        to: [String]?, why: String
    ) {
        self.document = document
        self.paragraph = paragraph
        self.language = language
        self.field = field
        self.act = act
        self.words = words
        self.from = from
        self.to = to
        self.why = why
    }

    /// What it is about: a later correction of the same takes its place.
    var target: Target {
        Target(document: document, paragraph: paragraph, language: language, field: field, act: act, words: words)
    }

    struct Target: Hashable, Sendable {
        let document: DocumentName
        let paragraph: String?
        let language: Language
        let field: Field
        let act: Int?
        let words: String?
    }
}

/// A correction in force, and who made it.
public struct HeldCorrection: Hashable, Sendable {
    public let made: CorrectionMade
    public let by: String

    public init(made: CorrectionMade, by: String) {
        self.made = made
        self.by = by
    }
}

extension Holdings {
    /// The corrections in force of a document, in the order in which they were made.
    public func corrections(of document: DocumentName) -> [HeldCorrection] {
        if corrections.isEmpty { return [] }
        let former = Set(redirects.filter { $0.value == document }.keys).union([document])
        return corrections.filter { former.contains($0.made.document) && $0.made.to != nil }
    }
}

extension Holdings {
    /// All corrections that hold, in the order in which they were made.
    public var correctionsInForce: [HeldCorrection] { corrections.filter { $0.made.to != nil } }
}

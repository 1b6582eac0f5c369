internal import FoundationEssentials

/// A record may have as many links as recommendations: they are read from the bytes of their entries without a decoder, which
/// would take ten times as long.
extension RecommendationsLinked {
    init(canonical bytes: Data) throws {
        var (document, edition, rule) = (nil as DocumentName?, nil as Digest?, nil as Int?)
        var (against, links) = ([ComparedEdition](), [LineageLink]())
        try CanonicalCursor.read(bytes) { cursor in
            var names = NamesMet()
            try cursor.eachMember { key, cursor in
                switch key {
                case "document": document = try cursor.documentName(&names)
                case "edition": edition = Digest(hex: try cursor.string())
                case "rule": rule = try cursor.integer()
                case "against": against = try cursor.value([ComparedEdition].self)
                case "links": links = try cursor.elements { try LineageLink(&$0, &names) }
                default: break
                }
            }
        }
        guard let document, let edition, let rule else { throw CanonicalCursor.Malformed(offset: bytes.count) }
        self.init(document: document, edition: edition, rule: rule, against: against, links: links)
    }
}

/// The names that were met last: nearly all links of a document lead to one other, and each name is held once.
private struct NamesMet {
    private var names: [DocumentName] = []

    mutating func name(_ text: String) -> DocumentName {
        if let known = names.last(where: { $0.text == text }) { return known }
        names = names.suffix(3) + [DocumentName(stored: text)]
        return names[names.count - 1]
    }
}

extension LineageLink {
    fileprivate init(_ cursor: inout CanonicalCursor, _ names: inout NamesMet) throws {
        let start = cursor.place
        var (later, earlier) = (nil as RecommendationName?, nil as RecommendationName?)
        var (confidence, shape) = (nil as Confidence?, nil as Shape?)
        var (relations, evidence) = ([LineageRelation](), [Evidence]())
        var (score, why) = (nil as Int?, nil as String?)
        try cursor.eachMember { key, cursor in
            switch key {
            case "later": later = try cursor.recommendationName(&names)
            case "earlier": earlier = try cursor.recommendationName(&names)
            case "relations": relations = try cursor.elements { try $0.choice(LineageRelation.self) }
            case "confidence": confidence = try cursor.choice(Confidence.self)
            case "score": score = try cursor.integer()
            case "shape": shape = try cursor.choice(Shape.self)
            case "evidence": evidence = try cursor.elements { try $0.choice(Evidence.self) }
            case "why": why = try cursor.string()
            default: break
            }
        }
        guard let later, let earlier, let confidence, let score, let shape, let why else {
            throw CanonicalCursor.Malformed(offset: start)
        }
        self.init(
            later: later, earlier: earlier, relations: relations, confidence: confidence, score: score, shape: shape,
            evidence: evidence, why: why)
    }
}

extension CanonicalCursor {
    /// One of the words that a list of them has.
    fileprivate mutating func choice<Choice: RawRepresentable<String>>(_ type: Choice.Type) throws -> Choice {
        let start = place
        guard let choice = Choice(rawValue: try string()) else { throw Malformed(offset: start) }
        return choice
    }

    fileprivate mutating func documentName(_ names: inout NamesMet) throws -> DocumentName {
        let start = place
        var text: String?
        try eachMember { key, cursor in if key == "text" { text = try cursor.string() } }
        guard let text else { throw Malformed(offset: start) }
        return names.name(text)
    }

    fileprivate mutating func recommendationName(_ names: inout NamesMet) throws -> RecommendationName {
        let start = place
        var (document, paragraph) = (nil as DocumentName?, nil as String?)
        try eachMember { key, cursor in
            switch key {
            case "document": document = try cursor.documentName(&names)
            case "paragraph": paragraph = try cursor.string()
            default: break
            }
        }
        guard let document, let paragraph else { throw Malformed(offset: start) }
        return RecommendationName(document: document, paragraph: paragraph)
    }
}

import Documents
public import Interpreting
import Vocabularies

/// A recommendation as JSON, with the keys that readings and exports share.
public struct RecommendationJSON: Encodable {
    private let recommendation: Recommendation

    public init(_ recommendation: Recommendation) {
        self.recommendation = recommendation
    }

    private enum Key: String, CodingKey {
        case paragraph, text, span, section, acts, hedges, topics, cites, actionCategory, recommendingStates, position, page
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(recommendation.paragraph, forKey: .paragraph)
        try container.encode(recommendation.text, forKey: .text)
        try container.encode(recommendation.span, forKey: .span)
        try container.encode(recommendation.sectionTitle, forKey: .section)
        try container.encode(recommendation.page, forKey: .page)
        try container.encode(recommendation.acts.map(ActJSON.init), forKey: .acts)
        try container.encode(recommendation.hedges.map(\.text), forKey: .hedges)
        try container.encode(recommendation.topics, forKey: .topics)
        try container.encode(recommendation.citations.map(CitationJSON.init), forKey: .cites)
        try container.encode(recommendation.actionCategory, forKey: .actionCategory)
        try container.encode(recommendation.recommendingStates, forKey: .recommendingStates)
        try container.encode(recommendation.position, forKey: .position)
    }
}

private struct ActJSON: Encodable {
    let verb: String
    let force: Force
    let addressees: [String]
    let ask: String
    let span: Span

    init(_ act: Act) {
        verb = act.verb
        force = act.force
        addressees = act.addressees.map(\.text)
        ask = act.ask
        span = act.span
    }
}

private struct CitationJSON: Encodable {
    let citation: Citation

    init(_ citation: Citation) { self.citation = citation }

    private enum Key: String, CodingKey { case text, kind, target }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(citation.text, forKey: .text)
        try container.encode(citation.kind, forKey: .kind)
        try container.encode(citation.target, forKey: .target)
    }
}

import Documents
public import Interpreting
import Vocabularies

/// A recommendation as JSON, with the keys of `acquis read`.
public struct RecommendationJSON: Encodable {
    private let recommendation: Recommendation

    public init(_ recommendation: Recommendation) {
        self.recommendation = recommendation
    }

    public func encode(to encoder: any Encoder) throws {
        try JSONFields([
            "paragraph": recommendation.paragraph, "text": recommendation.text, "span": recommendation.span,
            "section": recommendation.sectionTitle, "page": recommendation.page, "acts": recommendation.acts.map(act),
            "hedges": recommendation.hedges.map(\.text), "topics": recommendation.topics,
            "cites": recommendation.citations.map(citation), "actionCategory": recommendation.actionCategory,
            "recommendingStates": recommendation.recommendingStates, "position": recommendation.position,
        ]).encode(to: encoder)
    }

    private func act(_ act: Act) -> JSONFields {
        JSONFields([
            "verb": act.verb, "force": act.force, "addressees": act.addressees.map(\.text), "ask": act.ask, "span": act.span,
        ])
    }

    private func citation(_ citation: Citation) -> JSONFields {
        JSONFields(["text": citation.text, "kind": citation.kind, "target": citation.target])
    }
}

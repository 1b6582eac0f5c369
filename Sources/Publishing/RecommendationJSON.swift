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
            "topicWords": recommendation.topicWords,
            "cites": recommendation.citations.map(citation), "actionCategory": recommendation.actionCategory,
            "recommendingStates": recommendation.recommendingStates, "position": recommendation.position,
            "confidence": recommendation.confidence.map { JSONFields(["level": $0.level, "reasons": $0.reasons]) },
        ]).encode(to: encoder)
    }

    private func act(_ act: Act) -> JSONFields {
        JSONFields([
            "verb": act.verb, "force": act.force, "addressees": act.addressees.map(\.text), "ask": act.ask, "span": act.span,
            "resolved": (act.resolved ?? []).map { JSONFields(["as": $0.name, "id": $0.id]) },
            "deadlines": (act.terms?.deadlines ?? []).map(deadline),
            "conditions": (act.terms?.conditions ?? []).map { JSONFields(["text": $0.words.text, "kind": $0.kind]) },
            "consulted": (act.terms?.consulted ?? []).map(\.text),
        ])
    }

    private func deadline(_ deadline: Deadline) -> JSONFields {
        JSONFields(["text": deadline.words.text, "kind": deadline.kind, "date": deadline.date])
    }

    private func citation(_ citation: Citation) -> JSONFields {
        JSONFields([
            "text": citation.text, "kind": citation.kind, "target": citation.target, "paragraphs": citation.paragraphs,
        ])
    }
}

public import Documents
public import Vocabularies

extension Act {
    /// The act with a value that a person put right; the text stays what the document says.
    ///
    /// - Parameter rule: Who put it right, and why.
    public func corrected(force: Force? = nil, addressees: [String]? = nil, in language: Language, rule: String) -> Act {
        let named = addressees.map { names in
            // A name that the act prints keeps its place; another stands where the verb does.
            names.map { name in self.addressees.first { $0.text == name } ?? Words(name, verbSpan) }
        }
        var act = Act(
            verb: verb, verbSpan: verbSpan, force: force ?? self.force, addressees: named ?? self.addressees, ask: ask, span: span,
            rule: rule)
        act.terms = terms
        act.resolved = resolved
        if let named {
            let lexicon = Lexicon.of(language.rawValue)
            act.resolved = named.compactMap { name in
                lexicon.reference(named: name.text).map { ResolvedName(name: name.text, id: $0.id) }
            }
        }
        return act
    }
}

extension Recommendation {
    /// The recommendation with values that a person put right.
    public func corrected(
        acts: [Act]? = nil, topics: [String]? = nil, citations: [Citation]? = nil, recommendingStates: [String]? = nil
    ) -> Recommendation {
        var other = Recommendation(
            paragraph: paragraph, text: text, span: span, section: section, sectionTitle: sectionTitle, page: page,
            acts: acts ?? self.acts, hedges: hedges, topics: topics ?? self.topics, citations: citations ?? self.citations,
            actionCategory: actionCategory, recommendingStates: recommendingStates ?? self.recommendingStates, position: position)
        other.confidence = confidence
        // Words that decided for other topics decide no more.
        other.topicWords = topics == nil ? topicWords : nil
        return other
    }
}

import Documents
import Vocabularies

/// "recommends that States count lamps, that fishers be heard and that the Secretariat report": each clause asks whom it names.
extension AskFinder {
    /// The asks of the clauses that follow the first one of a verb.
    func furtherClauses(of first: Ask, to limit: Int, in sentence: Sentence) -> [Ask] {
        let tokens = sentence.tokens
        guard first.verb.isPerformative, first.lemma != "decide", first.lemma != "agree",
            let that = tokens[first.range.upperBound..<limit].firstIndex(where: {
                !$0.is([.adverb, .leadIn, .comma]) || $0.is(.that)
            }),
            tokens[that].is(.that)
        else { return [] }
        var asks: [Ask] = []
        var (depth, content) = (0, first.content.lowerBound)
        for index in (that + 1)..<max(that + 1, limit) {
            if tokens[index].is(.opening) { depth += 1 }
            if tokens[index].is(.closing) { depth -= 1 }
            // Before what is asked, the word says more of those named: "States that have no lamps should buy some".
            guard depth == 0, tokens[index].is(.that), index > content else { continue }
            // "ensure that victims are heard and that …": what follows may belong to the inner clause.
            guard joinsClause(index, tokens) else { break }
            let object =
                first.verb.kind == .stress ? stressed(from: index, in: sentence) : object(of: first.verb, from: index, in: sentence)
            guard object.isAsk, !object.addressees.isEmpty else { break }
            content = object.content
            asks.append(ask(first.verb, first.range, of: object, start: index, tokens, "a further clause of the body’s own verb"))
        }
        return asks
    }

    /// Whether the "that" at an index joins a clause to one before.
    func joinsClause(_ index: Int, _ tokens: [Token]) -> Bool {
        index > 0 && tokens[index].is(.that)
            && (tokens[index - 1].is([.and, .conjunction]) || lexicon.namesEndInHead && tokens[index - 1].is(.comma))
    }
}

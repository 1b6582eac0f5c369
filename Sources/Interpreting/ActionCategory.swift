import Documents
import Vocabularies

/// What kind of change an act asks for, 1 (minimal) to 5 (specific action), by the rules that UPR Info publishes (E. McMahon).
struct ActionCategory {
    let lexicon: Lexicon

    /// The category of the first act whose words show one; of a paragraph that asks several things the first counts.
    func category(of acts: [Act]) -> Int? { acts.lazy.compactMap(category).first }

    private func category(of act: Act) -> Int? {
        if act.verb.hasSuffix(" consider") { return 3 }
        if act.verb.hasSuffix(" continue") { return 2 }
        return category(of: act.ask)
    }

    /// The category of what is asked, in the words of the report.
    func category(of ask: String) -> Int? {
        let tokens = lexicon.tokens(of: ask)
        guard let first = opening(tokens) else { return nil }
        // Where two verbs open it, the second says what is asked: "continue and strengthen" is 4, "sign and ratify" 5.
        if first.end + 1 < tokens.count, tokens[first.end].is(.and),
            let second = action(at: skipping(tokens, first.end + 1), tokens)
        {
            return second.category
        }
        // A general action by a specific means is specific: "improve women's rights by amending the family code".
        if first.category == 4, namesMeans(tokens, from: first.end) { return 5 }
        return first.category
    }

    /// The verb that opens an ask; where other words come first, that behind their comma.
    private func opening(_ tokens: [Token]) -> (category: Int, end: Int)? {
        if let action = action(at: skipping(tokens, 0), tokens) { return action }
        // Chinese says to whom and with whom before it says what: “向委员会提供支持”.
        if !lexicon.hasCapitals, !lexicon.hasDefinites {
            for index in tokens.indices.prefix(while: { !tokens[$0].is([.comma, .semicolon]) }) {
                if let action = action(at: index, tokens) { return action }
            }
        }
        for index in tokens.indices.prefix(40) where tokens[index].is([.comma, .complement, .that]) {
            if let action = action(at: skipping(tokens, index + 1), tokens) { return action }
        }
        return nil
    }

    private func skipping(_ tokens: [Token], _ start: Int) -> Int {
        let skipped: WordClasses = [
            .complement, .that, .adverb, .leadIn, .negation, .be, .toward, .preposition, .modal, .openingQuote, .definite, .pronoun,
        ]
        var index = start
        while index < tokens.count, tokens[index].is(skipped), action(at: index, tokens) == nil { index += 1 }
        return index
    }

    private func action(at index: Int, _ tokens: [Token]) -> (category: Int, end: Int)? {
        guard index < tokens.count else { return nil }
        var longest: (category: Int, end: Int)?
        lexicon.actions.index.each(at: index, in: tokens, to: tokens.count) { place, end in
            let phrase = lexicon.actions.values[place]
            if !phrase.isMeans, end > longest?.end ?? index { longest = (phrase.category, end) }
        }
        return longest
    }

    private func namesMeans(_ tokens: [Token], from start: Int) -> Bool {
        (start..<max(start, tokens.count)).contains { index in
            var isMeans = false
            lexicon.actions.index.each(at: index, in: tokens, to: tokens.count) { place, _ in
                isMeans = isMeans || lexicon.actions.values[place].isMeans
            }
            return isMeans
        }
    }
}

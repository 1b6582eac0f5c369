extension Lexicon {
    /// The longest phrase that asks at a position. Adverbs and phrases between commas may part the words of a modal.
    ///
    /// - Parameter voice: "resolution" or "report": verbs that mean something else there are left out.
    public func verb(at index: Int, in tokens: [Token], voice: String? = nil) -> (verb: Verb, range: Range<Int>)? {
        guard tokens[index].is(.beginsVerb) else { return nil }
        for place in verbsByFirst[tokens[index].word] ?? [] {
            let verb = verbs[place]
            if let only = verb.voice, let voice, only != voice { continue }
            var position = index + 1
            var isWhole = true
            for element in verb.elements.dropFirst() {
                if verb.kind == .modal { position = Self.afterAdverbs(position, until: element.number, in: tokens) }
                guard position < tokens.count, tokens[position].word == element.number else {
                    isWhole = false
                    break
                }
                position += 1
            }
            if isWhole { return (verb, index..<position) }
        }
        return nil
    }

    /// Whether a verb of the body's own begins at a token.
    public func beginsPerformative(_ token: Token, past: Bool) -> Bool {
        guard token.is(.beginsVerb) else { return false }
        return (verbsByFirst[token.word] ?? []).contains {
            verbs[$0].isPerformative && (verbs[$0].form == .present || past && verbs[$0].form == .past)
        }
    }

    private static func afterAdverbs(_ start: Int, until word: Int32, in tokens: [Token]) -> Int {
        var position = start
        if position < tokens.count, tokens[position].is(.comma) {
            // "should, as appropriate, consider"
            let limit = min(tokens.count, position + 13)
            var close = position + 1
            while close < limit, !tokens[close].is(.comma) { close += 1 }
            if close < limit, close + 1 < tokens.count, tokens[close + 1].word == word { return close + 1 }
        }
        while position < tokens.count, position - start < 3, tokens[position].word != word, tokens[position].is(.adverb) {
            position += 1
        }
        return position
    }
}

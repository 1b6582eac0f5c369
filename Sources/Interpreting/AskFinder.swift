import Documents
import Vocabularies

/// Finds what a sentence asks: modals ("States should"), passives ("are encouraged to"), and the body's own verbs ("requests").
struct AskFinder {
    /// Who speaks, which decides the verbs that count.
    enum Voice {
        /// The clauses of a resolution: the verb opens the sentence and its subject is the organ.
        case resolution
        /// A report: the body's verbs count where the body is their subject, the modals only among recommendations.
        case report(bodies: Set<String>, modals: Bool)
    }

    let lexicon: Lexicon
    let passage: Passage
    let voice: Voice

    var phrases: NounPhrases { NounPhrases(lexicon: lexicon, passage: passage) }

    /// - Parameters:
    ///   - before: Those who were asked last, for "they should".
    ///   - bodySpoke: The body is the subject of the sentence before, so that "it" is the body.
    func asks(in sentence: Sentence, before: [Words], bodySpoke: Bool) -> [Ask] {
        let tokens = sentence.tokens
        var asks: [Ask] = []
        var last = before
        var (depth, quoted) = (0, false)
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if token.text == "(" { depth += 1 }
            if token.text == ")" { depth = max(0, depth - 1) }
            if token.text == "“" { quoted = true }
            if token.text == "”" { quoted = false }
            guard depth == 0, !quoted, let match = match(at: index, in: tokens),
                let ask = ask(match.verb, match.range, in: sentence, after: asks, last: last, bodySpoke: bodySpoke)
            else {
                index += 1
                continue
            }
            asks.append(ask)
            if !ask.addressees.isEmpty { last = ask.addressees }
            index = match.range.upperBound
            if ask.verb.kind == .performative { index = max(index, endOfClause(ask, in: tokens)) }
        }
        return merged(asks, tokens)
    }

    /// The longest phrase of the lexicon at a position. Adverbs and phrases between commas may part its words.
    private func match(at index: Int, in tokens: [Token]) -> (verb: Lexicon.Verb, range: Range<Int>)? {
        for verb in lexicon.verbsByFirstWord[tokens[index].low] ?? [] {
            var position = index + 1
            var isWhole = true
            for word in verb.words.dropFirst() {
                if verb.kind == .modal { position = afterAdverbs(position, until: word, in: tokens) }
                guard position < tokens.count, tokens[position].low == word else {
                    isWhole = false
                    break
                }
                position += 1
            }
            if isWhole { return (verb, index..<position) }
        }
        return nil
    }

    private func afterAdverbs(_ start: Int, until word: String, in tokens: [Token]) -> Int {
        var position = start
        if position < tokens.count, tokens[position].text == "," {
            // "should, as appropriate, consider"
            if let close = tokens[(position + 1)...].prefix(12).firstIndex(where: { $0.text == "," }), close + 1 < tokens.count,
                tokens[close + 1].low == word
            {
                return close + 1
            }
        }
        while position < tokens.count, position - start < 3, tokens[position].low != word,
            tokens[position].low.hasSuffix("ly") || ["also", "further", "therefore", "then", "thus"].contains(tokens[position].low)
        {
            position += 1
        }
        return position
    }

    private func ask(
        _ verb: Lexicon.Verb, _ range: Range<Int>, in sentence: Sentence, after asks: [Ask], last: [Words], bodySpoke: Bool
    ) -> Ask? {
        switch verb.kind {
        case .modal, .passive: asked(verb, range, in: sentence, after: asks, last: last)
        case .performative: asking(verb, range, in: sentence, bodySpoke: bodySpoke)
        }
    }

    /// Asks of one sentence with the same verb and the same addressees are one.
    private func merged(_ asks: [Ask], _ tokens: [Token]) -> [Ask] {
        var merged: [Ask] = []
        for ask in asks {
            if let same = merged.lastIndex(where: {
                $0.lemma == ask.lemma && $0.addressees.map(\.text) == ask.addressees.map(\.text)
            }),
                same == merged.count - 1
            {
                merged[same].content =
                    merged[same].content.lowerBound..<max(merged[same].content.upperBound, ask.content.upperBound)
            } else {
                if let previous = merged.indices.last, merged[previous].content.upperBound > ask.start {
                    var end = max(merged[previous].content.lowerBound, ask.start)
                    // What joins two asks belongs to neither.
                    while end > merged[previous].content.lowerBound, [",", ";", "and", "or", "but"].contains(tokens[end - 1].low) {
                        end -= 1
                    }
                    merged[previous].content = merged[previous].content.lowerBound..<end
                }
                merged.append(ask)
            }
        }
        return merged
    }

    /// Inside "recommends that … should …" the inner modal is no ask of its own.
    private func endOfClause(_ ask: Ask, in tokens: [Token]) -> Int {
        let rest = tokens[ask.range.upperBound...]
        for (index, token) in zip(rest.indices, rest) {
            if token.text == ";" { return index }
            if token.text == ",", index + 1 < tokens.count {
                let next = tokens[(index + 1)...].prefix(4).drop {
                    ["and", "also", "further", "in", "this", "regard"].contains($0.low)
                }
                if let verb = next.first,
                    lexicon.verbsByFirstWord[verb.low]?.contains(where: { $0.kind == .performative && $0.words[0].hasSuffix("s") })
                        ?? false
                {
                    return index
                }
            }
            if token.low == "and", index + 1 < tokens.count,
                lexicon.verbsByFirstWord[tokens[index + 1].low]?.contains(where: {
                    $0.kind == .performative && ($0.words[0].hasSuffix("s") || $0.words[0].hasSuffix("ed"))
                }) ?? false
            {
                return index
            }
        }
        return tokens.count
    }
}

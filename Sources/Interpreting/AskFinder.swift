import Documents
import Vocabularies

/// Finds what a sentence asks: modals ("States should"), passives ("are encouraged to"), and the body's own verbs ("requests").
struct AskFinder {
    /// Who speaks, which decides the verbs that count.
    enum Voice {
        /// The clauses of a resolution: the verb opens the sentence and its subject is the organ.
        case resolution
        /// A report: the body's verbs count where the body is their subject, the modals only among recommendations.
        case report(bodies: BodyNames, modals: Bool)

        /// As the tables call it.
        var name: String { if case .resolution = self { "resolution" } else { "report" } }
    }

    let lexicon: Lexicon
    let passage: Passage
    let voice: Voice

    var phrases: NounPhrases { NounPhrases(lexicon: lexicon, passage: passage) }

    /// - Parameters:
    ///   - before: Those who were asked last, for "they should".
    ///   - bodySpoke: Whether the body is the subject of the sentence before, so that "it" is the body.
    func asks(in sentence: Sentence, before: [Words], bodySpoke: () -> Bool) -> [Ask] {
        guard sentence.classes.contains(.beginsVerb) else { return [] }
        let tokens = sentence.tokens
        var asks: [Ask] = []
        var last = before
        var (depth, quoted) = (0, false)
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if token.is(.opening) { depth += 1 }
            if token.is(.closing) { depth = max(0, depth - 1) }
            if token.is(.openingQuote) { quoted = true }
            if token.is(.closingQuote) { quoted = false }
            guard depth == 0, !quoted, let match = lexicon.verb(at: index, in: tokens, voice: voice.name),
                let ask = ask(match.verb, match.range, in: sentence, after: asks, last: last, bodySpoke: bodySpoke)
            else {
                index += 1
                continue
            }
            asks.append(ask)
            index = match.range.upperBound
            if ask.verb.isPerformative {
                index = max(index, endOfClause(ask, in: tokens))
                asks += furtherClauses(of: ask, to: index, in: sentence)
            }
            if let asked = asks.last(where: { $0.start >= ask.start && !$0.addressees.isEmpty }) { last = asked.addressees }
        }
        return merged(asks, tokens)
    }

    private func ask(
        _ verb: Lexicon.Verb, _ range: Range<Int>, in sentence: Sentence, after asks: [Ask], last: [Words],
        bodySpoke: () -> Bool
    ) -> Ask? {
        switch verb.kind {
        case .modal, .passive: asked(verb, range, in: sentence, after: asks, last: last)
        case .performative, .stress: asking(verb, range, in: sentence, bodySpoke: bodySpoke)
        case .impersonal: impersonal(verb, range, in: sentence)
        case .directive: asking(verb, range, in: sentence, bodySpoke: bodySpoke) ?? directed(verb, range, in: sentence)
        }
    }

    /// Asks of one sentence with the same verb and the same addressees are one.
    private func merged(_ asks: [Ask], _ tokens: [Token]) -> [Ask] {
        var merged: [Ask] = []
        for ask in asks {
            if let last = merged.indices.last, merged[last].lemma == ask.lemma,
                merged[last].addressees.map(\.text) == ask.addressees.map(\.text)
            {
                let content = merged[last].content
                merged[last].content = content.lowerBound..<max(content.upperBound, ask.content.upperBound)
                continue
            }
            if let previous = merged.indices.last, merged[previous].content.upperBound > ask.start {
                let start = merged[previous].content.lowerBound
                var end = max(start, ask.start)
                // What joins two asks belongs to neither.
                while end > start, tokens[end - 1].is([.comma, .semicolon, .conjunction, .resumptive]) { end -= 1 }
                merged[previous].content = start..<end
            }
            merged.append(ask)
        }
        return merged
    }

    /// Inside "recommends that … should …" the inner modal is no ask of its own.
    private func endOfClause(_ ask: Ask, in tokens: [Token]) -> Int {
        for index in ask.range.upperBound..<tokens.count {
            let token = tokens[index]
            if token.is(.semicolon) { return index }
            guard index + 1 < tokens.count else { break }
            if token.is(.comma) {
                let limit = min(tokens.count, index + 5)
                var next = index + 1
                while next < limit, tokens[next].is([.resumptive, .and, .conjunction, .adverb]) { next += 1 }
                if next < limit, lexicon.beginsPerformative(tokens[next], past: false) { return index }
            }
            guard token.is([.and, .conjunction]) else { continue }
            // "and further recommends"
            var next = index + 1
            while next < min(tokens.count, index + 4), tokens[next].is([.resumptive, .adverb]) { next += 1 }
            if next < tokens.count, lexicon.beginsPerformative(tokens[next], past: true) { return index }
        }
        return tokens.count
    }
}

import Documents
import Vocabularies

extension AskFinder {
    /// A modal or passive: its subject is asked.
    func asked(_ verb: Lexicon.Verb, _ range: Range<Int>, in sentence: Sentence, after asks: [Ask], last: [Words]) -> Ask? {
        if case .report(_, modals: false) = voice { return nil }
        let tokens = sentence.tokens
        var before = range.lowerBound
        if verb.kind == .passive {
            // "are encouraged", "are strongly encouraged", but not "measures encouraged to".
            var position = before - 1
            while position >= 0, tokens[position].is(.adverb) { position -= 1 }
            guard position >= 0, tokens[position].is(.auxiliary), !tokens[position].is(.be) else { return nil }
            before = position
        }
        let isThing = isPassive(verb, range, tokens)
        if let previous = asks.last, coordinates(tokens, before, after: previous) {
            return make(
                verb, range, start: before, in: sentence, addressees: isThing ? [] : previous.addressees, "coordinated verb")
        }
        guard let subject = subject(endingAt: before, in: tokens, from: clauseStart(before, tokens)) else {
            return lexicon.namesEndInHead ? nil : behind(verb, range, in: sentence)
        }
        if subject.count == 1, tokens[subject.lowerBound].is(.pronoun) {
            return make(
                verb, range, start: subject.lowerBound, in: sentence, addressees: isThing ? [] : last,
                "pronoun for those asked before")
        }
        let actors = isThing ? [] : subjects(subject, in: sentence)
        if actors.isEmpty, !isThing, let ask = behind(verb, range, in: sentence) { return ask }
        // "may" and "shall" state facts too; they ask only where someone who can act is their subject.
        if actors.isEmpty, verb.lemma == "shall" || verb.lemma.hasPrefix("may") { return nil }
        return make(
            verb, range, start: subject.lowerBound, in: sentence, addressees: actors,
            actors.isEmpty ? "modal without an addressee" : "subject of the verb")
    }

    /// Where words are free in their order, those who are asked may stand behind the modal: "Следует государствам …".
    private func behind(_ verb: Lexicon.Verb, _ range: Range<Int>, in sentence: Sentence) -> Ask? {
        guard !lexicon.namesEndInHead else { return nil }
        let object = complement(of: verb, from: range.upperBound, in: sentence)
        guard object.isFound, !object.addressees.isEmpty else { return nil }
        return make(verb, range, start: range.lowerBound, in: sentence, addressees: object.addressees, "those behind the verb")
    }

    private func make(
        _ verb: Lexicon.Verb, _ range: Range<Int>, start: Int, in sentence: Sentence, addressees: [Words], _ rule: String
    ) -> Ask {
        Ask(
            verb: verb, range: range, addressees: addressees,
            content: range.upperBound..<contentEnd(range.upperBound, sentence.tokens),
            start: start, lemma: verb.lemma, force: verb.force, rule: "\(rule); lexicon “\(verb.phrase)”")
    }

    func contentEnd(_ start: Int, _ tokens: [Token]) -> Int {
        var end = tokens.count
        while end > start, tokens[end - 1].is([.stop, .semicolon, .comma, .colon]) { end -= 1 }
        return max(start, end)
    }

    /// "should be integrated": nobody is named who should do it.
    private func isPassive(_ verb: Lexicon.Verb, _ range: Range<Int>, _ tokens: [Token]) -> Bool {
        guard verb.kind == .modal, range.upperBound < tokens.count else { return false }
        var position = range.upperBound
        while position < tokens.count, tokens[position].is([.adverb, .negation]) { position += 1 }
        guard position + 1 < tokens.count, tokens[position].is(.be) else { return false }
        position += 1
        while position < tokens.count, tokens[position].is(.adverb) { position += 1 }
        return position < tokens.count && tokens[position].is(.participle)
    }

    /// "…, and should amend": the subject is that of the ask before.
    private func coordinates(_ tokens: [Token], _ index: Int, after previous: Ask) -> Bool {
        guard index > 0, previous.range.upperBound <= index else { return false }
        var position = index - 1
        while position > previous.range.upperBound, tokens[position].is(.adverb) { position -= 1 }
        return tokens[position].is(.conjunction)
    }

    private func clauseStart(_ index: Int, _ tokens: [Token]) -> Int {
        var start = index
        while start > 0, !tokens[start - 1].is([.semicolon, .colon]) { start -= 1 }
        return start
    }

    /// The stretch that is the subject of the verb at `index`; `nil` where the verb stands in a clause beside the main one.
    private func subject(endingAt index: Int, in tokens: [Token], from start: Int) -> Range<Int>? {
        var end = index
        // Phrases between commas stand between subject and verb: "States parties, in consultation with …, are".
        while end > start, tokens[end - 1].is(.comma) {
            guard let open = lastComma(in: tokens, from: start, before: end - 1) else {
                end -= 1
                break
            }
            guard tokens[open + 1].is([.opener, .gerund, .subordinator]) else {
                end -= 1
                break
            }
            end = open + 1
        }
        if end > start, tokens[end - 1].is(.comma) { end -= 1 }
        let begin = (lastComma(in: tokens, from: start, before: end) ?? start - 1) + 1
        guard begin < end else { return nil }
        var lead = begin
        if tokens[begin].is(.and), begin + 1 < end { lead += 1 }
        if tokens[lead].is(.subordinator) { return nil }
        // "regulations that States should": a clause inside, unless it has a verb of its own before this one.
        if let inner = lastSubordinator(in: tokens, lead..<end), !hasVerb(tokens, (inner + 1)..<end) { return nil }
        return lead..<end
    }

    private func lastSubordinator(in tokens: [Token], _ range: Range<Int>) -> Int? {
        tokens[range].lastIndex { $0.is(.subordinator) && !$0.is(.loose) }.flatMap { $0 > range.lowerBound ? $0 : nil }
    }

    private func hasVerb(_ tokens: [Token], _ range: Range<Int>) -> Bool {
        let clause = tokens[range]
        if clause.contains(where: { $0.is(.finite) }) { return true }
        return clause.count > 2 && clause.contains { $0.is(.verbShape) && !$0.is([.actor, .capital]) }
    }

    /// The comma before a position that is not inside brackets.
    private func lastComma(in tokens: [Token], from start: Int, before end: Int) -> Int? {
        var depth = 0
        var index = end - 1
        while index >= start {
            if tokens[index].is(.closing) { depth += 1 }
            if tokens[index].is(.opening) { depth -= 1 }
            if tokens[index].is(.comma), depth <= 0 { return index }
            index -= 1
        }
        return nil
    }

    /// All that are named as subject, also in a list with commas before the last segment.
    private func subjects(_ segment: Range<Int>, in sentence: Sentence) -> [Words] {
        let tokens = sentence.tokens
        // "These bodies must have …" points back at something named before: nobody is named here.
        if tokens[segment.lowerBound].is(.demonstrative), segment.count > 1, !tokens[segment.lowerBound + 1].is(.party) {
            return []
        }
        var actors = phrases.actors(segment, in: sentence)
        if actors.isEmpty, let inner = tailActor(segment, tokens) { actors = phrases.actors(inner, in: sentence) }
        guard !actors.isEmpty else { return [] }
        var begin = segment.lowerBound
        while begin > 0 {
            var comma = begin - 1
            if !tokens[comma].is(.comma), comma > 0, tokens[comma].is(.and) { comma -= 1 }
            guard tokens[comma].is(.comma) else { break }
            let start = (lastComma(in: tokens, from: 0, before: comma) ?? -1) + 1
            let stretch = start..<comma
            guard !stretch.isEmpty, stretch.count <= 12, !tokens[start].is([.opener, .gerund]) else { break }
            let more = phrases.actors(stretch, in: sentence)
            guard let first = more.first, let last = more.last, covers(first, last, stretch, sentence) else { break }
            actors = more + actors
            begin = start
        }
        return actors
    }

    /// In a list of subjects there is nothing but names; other words before a comma are something else.
    private func covers(_ first: Words, _ last: Words, _ stretch: Range<Int>, _ sentence: Sentence) -> Bool {
        var start = stretch.lowerBound
        while start < stretch.upperBound, sentence.tokens[start].is([.determiner, .and]) { start += 1 }
        guard let bounds = sentence.bounds(start..<stretch.upperBound) else { return false }
        let span = passage.span(of: bounds)
        return span.start == first.span.start && span.end == last.span.end
    }

    /// "With a view to … States parties should": the name right before the verb.
    private func tailActor(_ segment: Range<Int>, _ tokens: [Token]) -> Range<Int>? {
        guard tokens[segment.lowerBound].is(.opener), tokens[segment.upperBound - 1].is(.actor) else { return nil }
        let start = tokens[segment].lastIndex { $0.isCapital && !$0.isAcronym } ?? segment.upperBound
        return start < segment.upperBound ? start..<segment.upperBound : nil
    }
}

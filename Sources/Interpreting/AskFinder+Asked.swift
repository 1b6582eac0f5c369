import Documents
import Vocabularies

extension AskFinder {
    private static let subordinators: Set<String> = [
        "that", "which", "who", "whom", "whose", "if", "when", "where", "because", "since", "while", "whereas", "although", "as",
        "unless",
        "whether", "how", "what", "why", "so", "whenever", "wherever", "until", "before", "after", "than", "lest", "though",
    ]
    private static let auxiliaries: Set<String> = ["is", "are", "was", "were", "be", "been", "being"]
    private static let finite: Set<String> = [
        "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "can", "could", "will", "would",
    ]

    /// A modal or passive: its subject is asked.
    func asked(_ verb: Lexicon.Verb, _ range: Range<Int>, in sentence: Sentence, after asks: [Ask], last: [Words]) -> Ask? {
        if case .report(_, modals: false) = voice { return nil }
        let tokens = sentence.tokens
        var before = range.lowerBound
        if verb.kind == .passive {
            // "are encouraged", "are strongly encouraged", but not "measures encouraged to".
            var position = before - 1
            while position >= 0,
                tokens[position].low.hasSuffix("ly")
                    || ["also", "further", "therefore", "again", "hereby"].contains(tokens[position].low)
            { position -= 1 }
            guard position >= 0, Self.auxiliaries.contains(tokens[position].low), tokens[position].low != "be" else { return nil }
            before = position
        }
        if let previous = asks.last, coordinates(tokens, before, after: previous) {
            return make(
                verb, range, start: before, in: sentence, addressees: isPassive(verb, range, tokens) ? [] : previous.addressees,
                "coordinated verb")
        }
        guard let subject = subject(endingAt: before, in: tokens, from: clauseStart(before, tokens)) else { return nil }
        let pronouns: Set<String> = ["they", "it", "he", "she"]
        if subject.count == 1, pronouns.contains(tokens[subject.lowerBound].low) {
            let isThing = isPassive(verb, range, tokens)
            return make(
                verb, range, start: subject.lowerBound, in: sentence, addressees: isThing ? [] : last,
                "pronoun for those asked before")
        }
        let actors = isPassive(verb, range, tokens) ? [] : subjects(subject, in: sentence)
        // "may" and "shall" state facts too; they ask only where someone who can act is their subject.
        if verb.lemma.hasPrefix("may") || verb.lemma == "shall", actors.isEmpty { return nil }
        return make(
            verb, range, start: subject.lowerBound, in: sentence, addressees: actors,
            actors.isEmpty ? "modal without an addressee" : "subject of the verb")
    }

    private func make(
        _ verb: Lexicon.Verb, _ range: Range<Int>, start: Int, in sentence: Sentence, addressees: [Words], _ rule: String
    ) -> Ask {
        Ask(
            verb: verb, range: range, addressees: addressees,
            content: range.upperBound..<contentEnd(range.upperBound, sentence.tokens),
            start: start, lemma: verb.lemma, force: verb.force, rule: "\(rule); lexicon “\(verb.words.joined(separator: " "))”")
    }

    func contentEnd(_ start: Int, _ tokens: [Token]) -> Int {
        var end = tokens.count
        while end > start, [".", ";", ",", ":"].contains(tokens[end - 1].text) { end -= 1 }
        return max(start, end)
    }

    /// "should be integrated": nobody is named who should do it.
    private func isPassive(_ verb: Lexicon.Verb, _ range: Range<Int>, _ tokens: [Token]) -> Bool {
        guard verb.kind == .modal, range.upperBound < tokens.count else { return false }
        var position = range.upperBound
        while position < tokens.count,
            tokens[position].low.hasSuffix("ly") || ["also", "not", "further", "always"].contains(tokens[position].low)
        { position += 1 }
        guard position + 1 < tokens.count, tokens[position].low == "be" else { return false }
        var next = position + 1
        while next < tokens.count,
            tokens[next].low.hasSuffix("ly") || ["further", "also", "fully", "more"].contains(tokens[next].low)
        { next += 1 }
        guard next < tokens.count else { return false }
        let word = tokens[next].low
        return word.hasSuffix("ed") || word.hasSuffix("en")
            || [
                "made", "put", "set", "held", "kept", "paid", "taken", "given", "done", "met", "built", "brought", "sought", "led",
                "found", "undertaken",
            ].contains(word)
    }

    /// "…, and should amend": the subject is that of the ask before.
    private func coordinates(_ tokens: [Token], _ index: Int, after previous: Ask) -> Bool {
        guard index > 0, previous.range.upperBound <= index else { return false }
        var position = index - 1
        while position > previous.range.upperBound, tokens[position].low.hasSuffix("ly") || tokens[position].low == "also" {
            position -= 1
        }
        return ["and", "or", "but", "then"].contains(tokens[position].low)
    }

    private func clauseStart(_ index: Int, _ tokens: [Token]) -> Int {
        (tokens[..<index].lastIndex { $0.text == ";" || $0.text == ":" } ?? -1) + 1
    }

    /// The stretch that is the subject of the verb at `index`; `nil` where the verb stands in a clause beside the main one.
    private func subject(endingAt index: Int, in tokens: [Token], from start: Int) -> Range<Int>? {
        var end = index
        // Phrases between commas stand between subject and verb: "States parties, in consultation with …, are".
        while end > start, tokens[end - 1].text == "," {
            guard let open = lastComma(in: tokens, from: start, before: end - 1) else {
                end -= 1
                break
            }
            let first = tokens[open + 1].low
            end =
                NounPhrases.openers.contains(first) || tokens[open + 1].low.hasSuffix("ing") || Self.subordinators.contains(first)
                ? open + 1 : end - 1
            if end == open + 1 { continue }
            break
        }
        if end > start, tokens[end - 1].text == "," { end -= 1 }
        let begin = (lastComma(in: tokens, from: start, before: end) ?? start - 1) + 1
        guard begin < end else { return nil }
        let segment = begin..<end
        var first = tokens[begin].low
        var lead = begin
        if first == "and" || first == "or", begin + 1 < end { (lead, first) = (begin + 1, tokens[begin + 1].low) }
        if Self.subordinators.contains(first) { return nil }
        // "regulations that States should": a clause inside, unless it has a verb of its own before this one.
        if let inner = tokens[segment].lastIndex(where: { Self.subordinators.contains($0.low) && $0.low != "as" && $0.low != "so" }
        ), inner > lead {
            let hasVerb =
                tokens[(inner + 1)..<end].contains { Self.finite.contains($0.low) }
                || tokens[(inner + 1)..<end].contains {
                    ($0.low.hasSuffix("s") || $0.low.hasSuffix("ed")) && !lexicon.actors.contains($0.low) && !$0.isCapital
                } && end - inner > 3
            if !hasVerb { return nil }
        }
        return lead..<end
    }

    /// The comma before a position that is not inside brackets.
    private func lastComma(in tokens: [Token], from start: Int, before end: Int) -> Int? {
        var depth = 0
        var index = end - 1
        while index >= start {
            if tokens[index].text == ")" { depth += 1 }
            if tokens[index].text == "(" { depth -= 1 }
            if tokens[index].text == ",", depth <= 0 { return index }
            index -= 1
        }
        return nil
    }

    /// All that are named as subject, also in a list with commas before the last segment.
    private func subjects(_ segment: Range<Int>, in sentence: Sentence) -> [Words] {
        let tokens = sentence.tokens
        // "These bodies must have …" points back at something named before: nobody is named here.
        if ["these", "such", "those", "this"].contains(tokens[segment.lowerBound].low), segment.count > 1,
            !["states", "governments", "parties", "countries"].contains(tokens[segment.lowerBound + 1].low)
        {
            return []
        }
        var actors = phrases.actors(segment, in: sentence)
        if actors.isEmpty, let inner = tailActor(segment, tokens) { actors = phrases.actors(inner, in: sentence) }
        guard !actors.isEmpty else { return [] }
        var begin = segment.lowerBound
        while begin > 0 {
            let comma =
                tokens[begin - 1].text == ","
                ? begin - 1 : (begin > 1 && tokens[begin - 1].low == "and" && tokens[begin - 2].text == "," ? begin - 2 : -1)
            guard comma >= 0 else { break }
            let start = (lastComma(in: tokens, from: 0, before: comma) ?? -1) + 1
            let stretch = start..<comma
            guard !stretch.isEmpty, stretch.count <= 12, !NounPhrases.openers.contains(tokens[start].low),
                !tokens[start].low.hasSuffix("ing")
            else { break }
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
        while start < stretch.upperBound, ["the", "all", "and", "both"].contains(sentence.tokens[start].low) { start += 1 }
        guard let bounds = sentence.bounds(start..<stretch.upperBound) else { return false }
        let span = passage.span(of: bounds)
        return span.start == first.span.start && span.end == last.span.end
    }

    /// "With a view to … States parties should": the name right before the verb.
    private func tailActor(_ segment: Range<Int>, _ tokens: [Token]) -> Range<Int>? {
        guard NounPhrases.openers.contains(tokens[segment.lowerBound].low) else { return nil }
        let start = tokens[segment].lastIndex { $0.isCapital && !$0.isAcronym } ?? segment.upperBound
        return start < segment.upperBound && lexicon.actors.contains(tokens[segment.upperBound - 1].low)
            ? start..<segment.upperBound : nil
    }
}

import Documents
import Vocabularies

/// The object of the body's own verbs: who is asked, and where what is asked begins.
extension AskFinder {
    struct Object {
        var addressees: [Words] = []
        var content: Int
        var isAsk = true
    }

    func object(of verb: Lexicon.Verb, from start: Int, in sentence: Sentence) -> Object {
        let tokens = sentence.tokens
        guard start < tokens.count else { return Object(content: start, isAsk: verb.lemma != "agree") }
        if verb.lemma == "decide" || verb.lemma == "agree" { return decision(verb, from: start, in: sentence) }
        var position = start
        while position < tokens.count, ["also", "further", "strongly", "again", "once", "that"].contains(tokens[position].low),
            tokens[position].low != "that"
        { position += 1 }
        // "recommends to the Conference that …"
        if tokens[position].low == "to", verb.lemma == "recommend" || verb.lemma == "propose" || verb.lemma == "suggest" {
            let end = tokens[position...].firstIndex { $0.low == "that" || $0.text == ":" } ?? tokens.count
            let words = firstActors(position + 1, min(end, position + 24), in: sentence)
            return Object(addressees: words, content: min(end + 1, tokens.count), isAsk: true)
        }
        if tokens[position].low == "that" { return clause(from: position + 1, in: sentence) }
        // "its request to the Secretary-General to report"
        if tokens[position].low == "to", position + 2 < tokens.count { position += 1 }
        if ["it", "them"].contains(tokens[position].low), position + 1 < tokens.count, tokens[position + 1].low == "to" {
            return Object(addressees: named(before: start, in: sentence), content: position + 2)
        }
        // The object runs to "to" before a verb, or to the end of the clause.
        let end = endOfObject(from: position, tokens)
        let words = firstActors(position, end.index, in: sentence)
        return Object(
            addressees: words, content: min(end.content, tokens.count),
            isAsk: end.isFound || !words.isEmpty || verb.kind == .performative)
    }

    /// The organization named last before a verb, for "… the work of UNEP and urges it to continue".
    private func named(before index: Int, in sentence: Sentence) -> [Words] {
        for start in stride(from: index - 2, through: 0, by: -1) where sentence.tokens[start].isCapital {
            for end in stride(from: min(index - 1, start + 12), to: start, by: -1) {
                let words = phrases.words(start..<end, in: sentence)
                if Entities.shared.named(words.text) != nil || States.shared.named(words.text) != nil { return [words] }
            }
        }
        return []
    }

    /// "emphasized that the Secretariat should …", "stresses the need for all parties to …": only these ask.
    func stressed(from start: Int, in sentence: Sentence) -> Object {
        let tokens = sentence.tokens
        let silent = Object(content: start, isAsk: false)
        guard start + 3 < tokens.count else { return silent }
        if tokens[start].low == "that" {
            let limit = tokens[start...].firstIndex { $0.text == ";" } ?? tokens.count
            guard let modal = tokens[start..<limit].firstIndex(where: { ["should", "must", "shall"].contains($0.low) }),
                modal - start <= 30,
                !tokens[(start + 1)..<modal].contains(where: { ["that", "which", "who", "if", "where"].contains($0.low) })
            else { return silent }
            let words = isPassiveAfter(modal, tokens) ? [] : firstActors(start + 1, modal, in: sentence)
            return Object(addressees: words, content: modal + 1)
        }
        let need = tokens[start...].prefix(6).map(\.low)
        guard let place = need.firstIndex(of: "need"), place + 1 < need.count, need[place + 1] == "for" else { return silent }
        let end = endOfObject(from: start + place + 2, tokens)
        let words = firstActors(start + place + 2, end.index, in: sentence)
        return end.isFound && !words.isEmpty ? Object(addressees: words, content: end.content) : silent
    }

    private func endOfObject(from start: Int, _ tokens: [Token]) -> (index: Int, content: Int, isFound: Bool) {
        var depth = 0
        for index in start..<tokens.count {
            if tokens[index].text == "(" { depth += 1 }
            if tokens[index].text == ")" { depth -= 1 }
            guard depth <= 0 else { continue }
            if tokens[index].text == ";" || tokens[index].text == ":" { return (index, index, false) }
            if tokens[index].low == "to", index + 1 < tokens.count, index > start {
                let next = tokens[index + 1]
                let isVerb =
                    !next.isCapital
                    && !["the", "a", "an", "all", "its", "their", "this", "that", "those", "these", "other", "which", "be"]
                        .contains(next.low)
                    || next.low == "be"
                if isVerb || next.text == "," || next.text == ":" { return (index, index + 1, true) }
            }
        }
        return (tokens.count, start, false)
    }

    /// The names at the head of an object, with those that a list adds after commas.
    private func firstActors(_ start: Int, _ end: Int, in sentence: Sentence) -> [Words] {
        let tokens = sentence.tokens
        var (actors, begin) = ([] as [Words], start)
        while begin < end {
            var (comma, depth) = (begin, 0)
            while comma < end, tokens[comma].text != "," || depth > 0 {
                if tokens[comma].text == "(" { depth += 1 }
                if tokens[comma].text == ")" { depth -= 1 }
                comma += 1
            }
            let first = tokens[begin].low
            if NounPhrases.openers.contains(first) || first.hasSuffix("ing") || ["that", "which", "who"].contains(first) {
                begin = comma + 1
                continue
            }
            let more = phrases.actors(cut(begin..<comma, tokens), in: sentence)
            if more.isEmpty { break }
            actors += more
            begin = comma + 1
        }
        return actors
    }

    /// Without the clause that says more about those named: "States that have not yet ratified".
    private func cut(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
        let end = tokens[range].firstIndex { ["that", "which", "who", "whose", "concerned"].contains($0.low) } ?? range.upperBound
        return range.lowerBound..<max(range.lowerBound, end)
    }

    /// "recommends that the General Assembly approve …": the subject of the clause is asked.
    private func clause(from start: Int, in sentence: Sentence) -> Object {
        let tokens = sentence.tokens
        let modal = tokens[start...].firstIndex { ["should", "shall", "must", "may"].contains($0.low) }
        let limit = tokens[start...].firstIndex { $0.text == ";" || $0.text == "." } ?? tokens.count
        if let modal, modal < limit, modal - start <= 40 {
            let words = isPassiveAfter(modal, tokens) ? [] : firstActors(start, modal, in: sentence)
            return Object(addressees: words, content: min(modal + 1, tokens.count))
        }
        // Without a modal the verb is the bare form after the first name.
        for end in start..<min(limit, start + 24) where end > start {
            let token = tokens[end]
            let before = tokens[end - 1]
            let isHead =
                lexicon.actors.contains(before.low) || before.isAcronym || before.isCapital && before.low != "the"
                || before.text == ")"
            let isVerb =
                !token.isCapital && token.isWord
                && !["of", "on", "for", "and", "in", "or", "against", "the", "to", "parties", "to"].contains(token.low)
            if isHead, isVerb {
                if token.low == "be" { return Object(content: end) }
                return Object(addressees: phrases.actors(start..<end, in: sentence), content: end)
            }
            if token.text == ",", isHead {
                return Object(addressees: phrases.actors(start..<end, in: sentence), content: end)
            }
        }
        return Object(content: start)
    }

    private func isPassiveAfter(_ modal: Int, _ tokens: [Token]) -> Bool {
        guard modal + 2 < tokens.count, tokens[modal + 1].low == "be" else { return false }
        return tokens[modal + 2].low.hasSuffix("ed") || tokens[modal + 2].low.hasSuffix("en")
    }

    /// "decides that the Panel shall report": the Panel is asked; "decides to remain seized": the body itself.
    private func decision(_ verb: Lexicon.Verb, from start: Int, in sentence: Sentence) -> Object {
        let tokens = sentence.tokens
        let passage = self.passage
        let this = sentence.bounds((start - 1)..<start).map { Words("self", passage.span(of: $0)) }
        guard start < tokens.count, tokens[start].low == "that" else {
            return Object(addressees: [this].compactMap(\.self), content: start)
        }
        let limit = tokens[start...].firstIndex { $0.text == ";" } ?? tokens.count
        if let modal = tokens[start..<limit].firstIndex(where: { ["shall", "should", "must"].contains($0.low) }),
            !isPassiveAfter(modal, tokens)
        {
            let words = firstActors(start + 1, modal, in: sentence)
            if !words.isEmpty { return Object(addressees: words, content: modal + 1) }
        }
        return Object(addressees: [this].compactMap(\.self), content: start)
    }
}

import Documents
import Vocabularies

/// The object of the body's own verbs: who is asked, and where what is asked begins.
extension AskFinder {
    struct Object {
        var addressees: [Words] = []
        var content: Int
        /// The verb of what is asked, where it stands before those who are asked: "بأن تنظر الدول في …".
        var leadingVerb: Int?
        var isAsk = true
        /// A word was found that leads to what is asked.
        var isFound = true
    }

    func object(of verb: Lexicon.Verb, from start: Int, in sentence: Sentence) -> Object {
        let tokens = sentence.tokens
        guard start < tokens.count else { return Object(content: start, isAsk: verb.lemma != "agree") }
        if verb.lemma == "decide" || verb.lemma == "agree" { return decision(verb, from: start, in: sentence) }
        if !lexicon.namesEndInHead { return complement(of: verb, from: start, in: sentence) }
        var position = start
        while position < tokens.count, tokens[position].is([.adverb, .leadIn]), !tokens[position].is([.toward, .and]) {
            position += 1
        }
        guard position < tokens.count else { return Object(content: start, isAsk: true) }
        // "recommends to the Conference that …"
        if tokens[position].is(.toward), verb.lemma == "recommend" || verb.lemma == "propose" || verb.lemma == "suggest" {
            let end = tokens[position...].firstIndex { $0.is([.that, .colon]) } ?? tokens.count
            let words = firstActors(position + 1, min(end, position + 24), in: sentence)
            // "recommends to the Council the adoption of …": the first name alone is asked, the rest is what it is asked for.
            let known = phrases.leadingActor(from: position + 1, to: min(end, position + 24), in: sentence)
            return Object(
                addressees: words.isEmpty ? [known].compactMap(\.self) : words, content: min(end + 1, tokens.count), isAsk: true)
        }
        if tokens[position].is(.that) { return clause(from: position + 1, in: sentence) }
        // "its request to the Secretary-General to report"
        if tokens[position].is(.toward), position + 2 < tokens.count { position += 1 }
        if tokens[position].is(.itself), position + 1 < tokens.count, tokens[position + 1].is(.complement) {
            return Object(addressees: named(before: start, in: sentence), content: position + 2)
        }
        // The object runs to "to" before a verb, or to the end of the clause.
        let end = endOfObject(from: position, tokens)
        return Object(addressees: firstActors(position, end.index, in: sentence), content: min(end.content, tokens.count))
    }

    /// The organization named last before a verb, for "… the work of UNEP and urges it to continue".
    private func named(before index: Int, in sentence: Sentence) -> [Words] {
        for start in stride(from: index - 2, through: 0, by: -1) where sentence.tokens[start].isCapital {
            if let end = phrases.properName(from: start, to: index - 1, in: sentence) {
                return [phrases.words(start..<end, in: sentence)]
            }
        }
        return []
    }

    /// "emphasized that the Secretariat should …", "stresses the need for all parties to …": only these ask.
    func stressed(from start: Int, in sentence: Sentence) -> Object {
        let tokens = sentence.tokens
        let silent = Object(content: start, isAsk: false)
        guard start + 3 < tokens.count else { return silent }
        if tokens[start].is(.that) {
            let limit =
                tokens.indices.first { $0 > start && (tokens[$0].is(.semicolon) || joinsClause($0, tokens)) } ?? tokens.count
            guard let modal = tokens[start..<limit].firstIndex(where: { $0.is(.modal) && !$0.is(.loose) }), modal - start <= 30,
                !tokens[(start + 1)..<modal].contains(where: { $0.is([.relative, .subordinator]) && !$0.is(.loose) })
            else { return silent }
            let words = isPassiveAfter(modal, tokens) ? [] : firstActors(start + 1, modal, in: sentence)
            return Object(addressees: words, content: modal + 1)
        }
        let limit = min(tokens.count, start + 6)
        guard let need = tokens[start..<limit].firstIndex(where: { $0.is(.need) }), need + 1 < limit, tokens[need + 1].is(.purpose)
        else { return silent }
        let end = endOfObject(from: need + 2, tokens)
        let words = firstActors(need + 2, end.index, in: sentence)
        return end.isFound && !words.isEmpty ? Object(addressees: words, content: end.content) : silent
    }

    /// Where those who are asked end and what is asked begins.
    func endOfObject(from start: Int, _ tokens: [Token]) -> (index: Int, content: Int, isFound: Bool) {
        var depth = 0
        for index in start..<max(start, tokens.count) {
            if tokens[index].is(.opening) { depth += 1 }
            if tokens[index].is(.closing) { depth -= 1 }
            guard depth <= 0 else { continue }
            if tokens[index].is([.semicolon, .colon]) { return (index, index, false) }
            if tokens[index].is(.complement), index + 1 < tokens.count, index > start {
                let next = tokens[index + 1]
                let isVerb = !next.is([.capital, .article]) || next.is(.be)
                if isVerb || next.is([.comma, .colon]) { return (index, index + 1, true) }
            }
        }
        return (tokens.count, start, false)
    }

    /// The names at the head of an object, with those that a list adds after commas.
    func firstActors(_ start: Int, _ end: Int, in sentence: Sentence) -> [Words] {
        let tokens = sentence.tokens
        var (actors, begin) = ([] as [Words], start)
        while begin < end {
            var (comma, depth) = (begin, 0)
            while comma < end, !tokens[comma].is(.comma) || depth > 0 {
                if tokens[comma].is(.opening) { depth += 1 }
                if tokens[comma].is(.closing) { depth -= 1 }
                comma += 1
            }
            if addsOthers(at: begin, in: sentence) {
                begin += 3
            } else if tokens[begin].is([.opener, .gerund, .relative]) {
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

    /// "…, as well as the Fund"
    private func addsOthers(at index: Int, in sentence: Sentence) -> Bool {
        guard index + 3 < sentence.tokens.count, let bounds = sentence.bounds(index..<(index + 3)) else { return false }
        return passage.words(bounds).lowercased() == "as well as"
    }

    /// Without the clause that says more about those named: "States that have not yet ratified".
    private func cut(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
        let end = tokens[range].firstIndex { $0.is(.relative) } ?? range.upperBound
        return range.lowerBound..<max(range.lowerBound, end)
    }

    /// "recommends that the General Assembly approve …": the subject of the clause is asked.
    private func clause(from start: Int, in sentence: Sentence) -> Object {
        let tokens = sentence.tokens
        guard start < tokens.count else { return Object(content: start) }
        let modal = tokens[start...].firstIndex { $0.is(.modal) }
        let limit =
            tokens[start...].indices.first { tokens[$0].is([.semicolon, .stop]) || joinsClause($0, tokens) } ?? tokens.count
        if let modal, modal < limit, modal - start <= 40 {
            let words = isPassiveAfter(modal, tokens) ? [] : firstActors(start, modal, in: sentence)
            return Object(addressees: words, content: min(modal + 1, tokens.count))
        }
        // "recommends that the General Assembly:" — what it is to do stands in a list.
        if let colon = tokens[start..<limit].firstIndex(where: { $0.is(.colon) }), colon - start <= 24,
            modal.map({ $0 > colon }) ?? true
        {
            let words = firstActors(start, colon, in: sentence)
            if !words.isEmpty { return Object(addressees: words, content: min(colon + 1, tokens.count)) }
        }
        // Without a modal the verb is the bare form after the first name.
        for end in start..<min(limit, start + 24) where end > start {
            let (before, token) = (tokens[end - 1], tokens[end])
            let isHead =
                before.is([.actor, .acronym, .closing]) || before.isCapital && !before.is(.article)
            let isVerb = token.isWord && !token.is([.capital, .particle, .and, .party, .article])
            if isHead, isVerb {
                if token.is(.be) { return Object(content: end) }
                return Object(addressees: phrases.actors(start..<end, in: sentence), content: end)
            }
            // "that States that have no lamps buy some"
            if token.is([.comma, .relative]), isHead {
                return Object(addressees: phrases.actors(start..<end, in: sentence), content: end)
            }
        }
        return Object(content: start)
    }

    private func isPassiveAfter(_ modal: Int, _ tokens: [Token]) -> Bool {
        modal + 2 < tokens.count && tokens[modal + 1].is(.be) && tokens[modal + 2].is(.participle)
    }

    /// "decides that the Panel shall report": the Panel is asked; "decides to remain seized": the body itself.
    private func decision(_ verb: Lexicon.Verb, from start: Int, in sentence: Sentence) -> Object {
        let tokens = sentence.tokens
        let own = sentence.bounds((start - 1)..<start).map { Words("self", passage.span(of: $0)) }
        let itself = Object(addressees: [own].compactMap(\.self), content: start)
        guard start < tokens.count, tokens[start].is(.that) else { return itself }
        let limit = tokens[start...].firstIndex { $0.is(.semicolon) } ?? tokens.count
        if let modal = tokens[start..<limit].firstIndex(where: { $0.is(.modal) && !$0.is(.loose) }), !isPassiveAfter(modal, tokens)
        {
            let words = firstActors(start + 1, modal, in: sentence)
            if !words.isEmpty { return Object(addressees: words, content: modal + 1) }
        }
        return itself
    }
}

import Documents
import Vocabularies

extension AskFinder {
    /// A verb of the body's own: its object is asked.
    func asking(_ verb: Lexicon.Verb, _ range: Range<Int>, in sentence: Sentence, bodySpoke: () -> Bool) -> Ask? {
        let tokens = sentence.tokens
        guard speaks(verb, range, in: sentence, bodySpoke: bodySpoke) else { return nil }
        let isProcedural = verb.lemma == "decide" || verb.lemma == "agree"
        // "decides" adopts; "decided" tells of procedure, but for what stands among recommendations.
        if case .report(_, modals: let modals) = voice, isProcedural, !modals, verb.form != .present { return nil }
        let object =
            verb.kind == .stress
            ? stressed(from: range.upperBound, in: sentence) : object(of: verb, from: range.upperBound, in: sentence)
        // "Recommended measures" and "invited experts" are no asks.
        guard object.isAsk else { return nil }
        return ask(verb, range, of: object, start: range.lowerBound, tokens, "the body’s own verb")
    }

    /// What a verb asks of its object.
    func ask(
        _ verb: Lexicon.Verb, _ range: Range<Int>, of object: Object, start: Int, _ tokens: [Token], _ rule: String
    ) -> Ask {
        Ask(
            verb: verb, range: range, addressees: object.addressees, content: object.content..<contentEnd(object.content, tokens),
            start: start, lemma: verb.lemma, force: considering(verb, at: object.leadingVerb ?? object.content, tokens),
            rule: "\(rule); lexicon “\(verb.phrase)”")
    }

    /// "invites States to consider" is an encouragement to consider; "to join and consider" is not.
    func considering(_ verb: Lexicon.Verb, at start: Int, _ tokens: [Token]) -> Force {
        var position = start
        // What stands beside comes first: "in coordination with …, to consider".
        while position < tokens.count, tokens[position].is([.comma, .opener]), !tokens[position].is(.complement),
            let comma = tokens[position...].firstIndex(where: { $0.is([.comma, .semicolon]) })
        {
            position = comma + 1
        }
        let opening = tokens[min(position, tokens.count)...].prefix(3).prefix { !$0.is([.and, .conjunction]) }
        guard opening.contains(where: { $0.is(.consider) }) else { return verb.force }
        switch verb.force {
        case .encouragement: return .encouragedConsideration
        case .direction: return .consideration
        default: return verb.force
        }
    }

    /// Whether the body itself is the subject of the verb.
    private func speaks(_ verb: Lexicon.Verb, _ range: Range<Int>, in sentence: Sentence, bodySpoke: () -> Bool) -> Bool {
        let tokens = sentence.tokens
        switch voice {
        case .resolution:
            return verb.form == .present && opensClause(before: range.lowerBound, tokens)
        case .report(let bodies, _):
            guard verb.form != .base || bodies.arePlural else { return false }
            if range.lowerBound > 0, tokens[range.lowerBound - 1].is(.neverVerb) { return false }
            return bodies.areSubject(before: range.lowerBound, in: sentence, passage, bodySpoke: bodySpoke)
        }
    }

    /// Only words like "also", "strongly" or "in this regard" stand between a verb and the start of its clause.
    func opensClause(before index: Int, _ tokens: [Token]) -> Bool {
        var position = index - 1
        while position >= 0, tokens[position].is(.leadIn) { position -= 1 }
        return position < 0 || tokens[position].is([.comma, .semicolon]) || tokens[index - 1].is([.resumptive, .and, .conjunction])
    }
}

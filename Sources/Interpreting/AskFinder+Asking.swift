import Documents
import Vocabularies

extension AskFinder {
    private static let adverbs: Set<String> = [
        "also", "further", "strongly", "again", "once", "solemnly", "urgently", "reiterates", "reiterated", "its", "therefore",
        "specifically",
        "and", "additionally", "likewise", "accordingly", "particularly", "earnestly", "respectfully", "hereby", "furthermore",
        "moreover", "continues", "to", "then",
    ]

    /// A verb of the body's own: its object is asked.
    func asking(_ verb: Lexicon.Verb, _ range: Range<Int>, in sentence: Sentence, bodySpoke: Bool) -> Ask? {
        let tokens = sentence.tokens
        guard speaks(verb, range, tokens, bodySpoke: bodySpoke) else { return nil }
        let isProcedural = verb.lemma == "decide" || verb.lemma == "agree"
        // "decides" adopts; "decided" tells of procedure, but for what stands among recommendations.
        if case .report(_, modals: let modals) = voice, isProcedural, !modals, !verb.words[0].hasSuffix("s") { return nil }
        let object =
            verb.weight == .stress
            ? stressed(from: range.upperBound, in: sentence) : object(of: verb, from: range.upperBound, in: sentence)
        // "Recommended measures" and "invited experts" are no asks.
        guard object.isAsk else { return nil }
        return Ask(
            verb: verb, range: range, addressees: object.addressees, content: object.content..<contentEnd(object.content, tokens),
            start: range.lowerBound, lemma: verb.lemma, force: considering(verb, at: object.content, tokens),
            rule: "the body’s own verb; lexicon “\(verb.words.joined(separator: " "))”")
    }

    /// "invites States to consider" is an encouragement to consider.
    private func considering(_ verb: Lexicon.Verb, at start: Int, _ tokens: [Token]) -> Force {
        let next = tokens[start...].prefix(3).map(\.low)
        guard next.contains("consider") || next.contains("considering") else { return verb.force }
        switch verb.force {
        case .encouragement: return .encouragedConsideration
        case .direction: return .consideration
        default: return verb.force
        }
    }

    /// Whether the body itself is the subject of the verb.
    private func speaks(_ verb: Lexicon.Verb, _ range: Range<Int>, _ tokens: [Token], bodySpoke: Bool) -> Bool {
        switch voice {
        case .resolution:
            guard verb.words[0].hasSuffix("s") else { return false }
            var position = range.lowerBound - 1
            while position >= 0, Self.adverbs.contains(tokens[position].low) { position -= 1 }
            return position < 0 || tokens[position].text == "," || tokens[position].text == ";"
                || tokens[range.lowerBound - 1].low == "and"
                || tokens[range.lowerBound - 1].low == "also" || tokens[range.lowerBound - 1].low == "further"
        case .report(let bodies, _):
            // The base form has a plural subject, which a body seldom is.
            guard
                verb.words[0].hasSuffix("s") || verb.words[0].hasSuffix("ed") || verb.words[0] == "called"
                    || bodies.contains("inspectors")
            else { return false }
            if range.lowerBound > 0,
                ["is", "are", "was", "were", "be", "been", "being", "as", "by", "of", "a", "the", "not"].contains(
                    tokens[range.lowerBound - 1].low)
            {
                return false
            }
            return Self.hasBodyAsSubject(before: range.lowerBound, tokens, bodies, bodySpoke: bodySpoke)
        }
    }

    /// "The Committee", "It", "The Working Group on Trafficking in Persons": at the head of the sentence or after a phrase about time.
    static func hasBodyAsSubject(before index: Int, _ tokens: [Token], _ bodies: Set<String>, bodySpoke: Bool) -> Bool {
        var starts = [0]
        for (position, token) in tokens[..<index].enumerated() where token.text == "," || token.text == ";" {
            starts.append(position + 1)
        }
        for start in starts {
            var position = start
            while position < index, ["and", "however", "accordingly", "therefore"].contains(tokens[position].low) { position += 1 }
            guard position < index else { continue }
            if tokens[position].low == "it", bodySpoke {
                return isVerbOf(position + 1, index, tokens)
            }
            guard tokens[position].low == "the" else { continue }
            let rest = tokens[(position + 1)..<index].map(\.low)
            let names = bodies.map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }
            for name in names where rest.starts(with: name) {
                let after = position + 1 + name.count
                // Another body of a like name: "the Working Group on …" of a different report.
                if after < index, ["of", "on", "for", "against"].contains(tokens[after].low),
                    !bodies.contains(where: { $0.split(separator: " ").count > name.count })
                {
                    return false
                }
                return isVerbOf(after, index, tokens)
            }
        }
        return false
    }

    /// No other subject comes between the body and the verb: "the Committee noted that States recommended".
    private static func isVerbOf(_ start: Int, _ index: Int, _ tokens: [Token]) -> Bool {
        guard start <= index else { return false }
        let between = tokens[start..<index]
        if between.contains(where: { ["that", "which", "who", "whose", "where", "whom"].contains($0.low) }) {
            // After a clause of "that", only a verb behind "and" or a comma is still the body's.
            return tokens[index - 1].low == "and" || tokens[index - 1].text == ","
        }
        return true
    }
}

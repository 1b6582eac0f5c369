import Documents
import Vocabularies

/// The object in languages where a name does not end in its head: "prie le Secrétaire général de …", "请秘书长…".
extension AskFinder {
    /// A verb without one who asks: those behind it are asked.
    func impersonal(_ verb: Lexicon.Verb, _ range: Range<Int>, in sentence: Sentence) -> Ask? {
        if case .report(_, modals: false) = voice { return nil }
        if range.lowerBound > 0, sentence.tokens[range.lowerBound - 1].is([.relative, .subordinator, .neverVerb]) { return nil }
        let object =
            lexicon.namesEndInHead
            ? self.object(of: verb, from: range.upperBound, in: sentence)
            : complement(of: verb, from: range.upperBound, in: sentence)
        // In running text the word may be a noun; then nobody stands behind it.
        guard object.isFound || !object.addressees.isEmpty else { return nil }
        // "may" states facts too; it asks only where someone who can act stands behind it.
        if object.addressees.isEmpty, verb.force == .permission { return nil }
        return ask(verb, range, of: object, start: range.lowerBound, sentence.tokens, "those behind the verb")
    }

    /// A verb that opens a clause of a report without its subject: "请缔约国…".
    func directed(_ verb: Lexicon.Verb, _ range: Range<Int>, in sentence: Sentence) -> Ask? {
        guard case .report = voice, opensClause(before: range.lowerBound, sentence.tokens) else { return nil }
        return impersonal(verb, range, in: sentence)
    }

    /// Who is asked, and where what is asked begins.
    func complement(of verb: Lexicon.Verb, from start: Int, in sentence: Sentence) -> Object {
        let tokens = sentence.tokens
        var position = start
        func skip() {
            while position < tokens.count, tokens[position].is([.adverb, .leadIn, .resumptive]),
                !tokens[position].is([.and, .that])
            {
                position += 1
            }
        }
        skip()
        // Where the verb comes first, its own subject stands behind it.
        if case .report = voice, verb.isPerformative, position < tokens.count, tokens[position].is(.body),
            let body = phrases.phrase(from: position, to: tokens.count, in: sentence)
        {
            position = body.upperBound
            skip()
        }
        guard position < tokens.count else { return Object(content: start, isFound: false) }
        if tokens[position].is(.comma), position + 1 < tokens.count, tokens[position + 1].is(.that) { position += 1 }
        if tokens[position].is(.that) {
            // "بأن تضيء الدول": where nouns show that they are definite, the verb of the clause stands before them.
            let verb =
                position + 1 < tokens.count && lexicon.hasDefinites && !tokens[position + 1].is([.actor, .definite, .determiner])
            let start = min(position + (verb ? 2 : 1), tokens.count)
            let names = phrases.listed(start..<tokens.count, in: sentence)
            return Object(
                addressees: names.names.map { phrases.words($0, in: sentence) },
                content: min(max(position + 1, names.end), tokens.count), leadingVerb: verb ? position + 1 : nil)
        }
        let end = endOfComplement(from: position, tokens)
        var listed = phrases.listed(position..<end.index, in: sentence)
        if listed.names.isEmpty { listed = behindClause(position..<end.index, in: sentence) ?? listed }
        let content = end.isFound ? end.content : max(listed.end, start)
        return Object(
            addressees: listed.names.map { phrases.words($0, in: sentence) }, content: min(content, tokens.count),
            isFound: end.isFound)
    }

    /// Where those who are asked end: at "de", "a" before an infinitive, at "que", "чтобы", "أن", at an infinitive that stands alone.
    private func endOfComplement(from start: Int, _ tokens: [Token]) -> (index: Int, content: Int, isFound: Bool) {
        var (depth, inClause) = (0, false)
        for index in start..<tokens.count {
            let token = tokens[index]
            if token.is(.opening) { depth += 1 }
            if token.is(.closing) { depth -= 1 }
            guard depth <= 0 else { continue }
            if token.is([.semicolon, .colon]) { return (index, index, false) }
            guard index > start else { continue }
            if token.is(.relative) { inClause = true }
            if token.is(.that), !tokens[index - 1].is(.and), !opensClause(index, tokens) { return (index, index + 1, true) }
            if token.is(.complement), token.is(.infinitive) { return (index, index, true) }
            if token.is(.complement),
                lexicon.hasInfinitives ? leadsToInfinitive(index, tokens) : leadsToNoun(index, inClause, tokens)
            {
                return (index, index + 1, true)
            }
        }
        return (tokens.count, start, false)
    }

    /// "que aún no lo hayan hecho": says more of those named, and leads to nothing that is asked.
    private func opensClause(_ index: Int, _ tokens: [Token]) -> Bool {
        guard index + 1 < tokens.count, !tokens[index - 1].is(.complement) else { return false }
        return tokens[index + 1].is([.negation, .adverb])
    }

    /// Inside a clause about those named, the word belongs to the clause: "التي لم تصدق على …".
    private func leadsToNoun(_ index: Int, _ inClause: Bool, _ tokens: [Token]) -> Bool {
        !inClause || index + 1 < tokens.count && tokens[index + 1].is(.consider)
    }

    private func leadsToInfinitive(_ index: Int, _ tokens: [Token]) -> Bool {
        var next = index + 1
        while next < tokens.count, next - index <= 4, tokens[next].is([.adverb, .negation, .pronoun]), !tokens[next].is(.infinitive)
        {
            next += 1
        }
        guard next < tokens.count else { return false }
        // "à : a)", "de, conformément à …, prendre": what is asked stands behind the sign.
        if tokens[next].is([.colon, .comma]), next == index + 1 { return true }
        return tokens[next].is(.infinitive) && !tokens[next].is([.capital, .actor])
    }

    /// "敦促尚未批准公约的会员国考虑": the clause about those named stands before them.
    private func behindClause(_ range: Range<Int>, in sentence: Sentence) -> (names: [Range<Int>], end: Int)? {
        guard !lexicon.hasCapitals, !lexicon.hasDefinites else { return nil }
        let tokens = sentence.tokens
        var depth = 0
        for index in range.prefix(120) where index + 1 < range.upperBound {
            if tokens[index].is(.opening) { depth += 1 }
            if tokens[index].is(.closing) { depth -= 1 }
            guard depth == 0, tokens[index].is(.link) || index == range.lowerBound else { continue }
            let listed = phrases.listed((index + 1)..<range.upperBound, in: sentence)
            if !listed.names.isEmpty { return listed }
        }
        return nil
    }
}

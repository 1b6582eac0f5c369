import Documents
import Vocabularies

/// A recommendation of a review of a State: imperative sentences, each with the States that made it in brackets.
struct ReviewRecommendation {
    let acts: [Act]
    let states: [String]

    init(_ wording: Wording, stateUnderReview: Words?, _ lexicon: Lexicon) {
        var (acts, states) = ([] as [Act], [] as [String])
        let (passage, tokens) = (wording.passage, wording.tokens)
        for clause in Self.clauses(tokens) {
            var body = clause
            if let open = Self.senders(in: tokens, clause) {
                let senders = open + 1..<max(open + 1, Self.close(tokens, open, clause.upperBound))
                let words = FactWords(Array(tokens[senders]), of: passage, lexicon)
                states += NameList.names(in: words, words.tokens.indices).map { words.words($0) }
                body = clause.lowerBound..<open
            }
            guard
                let first = body.first(where: { tokens[$0].isWord && !tokens[$0].is([.and, .resumptive, .complement]) })
            else { continue }
            let bounds = tokens[first].range.lowerBound..<tokens[body.upperBound - 1].range.upperBound
            acts.append(
                Act(
                    verb: foldedName(passage.words(tokens[first].range)), verbSpan: passage.span(of: tokens[first].range),
                    force: Self.force(tokens[first], foldedName(passage.words(tokens[first].range))),
                    addressees: [stateUnderReview].compactMap(\.self), ask: passage.words(bounds), span: passage.span(of: bounds),
                    rule: "imperative of a review recommendation"))
        }
        self.acts = acts
        self.states = states
    }

    private static func force(_ token: Token, _ verb: String) -> Force {
        token.is(.consider) || ["explore", "examine", "study"].contains(verb) ? .consideration : .direction
    }

    /// Stretches between semicolons outside brackets.
    private static func clauses(_ tokens: [Token]) -> [Range<Int>] {
        var (clauses, start, depth) = ([] as [Range<Int>], 0, 0)
        for (index, token) in tokens.enumerated() {
            if token.is(.opening) { depth += 1 }
            if token.is(.closing) { depth = max(0, depth - 1) }
            if token.is(.semicolon), depth == 0 {
                if index > start { clauses.append(start..<index) }
                start = index + 1
            }
        }
        if start < tokens.count { clauses.append(start..<tokens.count) }
        return clauses.filter { range in tokens[range].contains(where: \.isWord) }
    }

    /// Where the bracket opens that closes the clause and holds States.
    private static func senders(in tokens: [Token], _ clause: Range<Int>) -> Int? {
        var (depth, index) = (0, clause.upperBound - 1)
        while index >= clause.lowerBound, !tokens[index].isWord, !tokens[index].is(.closing) { index -= 1 }
        guard index >= clause.lowerBound, tokens[index].is(.closing) else { return nil }
        while index >= clause.lowerBound {
            if tokens[index].is(.closing) { depth += 1 }
            if tokens[index].is(.opening) {
                depth -= 1
                if depth == 0 { return tokens[index + 1].isCapital ? index : nil }
            }
            index -= 1
        }
        return nil
    }

    private static func close(_ tokens: [Token], _ open: Int, _ end: Int) -> Int {
        var depth = 0
        for index in open..<end {
            if tokens[index].is(.opening) { depth += 1 }
            if tokens[index].is(.closing) { depth -= 1 }
            if depth == 0 { return index }
        }
        return end
    }
}

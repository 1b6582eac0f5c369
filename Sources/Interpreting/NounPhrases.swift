import Documents
import Vocabularies

/// Finds in a stretch of words those who can act: States, organs, offices, organizations, groups of people.
struct NounPhrases {
    let lexicon: Lexicon
    let passage: Passage

    /// Those named in a stretch of tokens that holds nothing but names: "States parties and UNODC".
    func actors(_ range: Range<Int>, in sentence: Sentence) -> [Words] {
        if !lexicon.namesEndInHead { return listed(range, in: sentence).names.map { words($0, in: sentence) } }
        let tokens = sentence.tokens
        var found: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            while start < range.upperBound, tokens[start].is(.determiner) || isRepeated(at: start, tokens) { start += 1 }
            // "… and invites the Conference": the next ask begins.
            guard start < range.upperBound, !lexicon.beginsPerformative(tokens[start], past: false) else { break }
            let end = endOfName(from: start, to: range.upperBound, in: sentence)
            if end > start, let name = name(start..<end, in: sentence) { found.append(name) }
            start = max(end, start) + 1
        }
        return found.map { words($0, in: sentence) }
    }

    /// Who is named at the start of a stretch that goes on with other words: "the Council | the adoption of …".
    func leadingActor(from start: Int, to limit: Int, in sentence: Sentence) -> Words? {
        let tokens = sentence.tokens
        var first = start
        while first < limit, tokens[first].is(.determiner) { first += 1 }
        guard let actor = tokens[first..<max(first, limit)].firstIndex(where: { $0.is([.actor, .acronym]) }), actor - first <= 6,
            actor + 1 < limit, tokens[actor + 1].is(.article)
        else { return nil }
        return words(first..<(actor + 1), in: sentence)
    }

    /// The "to" of "to the Secretary-General and to the President".
    private func isRepeated(at index: Int, _ tokens: [Token]) -> Bool {
        index > 0 && tokens[index].is(.toward) && tokens[index - 1].is(.and)
    }

    func words(_ range: Range<Int>, in sentence: Sentence) -> Words {
        let bounds = sentence.bounds(range)!
        return Words(passage.words(bounds), passage.span(of: bounds))
    }

    /// Where the longest name of a State or organization that begins here ends, an acronym in brackets behind it included.
    func properName(from start: Int, to limit: Int, in sentence: Sentence) -> Int? {
        let tokens = sentence.tokens
        guard let end = lexicon.name(at: start, in: tokens, to: limit, isProper: true)?.end else { return nil }
        return endOfAcronym(behind: end, to: limit, tokens) ?? end
    }

    /// "(UNODC)"
    func endOfAcronym(behind end: Int, to limit: Int, _ tokens: [Token]) -> Int? {
        end + 2 < limit && tokens[end].is(.opening) && tokens[end + 1].isAcronym && tokens[end + 2].is(.closing) ? end + 3 : nil
    }

    /// A name ends at a comma or at "and", unless these stand inside it.
    private func endOfName(from start: Int, to limit: Int, in sentence: Sentence) -> Int {
        let tokens = sentence.tokens
        if let known = properName(from: start, to: limit, in: sentence) {
            // "the Conference of the Parties" is not "the Conference".
            let goesOn = known < limit && known - start == 1 && tokens[known].is(.particle) && tokens[known].is(.preposition)
            if !goesOn { return known }
        }
        var (end, depth) = (start, 0)
        while end < limit {
            let token = tokens[end]
            if token.is(.opening) { depth += 1 }
            if token.is(.closing) { depth -= 1 }
            if depth <= 0, token.is([.comma, .semicolon]) { break }
            if depth <= 0, token.is(.and), !joinsNouns(at: end, from: start, to: limit, tokens) { break }
            end += 1
        }
        return end
    }

    /// "United Nations bodies and agencies": the second kind of organization shares what stands before the first.
    private func joinsNouns(at and: Int, from start: Int, to limit: Int, _ tokens: [Token]) -> Bool {
        guard and + 1 < limit, and > start else { return false }
        let (before, next) = (tokens[and - 1], tokens[and + 1])
        // "international and regional organizations": the word before "and" is no noun that acts, so both share the noun behind.
        let isAdjective = before.isWord && !before.is([.capital, .actor, .preposition])
        if isAdjective, and - start <= 3, !tokens[start..<and].contains(where: { $0.is([.particle, .link, .actor]) }) {
            return true
        }
        guard and - start >= 2 else { return false }
        let isLast = and + 2 >= limit || tokens[and + 2].is([.comma, .and, .preposition])
        if isLast, next.is(.kind), before.is(.kind) { return true }
        // Inside a proper name: "Special Rapporteur on trafficking in persons, especially women and children".
        return tokens[start..<and].contains { $0.is([.particle, .link]) } && next.isCapital && !next.is([.actor, .acronym])
            && before.isCapital
    }

    /// The part of a phrase that names someone who can act; `nil` where it names a thing.
    private func name(_ range: Range<Int>, in sentence: Sentence) -> Range<Int>? {
        let tokens = sentence.tokens
        if properName(from: range.lowerBound, to: range.upperBound, in: sentence) == range.upperBound { return range }
        var end = range.lowerBound
        while end < range.upperBound {
            let token = tokens[end]
            if token.is(.opening) {
                guard end + 2 < range.upperBound, tokens[end + 1].isCapital else { break }
                while end < range.upperBound, !tokens[end].is(.closing) { end += 1 }
                end = min(end + 1, range.upperBound)
                continue
            }
            if end > range.lowerBound, token.is(.preposition), !keepsPhrase(at: end, to: range.upperBound, tokens) { break }
            if !token.isWord { break }
            // "stakeholders mentioned in the plan": what was done to those named is no part of their name.
            if end > range.lowerBound, token.is(.participle), !token.is([.capital, .actor]), tokens[end - 1].is(.actor) { break }
            end += 1
        }
        guard end > range.lowerBound else { return nil }
        return isActor(range.lowerBound..<end, tokens) ? range.lowerBound..<end : nil
    }

    /// "of", "on" and the like stay in a name where a proper name goes on behind them: "Government of Libya".
    private func keepsPhrase(at index: Int, to limit: Int, _ tokens: [Token]) -> Bool {
        guard tokens[index].is([.particle, .link]) else { return false }
        var next = index + 1
        while next < limit, tokens[next].is(.article), !tokens[next].isCapital { next += 1 }
        return next < limit && tokens[next].isCapital
    }

    private func isActor(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        var end = range.lowerBound
        while end < range.upperBound, !tokens[end].is([.particle, .link]) || tokens[end].is([.and, .article]),
            !tokens[end].is(.opening)
        {
            end += 1
        }
        return end > range.lowerBound && tokens[end - 1].is([.actor, .acronym])
    }
}

import Documents
import Vocabularies

/// Finds in a stretch of words those who can act: States, organs, offices, organizations, groups of people.
struct NounPhrases {
    let lexicon: Lexicon
    let passage: Passage

    /// Words before a name that are no part of it.
    private static let determiners: Set<String> = ["the", "all", "its", "both", "those", "that", "and", "or", "also", "further"]
    /// Words that open what is said beside a subject: "in cooperation with …", "including …".
    static let openers: Set<String> = [
        "in", "with", "including", "as", "where", "when", "through", "by", "under", "such", "particularly", "especially", "taking",
        "bearing",
        "recalling", "based", "pursuant", "within", "at", "on", "upon", "subject", "together", "along", "inter", "if", "notably",
        "for", "to",
        "following", "while", "without", "consistent", "building", "according", "acting", "working", "during", "after", "before",
        "until",
        "whenever", "wherever", "among", "via", "using", "supported", "unless", "depending", "given", "jointly", "inclusive",
        "having", "from",
    ]
    private static let prepositions: Set<String> = [
        "of", "in", "on", "for", "with", "to", "from", "at", "under", "within", "including", "that", "which", "who", "whose",
        "against", "by",
        "concerned", "involved", "responsible", "as", "where", "between", "through", "during", "among", "having", "not", "such",
        "parties",
    ]
    private static let particles: Set<String> = ["of", "on", "for", "in", "against", "the", "and", "to", "with", "de", "among"]

    /// Those named in a stretch of tokens that holds nothing but names: "States parties and UNODC".
    func actors(_ range: Range<Int>, in sentence: Sentence) -> [Words] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            while start < range.upperBound, Self.determiners.contains(sentence.tokens[start].low) { start += 1 }
            guard start < range.upperBound else { break }
            let end = endOfName(from: start, to: range.upperBound, in: sentence)
            if end > start, let name = name(start..<end, in: sentence) { found.append(name) }
            start = max(end, start) + 1
        }
        return found.map { words($0, in: sentence) }
    }

    func words(_ range: Range<Int>, in sentence: Sentence) -> Words {
        let bounds = sentence.bounds(range)!
        return Words(passage.words(bounds), passage.span(of: bounds))
    }

    /// A name ends at a comma or at "and", unless these stand inside it.
    private func endOfName(from start: Int, to limit: Int, in sentence: Sentence) -> Int {
        if let known = knownName(from: start, to: limit, in: sentence) { return known }
        var (end, depth) = (start, 0)
        while end < limit {
            let token = sentence.tokens[end]
            if token.text == "(" { depth += 1 }
            if token.text == ")" { depth -= 1 }
            if depth <= 0, token.text == "," || token.text == ";" { break }
            if depth <= 0, token.low == "and" || token.low == "or", !joinsNouns(at: end, from: start, to: limit, in: sentence) {
                break
            }
            end += 1
        }
        return end
    }

    /// Kinds of organization that share what stands before the first of them.
    private static let kinds: Set<String> = [
        "bodies", "agencies", "funds", "programmes", "organizations", "entities", "institutions", "mechanisms", "offices",
        "departments",
        "missions", "organs", "commissions", "committees",
    ]

    /// "United Nations bodies and agencies": the second kind of organization shares what stands before the first.
    private func joinsNouns(at and: Int, from start: Int, to limit: Int, in sentence: Sentence) -> Bool {
        let tokens = sentence.tokens
        guard and + 1 < limit, and > start else { return false }
        let next = tokens[and + 1]
        // "international and regional organizations": the word before "and" is no noun that acts, so both share the noun behind.
        let before = tokens[and - 1]
        let isAdjective =
            !before.isCapital && before.isWord && !lexicon.actors.contains(before.low) && !Self.prepositions.contains(before.low)
        if isAdjective, and - start <= 3,
            !tokens[start..<and].contains(where: { Self.particles.contains($0.low) || lexicon.actors.contains($0.low) })
        {
            return true
        }
        let isLast =
            and + 2 >= limit || tokens[and + 2].text == "," || tokens[and + 2].low == "and"
            || Self.prepositions.contains(tokens[and + 2].low)
        guard and - start >= 2 else { return false }
        if isLast, Self.kinds.contains(next.low), Self.kinds.contains(tokens[and - 1].low) { return true }
        // Inside a proper name: "Special Rapporteur on trafficking in persons, especially women and children".
        return tokens[start..<and].contains { Self.particles.contains($0.low) } && next.isCapital
            && !lexicon.actors.contains(next.low)
            && !next.isAcronym && tokens[and - 1].isCapital
    }

    /// The longest name of the vocabulary that begins here, with an acronym in brackets behind it.
    private func knownName(from start: Int, to limit: Int, in sentence: Sentence) -> Int? {
        for end in stride(from: min(limit, start + 16), to: start, by: -1) {
            let words = passage.words(sentence.bounds(start..<end)!)
            guard Entities.shared.named(words) != nil || States.shared.named(words) != nil else { continue }
            var close = end
            if close + 2 < limit, sentence.tokens[close].text == "(", sentence.tokens[close + 1].isAcronym,
                sentence.tokens[close + 2].text == ")"
            {
                close += 3
            }
            // "the Conference of the Parties" is not "the Conference".
            let goesOn = close < limit && ["of", "on", "for"].contains(sentence.tokens[close].low) && end - start == 1
            if !goesOn { return close }
        }
        return nil
    }

    /// The part of a phrase that names someone who can act; `nil` where it names a thing.
    private func name(_ range: Range<Int>, in sentence: Sentence) -> Range<Int>? {
        let tokens = sentence.tokens
        if Entities.shared.named(passage.words(sentence.bounds(range)!)) != nil { return range }
        if States.shared.named(passage.words(sentence.bounds(range)!)) != nil { return range }
        var end = range.lowerBound
        while end < range.upperBound {
            let token = tokens[end]
            if token.text == "(" {
                guard end + 2 < range.upperBound, tokens[end + 1].isAcronym || tokens[end + 1].isCapital else { break }
                while end < range.upperBound, tokens[end].text != ")" { end += 1 }
                end = min(end + 1, range.upperBound)
                continue
            }
            if end > range.lowerBound, Self.prepositions.contains(token.low), token.low != "parties" {
                guard keepsPhrase(at: end, to: range.upperBound, in: tokens) else { break }
            }
            if !token.isWord, token.text != "-" { break }
            end += 1
        }
        guard end > range.lowerBound else { return nil }
        return isActor(range.lowerBound..<end, tokens) ? range.lowerBound..<end : nil
    }

    /// "of", "on" and the like stay in a name where a proper name goes on behind them: "Government of Libya".
    private func keepsPhrase(at index: Int, to limit: Int, in tokens: [Token]) -> Bool {
        guard Self.particles.contains(tokens[index].low) else { return false }
        var next = index + 1
        while next < limit, tokens[next].low == "the" || tokens[next].low == "its" { next += 1 }
        return next < limit && tokens[next].isCapital
    }

    private func isActor(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        var end = range.lowerBound
        while end < range.upperBound, !Self.particles.subtracting(["the", "and"]).contains(tokens[end].low), tokens[end].text != "("
        { end += 1 }
        guard end > range.lowerBound else { return false }
        let head = tokens[end - 1]
        return lexicon.actors.contains(head.low) || head.isAcronym || lexicon.actors.contains(String(head.low.dropLast(2)))
    }
}

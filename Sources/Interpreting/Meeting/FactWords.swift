import Documents
import Structuring
import Vocabularies

/// The words of a sentence or paragraph with the phrases by which its language tells facts of meetings.
struct FactWords {
    /// A phrase of the data, and the tokens that it takes.
    struct Hit {
        let fact: Fact
        let range: Range<Int>
        /// Whether it stands in brackets.
        let isAside: Bool
        var start: Int { range.lowerBound }
        var end: Int { range.upperBound }
    }

    let passage: Passage
    let tokens: [Token]
    /// In the order of the text; of two of one kind in each other only the longer.
    let hits: [Hit]
    let lexicon: Lexicon

    init(_ tokens: [Token], of passage: Passage, _ lexicon: Lexicon) {
        self.passage = passage
        self.tokens = tokens
        self.lexicon = lexicon
        var (hits, depth) = ([] as [Hit], 0)
        for index in tokens.indices {
            if tokens[index].is(.opening) { depth += 1 }
            if tokens[index].is(.closing) { depth = max(0, depth - 1) }
            for table in [lexicon.factCues, lexicon.factParts] {
                table.index.each(at: index, in: tokens, to: tokens.count) { place, end in
                    hits.append(Hit(fact: table.values[place], range: index..<end, isAside: depth > 0))
                }
            }
        }
        self.hits = hits.indices.filter { !Self.isCovered($0, hits) }.map { hits[$0] }
    }

    /// Whether a longer phrase of its kind covers a phrase.
    private static func isCovered(_ place: Int, _ hits: [Hit]) -> Bool {
        let hit = hits[place]
        func covers(_ other: Hit) -> Bool {
            (other.fact.kind == hit.fact.kind || other.fact.kind == .other) && other.range.count > hit.range.count
                && other.start <= hit.start && other.end >= hit.end
        }
        // Phrases are short: what covers it begins a few words before.
        for index in hits.indices[..<place].reversed() {
            if hit.start - hits[index].start > 24 { break }
            if covers(hits[index]) { return true }
        }
        return hits[place...].prefix { $0.start == hit.start }.contains(where: covers)
    }

    /// The first phrase that begins at a token or behind it.
    private func place(of start: Int) -> Int {
        var (low, high) = (0, hits.count)
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].start < start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func has(_ kind: Fact.Kind) -> Bool { hits.contains { $0.fact.kind == kind } }

    /// The phrases of a kind that begin within a range of tokens.
    func all(_ kind: Fact.Kind, in range: Range<Int>? = nil) -> [Hit] {
        let range = range ?? tokens.indices
        return hits.filter { $0.fact.kind == kind && range.contains($0.start) }
    }

    func first(_ kind: Fact.Kind, in range: Range<Int>? = nil) -> Hit? {
        let range = range ?? tokens.indices
        return hits.first { $0.fact.kind == kind && range.contains($0.start) }
    }

    /// A phrase of a kind that begins at a token.
    func at(_ index: Int, _ kind: Fact.Kind) -> Hit? {
        hits[place(of: index)...].prefix { $0.start == index }.first { $0.fact.kind == kind }
    }

    func firstToken(_ classes: WordClasses, in range: Range<Int>) -> Int? { range.first { tokens[$0].is(classes) } }

    /// The words as they are printed.
    func words(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        return passage.words(tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound)
    }

    /// Without the articles and joining words in front, and the signs behind.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, tokens[start].is([.article, .and, .comma, .semicolon, .colon, .stop]), !tokens[start].isAcronym {
            start += 1
        }
        while end > start, tokens[end - 1].is([.comma, .semicolon, .colon, .stop, .article, .preposition, .and]),
            !tokens[end - 1].is([.capital, .acronym])
        {
            end -= 1
        }
        return start..<end
    }

    /// Whom a stretch of words names, all of it or all before its brackets.
    func reference(_ range: Range<Int>) -> Reference? {
        guard !range.isEmpty, let name = lexicon.name(at: range.lowerBound, in: tokens, to: range.upperBound) else { return nil }
        return name.end == range.upperBound || tokens[name.end].is(.opening) ? name.reference : nil
    }
}

/// A paragraph that tells a fact of the meeting.
struct ToldParagraph {
    let worded: WordedParagraph
    /// The chapeau, whole.
    let chapeau: FactWords
    private let lexicon: Lexicon

    var paragraph: Paragraph { worded.paragraph }
    var number: String? { paragraph.number }

    init(_ worded: WordedParagraph, _ lexicon: Lexicon) {
        self.worded = worded
        self.lexicon = lexicon
        chapeau = FactWords(worded.wordings[0].tokens, of: worded.wordings[0].passage, lexicon)
    }

    /// The sentences of the chapeau.
    var sentences: [FactWords] {
        worded.wordings[0].sentences.map { FactWords($0.tokens, of: worded.wordings[0].passage, lexicon) }
    }

    /// The items of its list, each with its words.
    var items: [FactWords] {
        worded.wordings.dropFirst().map { FactWords($0.tokens, of: $0.passage, lexicon) }
    }
}

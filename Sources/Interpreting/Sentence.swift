import Documents
import Structuring
import Vocabularies

/// One sentence of a passage, as tokens.
struct Sentence {
    let tokens: [Token]
    /// What its words are, taken together.
    let classes: WordClasses

    init(_ tokens: some Sequence<Token>) {
        self.tokens = Array(tokens)
        classes = self.tokens.reduce(into: []) { $0.formUnion($1.classes) }
    }

    var range: Range<Int> { (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0) }

    /// UTF-8 offsets of a stretch of tokens.
    func bounds(_ range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty else { return nil }
        return tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    }
}

/// A passage with its tokens and sentences, cut once for all who read it.
struct Wording {
    let passage: Passage
    let tokens: [Token]
    let sentences: [Sentence]
    /// What its words are, taken together.
    let classes: WordClasses

    init(_ passage: Passage, _ lexicon: Lexicon) {
        self.passage = passage
        tokens = lexicon.tokens(of: passage.text)
        sentences = Self.sentences(tokens, hasCapitals: lexicon.hasCapitals)
        classes = sentences.reduce(into: []) { $0.formUnion($1.classes) }
    }

    /// The words of a stretch of tokens as they are printed, and where they stand in the document.
    func words(_ range: Range<Int>) -> Words {
        let bounds = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
        return Words(passage.words(bounds), passage.span(of: bounds))
    }

    private static func sentences(_ tokens: [Token], hasCapitals: Bool) -> [Sentence] {
        var (sentences, start) = ([] as [Sentence], 0)
        // No sentence is longer than some thousand words; a text without full stops must not take time without end.
        for index in tokens.indices
        where tokens[index].is(.stop) && ends(at: index, in: tokens, hasCapitals) || index - start >= 2_000 {
            sentences.append(Sentence(tokens[start...index]))
            start = index + 1
        }
        if start < tokens.count { sentences.append(Sentence(tokens[start...])) }
        return sentences
    }

    private static func ends(at index: Int, in tokens: [Token], _ hasCapitals: Bool) -> Bool {
        guard index + 1 < tokens.count else { return true }
        let (token, next) = (tokens[index], tokens[index + 1])
        // A full stop of more than one byte stands in a script that has no capitals.
        if token.end - token.start > 1 { return true }
        // A full stop without a space behind it stands inside a name or number.
        if next.start == token.end, !next.is(.closingQuote) { return false }
        guard index > 0 else { return next.is([.capital, .openingQuote, .opening, .number]) }
        let before = tokens[index - 1]
        if before.is(.abbreviation) { return false }
        // One capital letter is the first of a name.
        if before.is(.initial) { return false }
        return next.is([.capital, .openingQuote, .opening, .number]) || !hasCapitals && next.isWord
    }
}

/// A paragraph with the wording of its chapeau and of each item in its list.
struct WordedParagraph {
    let paragraph: Paragraph
    /// The chapeau first.
    let wordings: [Wording]
    /// What its words are, taken together.
    let classes: WordClasses

    init(_ paragraph: Paragraph, _ lexicon: Lexicon) {
        func passages(_ items: [Item]) -> [Passage] { items.flatMap { [$0.passage] + passages($0.items) } }
        self.paragraph = paragraph
        wordings = [Wording(paragraph.passage, lexicon)] + passages(paragraph.items).map { Wording($0, lexicon) }
        classes = wordings.reduce(into: []) { $0.formUnion($1.classes) }
    }
}

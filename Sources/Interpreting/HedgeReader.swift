import Documents
import Vocabularies

/// Phrases that let those who are asked limit or condition what they do.
enum HedgeReader {
    static func hedges(in passage: Passage, _ lexicon: Lexicon) -> [Words] {
        let tokens = Sentences.tokens(of: passage.text)
        var (found, position) = ([] as [Words], 0)
        while position < tokens.count {
            let lengths = lexicon.hedges.compactMap { phrase in Self.length(of: phrase, at: position, in: tokens) }
            if let length = lengths.max() {
                let range = tokens[position].range.lowerBound..<tokens[position + length - 1].range.upperBound
                found.append(Words(passage.words(range), passage.span(of: range)))
                position += length
            } else {
                position += 1
            }
        }
        return found
    }

    /// How many tokens a phrase takes at a position; a starred word may have up to five words before it.
    private static func length(of phrase: [String], at start: Int, in tokens: [Token]) -> Int? {
        var position = start
        for word in phrase {
            if word.hasPrefix("*") {
                let wanted = word.dropFirst()
                guard let hit = tokens[position...].prefix(6).firstIndex(where: { $0.low == wanted || !$0.isWord }),
                    tokens[hit].low == wanted
                else {
                    return nil
                }
                position = hit + 1
            } else {
                guard position < tokens.count, tokens[position].low == word else { return nil }
                position += 1
            }
        }
        return position - start
    }
}

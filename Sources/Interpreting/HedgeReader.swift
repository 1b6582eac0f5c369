import Documents
import Vocabularies

/// Phrases that let those who are asked limit or condition what they do.
enum HedgeReader {
    static func hedges(in wording: Wording, _ lexicon: Lexicon) -> [Words] {
        guard wording.classes.contains(.beginsHedge) else { return [] }
        var (found, position) = ([] as [Words], 0)
        while position < wording.tokens.count {
            if let hedge = lexicon.hedges.index.longest(at: position, in: wording.tokens, to: wording.tokens.count) {
                found.append(wording.words(position..<hedge.end))
                position = hedge.end
            } else {
                position += 1
            }
        }
        return found
    }
}

import Documents
import Vocabularies

/// Cuts a list of names as reports print them: "Algeria, Bolivia (Plurinational State of) and Côte d'Ivoire".
enum NameList {
    /// The names in a range of words, each by its own range.
    static func names(in words: FactWords, _ range: Range<Int>) -> [Range<Int>] {
        let tokens = words.tokens
        var (names, start, index, depth) = ([] as [Range<Int>], range.lowerBound, range.lowerBound, 0)
        func close(at end: Int) {
            let name = words.trimmed(start..<end)
            if !name.isEmpty { names.append(name) }
        }
        while index < range.upperBound {
            let isFirst = words.trimmed(start..<(index + 1)) == index..<(index + 1)
            // Names that are known may hold commas and "and" of their own.
            if isFirst, let known = words.lexicon.name(at: index, in: tokens, to: range.upperBound, isProper: true) {
                index = known.end
                continue
            }
            let token = tokens[index]
            if token.is(.opening) { depth += 1 }
            if token.is(.closing) { depth = max(0, depth - 1) }
            let isBroken = index > start && isLineEnd(before: index, in: words)
            if depth == 0, isBroken || token.is([.comma, .semicolon]) || token.is(.and) && !token.isAcronym {
                close(at: index)
                start = isBroken ? index : index + 1
            }
            index += 1
        }
        close(at: range.upperBound)
        return names
    }

    private static func isLineEnd(before index: Int, in words: FactWords) -> Bool {
        let (end, start) = (words.tokens[index - 1].range.upperBound, words.tokens[index].range.lowerBound)
        return start > end && words.passage.words(end..<start).contains("\n")
    }
}

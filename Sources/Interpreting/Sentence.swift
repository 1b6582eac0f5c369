import Documents

/// A word or sign of a passage.
struct Token {
    let text: Substring
    /// Small letters, straight apostrophes.
    let low: String
    /// UTF-8 offsets in the passage's text.
    let range: Range<Int>

    var isWord: Bool { text.unicodeScalars.first.map(\.isLetterOrDigit) ?? false }
    var isCapital: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }
    var isAcronym: Bool {
        text.count >= 2 && text.unicodeScalars.allSatisfy { $0.properties.isUppercase || $0 == "-" || $0 == "." }
    }
}

/// One sentence, as tokens.
struct Sentence {
    let tokens: [Token]

    var range: Range<Int> { (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0) }

    /// The words of a stretch of tokens as they are printed.
    func words(_ range: Range<Int>, in passage: Passage) -> String {
        guard let bounds = bounds(range) else { return "" }
        return passage.words(bounds)
    }

    /// UTF-8 offsets of a stretch of tokens.
    func bounds(_ range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty else { return nil }
        return tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    }
}

/// Cuts a passage into sentences.
enum Sentences {
    static func of(_ passage: Passage) -> [Sentence] {
        let tokens = tokens(of: passage.text)
        var (sentences, start) = ([] as [Sentence], 0)
        // No sentence is longer than some thousand words; a text without full stops must not take time without end.
        for (index, token) in tokens.enumerated() where ends(token, at: index, in: tokens) || index - start >= 2_000 {
            sentences.append(Sentence(tokens: Array(tokens[start...index])))
            start = index + 1
        }
        if start < tokens.count { sentences.append(Sentence(tokens: Array(tokens[start...]))) }
        return sentences
    }

    /// Abbreviations whose full stop ends no sentence.
    private static let abbreviations: Set<String> = [
        "no", "nos", "para", "paras", "art", "arts", "sect", "sects", "chap", "vol", "mr", "ms", "mrs", "dr", "e.g", "i.e", "cf",
        "add", "corr",
        "rev", "st", "v", "vs", "pp", "ed", "al", "inc", "gen",
    ]

    private static func ends(_ token: Token, at index: Int, in tokens: [Token]) -> Bool {
        guard token.text == "." || token.text == "?" || token.text == "!" else { return false }
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        // A full stop without a space behind it stands inside a name or number.
        if next.range.lowerBound == token.range.upperBound, next.text != "”", next.text != "\"" { return false }
        if index > 0, abbreviations.contains(tokens[index - 1].low) { return false }
        if index > 0, tokens[index - 1].text.count == 1, tokens[index - 1].isCapital { return false }
        return next.isCapital || next.text == "“" || next.text == "(" || next.text.first?.isNumber ?? false
    }

    static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        let scalars = text.unicodeScalars
        var (index, offset) = (scalars.startIndex, 0)
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if scalar.properties.isWhitespace {
                offset += UTF8.width(scalar)
                index = scalars.index(after: index)
                continue
            }
            let (start, begin) = (index, offset)
            var length = 0
            repeat {
                length += UTF8.width(scalars[index])
                index = scalars.index(after: index)
            } while index < scalars.endIndex && isInside(scalars, index, from: start)
            offset += length
            let word = text[start..<index]
            tokens.append(Token(text: word, low: word.lowercased().replacing("’", with: "'"), range: begin..<offset))
        }
        return tokens
    }

    /// Whether a scalar goes on with the word begun at `start`: letters and digits, and signs between two of them.
    private static func isInside(_ scalars: String.UnicodeScalarView, _ index: String.Index, from start: String.Index) -> Bool {
        guard scalars[start].isLetterOrDigit else { return false }
        let scalar = scalars[index]
        if scalar.isLetterOrDigit || scalar.properties.canonicalCombiningClass != .notReordered { return true }
        guard ["-", "'", "’", "/", ".", "\u{2011}"].contains(scalar) else { return false }
        let next = scalars.index(after: index)
        guard next < scalars.endIndex else { return false }
        return scalars[next].isLetterOrDigit
    }
}

extension Unicode.Scalar {
    /// The tables of Unicode are asked only for what ASCII does not hold.
    var isLetterOrDigit: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0...0x7F: false
        default: properties.isAlphabetic || properties.numericType != nil
        }
    }
}

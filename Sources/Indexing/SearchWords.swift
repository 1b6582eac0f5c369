internal import FoundationEssentials

/// The words somebody typed, as a question that the full text can always answer.
///
/// Words must all occur; what stands in quotation marks must occur as a phrase. Every word goes into quotation marks, so
/// nothing that is typed has a meaning of its own to the full text.
struct SearchWords {
    /// The question in the language of FTS5; `nil` where no words were asked for.
    let expression: String?

    /// As many words as a person types; what is beyond them is left out.
    private static let limits = (characters: 2000, terms: 50)

    init(_ typed: String?) {
        var terms: [String] = []
        var (term, phrase) = ("", false)
        func end() {
            let words = term.split(separator: " ").map(String.init)
            terms += phrase ? [words.joined(separator: " ")] : words
            term = ""
        }
        for scalar in (typed ?? "").unicodeScalars.prefix(Self.limits.characters) {
            if Self.quotationMarks.contains(scalar) {
                end()
                phrase.toggle()
            } else {
                let isSpace = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
                term.unicodeScalars.append(isSpace ? " " : scalar == "’" ? "'" : scalar)
            }
        }
        // A quotation mark that nothing closes is a slip: its words stand for themselves.
        phrase = false
        end()
        var seen: Set<String> = []
        let kept = terms.filter { $0.unicodeScalars.contains(where: Self.makesWords) && seen.insert($0).inserted }
        expression = kept.isEmpty ? nil : kept.prefix(Self.limits.terms).map { "\"\($0)\"" }.joined(separator: " AND ")
    }

    private static let quotationMarks: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "‟", "«", "»", "＂"]

    /// Letters and digits make words; of anything else the full text knows nothing.
    private static func makesWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
            .otherNumber:
            true
        default: false
        }
    }
}

/// The marks that the full text sets around what matched, taken out again.
enum Highlights {
    static let (start, end): (Unicode.Scalar, Unicode.Scalar) = ("\u{1}", "\u{2}")

    /// A text in which the marks cannot occur, every byte in its place.
    static func markable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == start || $0 == end }) else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { clean.append(scalar == start || scalar == end ? " " : scalar) }
        return String(clean)
    }

    /// The stretches between the marks, in UTF-8 offsets of the text without them.
    static func stretches(in marked: String) -> [[Int]] {
        var (offset, open) = (0, nil as Int?)
        var found: [[Int]] = []
        for byte in marked.utf8 {
            switch UInt32(byte) {
            case start.value: open = offset
            case end.value:
                if let from = open { found.append([from, offset]) }
                open = nil
            default: offset += 1
            }
        }
        return found
    }
}

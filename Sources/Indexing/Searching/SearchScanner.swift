/// Takes apart what is typed: words, phrases, fields and the signs between them.
struct SearchScanner {
    enum Token: Hashable {
        case phrase(String)
        case word(String)
        case prefix(String)
        case field(SearchField)
        case open, close, or, and, not

        var isField: Bool { if case .field = self { true } else { false } }
    }

    /// As much as a person types; what is beyond it is left out.
    static let longest = 2000

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private(set) var tokens: [Token] = []
    private(set) var notes: [SearchNote] = []
    /// Where the fields stand, to be taken out of what was typed.
    private var fields: [Range<Int>] = []

    init(_ typed: String) {
        var kept: [Unicode.Scalar] = []
        var count = 0
        for scalar in typed.unicodeScalars.prefix(Self.longest + 1) {
            count += 1
            if count > Self.longest { break }
            if scalar.properties.isBidiControl || scalar == "\u{FEFF}" { continue }
            let isSpace = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            kept.append(isSpace ? " " : scalar)
        }
        scalars = kept
        if count > Self.longest { notes.say(.tooLong, String(text(max(0, kept.count - 20)..<kept.count))) }
        while position < scalars.count { scan() }
    }

    /// What was typed, without its fields.
    var words: String {
        var (words, from) = ("", 0)
        for field in fields {
            words += text(from..<field.lowerBound)
            from = field.upperBound
        }
        words += text(from..<scalars.count)
        return words.split(separator: " ").joined(separator: " ")
    }

    private mutating func scan() {
        let scalar = scalars[position]
        if scalar == " " {
            position += 1
        } else if scalar == "(" || scalar == "（" {
            position += 1
            tokens.append(.open)
        } else if scalar == ")" || scalar == "）" {
            position += 1
            tokens.append(.close)
        } else if Self.quotationMarks.contains(scalar) {
            scanPhrase()
        } else if scalar == "-" || scalar == "−", position + 1 < scalars.count, scalars[position + 1] != " " {
            position += 1
            tokens.append(.not)
        } else {
            scanWord()
        }
    }

    private mutating func scanPhrase() {
        if let phrase = quoted() {
            tokens.append(.phrase(phrase))
        } else {
            // Nothing closes it: a slip, its words stand for themselves.
            notes.say(.unpaired, String(scalars[position]))
            position += 1
        }
    }

    /// What stands between the quotation mark here and the next one, and goes behind it; `nil` where there is no next one.
    private mutating func quoted() -> String? {
        guard let end = scalars[(position + 1)...].firstIndex(where: Self.quotationMarks.contains) else { return nil }
        defer { position = end + 1 }
        return text(position + 1..<end)
    }

    private mutating func scanWord() {
        let start = position
        while position < scalars.count, !Self.ends(scalars[position]) {
            if position > start, scalars[position] == ":" || scalars[position] == "：", scanField(from: start) { return }
            position += 1
        }
        let word = text(start..<position)
        switch word {
        case "OR": tokens.append(.or)
        case "AND": tokens.append(.and)
        case "NOT": tokens.append(.not)
        default:
            // A colon behind what is no field is a mark between words.
            for part in word.split(whereSeparator: { $0 == ":" || $0 == "：" }).map(String.init) { appendWord(part) }
        }
    }

    private mutating func appendWord(_ word: String) {
        let isPrefix = word.hasSuffix("*") || word.hasSuffix("＊")
        guard word.unicodeScalars.contains(where: Self.makesWords) else {
            notes.say(.notUnderstood, word)
            return
        }
        tokens.append(isPrefix ? .prefix(String(word.dropLast())) : .word(word))
    }

    /// Takes a field whose name stands before the colon here; false where it is none, or has no value.
    private mutating func scanField(from start: Int) -> Bool {
        guard let name = SearchField.Name(rawValue: text(start..<position).lowercased()) else { return false }
        let colon = position
        position += 1
        if position < scalars.count, Self.quotationMarks.contains(scalars[position]), let value = quoted() {
            append(name, value, from: start)
            return true
        }
        let from = position
        while position < scalars.count, !Self.ends(scalars[position]) { position += 1 }
        if append(name, text(from..<position), from: start) { return true }
        position = colon
        return false
    }

    @discardableResult private mutating func append(_ name: SearchField.Name, _ value: String, from start: Int) -> Bool {
        guard value.unicodeScalars.contains(where: Self.makesWords) else { return false }
        tokens.append(.field(SearchField(name, value.split(separator: " ").joined(separator: " "))))
        fields.append(start..<max(start, position))
        return true
    }

    private func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }

    private static func ends(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || "()（）".unicodeScalars.contains(scalar) || quotationMarks.contains(scalar)
    }

    /// Those of the six languages; single ones are apostrophes more often.
    private static let quotationMarks = Set("\"“”„‟«»‹›＂「」『』《》〈〉〝〞〟".unicodeScalars)

    /// Letters and digits make words; of anything else the full text knows nothing.
    static func makesWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
            .otherNumber:
            true
        default: false
        }
    }
}

/// A stretch of a text that is set apart.
struct Mark: Hashable, Sendable, Codable {
    /// Why it is set apart: `verb`, `addressee`, `hedge`, `citation`, `match`.
    let kind: Kind
    /// UTF-8 offsets into the text, half open.
    let start: Int
    let end: Int

    enum Kind: String, Sendable, Codable, CaseIterable {
        case verb, addressee, hedge, citation, match
    }

    init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        start = range.lowerBound
        end = range.upperBound
    }
}

extension HTML {
    /// A text with its marks; marks that overlap an earlier one are left out, and lines become line breaks.
    init(_ text: String, marks: [Mark]) {
        self.init()
        let utf8 = text.utf8
        var position = 0
        for mark in marks.sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
            guard mark.start >= position, mark.end > mark.start, mark.end <= utf8.count,
                let before = Self.words(of: text, position..<mark.start), let inside = Self.words(of: text, mark.start..<mark.end)
            else { continue }
            addLines(before)
            element("mark", ["class": mark.kind.rawValue]) { $0.addLines(inside) }
            position = mark.end
        }
        if let rest = Self.words(of: text, position..<utf8.count) { addLines(rest) }
    }

    /// `nil` where an offset falls inside a character: such a mark is not of this text.
    static func words(of text: String, _ range: Range<Int>) -> Substring? {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(start, offsetBy: range.count)
        guard let from = start.samePosition(in: text.unicodeScalars), let to = end.samePosition(in: text.unicodeScalars) else {
            return nil
        }
        return text[from..<to]
    }

    private mutating func addLines(_ words: Substring) {
        for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { self += HTML(markup: "<br>") }
            add(words: line)
        }
    }
}

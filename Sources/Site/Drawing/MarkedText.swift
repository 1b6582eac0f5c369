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
    /// A text with its marks, each line of it in an element of its own: the first as words, those of a list as items.
    /// A mark that overlaps an earlier one is left out.
    init(_ text: String, marks: [Mark]) {
        self.init()
        var start = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let range = start..<(start + line.utf8.count)
            element("span", ["class": Self.look(of: line, isFirst: start == 0)]) { $0.add(text, range, marks) }
            start = range.upperBound + 1
        }
    }

    /// "(a) …" is an item, "(ii) …" one inside it.
    private static func look(of line: Substring, isFirst: Bool) -> String {
        guard !isFirst, line.hasPrefix("("), let end = line.firstIndex(of: ")") else { return "line" }
        let marker = line[..<end].dropFirst()
        return marker.allSatisfy { "ivx".contains($0) } ? "line deep" : "line item"
    }

    private mutating func add(_ text: String, _ line: Range<Int>, _ marks: [Mark]) {
        var position = line.lowerBound
        for mark in marks.sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
            let end = min(mark.end, line.upperBound)
            let start = max(mark.start, line.lowerBound)
            guard start >= position, start < end, let before = Self.words(of: text, position..<start),
                let inside = Self.words(of: text, start..<end)
            else { continue }
            add(words: before)
            element("mark", ["class": mark.kind.rawValue], words: String(inside))
            position = end
        }
        if let rest = Self.words(of: text, position..<line.upperBound) { add(words: rest) }
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
}

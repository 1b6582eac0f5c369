import Documents

/// Collects lines into the canonical text of a document.
struct TextWriter {
    private(set) var text = ""
    private(set) var lines: [Line] = []
    private var length = 0

    /// One line of stretches that stand side by side on a page.
    mutating func add(_ fragments: [Fragment], page: Int) {
        guard
            let main = fragments.max(by: {
                $0.size * Double($0.text.count).squareRoot() < $1.size * Double($1.text.count).squareRoot()
            })
        else { return }
        let start = length
        var runs: [Run] = []
        var (box, isSpaced) = (fragments[0].box, true)
        for (index, fragment) in fragments.enumerated() {
            var words = fragment.text[...]
            if isSpaced { words = words.drop { $0 == 0x20 } }
            if index == fragments.count - 1 { while words.last == 0x20 { words.removeLast() } }
            guard !words.isEmpty else { continue }
            if !isSpaced, words.first != 0x20, index > 0, Self.areApart(fragments[index - 1], fragment) {
                append(" ")
            }
            let begin = length
            append(String(decoding: words, as: UTF8.self))
            isSpaced = words.last == 0x20
            box = box.union(fragment.box)
            let isRaised = fragment.size < 0.8 * main.size && fragment.box.bottom < main.box.bottom - 0.12 * main.box.height
            runs.append(
                Run(
                    span: Span(begin, length),
                    style: Style(size: fragment.size, bold: fragment.bold, italic: fragment.italic, raised: isRaised),
                    box: fragment.box))
        }
        guard length > start else { return }
        let line = Line(
            span: Span(start, length), page: page, box: box, runs: runs, confidence: Self.confidence(of: fragments))
        lines.append(line)
        append("\n")
    }

    /// Whether white space stands between two stretches, whichever stands to the left. Chinese leaves some around figures.
    private static func areApart(_ a: Fragment, _ b: Fragment) -> Bool {
        let gap = max(b.box.left - a.box.right, a.box.left - b.box.right)
        let sides = [(isWide(a.text.suffix(3)), a.text.last), (isWide(b.text.prefix(3)), b.text.first)]
        // The space behind the mark of a paragraph stays: "1. ".
        let isChinese = sides.contains { $0.0 } && sides.allSatisfy { $0.0 || TidyText.isWordSign($0.1 ?? 0) }
        return gap > (isChinese ? 0.6 : 0.18) * b.size
    }

    /// A sign of Chinese, U+3000 to U+9FFF, or as wide as one.
    private static func isWide(_ sign: ArraySlice<UInt8>) -> Bool {
        sign.count == 3 && sign.first.map { (0xE3...0xE9).contains($0) || $0 == 0xEF } ?? false
    }

    /// The mean over the letters of those stretches that were recognized from a picture.
    private static func confidence(of fragments: [Fragment]) -> Double? {
        var (sum, letters) = (0.0, 0)
        for fragment in fragments {
            guard let confidence = fragment.confidence else { continue }
            let count = fragment.letterCount
            (sum, letters) = (sum + confidence * Double(count), letters + count)
        }
        return letters == 0 ? nil : (1000 * sum / Double(letters)).rounded() / 1000
    }

    /// One line of plain text in stretches of a style each.
    mutating func add(_ stretches: [(text: String, style: Style)]) {
        let start = length
        var runs: [Run] = []
        for stretch in stretches where !stretch.text.isEmpty {
            let begin = length
            append(stretch.text)
            runs.append(Run(span: Span(begin, length), style: stretch.style))
        }
        lines.append(Line(span: Span(start, length), page: 1, box: nil, runs: runs))
        append("\n")
    }

    private mutating func append(_ words: some StringProtocol) {
        text += words
        length += words.utf8.count
    }
}

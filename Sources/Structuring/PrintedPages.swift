import Documents

/// A line with what the rules of structure look at: its words, its place and its look.
struct PrintedLine {
    /// Its position in `PrintedPages.lines`.
    let index: Int
    let line: Line
    /// The words, white space around them cut.
    let text: String
    let span: Span
    let page: Int
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    /// The font size of most of its words; 0 where the format has none.
    let size: Double
    let isBold: Bool
    let isItalic: Bool
    /// Its first run is a raised number or star: the mark of a note.
    let startsRaised: Bool
    /// The words without the calls of notes behind them: what they end with is the end of the sentence.
    let ending: String
    /// The ways in which its beginning can be read as the mark of a paragraph, an item or a heading.
    let markers: [Marker]

    var isBlank: Bool { text.isEmpty }

    /// - Parameter mirror: The width of a page whose text runs to the left: it is looked at as in a mirror, so that the rules of
    ///   margins and indents hold.
    init(_ line: Line, index: Int, text: String, span: Span, mirror: Double?) {
        self.index = index
        self.line = line
        self.text = text
        self.span = span
        markers = MarkerReader.markers(of: text)
        page = line.page
        let box = mirror.flatMap { line.box?.mirrored(in: $0) } ?? line.box
        left = box?.left ?? 0
        right = box?.right ?? Double(text.utf8.count)
        top = box?.top ?? Double(index)
        bottom = box?.bottom ?? Double(index)
        let level = line.runs.filter { !$0.style.raised }
        size = Self.mainSize(of: level)
        let letters = level.reduce(0) { $0 + $1.span.count }
        isBold = letters > 0 && level.reduce(0) { $0 + ($1.style.bold ? $1.span.count : 0) } * 10 >= letters * 8
        isItalic = letters > 0 && level.reduce(0) { $0 + ($1.style.italic ? $1.span.count : 0) } * 10 >= letters * 8
        startsRaised = line.runs.first?.style.raised ?? false
        var end = span.end
        for run in line.runs.reversed() {
            guard run.style.raised || run.span.start >= end else { break }
            end = min(end, run.span.start)
        }
        let kept = text.utf8.prefix(max(0, end - span.start))
        ending = Self.withoutLevelCall(end == span.end ? text : String(Substring(kept)).trimmed)
    }

    /// The size of most of the words; figures in a Chinese line may be larger.
    private static func mainSize(of runs: [Run]) -> Double {
        guard runs.count > 1 else { return runs.first?.style.size ?? 0 }
        var weights: [(size: Double, weight: Int)] = []
        for run in runs {
            let size = run.style.size ?? 0
            if let known = weights.firstIndex(where: { $0.size == size }) {
                weights[known].weight += run.span.count
            } else {
                weights.append((size, run.span.count))
            }
        }
        return weights.max { $0.weight < $1.weight }?.size ?? 0
    }

    /// "…of the Council,1": the number of a note that is printed at the height of the words.
    private static func withoutLevelCall(_ text: String) -> String {
        let digits = text.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
        guard (1...2).contains(digits), let sign = text.utf8.dropLast(digits).last, [0x2C, 0x2E, 0x3B, 0x3A].contains(sign),
            let before = text.utf8.dropLast(digits + 1).last, !(0x30...0x39).contains(before) || sign == 0x2C
        else { return text }
        return String(Substring(text.utf8.dropLast(digits)))
    }

    var endsSentence: Bool { ending.endsSentence }
    var isCapitals: Bool {
        let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
        return letters.count > 2 && letters.allSatisfy { !$0.properties.isLowercase }
    }
}

/// All lines of a document, and the measures of its pages.
struct PrintedPages {
    let document: Document
    let lines: [PrintedLine]
    /// The document is laid out on pages, so that places and fonts can be looked at.
    let hasLayout: Bool
    /// The font size of most of the text.
    let bodySize: Double
    /// The distance from one line of the body to the next.
    let pitch: Double
    /// Where most lines of the body begin and the longest end, page by page (index 0 is page 1).
    let margins: [Int: (left: Double, right: Double)]
    /// The format says how large the words are, so that headings can be told by their font.
    let hasFonts: Bool
    /// Printed in one upright font, as by a typewriter, so that nothing is set apart by its look.
    let isTypewritten: Bool
    /// The format says where paragraphs and rows of tables end, so that each line is one.
    let marksParagraphs: Bool
    /// In a text without layout: each line is a whole paragraph.
    let oneParagraphPerLine: Bool
    /// Words of the document that hold a hyphen inside a line, and words without one: they decide at the end of a line.
    let words: WordSet
    /// The notes that are called as "1/", at the height of the words.
    var strokedNotes: Set<String> = []

    init(_ document: Document) {
        self.document = document
        let bytes = Array(document.text.utf8)
        let widths = LanguageGuess.runsToTheLeft(document.text) ? document.pageSizes?.map(\.width) : nil
        lines = document.lines.enumerated().map { index, line in
            var (start, end) = (line.span.start, line.span.end)
            while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
            while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
            let text = String(decoding: bytes[start..<end], as: UTF8.self)
            let width = widths.flatMap { $0.indices.contains(line.page - 1) ? $0[line.page - 1] : $0.first }
            return PrintedLine(line, index: index, text: text, span: Span(start, end), mirror: width)
        }
        hasLayout = lines.contains { $0.line.box != nil }
        bodySize = Self.commonest(lines.map { (($0.size * 2).rounded() / 2, $0.text.utf8.count) }) ?? 0
        hasFonts = bodySize > 0
        let body = bodySize
        isTypewritten =
            hasLayout
            && !lines.contains { $0.line.runs.contains { $0.style.italic || $0.style.bold && ($0.style.size ?? 0) < body + 2 } }
        marksParagraphs = [.word, .html, .akomaNtoso].contains(document.format)
        let steps = zip(lines, lines.dropFirst()).filter { $0.page == $1.page && abs($0.size - body) < 0.6 && $1.top > $0.top + 1 }
        pitch = Self.commonest(steps.map { ((($1.top - $0.top) * 2).rounded() / 2, 1) }) ?? 12
        var margins: [Int: (left: Double, right: Double)] = [:]
        let long = lines.filter { abs($0.size - body) < 0.6 && $0.text.utf8.count > 40 }
        let wide = long.map(\.right).sorted()
        let right = wide.isEmpty ? 0 : wide[wide.count * 95 / 100]
        for (page, lines) in Dictionary(grouping: long, by: \.page) {
            let left = Self.outermost(lines.map { $0.left.rounded() })
            let end = lines.map(\.right).sorted()[lines.count * 9 / 10]
            margins[page] = (left, lines.count >= 6 ? end : max(end, right))
        }
        self.margins = margins
        let filled = lines.filter { !$0.isBlank }
        oneParagraphPerLine = marksParagraphs || filled.count { $0.text.utf8.count > 160 } * 12 > filled.count
        words = WordSet(of: bytes)
    }

    func margin(_ page: Int) -> (left: Double, right: Double) {
        margins[page] ?? margins[margins.keys.min { abs($0 - page) < abs($1 - page) } ?? 1] ?? (0, 500)
    }

    /// The least place where a good part of the lines begin: on a page full of lists most are set in.
    private static func outermost(_ places: [Double]) -> Double {
        var counts: [Double: Int] = [:]
        for place in places { counts[place, default: 0] += 1 }
        return counts.filter { $0.value * 6 >= places.count }.keys.min() ?? places.min() ?? 0
    }

    private static func commonest(_ values: [(value: Double, weight: Int)]) -> Double? {
        var weights: [Double: Int] = [:]
        for (value, weight) in values { weights[value, default: 0] += weight }
        return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}

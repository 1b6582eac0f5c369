import Documents

/// The running numbers of paragraphs: which number opens a paragraph, which belongs to a list inside one.
struct Numbering {
    /// The number of the last paragraph; 0 before the first.
    private var last = 0
    private var lastDecimal: Int?
    /// The number of the last paragraph of the report around a draft that is quoted in it.
    private var outer: Int?
    /// How far from the edge of the text the numbers of paragraphs stand.
    private var numberLeft: Double?
    /// A heading came since the last paragraph, so that the counting may begin anew.
    private var isFresh = true
    var findings: [Finding] = []

    var expected: Int { last + 1 }

    enum Decision {
        case paragraph([Finding])
        /// The number of an item in a list inside the open paragraph.
        case item
        case text
        /// The next paragraph of the report, behind a draft that was quoted in it.
        case outer
    }

    mutating func heading(isAnnex: Bool) {
        isFresh = true
        if isAnnex { restart() }
    }

    mutating func restart() {
        (last, lastDecimal, isFresh) = (0, nil, true)
    }

    /// A draft begins, whose paragraphs count by themselves; then the report goes on with its own numbers.
    mutating func beginEnactment() {
        if last > 0, outer == nil { outer = last }
        restart()
    }

    mutating func endEnactment() { outer = nil }

    func opens(_ block: Block) -> Bool {
        block.first.markers.contains { $0.style == .arabic && $0.value == expected }
    }

    mutating func accept(_ marker: Marker, _ block: Block, in page: PrintedPages) {
        if marker.style == .decimal {
            lastDecimal = marker.value
        } else {
            last = marker.value
            lastDecimal = nil
            if numberLeft == nil { numberLeft = indent(block, page) }
        }
        isFresh = false
    }

    /// - Parameter following: The blocks after it, to see whether the same number comes again before the next one.
    func decide(
        _ marker: Marker, _ block: Block, after following: ArraySlice<Block>, opened: ParagraphDraft?, in page: PrintedPages
    )
        -> Decision
    {
        if marker.style == .resolution { return .text }
        if marker.style == .decimal { return decimal(marker) }
        let number = marker.value
        let list = opened?.lists.last { $0.style == .arabic }
        let isIndented = page.hasLayout && numberLeft.map { indent(block, page) > $0 + 14 } ?? false
        let continuesList = list.map { $0.value + 1 == number } ?? false
        let opensList = number == 1 && opened.map { $0.lastText.hasSuffix(":") || $0.lastText.hasSuffix(";") } ?? false
        if marker.label != String(number) { return number == last ? .paragraph([]) : .text }
        if let outer, number == outer + 1, number != expected, !continuesList { return .outer }
        if number == expected {
            if continuesList, isIndented || comesAgain(number, in: following) { return .item }
            if opensList, comesAgain(number, in: following) { return .item }
            return .paragraph([])
        }
        if continuesList { return .item }
        if opensList, last > 0, !isFresh { return .item }
        if number == 1, isFresh {
            return .paragraph([])
        }
        if number == 1, opened != nil, isIndented || !page.hasLayout { return .item }
        if isIndented { return .text }
        if number > expected, number <= expected + 20 {
            return .paragraph([
                Finding(
                    .warning, "paragraph.sequence", missing(number), paragraph: marker.label, span: block.first.span)
            ])
        }
        if number <= last, number > 0, isFresh || number == last {
            return .paragraph([
                Finding(
                    .warning, "paragraph.sequence", "Paragraph \(number) comes after paragraph \(last).", paragraph: marker.label,
                    span: block.first.span)
            ])
        }
        return .text
    }

    private func decimal(_ marker: Marker) -> Decision {
        let major = marker.value / 10_000
        if let lastDecimal, lastDecimal / 10_000 == major {
            guard marker.value != lastDecimal + 1 else { return .paragraph([]) }
            return .paragraph([
                Finding(
                    .warning, "paragraph.sequence",
                    "Number \(marker.label) does not follow \(lastDecimal / 10_000).\(lastDecimal % 10_000).",
                    paragraph: marker.label)
            ])
        }
        return major == last || marker.value % 10_000 == 1 && major == last + 1 ? .paragraph([]) : .text
    }

    private func missing(_ number: Int) -> String {
        number == expected + 1
            ? "Paragraph \(expected) is missing: \(number) follows \(last)."
            : "Paragraphs \(expected) to \(number - 1) are missing: \(number) follows \(last)."
    }

    /// Whether the number opens another block soon, so that this one is the last items of a list.
    private func comesAgain(_ number: Int, in following: ArraySlice<Block>) -> Bool {
        var next = number + 1
        for block in following where next < number + 12 {
            guard let marker = block.first.markers.first(where: { $0.style == .arabic }) else { continue }
            if marker.value == number { return true }
            if marker.value == next { next += 1 }
        }
        return false
    }

    private func indent(_ block: Block, _ page: PrintedPages) -> Double {
        block.first.left - page.margin(block.first.page).left
    }
}

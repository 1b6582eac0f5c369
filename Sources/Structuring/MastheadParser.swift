import Documents

/// The head of a document: organ, symbol, distribution, date, session, title.
struct MastheadParser {
    struct Result {
        let masthead: Masthead
        let parts: [Part]
        /// How many blocks the head takes.
        let blockCount: Int
    }

    static func parse(_ blocks: [Block], _ page: PrintedPages) -> Result {
        let count = length(of: blocks, page)
        let head = Array(blocks.prefix(count))
        var fields = MastheadFields(page: page)
        for line in head.flatMap(\.lines) {
            for cell in line.text.split(separator: "\t") { fields.read(String(cell).trimmed, of: line) }
        }
        fields.readBodies(head)
        fields.readTitle(head)
        fields.readReporter(Array(blocks.prefix(count + 6)))
        fields.readMeeting(head)
        let parts = head.map { block in Part.masthead(PassageBuilder.passage(block.lines, in: page)) }
        return Result(masthead: fields.masthead, parts: parts, blockCount: count)
    }

    /// The date of a report that prints it behind its cover: "[14 March 2025]".
    static func coverDate(in page: PrintedPages) -> CalendarDate? {
        page.lines.lazy.prefix { $0.page <= 6 && $0.text != "Contents" }.compactMap { line in
            line.text.utf8.count < 40 ? DateReader.wholeDate(line.text.filter { $0 != "[" && $0 != "]" }) : nil
        }.first
    }

    /// The number of blocks before the text begins.
    private static func length(of blocks: [Block], _ page: PrintedPages) -> Int {
        let rules = HeadingRules(page: page)
        for (index, block) in blocks.enumerated() {
            if index > 0, block.first.page > 3 { return index }
            if opensText(block, at: index, in: blocks, rules, page) { return index }
        }
        if !page.hasLayout { return page.hasFonts ? lengthByMarks(blocks) : 0 }
        return min(blocks.count, blocks.count { $0.first.page == 1 })
    }

    /// An extract begins with any number: its head is what stands before the first one, or before the first table.
    private static func lengthByMarks(_ blocks: [Block]) -> Int {
        let openers: [Marker.Style] = [.arabic, .roman, .capital]
        let opener = blocks.prefix(15).firstIndex { block in
            block.isRow || block.first.markers.contains { openers.contains($0.style) }
        }
        return opener ?? 0
    }

    /// Where fonts alone tell, a heading over the first paragraph is part of the text: it has a number, or a larger title above.
    private static func headsText(_ block: Block, at index: Int, in blocks: [Block], _ page: PrintedPages) -> Bool {
        guard page.hasFonts, !page.hasLayout, block.isBold, index + 1 < blocks.count,
            !block.first.markers.isEmpty
                || blocks[..<index].contains(where: { $0.isBold && $0.size > block.size })
        else { return false }
        return blocks[index + 1].first.markers.contains { $0.style == .arabic && $0.value == 1 }
    }

    private static func opensText(_ block: Block, at index: Int, in blocks: [Block], _ rules: HeadingRules, _ page: PrintedPages)
        -> Bool
    {
        let text = block.text
        let lower = text.lowercased()
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        if ["summary", "contents", "introduction", "note", "corrigendum", "executive summary"].contains(lower), index > 0 {
            return true
        }
        if block.isRow { return false }
        let markers = block.first.markers
        let letters = text.utf8.count
        if markers.contains(where: { $0.style == .arabic && $0.value == 1 }), letters > 40, !block.isBold { return true }
        if markers.contains(where: { ($0.style == .roman || $0.style == .capital) && $0.value == 1 }), index > 0 {
            return rules.heading(block, next: next, expected: 1, lastCapital: 0, lastRoman: 0, inPreamble: false) != nil
        }
        if lower.hasPrefix("chapter i"), letters < 120, index > 0 { return true }
        if Formula.opens(block, next, in: page) || headsText(block, at: index, in: blocks, page) { return true }
        guard page.hasLayout, !block.isBold, abs(block.size - page.bodySize) < 0.6, block.lines.count >= 3, letters > 200 else {
            return !page.hasLayout && letters > 300
        }
        return index > 2
    }
}

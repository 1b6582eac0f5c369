import Documents

/// The head of a document: organ, symbol, distribution, date, session, title.
struct MastheadParser {
    /// What the text begins with.
    enum Opening { case text, contents }

    struct Result {
        let masthead: Masthead
        let parts: [Part]
        /// How many blocks the head takes.
        let blockCount: Int
        let opening: Opening
    }

    static func parse(_ blocks: [Block], _ page: PrintedPages) -> Result {
        let count = length(of: blocks, page)
        let head = Array(blocks.prefix(count))
        var fields = MastheadFields(page: page)
        for block in head { for line in block.lines { fields.read(line) } }
        fields.readBodies(head)
        fields.readTitle(head)
        fields.readMeeting(head)
        let parts = head.map { block in Part.masthead(PassageBuilder.passage(block.lines, in: page)) }
        return Result(masthead: fields.masthead, parts: parts, blockCount: count, opening: .text)
    }

    /// The number of blocks before the text begins.
    private static func length(of blocks: [Block], _ page: PrintedPages) -> Int {
        let rules = HeadingRules(page: page)
        for (index, block) in blocks.enumerated() {
            if index > 0, block.first.page > 3 { return index }
            if opensText(block, at: index, in: blocks, rules, page) { return index }
        }
        return min(blocks.count, page.hasLayout ? blocks.count { $0.first.page == 1 } : 0)
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
        let markers = MarkerReader.markers(of: block.first.text)
        let letters = text.utf8.count
        if markers.contains(where: { $0.style == .arabic && $0.value == 1 }), letters > 40, !block.isBold { return true }
        if markers.contains(where: { ($0.style == .roman || $0.style == .capital) && $0.value == 1 }), index > 0 {
            return rules.heading(block, next: next, expected: 1, lastCapital: 0, lastRoman: 0, inPreamble: false) != nil
        }
        if lower.hasPrefix("chapter i"), letters < 120, index > 0 { return true }
        // "The General Assembly," opens a resolution.
        if text.hasPrefix("The "), text.hasSuffix(","), letters < 120,
            block.first.line.runs.first?.style.italic ?? false || !page.hasLayout
        {
            return true
        }
        guard page.hasLayout, !block.isBold, abs(block.size - page.bodySize) < 0.6, block.lines.count >= 3, letters > 200 else {
            return !page.hasLayout && letters > 300
        }
        return index > 2
    }
}

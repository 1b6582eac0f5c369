import Documents

/// The text below the masthead: headings, numbered paragraphs, lists, tables, clauses of a preamble.
struct BodyParser {
    struct Result {
        let sections: [Section]
        let parts: [Part]
        let findings: [Finding]
    }

    static func parse(_ blocks: [Block], _ page: PrintedPages) -> Result {
        var parser = BodyParser(page: page, rules: HeadingRules(page: page))
        for index in blocks.indices { parser.read(blocks, at: index) }
        parser.closeTable()
        parser.closeContents()
        parser.closeParagraph()
        if let heading = parser.untitled, let block = parser.untitledBlock {
            parser.add(heading, number: block.first, words: .empty)
        }
        return Result(sections: parser.sections, parts: parser.parts, findings: parser.numbering.findings)
    }

    let page: PrintedPages
    let rules: HeadingRules
    var sections: [Section] = []
    /// The open sections, outermost first, with their ranks and their place in the counting.
    var open: [(index: Int, rank: Double, value: Int?)] = []
    var parts: [Part] = []
    var numbering = Numbering()
    var paragraph: ParagraphDraft?
    var table: TableDraft?
    var inContents = false
    var contents: ContentsDraft?
    /// Between the formula ("The General Assembly,") and the first operative paragraph.
    var inPreamble = false
    /// In a resolution or decision, whose numbered paragraphs are operative.
    var inEnactment = false
    /// "Annex" was read and its title has yet to come.
    var untitled: HeadingFound?
    var untitledBlock: Block?

    private mutating func read(_ blocks: [Block], at index: Int) {
        let block = blocks[index]
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        if inContents {
            if !endsContents(block) {
                if contents == nil { contents = ContentsDraft(block, page) } else { contents?.add(block) }
                return
            }
            closeContents()
        }
        if var table, table.takes(block, next: next) {
            table.add(block)
            self.table = table
            return
        }
        closeTable()
        if untitled != nil, giveTitle(block, next) { return }
        if block.isRow {
            readRow(block, next)
            return
        }
        if Formula.opens(block, next, in: page) {
            beginPreamble(block)
            return
        }
        let heading = rules.heading(
            block, next: next, expected: numbering.expected, lastCapital: lastValue(rank: 2), lastRoman: lastValue(rank: 1),
            inPreamble: inPreamble)
        if let heading, !(inPreamble && heading.number == nil && !block.isBold) {
            beginSection(block, heading)
        } else if !readNumbered(blocks, at: index), !readItem(block, before: blocks[(index + 1)...].prefix(12)) {
            readText(block, followed: blocks[(index + 1)...])
        }
    }

    private func lastValue(rank: Double) -> Int { open.last { $0.rank == rank }?.value ?? 0 }

    mutating func beginSection(_ block: Block, _ heading: HeadingFound) {
        closeParagraph()
        inPreamble = false
        if heading.kind == .annex { inEnactment = false }
        if heading.wantsWords {
            (untitled, untitledBlock) = (heading, block)
            return
        }
        add(heading, number: block.first, words: PassageBuilder.passage(block.lines, skipping: heading.skip, in: page))
        if Self.contentsHeadings.contains(block.text.lowercased()) { inContents = true }
    }

    private static let contentsHeadings: Set<String> = [
        "contents", "table of contents", "table des matières", "sommaire", "índice", "содержание", "目录", "المحتويات",
    ]

    /// The block after "Annex" or "Chapter I" is its title where it looks like one.
    private mutating func giveTitle(_ block: Block, _ next: Block?) -> Bool {
        guard let heading = untitled, let first = untitledBlock else { return false }
        (untitled, untitledBlock) = (nil, nil)
        let looksLikeTitle =
            !block.isRow && block.text.utf8.count < 300 && !block.last.text.hasSuffix(".")
            && block.first.markers.isEmpty
            && (!page.hasLayout || block.isBold || block.size > page.bodySize + 0.9 || block.isItalic
                || abs(block.first.left - first.first.left) < 4)
            && rules.heading(
                block, next: next, expected: 0, lastCapital: 0, lastRoman: 0, inPreamble: false)?.kind != .annex
        add(
            heading, number: first.first,
            words: looksLikeTitle ? PassageBuilder.passage(block.lines, in: page) : .empty)
        return looksLikeTitle
    }

    private mutating func add(_ heading: HeadingFound, number line: PrintedLine, words: Passage) {
        while let last = open.last, last.rank >= heading.rank { open.removeLast() }
        let span = heading.printed > 0 ? Span(line.span.start, line.span.start + heading.printed) : nil
        sections.append(
            Section(
                kind: heading.kind, number: heading.number, heading: words, numberSpan: span, level: open.count + 1,
                parent: open.last?.index, page: line.page))
        open.append((sections.count - 1, heading.rank, heading.value))
        parts.append(.heading(section: sections.count - 1))
        numbering.heading(isAnnex: heading.kind == .annex)
    }

    /// The contents end where something stands that no list of contents holds: a long paragraph, or a heading in bold.
    private func endsContents(_ block: Block) -> Bool {
        let text = block.text
        if block.isRow { return false }
        let words = ["contents", "chapter", "page", "annex", "annexes", "paragraphs", "chapter page", "paragraphs page"]
        if words.contains(text.lowercased()) { return false }
        let hasLeaders = text.contains(". . .") || text.contains("....") || text.contains("…")
        if hasLeaders || text.utf8.last.map({ (0x30...0x39).contains($0) }) ?? false { return false }
        return block.isBold || block.size > page.bodySize + 0.9 || numbering.opens(block) && text.utf8.count > 150
            || !page.hasLayout && block.gap > 0
    }

    private mutating func beginPreamble(_ block: Block) {
        closeParagraph()
        (inPreamble, inEnactment) = (true, true)
        numbering.beginEnactment()
        paragraph = ParagraphDraft(kind: .preambular, block: block, skip: 0, section: open.last?.index)
        closeParagraph()
    }

    private mutating func readRow(_ block: Block, _ next: Block?) {
        let isTable = !page.hasLayout || next.map(\.isRow) ?? false || TableDraft(block, page).takes(next ?? block, next: nil)
        if isTable {
            closeParagraph()
            table = TableDraft(block, page)
        } else {
            addUnnumbered(block)
        }
    }

    mutating func closeTable() {
        guard let table else { return }
        self.table = nil
        let (whole, repeats) = table.table(section: open.last?.index)
        parts.append(.table(whole))
        parts += repeats.map(Part.furniture)
    }

    mutating func closeContents() {
        inContents = false
        guard var contents else { return }
        self.contents = nil
        let (table, leaders) = contents.table(section: open.last?.index)
        parts.append(.table(table))
        parts += leaders.map(Part.furniture)
    }
}

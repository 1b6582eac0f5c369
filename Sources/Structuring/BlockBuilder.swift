import Documents

/// Lines that belong together: a heading, a paragraph, an item, a row of cells.
struct Block {
    var lines: [PrintedLine]
    /// Cells side by side, where the block is a row of a table.
    var isRow = false
    /// White space above it that parts it from what stands before, in lines of text.
    var gap: Double = 0

    var first: PrintedLine { lines[0] }
    var last: PrintedLine { lines[lines.count - 1] }
    var isBold: Bool { lines.allSatisfy(\.isBold) }
    var isItalic: Bool { lines.allSatisfy(\.isItalic) }
    var size: Double { lines.map(\.size).max() ?? 0 }
    var text: String { lines.map(\.text).joined(separator: " ") }
    /// Where the lines after the first begin; the first where there is only one.
    var wrapLeft: Double { lines.count > 1 ? lines[1].left : first.left }
}

/// Groups lines into blocks, by white space, indents, fonts, markers and lines that end early.
enum BlockBuilder {
    static func blocks(of lines: [PrintedLine], in page: PrintedPages) -> [Block] {
        page.hasLayout ? laidOut(lines, page) : plain(lines, page)
    }

    private static func plain(_ lines: [PrintedLine], _ page: PrintedPages) -> [Block] {
        var (blocks, wasBlank) = ([] as [Block], true)
        for line in lines {
            defer { wasBlank = line.isBlank }
            guard !line.isBlank else { continue }
            if line.text.contains("\t") || page.marksParagraphs && line.line.text(in: page.document).contains("\t") {
                blocks.append(Block(lines: [line], isRow: true))
            } else if page.oneParagraphPerLine || wasBlank || blocks.isEmpty || blocks[blocks.count - 1].isRow
                || !line.markers.isEmpty
            {
                blocks.append(Block(lines: [line], gap: wasBlank ? 1 : 0))
            } else {
                blocks[blocks.count - 1].lines.append(line)
            }
        }
        return blocks
    }

    private static func laidOut(_ lines: [PrintedLine], _ page: PrintedPages) -> [Block] {
        var blocks: [Block] = []
        let labels = runInLabels(lines, page)
        let rows = rowsOfCells(lines).subtracting(labels).subtracting(labels.map { $0 + 1 })
        for line in lines where !line.isBlank {
            guard let block = blocks.last else {
                blocks.append(Block(lines: [line], isRow: rows.contains(line.index)))
                continue
            }
            if rows.contains(line.index) {
                if block.isRow, abs(block.last.top - line.top) < 4, block.last.page == line.page {
                    blocks[blocks.count - 1].lines.append(line)
                } else {
                    blocks.append(Block(lines: [line], isRow: true, gap: gap(block.last, line, page)))
                }
            } else if labels.contains(block.last.index) {
                blocks[blocks.count - 1].lines.append(line)
            } else if block.isRow || labels.contains(line.index) || begins(line, after: block, in: page) {
                blocks.append(Block(lines: [line], gap: gap(block.last, line, page)))
            } else {
                blocks[blocks.count - 1].lines.append(line)
            }
        }
        return withRaisedHeads(blocks, page)
    }

    /// The head of a column that takes more lines than its neighbours begins above their row: it belongs to the table.
    private static func withRaisedHeads(_ blocks: [Block], _ page: PrintedPages) -> [Block] {
        var blocks = blocks
        for index in blocks.indices.dropLast() where !blocks[index].isRow && blocks[index].lines.count <= 2 {
            let (block, row) = (blocks[index], blocks[index + 1])
            guard row.isRow, row.first.page == block.last.page, row.gap < 0.6, abs(block.size - row.size) < 0.6 else { continue }
            let isOverColumn = row.lines.dropFirst().contains { cell in
                abs(cell.left - block.first.left) < 8 && block.lines.allSatisfy { $0.right <= cell.right + 40 }
            }
            let isFirstRow = index == 0 || !blocks[index - 1].isRow
            if isOverColumn, isFirstRow { blocks[index].isRow = true }
        }
        return blocks
    }

    /// Lines that stand beside another one.
    private static func rowsOfCells(_ lines: [PrintedLine]) -> Set<Int> {
        var cells = Set<Int>()
        for (a, b) in zip(lines, lines.dropFirst()) where a.page == b.page && abs(a.top - b.top) < 4 && b.left > a.right {
            cells.formUnion([a.index, b.index])
        }
        return cells
    }

    /// Labels that stand before the words of a paragraph on its first line ("Rec. 43   We consider …"), where the next line
    /// begins at the edge of the text: no cells. Once seen twice, a label at the same place is one on a single line too.
    private static func runInLabels(_ lines: [PrintedLine], _ page: PrintedPages) -> Set<Int> {
        var (candidates, places) = ([] as [PrintedLine], [:] as [Int: Int])
        for index in lines.indices.dropLast() {
            let (label, words) = (lines[index], lines[index + 1])
            let isAlone = index == 0 || abs(lines[index - 1].top - label.top) >= 4 || lines[index - 1].page != label.page
            guard isAlone, words.index == label.index + 1, label.page == words.page, abs(label.top - words.top) < 4,
                words.left > label.right, label.text.utf8.count < 20, abs(label.size - words.size) < 0.6, !label.isBold
            else { continue }
            let next = index + 2 < lines.count ? lines[index + 2] : nil
            if let next, next.page == words.page, abs(next.top - words.top) < 4 { continue }
            candidates.append(label)
            let margin = page.margin(label.page)
            if let next, next.page == words.page, next.left < label.left - 8, abs(next.left - margin.left) < 4,
                words.right > margin.right - 40
            {
                places[Int((label.left - margin.left) / 4), default: 0] += 1
            }
        }
        return Set(candidates.filter { places[Int(($0.left - page.margin($0.page).left) / 4), default: 0] > 1 }.map(\.index))
    }

    /// White space between two lines of a page, in lines.
    private static func gap(_ above: PrintedLine, _ below: PrintedLine, _ page: PrintedPages) -> Double {
        guard above.page == below.page else { return 0 }
        return max(0, (below.top - above.top) / max(page.pitch, 1) - max(1, below.size / max(page.bodySize, 1)))
    }

    /// Whether a line begins a block of its own.
    private static func begins(_ line: PrintedLine, after block: Block, in page: PrintedPages) -> Bool {
        let last = block.last
        let samePage = last.page == line.page
        if abs(line.size - last.size) > 0.9 || line.isBold != last.isBold && isWholly(block, line) { return true }
        let gap = gap(last, line, page)
        if samePage, gap > 0.45 { return true }
        // A clause at the head of a page opens with its words in italics.
        if !samePage, last.ending.endsInComma || last.endsSentence, opensInItalics(line), !last.isItalic { return true }
        let isHeadingLike = block.isBold && line.isBold || block.size > page.bodySize + 0.9
        let markers = line.markers
        if isHeadingLike {
            return markers.contains { $0.style == .roman || $0.style == .capital || $0.style == .arabic || $0.style == .decimal }
                && (line.left < block.wrapLeft - 3 || abs(line.left - block.first.left) < 3)
                || endedEarly(last, before: line, page) && last.endsSentence
        }
        let margin = page.margin(line.page)
        let before = page.margin(last.page)
        // Places are compared from the edge of the text, which differs from left to right pages.
        let (left, wrap, first) = (line.left - margin.left, block.wrapLeft - before.left, block.first.left - before.left)
        if endedEarly(last, before: line, page) { return true }
        if let marker = markers.first, opens(marker, line, last) { return !goesOnInline(marker, line, block) }
        if block.lines.count > 1 { return left > wrap + 7 }
        let hasMarker = !block.first.markers.isEmpty
        if left > first + 7 { return !hasMarker }
        // Clauses of one line each, their first lines set in: the next line that is set in as far is the next clause.
        let isSetIn = first > 15 && abs(left - first) < 3 && !hasMarker
        return isSetIn && (last.endsSentence || last.ending.endsInComma)
    }

    private static func opensInItalics(_ line: PrintedLine) -> Bool {
        guard let first = line.line.runs.first(where: { !$0.style.raised }) else { return false }
        return first.style.italic && first.span.start <= line.span.start
    }

    private static func isWholly(_ block: Block, _ line: PrintedLine) -> Bool {
        line.isBold || block.isBold
    }

    /// The line before stopped although the next word had room: what follows is new.
    private static func endedEarly(_ last: PrintedLine, before line: PrintedLine, _ page: PrintedPages) -> Bool {
        let (start, edge) = (page.margin(last.page).left, page.margin(last.page).right)
        let isHalfEmpty = last.right < (start + edge) / 2
        guard !last.text.isEmpty, last.right < edge - 12, !goesOn(last, line, isHalfEmpty) else { return false }
        // Chinese breaks its lines between any two signs.
        let isChinese = line.text.unicodeScalars.first.map { (0x2E80...0x9FFF).contains($0.value) } ?? false
        let word = isChinese ? 3 : line.text.prefix { $0 != " " }.utf8.count
        let width = (line.right - line.left) / Double(max(1, line.text.utf8.count))
        return last.right + Double(word + 1) * width < edge - 10
    }

    /// A line breaks early before words that must stay together ("13 May 2024"), though not in its first half: what begins with
    /// a small letter, a figure or a bracket goes on with a sentence that has not ended.
    private static func goesOn(_ last: PrintedLine, _ line: PrintedLine, _ isHalfEmpty: Bool) -> Bool {
        if last.text.hasSuffix("-"), line.isItalic == last.isItalic { return true }
        guard line.markers.allSatisfy({ $0.style == .resolution }), !last.endsSentence, !last.isBold,
            let first = line.text.unicodeScalars.first
        else {
            return false
        }
        return first.properties.isLowercase || !isHalfEmpty && (first == "(" || ("0"..."9").contains(first))
    }

    /// "(d)" at the edge of a line, where "(c)" stands among the words before it: the items run on in the text.
    private static func goesOnInline(_ marker: Marker, _ line: PrintedLine, _ block: Block) -> Bool {
        guard marker.style == .letter || marker.style == .smallRoman, marker.value > 1, line.left <= block.wrapLeft + 3 else {
            return false
        }
        return block.lines.contains { line in
            guard let open = line.text.lastIndex(of: "("), open > line.text.startIndex else { return false }
            return MarkerReader.markers(of: String(line.text[open...])).contains {
                $0.style == marker.style && $0.value == marker.value - 1
            }
        }
    }

    /// A marker opens a block where the line before came to an end, or where it stands out of the margin.
    private static func opens(_ marker: Marker, _ line: PrintedLine, _ last: PrintedLine) -> Bool {
        guard marker.length < line.text.utf8.count else { return false }
        let ended = last.endsSentence || [",", " and", " or"].contains { last.ending.hasSuffix($0) }
        switch marker.style {
        case .bullet: return line.left > last.left + 3 || ended
        case .arabic, .decimal, .roman, .capital, .resolution: return ended
        default: return ended || line.left > last.left + 3
        }
    }
}

extension Line {
    func text(in document: Document) -> String { document.quote(span) ?? "" }
}

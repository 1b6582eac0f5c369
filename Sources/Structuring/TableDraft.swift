import Documents

/// A table that is being read, row by row.
struct TableDraft {
    private struct Cell {
        var left: Double
        var right: Double
        var lines: [(line: PrintedLine, span: Span)]
    }

    private let page: PrintedPages
    private var rows: [[Cell]] = []
    private var lastLine: PrintedLine

    init(_ block: Block, _ page: PrintedPages) {
        self.page = page
        lastLine = block.last
        add(block)
    }

    /// Whether a block is a further row, or goes on with a cell of the last one.
    func takes(_ block: Block) -> Bool {
        if block.isRow { return !page.hasLayout || block.gap < 3 }
        guard page.hasLayout, block.first.page == lastLine.page, block.gap < 0.6, let row = rows.last, row.count > 1 else {
            return false
        }
        let margin = page.margin(block.first.page)
        let inCell = row.contains { abs($0.left - block.first.left) < 8 }
        // What begins below a later cell stands in it, however wide: the names behind "In favour:".
        let isSetIn = row.dropFirst().contains { abs($0.left - block.first.left) < 8 }
        let isNarrow = isSetIn || block.lines.allSatisfy { $0.right - $0.left < (margin.right - margin.left) * 0.75 }
        return inCell && isNarrow && !(block.isBold && !lastLine.isBold)
    }

    mutating func add(_ block: Block) {
        lastLine = block.last
        if !page.hasLayout {
            rows.append(Self.tabbed(block.first, page))
        } else if block.isRow {
            rows.append(block.lines.map { Cell(left: $0.left, right: $0.right, lines: [($0, $0.span)]) })
        } else {
            for line in block.lines {
                let last = rows.count - 1
                let cell = rows[last].indices.min { abs(rows[last][$0].left - line.left) < abs(rows[last][$1].left - line.left) }!
                rows[last][cell].lines.append((line, line.span))
            }
        }
    }

    func table(section: Int?) -> Table {
        let columns = columnEdges()
        let filled = rows.map { row in
            var cells = [Passage](repeating: .empty, count: max(1, columns.count))
            for cell in row {
                let column = columns.lastIndex { $0 <= cell.left + (page.hasLayout ? 6 : 0) } ?? 0
                let passage = passage(cell)
                cells[column] = cells[column].isEmpty ? passage : joined(cells[column], passage)
            }
            return cells
        }
        let head = headerRows()
        let number = rows[0][0].lines[0].line.page
        guard head > 1 else { return Table(headerRows: head, rows: filled, section: section, page: number) }
        // A head that is broken over several lines is one row.
        let merged = filled[..<head].reduce([Passage](repeating: .empty, count: max(1, columns.count))) { above, row in
            zip(above, row).map { $0.isEmpty ? $1 : $1.isEmpty ? $0 : joined($0, $1) }
        }
        return Table(headerRows: 1, rows: [merged] + filled[head...], section: section, page: number)
    }

    /// The left edges of the columns: those of cells that begin at about the same place.
    private func columnEdges() -> [Double] {
        var edges: [Double] = []
        for left in rows.flatMap({ $0.map(\.left) }).sorted()
        where edges.last.map({ left - $0 > 14 || !page.hasLayout && left > $0 }) ?? true {
            edges.append(left)
        }
        return edges
    }

    /// Rows at the top in bold or italics are the head.
    private func headerRows() -> Int {
        let count = rows.prefix { row in
            row.allSatisfy { $0.lines.allSatisfy { $0.line.isBold || $0.line.isItalic } }
        }.count
        // Where rows are marked, a second bold row is no rest of the head but a heading inside the table.
        return count < rows.count ? (page.marksParagraphs ? min(count, 1) : count) : 0
    }

    private func passage(_ cell: Cell) -> Passage {
        guard !page.hasLayout else { return PassageBuilder.passage(cell.lines.map(\.line), in: page) }
        let span = cell.lines[0].span
        guard !span.isEmpty, let words = page.document.quote(span) else { return .empty }
        let italic = cell.lines[0].line.isItalic
        return Passage(text: words, pieces: [Passage.Piece(offset: 0, span: span, bold: false, italic: italic)])
    }

    private func joined(_ a: Passage, _ b: Passage) -> Passage {
        let shift = a.text.utf8.count + 1
        return Passage(
            text: a.text + " " + b.text,
            pieces: a.pieces
                + b.pieces.map { Passage.Piece(offset: $0.offset + shift, span: $0.span, bold: $0.bold, italic: $0.italic) })
    }

    /// The cells of a line with tabs between them; the column is the number of the tab. What stands behind 63 tabs is one cell.
    private static func tabbed(_ line: PrintedLine, _ page: PrintedPages) -> [Cell] {
        var cells: [Cell] = []
        let whole = line.line.span
        var start = whole.start
        for field in line.line.text(in: page.document).split(separator: "\t", maxSplits: 63, omittingEmptySubsequences: false) {
            let end = start + field.utf8.count
            let leading = field.utf8.prefix { $0 == 0x20 }.count
            let trailing = leading < field.utf8.count ? field.utf8.reversed().prefix { $0 == 0x20 }.count : 0
            let span = Span(min(start + leading, end), max(start + leading, end - trailing))
            cells.append(Cell(left: Double(cells.count), right: Double(cells.count), lines: [(line, span)]))
            start = end + 1
        }
        return cells
    }
}

import Documents

/// A table that is being read: its lines so far.
struct TableDraft {
    private let page: PrintedPages
    /// Cells side by side, as printed: a row of cells may take several of them.
    private var rows: [[PrintedLine]] = []
    private var lastLine: PrintedLine

    init(_ block: Block, _ page: PrintedPages) {
        self.page = page
        lastLine = block.last
        add(block)
    }

    /// Whether a block is a further row, or goes on with a cell.
    func takes(_ block: Block, next: Block?) -> Bool {
        if block.isRow { return !page.hasLayout || block.gap < 3 }
        let gap = block.first.page == lastLine.page ? block.gap : .infinity
        guard page.hasLayout, rows.contains(where: { $0.count > 1 }), !(block.isBold && !lastLine.isBold)
        else {
            return false
        }
        let margin = page.margin(block.first.page)
        let cells = rows.suffix(3).joined()
        guard let cell = cells.first(where: { abs($0.left - block.first.left) < 8 }) else { return false }
        // What begins below a later cell stands in it, however wide: the names behind "In favour:".
        let isSetIn = cell.left > margin.left + 40
        let lastColumn = rows.filter { $0.count > 1 }.compactMap(\.last?.left).min() ?? 0
        let isNarrow =
            isSetIn || block.lines.allSatisfy { $0.right < lastColumn }
            || block.lines.allSatisfy { $0.right - $0.left < (margin.right - margin.left) * 0.75 }
        // White space parts rows as well, but then a further row has to follow.
        let isFirstOfRow = gap < 1.3 && next.map { $0.isRow && $0.gap < 1.3 && $0.first.page == block.last.page } ?? false
        guard isSetIn || block.lines.count <= 8 else { return false }
        return isNarrow && (gap < 0.6 || isFirstOfRow && block.lines.count <= 3)
    }

    mutating func add(_ block: Block) {
        lastLine = block.last
        if block.isRow || !page.hasLayout {
            rows.append(block.lines)
        } else {
            rows += block.lines.map { [$0] }
        }
    }

    /// The table, and the heads that are printed again on each page it runs over.
    func table(section: Int?) -> (table: Table, repeats: [Passage]) {
        let grid = page.hasLayout ? TableGrid(rows, page) : TableGrid(tabbed: rows.map { $0[0] }, page)
        var (kept, repeats) = ([] as [[Passage]], [] as [Passage])
        let head = grid.rows.prefix(grid.headerRows).map { $0.map(\.text) }
        for (index, row) in grid.rows.enumerated() {
            if index >= grid.headerRows, head.contains(row.map(\.text)) {
                repeats += row.filter { !$0.isEmpty }
            } else {
                kept.append(row)
            }
        }
        return (Table(headerRows: grid.headerRows, rows: kept, section: section, page: rows[0][0].page), repeats)
    }
}

import Documents

/// Rows and columns, found from where the lines of a table stand, or from the tabs between its cells.
struct TableGrid {
    private(set) var rows: [[Passage]] = []
    private(set) var headerRows = 0

    /// - Parameter printed: Lines side by side, from the top.
    init(_ printed: [[PrintedLine]], _ page: PrintedPages) {
        let columns = Columns(printed)
        let bands = Self.bands(printed, columns)
        let head = bands.prefix { $0.joined().allSatisfy { $0.isBold || $0.isItalic } }.count
        let hasHead = head > 0 && head < bands.count
        headerRows = hasHead ? 1 : 0
        // A head that is broken over several lines is one row.
        let printedRows = hasHead ? [Array(bands[..<head].joined())] + bands[head...] : bands
        rows = printedRows.map { Self.row(of: $0.joined(), columns, page) }
    }

    private static func row(of lines: some Sequence<PrintedLine>, _ columns: Columns, _ page: PrintedPages) -> [Passage] {
        var cells = [[PrintedLine]](repeating: [], count: columns.count)
        for line in lines { cells[columns.index(of: line)].append(line) }
        return cells.map { PassageBuilder.passage($0, in: page) }
    }

    /// Lines that belong to one row: they follow each other as closely as the lines of a cell do.
    private static func bands(_ printed: [[PrintedLine]], _ columns: Columns) -> [[[PrintedLine]]] {
        let limit = pitch(printed, columns)
        // Where full rows mostly follow as closely as the lines of a cell, each is a row.
        let full = zip(printed, printed.dropFirst()).filter { $1.count == columns.count && $0[0].page == $1[0].page }
        let isTight = limit.map { limit in full.count { $1[0].top - $0[0].top <= limit } * 2 > full.count } ?? true
        var bands: [[[PrintedLine]]] = []
        for row in printed {
            guard let above = bands.last?.last, let before = above.first, let line = row.first, before.page == line.page else {
                bands.append([row])
                continue
            }
            let step = line.top - before.top
            let isFull = isTight && row.count == columns.count || isLabelled(row, below: above, columns)
            let goesOn = !isFull && (limit.map { step <= $0 } ?? !row.contains { columns.index(of: $0) == 0 })
            let isHead = { (row: [PrintedLine]) in row.allSatisfy { $0.isBold || $0.isItalic } }
            if goesOn && isHead(row) == isHead(above) && step < line.size * 4 {
                bands[bands.count - 1].append(row)
            } else {
                bands.append([row])
            }
        }
        return bands
    }

    /// A label below a label that ends in a colon is a further one.
    private static func isLabelled(_ row: [PrintedLine], below above: [PrintedLine], _ columns: Columns) -> Bool {
        guard let label = above.first, let line = row.first, columns.index(of: label) == 0, columns.index(of: line) == 0 else {
            return false
        }
        return label.text.endsInColon
    }

    /// How far apart the lines of one cell stand at most; `nil` where all lines stand equally far apart, so that only an
    /// empty first cell tells that a row goes on.
    private static func pitch(_ printed: [[PrintedLine]], _ columns: Columns) -> Double? {
        var (last, steps) = ([:] as [Int: PrintedLine], [] as [Double])
        for line in printed.joined() {
            let column = columns.index(of: line)
            if let above = last[column], above.page == line.page, line.top > above.top + 2 { steps.append(line.top - above.top) }
            last[column] = line
        }
        guard let least = steps.min(), let most = steps.max() else { return 0 }
        if most > least * 1.2 { return least * 1.15 }
        let size = printed[0][0].size
        return least > size * 1.5 ? 0 : nil
    }

    /// Cells parted by tabs; the column is the number of the tab.
    init(tabbed lines: [PrintedLine], _ page: PrintedPages) {
        let cells = lines.map { Self.cells(of: $0, page) }
        let count = cells.map(\.count).max() ?? 1
        rows = cells.map { $0 + [Passage](repeating: .empty, count: count - $0.count) }
        let head = lines.prefix { $0.isBold || $0.isItalic }.count
        // Where rows are marked, a second bold row is no rest of the head but a heading inside the table.
        headerRows = head < rows.count ? (page.marksParagraphs ? min(head, 1) : head) : 0
    }

    /// What stands behind 63 tabs is one cell.
    private static func cells(of line: PrintedLine, _ page: PrintedPages) -> [Passage] {
        var cells: [Passage] = []
        var start = line.line.span.start
        for field in line.line.text(in: page.document).split(separator: "\t", maxSplits: 63, omittingEmptySubsequences: false) {
            let end = start + field.utf8.count
            let leading = field.utf8.prefix { $0 == 0x20 }.count
            let trailing = leading < field.utf8.count ? field.utf8.reversed().prefix { $0 == 0x20 }.count : 0
            let span = Span(min(start + leading, end), max(start + leading, end - trailing))
            cells.append(Passage(of: page, span, italic: line.isItalic))
            start = end + 1
        }
        return cells
    }
}

extension Passage {
    /// The very words of a span, as one stretch.
    init(of page: PrintedPages, _ span: Span, bold: Bool = false, italic: Bool = false) {
        guard !span.isEmpty, let words = page.document.quote(span) else {
            self = .empty
            return
        }
        self.init(text: words, pieces: [Piece(offset: 0, span: span, bold: bold, italic: italic)])
    }
}

/// The columns of a table on a page: the stretches of its width that its fullest rows fill.
private struct Columns {
    private var stretches: [(left: Double, right: Double)] = []

    init(_ rows: [[PrintedLine]]) {
        let most = rows.map(\.count).max() ?? 1
        for row in rows where row.count == most {
            for (index, cell) in row.enumerated() {
                if index == stretches.count {
                    stretches.append((cell.left, cell.right))
                } else {
                    stretches[index] = (min(stretches[index].left, cell.left), max(stretches[index].right, cell.right))
                }
            }
        }
        // A long cell must not reach into its neighbour.
        for index in stretches.indices.dropLast() {
            stretches[index].right = min(stretches[index].right, max(stretches[index].left, stretches[index + 1].left - 1))
        }
    }

    var count: Int { stretches.count }

    /// The column that most of a line stands in, or the nearest; a line over several columns belongs to the first.
    func index(of line: PrintedLine) -> Int {
        let covered = stretches.firstIndex {
            min($0.right, line.right) - max($0.left, line.left) > min(12, (line.right - line.left) / 2)
        }
        if let covered { return covered }
        let distance = { (index: Int) in max(stretches[index].left - line.right, line.left - stretches[index].right) }
        return stretches.indices.min { distance($0) < distance($1) } ?? 0
    }
}

import Documents

/// Puts the words of marked-up text into lines: white space as it prints, cells parted by tabs, notes on lines of their
/// own behind the line that calls them.
struct MarkupLines {
    private var writer = TextWriter()
    private var notes: [InkLine] = []
    private var row: TableRow?
    /// All becomes one line, as the words of a note do.
    private var isOneLine = false
    /// How many further rows the cells of the rows above reach down, by column.
    private var reaching: [Int: Int] = [:]

    /// The line that is being filled.
    private(set) var line = InkLine()
    var isEmpty: Bool { line.isEmpty && writer.text.isEmpty }

    init() {}

    /// The words of elements as one line, whatever they are broken into.
    static func oneLine(_ fill: (inout MarkupLines) -> Void) -> InkLine {
        var lines = MarkupLines()
        lines.isOneLine = true
        fill(&lines)
        return lines.line
    }

    mutating func add(_ words: some StringProtocol, _ style: Style) {
        line.add(words, style)
    }

    /// Ends the line; inside a cell of a table the words go on behind a space.
    mutating func endLine() {
        if row != nil || isOneLine {
            line.space()
            return
        }
        write(line)
        line = InkLine()
    }

    /// Prints a note: its raised call here, its words on a line of their own.
    mutating func note(_ marker: String, _ note: InkLine, _ style: Style) {
        line.add(marker, Style(size: style.size, bold: style.bold, italic: style.italic, raised: true))
        guard !note.isEmpty else { return }
        var printed = InkLine()
        printed.add(marker, Style(size: style.size, raised: true))
        printed.add(" ", .plain)
        printed.append(note)
        notes.append(printed)
    }

    /// Begins a row; a table inside a cell is read as words of the cell.
    mutating func startRow() {
        endLine()
        guard !isOneLine else { return }
        row = row.map { TableRow(cells: $0.cells, depth: $0.depth + 1) } ?? TableRow()
    }

    mutating func endCell(columns: Int = 1, rows: Int = 1) {
        guard row != nil, row?.depth == 0 else { return line.space() }
        skipReached()
        row?.cells.append(line)
        line = InkLine()
        let (columns, column) = (min(max(columns, 1), 100), (row?.cells.count ?? 1) - 1)
        for offset in 0..<columns {
            if offset > 0 { row?.cells.append(InkLine()) }
            if rows > 1 { reaching[column + offset] = min(rows, 10_000) - 1 }
        }
    }

    mutating func endRow() {
        guard let ended = row else { return }
        guard ended.depth == 0 else {
            row?.depth -= 1
            return
        }
        if !line.isEmpty { endCell() }
        skipReached()
        let cells = row?.cells ?? []
        row = nil
        var joined = InkLine()
        for (index, cell) in cells.enumerated() {
            if index > 0 { joined.tab() }
            joined.append(cell)
        }
        if cells.contains(where: { !$0.isEmpty }) { write(joined) }
    }

    mutating func endTable() { if row == nil { reaching = [:] } }

    /// Leaves empty the columns into which cells of the rows above reach.
    private mutating func skipReached() {
        while let count = row?.cells.count, let rows = reaching[count], rows > 0 {
            reaching[count] = rows - 1
            row?.cells.append(InkLine())
        }
    }

    private mutating func write(_ line: InkLine) {
        if !line.isEmpty { writer.add(line.stretches) }
        for note in notes { writer.add(note.stretches) }
        notes = []
    }

    mutating func document(_ format: Document.Format, _ findings: [Finding]) -> Document {
        while row != nil { endRow() }
        endLine()
        return Document(format: format, text: writer.text, lines: writer.lines, pageCount: nil, findings: findings)
    }
}

/// The row of a table that is being filled.
private struct TableRow {
    var cells: [InkLine] = []
    /// How many rows of tables inside its cells are open.
    var depth = 0
}

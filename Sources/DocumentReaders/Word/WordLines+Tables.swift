import Documents

extension WordLines {
    mutating func readTable(_ table: MarkupElement) {
        let rows = Self.rows(table)
        // A frame around text, and the head of the first page, are tables in the file alone.
        let isFrame = rows.allSatisfy { Self.cells($0).count <= 1 }
        guard !isFrame, !(lines.isEmpty && Self.holdsSymbol(table)) else {
            for cell in rows.flatMap(Self.cells) { for block in cell.children { readBlock(block) } }
            return
        }
        for row in rows {
            lines.startRow()
            for _ in 0..<min(Self.number(row.child("trPr")?.child("gridBefore")) ?? 0, 60) { lines.endCell() }
            for cell in Self.cells(row) {
                for block in cell.children { readBlock(block) }
                lines.endCell(columns: Self.number(cell.child("tcPr")?.child("gridSpan")) ?? 1)
            }
            lines.endRow()
        }
        lines.endTable()
    }

    private static func rows(_ table: MarkupElement) -> [MarkupElement] { unwrapped("tr", in: table) }

    private static func cells(_ row: MarkupElement) -> [MarkupElement] { unwrapped("tc", in: row) }

    /// Rows and cells may stand in wrappers; a row that was deleted is gone.
    private static func unwrapped(_ name: String, in element: MarkupElement) -> [MarkupElement] {
        element.children.flatMap { child -> [MarkupElement] in
            if child.name == name { return child.child("trPr")?.child("del") == nil ? [child] : [] }
            return ["sdt", "sdtContent", "customXml", "ins"].contains(child.name) ? unwrapped(name, in: child) : []
        }
    }

    private static func holdsSymbol(_ element: MarkupElement) -> Bool {
        if element.name == "p" { return (try? DocumentSymbol(element.text.trimmed)) != nil }
        return element.children.contains(where: holdsSymbol)
    }

    private static func number(_ element: MarkupElement?) -> Int? { element?["val"].flatMap(Int.init(ofMarkup:)) }
}

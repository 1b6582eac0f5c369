import Documents
import Structuring

/// The documents that were before the meeting, from a table or a list.
enum DocumentsListReader {
    static func documents(in paragraphs: [Paragraph], of report: Report) -> [ListedDocument] {
        let tables = report.tables.flatMap { documents(in: $0) }
        return tables.isEmpty ? listed(in: paragraphs) : tables
    }

    private static func documents(in table: Table) -> [ListedDocument] {
        let rows = table.rows.dropFirst(table.headerRows)
        guard let columns = table.rows.first?.count, columns > 1, !rows.isEmpty else { return [] }
        let symbols = (0..<columns).map { column in rows.count { (try? DocumentSymbol($0[column].text)) != nil } }
        guard let column = symbols.indices.max(by: { symbols[$0] < symbols[$1] }), symbols[column] * 2 >= rows.count else {
            return []
        }
        let head = table.rows.prefix(max(1, table.headerRows)).reduce([String](repeating: "", count: columns)) { heads, row in
            zip(heads, row).map { $0 + " " + $1.text.lowercased() }
        }
        let item = head.indices.first { $0 != column && head[$0].contains("item") }
        let title =
            head.indices.last { $0 != column && $0 != item && (head[$0].contains("title") || head[$0].contains("description")) }
            ?? columns - 1
        return rows.compactMap { row in
            guard (try? DocumentSymbol(row[column].text)) != nil else { return nil }
            let under = item.map { row[$0].text }
            return ListedDocument(symbol: row[column].text, item: under?.isEmpty ?? true ? nil : under, title: row[title].text)
        }
    }

    /// "had before it the following documents: (a) Report of … (A/80/1);"
    private static func listed(in paragraphs: [Paragraph]) -> [ListedDocument] {
        for paragraph in paragraphs {
            let text = paragraph.passage.text
            guard text.contains("had before it"), text.contains("document"), !paragraph.items.isEmpty else { continue }
            let documents = paragraph.items.compactMap { item -> ListedDocument? in
                guard let last = DocumentSymbol.all(in: item.passage.text).last else { return nil }
                let words = item.passage.words(0..<last.range.lowerBound)
                var title = Substring(words).trimmed
                while let end = title.last, "(,:".contains(end) || end.isWhitespace { title.removeLast() }
                return ListedDocument(symbol: last.symbol.text, item: nil, title: String(title))
            }
            if !documents.isEmpty { return documents }
        }
        return []
    }
}

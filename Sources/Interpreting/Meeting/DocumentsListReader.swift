import Documents
import Structuring
import Vocabularies

/// The documents that were before the meeting, from a table or a list.
enum DocumentsListReader {
    static func documents(in told: [ToldParagraph], of report: Report, _ lexicon: Lexicon) -> [ListedDocument] {
        let tables = report.tables.flatMap { documents(in: $0, of: report, lexicon) }
        return tables.isEmpty ? listed(in: told) : tables
    }

    private static func documents(in table: Table, of report: Report, _ lexicon: Lexicon) -> [ListedDocument] {
        let rows = table.rows.dropFirst(table.headerRows)
        guard let columns = table.rows.first?.count, columns > 1, !rows.isEmpty else { return [] }
        let symbols = (0..<columns).map { column in rows.count { (try? DocumentSymbol($0[column].text)) != nil } }
        guard let column = symbols.indices.max(by: { symbols[$0] < symbols[$1] }), symbols[column] * 2 >= rows.count else {
            return []
        }
        func head(_ place: Int) -> FactWords {
            let cells = table.rows.prefix(max(1, table.headerRows)).map { $0[place] }
            let cell = cells.first { !$0.text.isEmpty } ?? cells[0]
            return FactWords(lexicon.tokens(of: cell.text), of: cell, lexicon)
        }
        let heads = (0..<columns).map(head)
        let item = heads.indices.first { place in place != column && heads[place].all(.column).contains { $0.fact.value == "item" }
        }
        let title = heads.indices.last { place in
            place != column && place != item && heads[place].all(.column).contains { $0.fact.value == "title" }
        }
        // A table of States and the symbols of their reports is no list of documents.
        guard title != nil || item != nil || isListed(table, in: report, lexicon) else { return [] }
        return rows.compactMap { row in
            guard (try? DocumentSymbol(row[column].text)) != nil else { return nil }
            let under = item.map { row[$0].text }
            return ListedDocument(
                symbol: row[column].text, item: under?.isEmpty ?? true ? nil : under, title: row[title ?? columns - 1].text)
        }
    }

    /// Whether the heading above a table says that it lists documents.
    private static func isListed(_ table: Table, in report: Report, _ lexicon: Lexicon) -> Bool {
        guard let section = table.section else { return false }
        let heading = report.sections[section].heading
        return FactWords(lexicon.tokens(of: heading.text), of: heading, lexicon).has(.documents)
    }

    /// "had before it the following documents: (a) Report of … (A/80/1);"
    private static func listed(in told: [ToldParagraph]) -> [ListedDocument] {
        for told in told where told.chapeau.has(.before) && told.chapeau.has(.documents) {
            let documents = told.paragraph.items.compactMap { item -> ListedDocument? in
                guard let last = DocumentSymbol.all(in: item.passage.text).last else { return nil }
                let words = item.passage.words(0..<last.range.lowerBound)
                var title = Substring(words).trimmed
                while let end = title.last, "(,:（".contains(end) || end.isWhitespace { title.removeLast() }
                return ListedDocument(symbol: last.symbol.text, item: nil, title: String(title))
            }
            if !documents.isEmpty { return documents }
        }
        return []
    }
}

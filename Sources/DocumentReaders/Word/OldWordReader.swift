import Documents

/// Word before 2007 (.doc) → Document, through antiword in a limited child process.
///
/// antiword prints the numbers of paragraphs only as text, and the rows of tables only as DocBook: the words are of the
/// one, the tables of the other.
enum OldWordReader {
    static func read(_ bytes: [UInt8], limits: ProcessLimits) async throws(ReadingFailure) -> Document {
        // A new Word file with a password is packed into a file of the old kind.
        if bytes.firstRange(of: packed) != nil { throw .encrypted }
        let text = try await print(["-w", "0"], bytes, limits).split(separator: "\n", omittingEmptySubsequences: false).map(
            \.trimmed)
        var writer = TextWriter()
        var tables: [[[String]]] = []
        if text.contains(where: isRow) {
            tables = DocBookTables.tables(in: Array(try await print(["-x", "db"], bytes, limits).utf8))
        }
        let blocks = text.chunked { isRow($0) == isRow($1) }
        let isMatched = blocks.count { isRow($0[0]) } == tables.count
        for block in blocks {
            guard isRow(block[0]) else {
                for line in block { writer.add([(line, .plain)]) }
                continue
            }
            let rows = isMatched ? tables.removeFirst() : block.map(cells)
            for row in rows where row.contains(where: { !$0.isEmpty }) { writer.add([(row.joined(separator: "\t"), .plain)]) }
        }
        guard writer.text.contains(where: { !$0.isWhitespace }) else { throw .empty }
        return Document(format: .word, text: writer.text, lines: writer.lines, pageCount: nil)
    }

    private static let packed = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }

    private static func print(_ arguments: [String], _ bytes: [UInt8], _ limits: ProcessLimits) async throws(ReadingFailure)
        -> String
    {
        let result = try await LimitedProcess.run(
            "antiword", arguments + ["-m", "UTF-8.txt", LimitedProcess.input], on: bytes, limits: limits)
        guard result.status == 0 else {
            let complaint = result.errors.split(separator: "\n").last.map(String.init) ?? "antiword ended without a word"
            if complaint.contains("is not a Word Document") { throw .otherFormat("an old Office file, but no Word document") }
            throw .damaged(complaint)
        }
        return String(decoding: result.output, as: UTF8.self)
    }

    private static func isRow(_ line: String) -> Bool { line.utf8.count > 2 && line.hasPrefix("|") && line.hasSuffix("|") }

    private static func cells(_ line: String) -> [String] {
        line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
    }
}

/// The tables of a document that antiword printed as DocBook.
enum DocBookTables {
    static func tables(in bytes: [UInt8]) -> [[[String]]] {
        var tables: [[[String]]] = []
        _ = MarkupElement.each(depth: 0, in: bytes) { collect($0, &tables) }
        return tables
    }

    private static func collect(_ element: MarkupElement, _ tables: inout [[[String]]]) {
        guard element.name != "informaltable" else {
            var rows: [[String]] = []
            collectRows(element, &rows)
            // A row of one cell is as wide as the others.
            let columns = rows.map(\.count).max() ?? 0
            tables.append(rows.map { $0 + [String](repeating: "", count: columns - $0.count) })
            return
        }
        for child in element.children { collect(child, &tables) }
    }

    private static func collectRows(_ element: MarkupElement, _ rows: inout [[String]]) {
        guard element.name != "row" else {
            rows.append(element.children.map { entry in MarkupLines.oneLine { $0.add(entry.text, .plain) }.text })
            return
        }
        for child in element.children { collectRows(child, &rows) }
    }
}

extension Array {
    /// Neighbours that belong together, each group as long as it can be.
    fileprivate func chunked(_ belongs: (Element, Element) -> Bool) -> [[Element]] {
        reduce(into: []) { groups, element in
            if let last = groups.last?.last, belongs(last, element) {
                groups[groups.count - 1].append(element)
            } else {
                groups.append([element])
            }
        }
    }
}

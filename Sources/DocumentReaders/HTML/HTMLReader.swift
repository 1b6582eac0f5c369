import Documents
import Foundation

/// HTML → Document: blocks of text as lines, lists with their marks, tables in lines of cells, headings in large bold print.
enum HTMLReader {
    static func read(_ bytes: [UInt8]) throws(ReadingFailure) -> Document {
        if CrowdedElement.stands(in: bytes) { _ = try MarkupStream.Fault.crowded.findings(keeping: false) }
        let (source, encoding, findings) = decoded(bytes)
        let frames = HTMLFrames(of: source, encoding: encoding)
        var printed = HTMLLines(frames: frames.tables)
        MarkupStream.html(source, encoding: encoding) { event in
            printed.take(event)
            return true
        }
        guard !printed.lines.isEmpty else { throw .empty }
        return printed.lines.document(.html, findings)
    }

    /// The bytes with the encoding in which libxml2 shall read them; `nil` where the page itself says it.
    private static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: String?, findings: [Finding]) {
        // UTF-16 first: all bytes of a Russian page in it are also those of UTF-8.
        let isWide = TextEncoding.utf16(bytes) != nil
        let saysSo = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased().contains("charset=")
        if !isWide, String(validating: bytes, as: UTF8.self) != nil { return (bytes, "UTF-8", []) }
        if !isWide, saysSo { return (bytes, nil, []) }
        guard let decoded = TextEncoding.decode(bytes) else { return (bytes, "ISO-8859-1", []) }
        return (Array(decoded.text.utf8), "UTF-8", decoded.findings)
    }
}

/// Which tables of a page only place what stands in them: those that hold a further table, a heading, or one cell a row.
struct HTMLFrames {
    /// The numbers of such tables, in the order in which they begin.
    private(set) var tables: Set<Int> = []

    init(of bytes: [UInt8], encoding: String?) {
        var (open, count, found) = ([] as [(number: Int, cells: Int, isTable: Bool)], 0, Set<Int>())
        MarkupStream.html(bytes, encoding: encoding) { event in
            switch event {
            case .start("table", _):
                if let outer = open.last { found.insert(outer.number) }
                open.append((count, 0, false))
                count += 1
            case .start("tr", _): if !open.isEmpty { open[open.count - 1].cells = 0 }
            case .start("td", _), .start("th", _):
                guard !open.isEmpty else { break }
                open[open.count - 1].cells += 1
                if open[open.count - 1].cells > 1 { open[open.count - 1].isTable = true }
            case .start("h1", _), .start("h2", _), .start("h3", _): if let table = open.last { found.insert(table.number) }
            case .end("table"): if let table = open.popLast(), !table.isTable { found.insert(table.number) }
            default: break
            }
            return true
        }
        tables = found
    }
}

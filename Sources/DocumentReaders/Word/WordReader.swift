import Documents

/// Word (.docx) → Document: each paragraph one line, numbers and bullets as Word prints them, tables in lines of cells,
/// notes behind the paragraph that calls them.
///
/// Running heads and feet are left out: they repeat what the first page states. Tracked changes are read as accepted.
enum WordReader {
    private static let document = "word/document.xml"
    private static let styles = "word/styles.xml"
    private static let numbering = "word/numbering.xml"
    private static let footnotes = "word/footnotes.xml"
    private static let endnotes = "word/endnotes.xml"

    static func read(_ bytes: [UInt8]) throws(ReadingFailure) -> Document {
        let archive = try ZipArchive.contents(of: bytes, wanting: [document, styles, numbering, footnotes, endnotes])
        guard let body = archive.parts[document] else { throw .otherFormat(kind(of: archive.names)) }
        return try read(body, with: archive.parts)
    }

    /// Reads the body, with the parts beside it.
    static func read(_ body: [UInt8], with parts: [String: [UInt8]]) throws(ReadingFailure) -> Document {
        var printed = WordLines(
            styles: WordStyles(parts[styles] ?? []), numbering: WordNumbering(parts[numbering] ?? []),
            footnotes: notes("footnote", in: parts[footnotes]), endnotes: notes("endnote", in: parts[endnotes]))
        // Below the root and the body, block by block, so that a long document is never a tree as a whole.
        let fault = MarkupElement.each(depth: 2, in: body) { printed.readBlock($0) }
        var findings = try fault?.findings(keeping: !printed.lines.isEmpty) ?? []
        guard !printed.lines.isEmpty else { throw .empty }
        if printed.holdsChanges {
            findings.append(Finding(.note, "word.changes", "The file holds tracked changes; they were read as accepted."))
        }
        return printed.lines.document(.word, findings)
    }

    private static func notes(_ name: String, in part: [UInt8]?) -> [String: MarkupElement] {
        var notes: [String: MarkupElement] = [:]
        guard let part else { return notes }
        _ = MarkupElement.each(depth: 1, in: part) { note in
            if note.name == name, let id = note["id"] { notes[id] = note }
        }
        return notes
    }

    private static func kind(of names: Set<String>) -> String {
        if names.contains(where: { $0.hasPrefix("xl/") }) { return "an Excel workbook" }
        if names.contains(where: { $0.hasPrefix("ppt/") }) { return "a PowerPoint presentation" }
        return names.contains("content.xml") ? "an OpenDocument file" : "a zip archive without a Word document in it"
    }
}

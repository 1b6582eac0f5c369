internal import Documents

/// Writes the consolidated record as a Word document (Office Open XML).
public struct RecordWord: Sendable {
    private let record: ConsolidatedRecord

    public init(_ record: ConsolidatedRecord) { self.record = record }

    /// Gives out the file piece by piece; `written` is told how many recommendations are done.
    public func write(to output: @escaping ([UInt8]) throws -> Void, written: (Int) -> Void = { _ in }) throws {
        let zip = try ZipWriter(to: output)
        let parts = WordParts(record)
        try zip.add("[Content_Types].xml", WordParts.contentTypes)
        try zip.add("_rels/.rels", WordParts.packageRelations)
        try zip.add("docProps/core.xml", parts.core)
        try zip.add("docProps/app.xml", WordParts.application)
        try zip.add("word/_rels/document.xml.rels", WordParts.documentRelations)
        for name in ["styles.xml", "numbering.xml", "settings.xml"] {
            try zip.add("word/\(name)", DataText(name).filled(["latin": record.language.latinTag]))
        }
        try zip.add("word/header1.xml", parts.header)
        try zip.add("word/footer1.xml", parts.footer)
        try zip.begin("word/footnotes.xml")
        try footnotes(zip)
        try zip.begin("word/document.xml")
        try document(zip, written)
        try zip.close()
    }

    private func document(_ zip: ZipWriter, _ written: (Int) -> Void) throws {
        var body = WordMarkup(record.language)
        try zip.write(WordParts.declaration + "<w:document \(WordParts.names)><w:body>")
        body.paragraph("Title", record.title)
        body.paragraph("Subtitle", record.asOf)
        contents(&body)
        for chapter in record.front { self.chapter(chapter, &body) }
        chapter(record.recommendations, &body)
        for section in record.sections { try write(section, &body, zip, written) }
        for index in record.indexes {
            chapter(index.chapter, &body)
            for entry in index.entries {
                body.paragraph("Index") { paragraph in
                    paragraph.runs([entry.name, Run(record.comma, record.language)])
                    paragraph.numbers(entry.numbers, comma: record.comma)
                }
            }
            try zip.write(body.xml.take())
        }
        chapter(record.documents, &body)
        // Word wants a paragraph behind a table at the end.
        body.paragraph("BodyText", "")
        sectionProperties(&body)
        try zip.write(body.xml.take() + "</w:body></w:document>")
    }

    /// The table of contents: a field that Word can make anew, with its entries in it as they are now.
    private func contents(_ body: inout WordMarkup) {
        body.xml.start("w:sdt")
        body.xml.element("w:sdtPr") { properties in
            properties.element("w:docPartObj") { part in
                part.empty("w:docPartGallery", [("w:val", "Table of Contents")])
                part.empty("w:docPartUnique")
            }
        }
        body.xml.start("w:sdtContent")
        body.paragraph("TOCHeading", record.contents)
        let chapters = record.front + [record.recommendations] + record.indexes.map(\.chapter) + [record.documents]
        for (index, chapter) in chapters.enumerated() {
            body.paragraph("TOC1") { paragraph in
                if index == 0 { paragraph.fieldBegins("TOC \\o \"1-2\" \\h \\z \\u") }
                paragraph.link(to: chapter.id, style: nil, [Run(chapter.title, record.language)])
            }
            guard chapter.id == record.recommendations.id else { continue }
            for section in record.sections {
                body.paragraph("TOC2") { paragraph in
                    paragraph.link(to: section.id, style: nil, section.title) { link in
                        guard !section.range.isEmpty else { return }
                        link.tab()
                        link.run(Run(section.range, record.language))
                    }
                }
            }
        }
        body.paragraph("BodyText") { $0.fieldEnds() }
        body.xml.end()
        body.xml.end()
    }

    private func chapter(_ chapter: ConsolidatedRecord.Chapter, _ body: inout WordMarkup) {
        heading("Heading1", chapter.id, [Run(chapter.title, record.language)], &body)
        for paragraph in chapter.paragraphs { body.paragraph("BodyText", paragraph) }
        if let table = chapter.table { body.table(table, comma: record.comma) }
    }

    /// Bookmarks are told apart by numbers: those of headings lie above those of recommendations.
    private func heading(_ style: String, _ id: String, _ title: [Run], _ body: inout WordMarkup) {
        let number = Int(id.split(separator: "-").last ?? "") ?? 0
        let base = id.hasPrefix("chapter") ? 2_000_000_000 : 1_000_000_000
        body.paragraph(style) { $0.bookmark(id, base + number) { $0.runs(title) } }
    }

    private func write(
        _ section: ConsolidatedRecord.Section, _ body: inout WordMarkup, _ zip: ZipWriter, _ written: (Int) -> Void
    ) throws {
        heading("Heading2", section.id, section.title, &body)
        if !section.about.isEmpty { body.paragraph("About") { $0.runs(section.about) } }
        for group in section.groups {
            if let title = group.title { body.paragraph("Heading3", in: title.language) { $0.run(title) } }
            for entry in group.entries {
                self.entry(entry, &body)
                guard entry.number % 100 == 0 else { continue }
                try zip.write(body.xml.take())
                written(entry.number)
            }
        }
        guard !section.also.isEmpty else { return }
        body.paragraph("BodyText") { paragraph in
            paragraph.run(Run(record.alsoSee + " ", record.language))
            paragraph.numbers(section.also, comma: record.comma)
        }
    }

    private func entry(_ entry: ConsolidatedRecord.Entry, _ body: inout WordMarkup) {
        body.paragraph("Recommendation", in: entry.language) { paragraph in
            paragraph.bookmark("r\(entry.number)", entry.number) { $0.run(Run(entry.lines.first ?? "", entry.language)) }
        }
        for line in entry.lines.dropFirst() {
            body.paragraph("Item", in: entry.language) { $0.run(Run(line, entry.language)) }
        }
        body.paragraph("Reference") { paragraph in
            paragraph.runs(entry.place)
            guard !entry.source.isEmpty else { return }
            paragraph.xml.element("w:r") { run in
                run.element("w:rPr") { $0.empty("w:rStyle", [("w:val", "FootnoteReference")]) }
                run.empty("w:footnoteReference", [("w:id", String(entry.number))])
            }
        }
        for detail in entry.details { body.paragraph("Reference") { $0.runs(detail) } }
    }

    private func footnotes(_ zip: ZipWriter) throws {
        try zip.write(WordParts.declaration + "<w:footnotes \(WordParts.names)>" + WordParts.footnoteSeparators)
        var notes = WordMarkup(record.language)
        for section in record.sections {
            for entry in section.groups.flatMap(\.entries) where !entry.source.isEmpty {
                notes.xml.start("w:footnote", [("w:id", String(entry.number))])
                notes.paragraph("FootnoteText") { paragraph in
                    paragraph.xml.element("w:r") { run in
                        run.element("w:rPr") { $0.empty("w:rStyle", [("w:val", "FootnoteReference")]) }
                        run.empty("w:footnoteRef")
                    }
                    paragraph.run(Run(" ", record.language))
                    paragraph.runs(entry.source)
                }
                notes.xml.end()
            }
            try zip.write(notes.xml.take())
        }
        try zip.write("</w:footnotes>")
    }

    private func sectionProperties(_ body: inout WordMarkup) {
        body.xml.element("w:sectPr") { section in
            section.empty("w:headerReference", [("w:type", "default"), ("r:id", "header")])
            section.empty("w:footerReference", [("w:type", "default"), ("r:id", "footer")])
            section.empty("w:pgSz", [("w:w", "11906"), ("w:h", "16838")])
            let margins = [
                "top": "1440", "right": "1418", "bottom": "1304", "left": "1418", "header": "709", "footer": "624", "gutter": "0",
            ]
            section.empty(
                "w:pgMar", ["top", "right", "bottom", "left", "header", "footer", "gutter"].map { ("w:\($0)", margins[$0]) })
            if record.language.isRightToLeft { section.empty("w:bidi") }
        }
    }
}

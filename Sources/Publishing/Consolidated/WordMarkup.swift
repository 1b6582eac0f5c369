internal import Documents

/// Paragraphs, runs, links and tables as Word writes them.
struct WordMarkup {
    /// The language of the document itself.
    let language: Language
    var xml = XMLWriter(declared: false)

    init(_ language: Language) { self.language = language }

    /// A paragraph in a style; its direction is that of its language.
    mutating func paragraph(_ style: String, in language: Language? = nil, _ content: (inout WordMarkup) -> Void) {
        xml.start("w:p")
        xml.start("w:pPr")
        xml.empty("w:pStyle", [("w:val", style)])
        if (language ?? self.language).isRightToLeft { xml.empty("w:bidi") }
        xml.end()
        content(&self)
        xml.end()
    }

    mutating func paragraph(_ style: String, _ text: String) {
        paragraph(style) { $0.run(Run(text, $0.language)) }
    }

    mutating func runs(_ runs: [Run], style: String? = nil) {
        for run in runs { self.run(run, style: style) }
    }

    mutating func run(_ run: Run, style: String? = nil) {
        if let target = run.target { link(to: "r\(target)", [Run(run.text, run.language)]) } else { words(of: run, style) }
    }

    private mutating func words(of run: Run, _ style: String?) {
        xml.start("w:r")
        properties(run.language, style)
        // Word knows a tab and a line by elements of their own; other signs that control are no words.
        for (index, piece) in run.text.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { xml.empty("w:tab") }
            guard !piece.isEmpty else { continue }
            xml.element("w:t", [("xml:space", "preserve")]) { $0.words(piece.filter { !$0.isNewline }) }
        }
        xml.end()
    }

    private mutating func properties(_ language: Language, _ style: String?) {
        xml.start("w:rPr")
        if let style { xml.empty("w:rStyle", [("w:val", style)]) }
        if language == .chinese { xml.empty("w:rFonts", [("w:hint", "eastAsia")]) }
        if language.isRightToLeft { xml.empty("w:rtl") }
        switch language {
        case .arabic: xml.empty("w:lang", [("w:bidi", language.wordTag)])
        case .chinese: xml.empty("w:lang", [("w:val", "en-GB"), ("w:eastAsia", language.wordTag)])
        default: xml.empty("w:lang", [("w:val", language.wordTag)])
        }
        xml.end()
    }

    /// A link to a bookmark of this document.
    mutating func link(
        to bookmark: String, style: String? = "Hyperlink", _ runs: [Run], _ more: (inout WordMarkup) -> Void = { _ in }
    ) {
        xml.start("w:hyperlink", [("w:anchor", bookmark), ("w:history", "1")])
        self.runs(runs, style: style)
        more(&self)
        xml.end()
    }

    /// A place that links lead to.
    mutating func bookmark(_ name: String, _ id: Int, _ content: (inout WordMarkup) -> Void) {
        xml.empty("w:bookmarkStart", [("w:id", String(id)), ("w:name", name)])
        content(&self)
        xml.empty("w:bookmarkEnd", [("w:id", String(id))])
    }

    /// Where a field begins, what it is to compute, and where its result begins.
    mutating func fieldBegins(_ instruction: String) {
        fieldSign("begin")
        xml.element("w:r") { $0.element("w:instrText", [("xml:space", "preserve")]) { $0.words(" \(instruction) ") } }
        fieldSign("separate")
    }

    mutating func fieldEnds() { fieldSign("end") }

    private mutating func fieldSign(_ kind: String) {
        xml.element("w:r") { $0.empty("w:fldChar", [("w:fldCharType", kind)]) }
    }

    mutating func field(_ instruction: String, _ result: String) {
        fieldBegins(instruction)
        run(Run(result, language))
        fieldEnds()
    }

    mutating func tab() {
        xml.element("w:r") { $0.empty("w:tab") }
    }

    mutating func numbers(_ numbers: Numbers, comma: String) {
        for (index, range) in numbers.ranges.enumerated() {
            if index > 0 { run(Run(comma, language)) }
            link(to: "r\(range.lowerBound)", [Run(Numbers.text(range), language)])
        }
    }

    /// A table whose head is repeated on every page, below its caption.
    mutating func table(_ table: ConsolidatedRecord.Table, comma: String) {
        paragraph("Caption") { markup in
            // The number is a field, so that a table put in later counts.
            for run in table.caption {
                if run.text == String(table.number) { markup.field("SEQ Table \\* ARABIC", run.text) } else { markup.run(run) }
            }
        }
        xml.start("w:tbl")
        xml.start("w:tblPr")
        xml.empty("w:tblStyle", [("w:val", "RecordTable")])
        if language.isRightToLeft { xml.empty("w:bidiVisual") }
        xml.empty("w:tblW", [("w:w", "5000"), ("w:type", "pct")])
        xml.empty("w:tblLayout", [("w:type", "fixed")])
        xml.empty("w:tblLook", [("w:val", "0020"), ("w:firstRow", "1")])
        xml.empty("w:tblCaption", [("w:val", table.caption.text)])
        xml.end()
        let widths = table.widths.map { String($0 * Self.textWidth / 100) }
        xml.element("w:tblGrid") { grid in for width in widths { grid.empty("w:gridCol", [("w:w", width)]) } }
        row(table.head.map { ConsolidatedRecord.Cell(runs: [Run($0, language)]) }, widths, isHead: true, comma)
        for cells in table.rows { row(cells, widths, isHead: false, comma) }
        xml.end()
    }

    /// The width between the margins of a page, in twentieths of a point.
    static let textWidth = 9070

    private mutating func row(_ cells: [ConsolidatedRecord.Cell], _ widths: [String], isHead: Bool, _ comma: String) {
        xml.start("w:tr")
        xml.element("w:trPr") { properties in
            properties.empty("w:cantSplit")
            if isHead { properties.empty("w:tblHeader") }
        }
        for (cell, width) in zip(cells, widths) {
            xml.start("w:tc")
            xml.element("w:tcPr") { $0.empty("w:tcW", [("w:w", width), ("w:type", "dxa")]) }
            paragraph(isHead ? "TableHead" : "TableText") { markup in
                markup.runs(cell.runs)
                markup.numbers(cell.numbers, comma: comma)
            }
            xml.end()
        }
        xml.end()
    }
}

extension Language {
    /// The tag by which Word chooses spelling and fonts.
    var wordTag: String {
        switch self {
        case .arabic: "ar-SA"
        case .chinese: "zh-CN"
        case .english: "en-GB"
        case .french: "fr-FR"
        case .russian: "ru-RU"
        case .spanish: "es-ES"
        }
    }

    /// The tag for words in letters that are neither Arabic nor Chinese.
    var latinTag: String { [.arabic, .chinese].contains(self) ? Language.english.wordTag : wordTag }
}

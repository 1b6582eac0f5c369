import DocumentReaders
import Documents
import Structuring
import TestSupport
import Testing

@Suite struct WordReaderTests {
    private func lines(_ file: [UInt8]) async throws -> [String] {
        let document = try await DocumentReader.read(file)
        #expect(document.format == .word)
        return document.lines.compactMap { document.quote($0.span) }
    }

    private func paragraph(_ words: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space='preserve'>\(words)</w:t></w:r></w:p>"
    }

    private func item(_ words: String, list: Int = 1, level: Int = 0) -> String {
        paragraph(words, "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(list)'/></w:numPr>")
    }

    private let numbering = """
        <w:abstractNum w:abstractNumId="7">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/></w:lvl>
        <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="\u{F0B7}"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="8">
        <w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="H"/><w:lvlText w:val="%1."/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="7"/>
        <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        """

    @Test func `numbers are printed as Word counts them`() async throws {
        let body =
            item("one") + item("under", level: 1) + item("under", level: 1) + item("two") + item("anew", level: 1)
            + item("deep", level: 2) + item("dot", level: 3) + item("again", list: 3) + item("unknown", list: 9)
            + item("", list: 1) + item("four", list: 1)
        let file = wordFile(body, numbering: numbering)
        #expect(
            try await lines(file) == [
                "1. one", "(a) under", "(b) under", "2. two", "(a) anew", "2.1 deep", "• dot", "1. again", "unknown", "3. four",
            ])
    }

    @Test func `a number beyond all measure is no danger`() async throws {
        let absurd = """
            <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="9223372036854775807"/><w:numFmt w:val="decimal"/>
            <w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            """
        #expect(
            try await lines(wordFile(item("a") + item("b") + item("c", level: -3), numbering: absurd)) == [
                "1000000. a", "1000001. b", "c",
            ])
    }

    @Test func `a heading by style stands out and is numbered by its style`() async throws {
        let styles = """
            <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:sz w:val="20"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="N"/>
            <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
            """
        let long = "Lamps are lit every evening at sunset, and every keeper of a lighthouse writes the hour into the book of lamps."
        let body =
            paragraph("Lamps", "<w:pStyle w:val='H'/>") + item(long) + paragraph("Lenses", "<w:pStyle w:val='H'/>") + item(long)
        let document = try await DocumentReader.read(wordFile(body, styles: styles, numbering: numbering))
        let report = StructureParser.parse(document)
        #expect(report.sections.map(\.title) == ["IV. Lamps", "V. Lenses"])
        #expect(report.paragraphs.map(\.number) == ["1", "2"])
        #expect(report.coverage.accounted == report.coverage.characters)
    }

    @Test func `looks come from runs and styles`() async throws {
        let body = """
            <w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Urges</w:t></w:r><w:r><w:t xml:space="preserve"> States</w:t></w:r>
            <w:r><w:rPr><w:b w:val="0"/><w:rStyle w:val="C"/></w:rPr><w:t>!</w:t></w:r>
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>
            <w:r><w:rPr><w:rStyle w:val="C"/><w:vertAlign w:val="superscript"/><w:sz w:val="28"/></w:rPr><w:t>a</w:t></w:r></w:p>
            """
        let styles = "<w:style w:type='character' w:styleId='C'><w:rPr><w:b/></w:rPr></w:style>"
        let document = try await DocumentReader.read(wordFile(body, styles: styles))
        #expect(document.text == "Urges States!a\n")
        let expected = [
            Style(size: 10, italic: true), Style(size: 10), Style(size: 14, bold: true, raised: true),
        ]
        #expect(document.lines[0].runs.map(\.style) == expected)
    }

    @Test func `signs, fields, links, changes and boxes are read as printed`() async throws {
        let body = """
            <w:p><w:r><w:tab/><w:t>non</w:t><w:noBreakHyphen/><w:t>lethal\u{A0}aid</w:t><w:softHyphen/><w:tab/><w:t>x</w:t>
            <w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:t>no</w:t>
            <w:fldChar w:fldCharType="separate"/><w:t>yes</w:t><w:fldChar w:fldCharType="end"/></w:r>
            <w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>
            <w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">One line, </w:t></w:r></w:p>
            <w:p><w:r><w:t>joined.</w:t></w:r></w:p>
            <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></mc:Choice>
            <mc:Fallback><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>
            <w:t>outside</w:t></w:r></w:p>
            """
        let file = wordFile(body)
        #expect(
            try await lines(file) == ["non-lethal aid x•", "yeslink", "new", "One line, joined.", "outside", "boxed"])
        #expect(try await DocumentReader.read(file).findings.map(\.code) == ["word.changes"])
    }

    @Test func `notes and tables`() async throws {
        func cell(_ words: String, _ properties: String = "") -> String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr>\(words.split(separator: "|").map { paragraph(String($0)) }.joined())</w:tc>"
        }
        let body = """
            <w:p><w:r><w:t>Lit.</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r></w:p>
            <w:p><w:r><w:footnoteReference w:customMarkFollows="1" w:id="6"/><w:t>*</w:t></w:r></w:p>
            <w:tbl><w:tr>\(cell("Lamp"))\(cell("Range"))</w:tr><w:tr>\(cell("North|lamp", "<w:vMerge w:val='restart'/>"))\(cell("12"))</w:tr>
            <w:tr>\(cell("", "<w:vMerge/>"))\(cell("13"))</w:tr><w:tr>\(cell("all", "<w:gridSpan w:val='2'/>"))</w:tr></w:tbl>
            <w:tbl><w:tr>\(cell("A frame|of two lines"))</w:tr></w:tbl>
            """
        let footnotes = """
            <w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>
            <w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> See </w:t></w:r></w:p>
            <w:p><w:r><w:t>annex.</w:t></w:r></w:p></w:footnote>
            <w:footnote w:id="6"><w:p><w:r><w:t>Reissued.</w:t></w:r></w:p></w:footnote>
            """
        #expect(
            try await lines(wordFile(body, footnotes: footnotes)) == [
                "Lit.1", "1 See annex.", "*", "* Reissued.", "Lamp\tRange", "North lamp\t12", "\t13", "all\t", "A frame",
                "of two lines",
            ])
    }
}

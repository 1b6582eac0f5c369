import DocumentReaders
import Documents
import Recording
import Structuring
import TestSupport
import Testing

@Suite struct AkomaNtosoReaderTests {
    private func read(_ body: String, before: String = "") async throws -> Document {
        try await DocumentReader.read(
            Array(#"\#(before)<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">\#(body)</akomaNtoso>"#.utf8))
    }

    @Test func `the marked-up text is printed as a plain report prints it`() async throws {
        let document = try await read(
            """
            <debateReport name="meetingReport"><meta><identification source="#a"><FRBRWork>
            <FRBRnumber value="LHC-2-5" showAs="LHC/COP/WG.2/2019/5"/></FRBRWork></identification></meta>
            <preface><p><docTitle>Report on lighthouses</docTitle></p></preface>
            <mainBody><section><num>I.</num><heading>Lamps &amp; lenses</heading>
            <paragraph><num>1.</num><list><intro><p>States should:<authorialNote marker="1"><p>See
            <i>annex</i>.</p></authorialNote></p></intro>
            <point><num>(a)</num><content><p>Light lamps;</p></content></point>
            <point><num>(b)</num><content><p>Clean&#160;lenses.</p></content></point></list></paragraph>
            <paragraph><content><table><tr><th><p>Lamp</p></th><th><p>Range</p></th></tr>
            <tr><td rowspan="2"><p>North</p></td><td><p>12</p><p>miles</p></td></tr><tr><td><p>13</p></td></tr></table></content></paragraph>
            </section></mainBody></debateReport>
            """)
        let lines = [
            "LHC/COP/WG.2/2019/5", "Report on lighthouses", "I. Lamps & lenses", "1. States should:1", "1 See annex.",
            "(a) Light lamps;", "(b) Clean lenses.", "Lamp\tRange", "North\t12 miles", "\t13",
        ]
        #expect(document.format == .akomaNtoso)
        #expect(document.text == lines.map { $0 + "\n" }.joined())
        #expect(document.lines.map { document.quote($0.span) } == lines)
        let report = StructureParser.parse(document)
        #expect(report.masthead.symbol?.text == "LHC/COP/WG.2/2019/5")
        #expect(report.masthead.title == "Report on lighthouses")
        #expect(report.sections.map(\.title) == ["I. Lamps & lenses"])
        #expect(report.paragraphs.map(\.text) == ["States should:\n(a) Light lamps;\n(b) Clean lenses."])
        #expect(report.notes.map(\.passage.text) == ["See annex."])
        #expect(
            report.tables.map { $0.rows.map { $0.map(\.text) } } == [[["Lamp", "Range"], ["North", "12 miles"], ["", "13"]]])
        #expect(report.coverage.accounted == report.coverage.characters)
    }

    @Test func `a file that breaks off keeps what could be read`() async throws {
        let whole = "<akomaNtoso><doc><mainBody><p>The first lamp is lit.</p><p>The second"
        let document = try await DocumentReader.read(Array(whole.utf8))
        #expect(document.text == "The first lamp is lit.\nThe second\n")
        #expect(document.findings.map(\.code) == ["xml.broken"])
    }

    @Test(arguments: [
        #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#,
        #"<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;">]>"#,
        #"<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>"#,
    ]) func `entities of the file's own are never followed`(prolog: String) async throws {
        await #expect(throws: ReadingFailure.damaged("it declares entities of its own, as files do that are made to do harm")) {
            try await read("<doc><p title='&x;'>&x;</p></doc>", before: "<?xml version='1.0'?>" + prolog)
        }
    }

    @Test(arguments: [
        ("<?xml version='1.0'?><svg><text>lamp</text></svg>", ReadingFailure.otherFormat("an XML file of another kind")),
        ("<?xml version='1.0'?>", .otherFormat("an XML file of another kind")),
        ("<akomaNtoso><doc><mainBody><p> </p></mainBody></doc></akomaNtoso>", .empty),
        ("<akomaNtoso><doc></akomaNtoso>", .damaged("line 1: Opening and ending tag mismatch: doc line 1 and akomaNtoso")),
    ]) func `what is no document is refused with the reason`(xml: String, failure: ReadingFailure) async throws {
        await #expect(throws: failure) { try await DocumentReader.read(Array(xml.utf8)) }
    }

    @Test func `elements nested without end are no danger`() async throws {
        let depth = 100_000
        let nested = String(repeating: "<b>", count: depth) + "lamp" + String(repeating: "</b>", count: depth)
        let document = try await read("<doc><p>Light the</p><p>\(nested)</p></doc>")
        #expect(document.text.hasPrefix("Light the\n"))
        #expect(document.findings.map(\.code) == ["xml.broken"])
    }
}

import DocumentReaders
import Documents
import Foundation
import Structuring
import TestSupport
import Testing

@Suite struct HTMLReaderTests {
    @Test func `numbers beyond all measure are no danger`() async throws {
        let list = "<html><body><ol start=9223372036854775807><li>a<li value=-9223372036854775808>b<li>c</ol></body></html>"
        #expect(try await DocumentReader.read(Array(list.utf8)).text == "1000000. a\n-1000000. b\n-999999. c\n")
        let crowded = "<html><body><p \((0..<5000).map { "a\($0)" }.joined(separator: " "))>a</p></body></html>"
        await #expect(throws: ReadingFailure.self) { try await DocumentReader.read(Array(crowded.utf8)) }
        // A script may compare without end.
        let script = "<html><body><script>if (a<b \(String(repeating: "&& a <b ", count: 5000)))</script><p>a</p></body></html>"
        #expect(try await DocumentReader.read(Array(script.utf8)).text == "a\n")
    }

    private func lines(_ html: String) async throws -> [String] {
        let document = try await DocumentReader.read(Array("<!DOCTYPE html><html>\(html)</html>".utf8))
        #expect(document.format == .html)
        return document.lines.compactMap { document.quote($0.span) }
    }

    @Test(arguments: [
        ("<p>One<p>Two &amp;\n three", ["One", "Two & three"]),
        ("<ol><li>a<li><p>b</p><ol type=a><li>c<li value=5>d</ol></ol>", ["1. a", "2. b", "a. c", "e. d"]),
        ("<ol start=7 style='list-style-type: lower-roman'><li>a</ol><ul><li>b</ul>", ["vii. a", "• b"]),
        ("<ul style='list-style:none'><li>(a) own mark</ul>", ["(a) own mark"]),
        ("<nav>menu</nav><script>x()</script><style>p</style><p hidden>no</p><p style='display: none'>no</p>yes", ["yes"]),
        ("<table><tr><th>A<th>B<tr><td rowspan=2>c<td><p>d</p><p>e</p><tr><td>f</table>", ["A\tB", "c\td e", "\tf"]),
        ("<table><tr><td colspan=2>a<tr><td>b<td>c</table>", ["a\t", "b\tc"]),
        ("<table><tr><td>side<td><h1>Page</h1><p>one</p><p>two</p></table>", ["side", "Page", "one", "two"]),
        ("<table><tr><td>frame<tr><td>only</table>", ["frame", "only"]),
        ("a<br>b<pre>c\nd</pre><div>e<div>f</div>g", ["a", "b", "c", "d", "e", "f", "g"]),
        ("<b>unclosed<p>words</i></div></html>more", ["unclosed", "words", "more"]),
    ]) func `blocks are lines`(html: String, expected: [String]) async throws {
        #expect(try await lines(html) == expected)
    }

    @Test func `headings, numbers and notes are found in the structure`() async throws {
        let html = """
            <html><body><h1>Report of the Working Group on Lighthouses</h1><p>LHC/COP/WG.2/2019/5</p><h2>I. Lamps</h2>
            <ol><li>Lamps are lit every evening at sunset, and the hour is written down.<sup>1</sup></li>
            <li>The Working Group <i>urges</i> States to clean lenses.</li></ol><p><sup>1</sup> See the annex.</p></body></html>
            """
        let report = StructureParser.parse(try await DocumentReader.read(Array(html.utf8)))
        #expect(report.masthead.title == "Report of the Working Group on Lighthouses")
        #expect(report.masthead.symbol?.text == "LHC/COP/WG.2/2019/5")
        #expect(report.sections.map(\.title) == ["I. Lamps"])
        #expect(report.paragraphs.map(\.number) == ["1", "2"])
        #expect(report.notes.map(\.passage.text) == ["See the annex."])
        #expect(report.coverage.accounted == report.coverage.characters)
    }

    @Test func `a hundred thousand nested elements are read`() async throws {
        let (depth, words) = (100_000, "the lamp")
        let nested = String(repeating: "<div>", count: depth) + words + String(repeating: "</div>", count: depth)
        #expect(try await lines(nested + "<p>after</p>") == [words, "after"])
    }

    @Test func `the page says how it is encoded`() async throws {
        let latin = Array("<html><meta charset='iso-8859-1'><p>L'Assembl".utf8) + [0xE9] + Array("e</p></html>".utf8)
        let document = try await DocumentReader.read(latin)
        #expect(document.text == "L'Assemblée\n")
        #expect(document.findings.isEmpty)
        let silent = Array("<html><p>L".utf8) + [0x92] + Array("Assembl".utf8) + [0xE9] + Array("e</p></html>".utf8)
        let guessed = try await DocumentReader.read(silent)
        #expect(guessed.text == "L’Assemblée\n")
        #expect(guessed.findings.map(\.code) == ["text.encoding"])
        let wide = try #require("<html><p>L’Assemblée</p></html>".data(using: .utf16))
        #expect(try await DocumentReader.read(Array(wide)).text == "L’Assemblée\n")
    }

    @Test func `entities of a page's own are not followed`() async throws {
        let page = #"<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>&x; lamp</p></html>"#
        let document = try await DocumentReader.read(Array(page.utf8))
        #expect(!document.text.contains("root:"))
        #expect(document.text.contains("lamp"))
    }

    @Test func `a page without words is empty`() async {
        await #expect(throws: ReadingFailure.empty) { try await DocumentReader.read(Array("<html><body> </body></html>".utf8)) }
    }
}

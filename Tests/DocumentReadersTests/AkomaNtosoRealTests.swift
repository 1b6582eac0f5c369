import Documents
import Foundation
import FoundationXML
import Publishing
import Recording
import Structuring
import TestSupport
import Testing

/// The United Nations' own Akoma Ntoso: what is read is what the XML marks up, in all six languages.
@Suite struct AkomaNtosoRealTests {
    static let files: [String] = {
        guard let folder = realDocuments("", test: "AkomaNtosoRealTests") else { return [] }
        return ["pairs", "record", "six-languages"].flatMap { name in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)) ?? []
            return names.filter { $0.hasSuffix(".xml") }.sorted().map { "\(name)/\($0)" }
        }
    }()

    @Test(arguments: files) func `the provisions are those of the XML`(file: String) async throws {
        guard let url = realDocuments(file) else { return }
        let report = try await edition(ofFile: url).report
        let marked = try MarkedProvisions(of: Data(contentsOf: url)).texts
        let read = report.paragraphs.flatMap(Self.texts)
        #expect(report.coverage.accounted == report.coverage.characters)
        #expect(report.masthead.symbol != nil)
        #expect(report.kind == .resolution)
        for (one, other) in zip(read, marked) where one != other {
            Issue.record("read \(one.prefix(80)), marked up as \(other.prefix(80))")
            break
        }
        #expect(read.count == marked.count)
    }

    @Test(arguments: files) func `what is written from it reads the same again`(file: String) async throws {
        guard let url = realDocuments(file) else { return }
        let first = try await edition(ofFile: url)
        let again = try await edition(ofText: AkomaNtoso.write(first))
        #expect(again.report.paragraphs.map(\.number) == first.report.paragraphs.map(\.number))
        #expect(again.report.paragraphs.map(\.kind) == first.report.paragraphs.map(\.kind))
        #expect(again.report.paragraphs.flatMap(Self.texts) == first.report.paragraphs.flatMap(Self.texts))
        #expect(again.report.notes.map(\.passage.text) == first.report.notes.map(\.passage.text))
        #expect(again.report.sections.map(\.title) == first.report.sections.map(\.title))
        #expect(again.report.masthead.symbol == first.report.masthead.symbol)
        #expect(again.report.masthead.title == first.report.masthead.title)
        #expect(again.report.masthead.date == first.report.masthead.date)
    }

    @Test func `one resolution has the same numbers in six languages`() async throws {
        let files = Self.files.filter { $0.hasPrefix("six-languages/") }
        var numbers: [String: [[String]]] = [:]
        var languages: Set<Language> = []
        for file in files {
            guard let url = realDocuments(file) else { return }
            let report = try await edition(ofFile: url).report
            numbers["numbers", default: []].append(report.paragraphs.compactMap(\.number))
            numbers["kinds", default: []].append(report.paragraphs.map(\.kind.rawValue))
            numbers["notes", default: []].append(report.notes.map(\.marker))
            languages.insert(report.language)
            #expect(report.masthead.date == CalendarDate(iso: "2023-12-22"), "\(file)")
            #expect(report.masthead.session != nil, "\(file)")
        }
        for (name, lists) in numbers { #expect(Set(lists).count == 1, "\(name)") }
        #expect(languages.count == files.count)
    }

    /// Paragraphs and items one by one: number and words without white space and punctuation.
    private static func texts(_ paragraph: Paragraph) -> [String] {
        func texts(_ item: Item) -> [String] {
            [bare((item.marker ?? "") + item.passage.text)] + item.items.flatMap(texts)
        }
        return [bare((paragraph.number ?? "") + paragraph.passage.text)] + paragraph.items.flatMap(texts)
    }

    static func bare(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}

/// A walk over the XML that knows nothing of the reader: the text of each provision, with its number in front.
private final class MarkedProvisions: NSObject, XMLParserDelegate {
    private(set) var texts: [String] = []
    private var open: [String] = []
    private var line = ""

    private static let provisions: Set = ["p", "listIntroduction", "subheading"]
    private static let parts: Set = ["preamble", "mainBody", "conclusions"]

    init(of data: Data) throws {
        super.init()
        let parser = XMLParser(data: data)
        parser.delegate = self
        guard parser.parse() else { throw CocoaError(.fileReadCorruptFile) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        open.append(name)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        defer { open.removeLast() }
        guard isText, !open.contains("authorialNote"), Self.provisions.contains(name) || name == "eol" else { return }
        let text = AkomaNtosoRealTests.bare(line)
        line = ""
        // Headings are no provisions.
        let isHeading = name == "subheading" || open.contains("attachment") && (text == "annex" || isTitle(text))
        if !text.isEmpty, !isHeading { texts.append(text) }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        if isText, !open.contains("authorialNote") { line += characters }
    }

    private var isText: Bool { !open.contains("meta") && open.contains(where: Self.parts.contains) }

    /// The title of the annex of the two political declarations here.
    private func isTitle(_ text: String) -> Bool {
        text.dropFirst(4).hasPrefix("politicaldeclarationontheimplementation") && text.count < 150
    }
}

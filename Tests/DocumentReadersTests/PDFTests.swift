import DocumentReaders
import Documents
import Foundation
import TestSupport
import Testing

@Suite struct PDFTests {
    typealias Words = SketchedPDF.Words

    struct Drawn: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let words: [Words]
        let looks: [String]
    }

    static let drawn: [Drawn] = [
        Drawn(
            testDescription: "rows come from top to bottom, whatever their order in the file",
            words: [Words("Third", 72, 160), Words("First", 72, 100), Words("Second", 72, 130)],
            looks: ["First", "Second", "Third"]),
        Drawn(
            testDescription: "bold and italic lines",
            words: [
                Words("II. Recommendations", 72, 100, size: 12, font: .bold), Words("Recalling", 72, 130, font: .italic),
                Words("Both", 72, 160, font: .boldItalic), Words("Neither", 72, 190),
            ],
            looks: ["**II. Recommendations**", "*Recalling*", "***Both***", "Neither"]),
        Drawn(
            testDescription: "small raised digits call a note",
            words: [Words("the report", 72, 100), Words("12", 111, 96, size: 5.5)], looks: ["the report^12^"]),
        Drawn(
            testDescription: "small digits on the line are digits",
            words: [Words("in the year", 72, 100), Words("2019", 122, 100, size: 5.5)], looks: ["in the year 2019"]),
        Drawn(
            testDescription: "the cells of a row stand apart",
            words: [Words("Country", 72, 100), Words("Lights", 250, 100), Words("Keepers", 400, 100)],
            looks: ["Country", "Lights", "Keepers"]),
        Drawn(
            testDescription: "a number and its paragraph stay together, however far apart",
            words: [
                Words("6.", 72, 100), Words("States parties shall act.", 108, 100), Words("(a)", 108, 130),
                Words("Promptly;", 144, 130),
            ],
            looks: ["6. States parties shall act.", "(a) Promptly;"]),
        Drawn(
            testDescription: "words printed twice are bold words, once",
            words: [Words("Annex", 72, 100), Words("Annex", 72.4, 100)], looks: ["**Annex**"]),
        Drawn(
            testDescription: "spaces of every kind are one space", words: [Words("of \u{A0}\u{A0} all   States ", 72, 100)],
            looks: ["of all States"]),
        Drawn(testDescription: "ligatures are letters", words: [Words("Aﬃrm the ofﬁce", 72, 100)], looks: ["Affirm the office"]),
        Drawn(
            testDescription: "signs that XML writes otherwise", words: [Words("R&D <in> \"rôle\"'s (draft)", 72, 100)],
            looks: ["R&D <in> \"rôle\"'s (draft)"]),
    ]

    @Test(arguments: drawn) func `words on a page become lines and runs`(drawn: Drawn) async throws {
        let document = try await DocumentReader.read(SketchedPDF([drawn.words]).bytes)
        #expect(document.lines.map { looks($0, in: document) } == drawn.looks)
        #expect(document.findings == [])
        expectSound(document)
    }

    @Test func `a bold word within a line is a run of its own`() async throws {
        let line = [Words("States", 72, 100), Words("shall", 101, 100, font: .bold), Words("act", 124, 100)]
        let document = try await DocumentReader.read(SketchedPDF([line]).bytes)
        #expect(document.text == "States shall act\n")
        // Poppler gives the line as one stretch with a tag inside, and the space after the word with the word.
        #expect(document.lines.map { looks($0, in: document) } == ["States **shall **act"])
    }

    @Test func `a line knows its page, its place and its size`() async throws {
        let sketch = SketchedPDF([[Words("One", 72, 100, size: 12)], [Words("Two", 90, 400, size: 9)]])
        let document = try await DocumentReader.read(sketch.bytes)
        #expect(document.pageCount == 2)
        #expect(document.lines.map(\.page) == [1, 2])
        let boxes = document.lines.compactMap(\.box)
        try #require(boxes.count == 2)
        for (box, words) in zip(boxes, sketch.pages.map { $0[0] }) {
            #expect(abs(box.left - words.left) < 0.5 && box.width > words.size && box.width < 4 * words.size)
            #expect(box.top < words.foot && box.bottom > words.foot, "the foot of the letters lies in the box")
            #expect(abs(box.height - words.size) < 0.5 * words.size)
        }
        #expect(document.lines.map { $0.runs.map(\.style.size) } == [[12], [9]])
        for line in document.lines { #expect(line.runs.allSatisfy { abs(($0.box?.right ?? 0) - (line.box?.right ?? 0)) < 0.01 }) }
    }

    @Test func `a page without text among others is a finding, and a document of such pages is refused`() async throws {
        let words = [Words("One", 72, 100)]
        let document = try await DocumentReader.read(SketchedPDF([words, [], words, []]).bytes)
        #expect(document.findings.map(\.code) == ["page.noText"])
        #expect(document.findings.first?.message.hasPrefix("Pages 2, 4 have no text: ") == true, "\(document.findings)")
        #expect(document.lines.map(\.page) == [1, 3])
        #expect(document.pageCount == 4)
        await #expect(throws: ReadingFailure.noText(pages: 1)) { try await DocumentReader.read(SketchedPDF.scan.bytes) }
        await #expect(throws: ReadingFailure.noText(pages: 2)) { try await DocumentReader.read(SketchedPDF([[], []]).bytes) }
    }

    @Test func `a locked PDF is refused as locked`() async {
        await #expect(throws: ReadingFailure.encrypted) { try await DocumentReader.read(SketchedPDF.locked.bytes) }
    }

    @Test(arguments: ["safe-passage-at-sea-2021", "safe-passage-at-sea-2023", "safe-passage-at-sea-2025"])
    func `a printed report has the words of its text`(name: String) async throws {
        let printed = try await DocumentReader.read(Array(Data(contentsOf: exampleReport("\(name).pdf"))))
        let text = try await DocumentReader.read(Array(Data(contentsOf: exampleReport("\(name).txt"))))
        expectSound(printed)
        expectSound(text)
        #expect(printed.findings == [] && text.findings == [])
        let lines = Set(printed.lines.compactMap { printed.quote($0.span) })
        #expect(lines.contains("II. Recommendations"))
        let letters = Set(printed.text.split { !$0.isLetter }.map(String.init))
        let missing = text.text.split { !$0.isLetter }.map(String.init).filter { !letters.contains($0) }
        #expect(missing.count < 40, "words that were broken at the end of a line: \(missing)")
    }
}

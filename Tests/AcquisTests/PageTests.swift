import Foundation
import TestSupport
import Testing

/// Where words stand on paper, and the picture of the paper.
@Suite struct PageTests {
    private struct Reading: Decodable {
        struct Line: Decodable {
            let span: [Int]
            let box: [Double]
        }
        struct Page: Decodable {
            let number: Int
            let width: Double
            let height: Double
            let lines: [Line]
        }
        struct Paragraph: Decodable {
            let number: String?
            let page: Int
            let span: [Int]
        }
        let paragraphs: [Paragraph]
        let pages: [Page]?
    }

    @Test func `each line has its place on a page, within the paper`() async throws {
        try await withWorkplace { place in
            let ending = try await place.acquis.run("read", "--pages", Example.path(Example.print2021))
            let reading = try JSONDecoder().decode(Reading.self, from: Data(ending.output.utf8))
            let pages = try #require(reading.pages)
            #expect(pages.map(\.number) == Array(1...6))
            for page in pages {
                #expect(abs(page.width - 595.3) < 1 && abs(page.height - 841.9) < 1, "A4")
                #expect(page.lines.count > 10)
                for line in page.lines {
                    #expect(0 <= line.box[0] && line.box[0] < line.box[2] && line.box[2] <= page.width)
                    #expect(0 <= line.box[1] && line.box[1] < line.box[3] && line.box[3] <= page.height)
                }
            }
            for paragraph in reading.paragraphs {
                let lines = pages.flatMap { page in page.lines.map { (page.number, $0.span) } }
                let first = lines.first { $0.1[1] > paragraph.span[0] }
                #expect(first?.0 == paragraph.page, "paragraph \(paragraph.number ?? "")")
            }
            let plain = try await place.acquis.run("read", Example.path(Example.print2021))
            #expect(!plain.output.contains("\n  \"pages\""), "only where it was asked for")
            let text = try await place.acquis.run("read", "--pages", Example.path(Example.text2021))
            #expect(text.output.contains("\n  \"pages\" : null"), "a text has no pages")
        }
    }

    @Test func `a page is drawn into a file`() async throws {
        try await withWorkplace { place in
            let ending = try await place.acquis.run("page", Example.path(Example.print2021), "--page", "2", "--output", "p.png")
            #expect(ending.status == 0 && ending.output == "" && ending.errors == "", "\(ending)")
            #expect(try Data(contentsOf: place.folder.appending(path: "p.png")).starts(with: [0x89, 0x50, 0x4E, 0x47]))
            let none = try await place.acquis.run("page", Example.path(Example.print2021), "--page", "7", "--output", "q.png")
            #expect(none.status == 1 && none.errors.hasSuffix("the document has no page 7; ask for one that it has\n"), "\(none)")
            for wrong in [["--page", "0"], ["--width", "10"], ["--width", "9999"]] {
                let ending = try await place.acquis.run(["page", Example.path(Example.print2021)] + wrong)
                #expect(ending.status == 2, "\(wrong): \(ending)")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["p.png"])
        }
    }
}

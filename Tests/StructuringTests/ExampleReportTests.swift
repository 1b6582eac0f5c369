import Recording
import Documents
import Foundation
import Publishing
import Structuring
import TestSupport
import Testing

/// The invented reports, whole: their outlines are golden files, and PDF and text of one report read alike.
@Suite struct ExampleReportTests {
    static let names = ["safe-passage-at-sea-2021", "safe-passage-at-sea-2023", "safe-passage-at-sea-2025"]

    @Test(arguments: names) func `the outline of a text is the golden one`(name: String) async throws {
        expectGolden(Outline.write(try await edition(ofFile: exampleReport("\(name).txt"))), "\(name).txt.outline")
    }

    @Test(arguments: names) func `the outline of a PDF is the golden one`(name: String) async throws {
        expectGolden(Outline.write(try await edition(ofFile: exampleReport("\(name).pdf"))), "\(name).pdf.outline")
    }

    @Test(arguments: names) func `text and PDF have the same paragraphs, notes and sections`(name: String) async throws {
        let text = try await edition(ofFile: exampleReport("\(name).txt")).report
        let pdf = try await edition(ofFile: exampleReport("\(name).pdf")).report
        func paragraphs(_ report: Report) -> [String] {
            report.paragraphs.map { "\($0.number ?? "") \($0.text.filter { !$0.isWhitespace })" }
        }
        #expect(paragraphs(text) == paragraphs(pdf))
        #expect(text.sections.map(\.title) == pdf.sections.map(\.title))
        #expect(text.notes.map(\.passage.text) == pdf.notes.map(\.passage.text))
    }

    @Test(arguments: names.flatMap { ["\($0).txt", "\($0).pdf"] })
    func `every character stands in a part, and every span quotes its words`(file: String) async throws {
        let edition = try await edition(ofFile: exampleReport(file))
        let (document, report) = (edition.document, edition.report)
        #expect(report.coverage.accounted == report.coverage.characters)
        #expect(report.coverage.unaccounted.isEmpty)
        for paragraph in report.paragraphs {
            for piece in paragraph.passage.pieces {
                #expect(document.quote(piece.span) == paragraph.passage.words(piece.range))
            }
        }
    }
}

import Foundation
import TestSupport
import Testing

/// Pages that are only pictures, as a user meets them.
@Suite struct ScannedReportTests {
    private struct Reading: Decodable {
        struct Paragraph: Decodable {
            struct OCR: Decodable { let confidence: Double }
            let number: String?
            let ocr: OCR?
        }
        let paragraphs: [Paragraph]
    }

    static let scan = repositoryRoot.appending(path: "Tests/Scans/ru.pdf").path

    @Test func `each paragraph says how sure its words are`() async throws {
        try await withWorkplace { place in
            let ending = try await place.acquis.run("read", "--ocr", Self.scan)
            if ending.errors.contains("apt-get install tesseract-ocr") {
                print("NOT TESTED: recognizing print, since tesseract is not here")
                return
            }
            let paragraphs = try JSONDecoder().decode(Reading.self, from: Data(ending.output.utf8)).paragraphs
            #expect(paragraphs.compactMap(\.number) == ["1", "2", "3"])
            #expect(paragraphs.allSatisfy { (0.8...1).contains($0.ocr?.confidence ?? 0) })
            let text = try await place.acquis.run("read", "--ocr", Example.path(Example.text2021))
            let printed = try JSONDecoder().decode(Reading.self, from: Data(text.output.utf8)).paragraphs
            #expect(text.output.contains("\"ocr\" : null") && printed.allSatisfy { $0.ocr == nil })
        }
    }

    @Test func `what was imported as a picture is read again where print is recognized`() async throws {
        try await withWorkplace { place in
            let merge = ["qpdf", "--empty", "--pages", Example.path(Example.print2021), "1-5", Self.scan, "1", "--", "report.pdf"]
            let merged = try await RunningProgram(merge, in: place.folder).ended()
            #expect(merged.status == 0, "\(merged)")
            let first = try await place.acquis.run("import", "report.pdf")
            #expect(first.status == 0 && first.output.hasPrefix("added\t"), "\(first)")
            let second = try await place.acquis.run("import", "--ocr", "report.pdf")
            if second.errors.contains("apt-get install tesseract-ocr") {
                print("NOT TESTED: recognizing print, since tesseract is not here")
                return
            }
            #expect(second.status == 0 && second.output.hasPrefix("revised\t"), "\(second)")
            for command in [["import", "--ocr", "report.pdf"], ["import", "report.pdf"]] {
                let again = try await place.acquis.run(command)
                #expect(again.status == 0 && again.output.hasPrefix("unchanged\t"), "\(again)")
            }
        }
    }
}

import DocumentReaders
import Documents
import Foundation
import Structuring
import TestSupport
import Testing

/// Pages that are only pictures. Print is recognized by tesseract, where it is installed.
@Suite struct ScanTests {
    /// What is read of a scan; `nil`, said aloud, where print cannot be recognized here.
    private func recognized(_ scan: [UInt8], test: String = #function) async throws -> Document? {
        do {
            return try await DocumentReader.read(scan, ocr: true)
        } catch .recognitionMissing(let packages) {
            print("NOT TESTED: \(test) needs \(packages.joined(separator: ", "))")
            return nil
        }
    }

    /// The share of these words that stand in the text as well, each as often as it does there.
    private func share(of words: [Substring], in text: String) -> Double {
        var found: [Substring: Int] = [:]
        for word in text.split(whereSeparator: \.isWhitespace) { found[word, default: 0] += 1 }
        let hits = words.count { word in
            found[word, default: 0] -= 1
            return found[word, default: 0] >= 0
        }
        return Double(hits) / Double(words.count)
    }

    /// The first pages only: a page takes two seconds.
    @Test func `an English report is read from its scan`() async throws {
        let print = exampleReport("safe-passage-at-sea-2021.pdf")
        guard let document = try await recognized(ScannedPDF.scan(of: print, pages: 2)) else { return }
        let printed = try await DocumentReader.read(Array(Data(contentsOf: print)))
        let words = printed.lines.prefix { $0.page <= 2 }.compactMap { printed.quote($0.span) }.joined(separator: " ")
        #expect(share(of: words.split(whereSeparator: \.isWhitespace), in: document.text) >= 0.97)
        let numbers = Set(StructureParser.parse(document).paragraphs.compactMap(\.number))
        let all = StructureParser.parse(printed).paragraphs.filter { $0.page <= 2 }.compactMap(\.number)
        #expect(all.count == 22 && numbers.isSuperset(of: all), "\(all.filter { !numbers.contains($0) }) are missing")
        #expect(document.findings.map(\.code) == ["page.ocr"])
        #expect(
            document.pageCount == 2 && document.pageSizes == [PageSize(width: 595, height: 842), PageSize(width: 595, height: 842)])
        #expect(document.lines.allSatisfy { (0...1).contains($0.confidence ?? -1) })
        // The words stand where they are printed.
        let (place, there) = (
            try place(of: "shall inspect passenger vessels", in: document),
            try self.place(of: "shall inspect passenger vessels", in: printed)
        )
        #expect(place.page == there.page)
        #expect(abs(place.box.top - there.box.top) < 4 && abs(place.box.bottom - there.box.bottom) < 4, "\(place) \(there)")
        expectSound(document)
    }

    private func place(of words: String, in document: Document) throws -> Document.Place {
        let range = try #require(document.text.range(of: words))
        let start = document.text.utf8.distance(from: document.text.startIndex, to: range.lowerBound)
        return try #require(document.places(of: Span(start, start + words.utf8.count)).first)
    }

    struct Scan: CustomTestStringConvertible, Sendable {
        let language: Language
        /// The share of the words, or of the signs in Chinese, that must be read rightly.
        let share: Double
        var testDescription: String { language.rawValue }
    }

    /// Tesseract loses whole lines of Arabic at times.
    @Test(arguments: [
        Scan(language: .french, share: 0.97), Scan(language: .russian, share: 0.97), Scan(language: .chinese, share: 0.95),
        Scan(language: .arabic, share: 0.80),
    ]) func `other languages are told by their script`(scan: Scan) async throws {
        let folder = repositoryRoot.appending(path: "Tests/Scans")
        let bytes = Array(try Data(contentsOf: folder.appending(path: "\(scan.language.rawValue).pdf")))
        guard let document = try await recognized(bytes) else { return }
        let text = try String(contentsOf: folder.appending(path: "\(scan.language.rawValue).txt"), encoding: .utf8)
        let report = StructureParser.parse(document)
        #expect(report.language == scan.language)
        #expect(report.paragraphs.compactMap(\.number) == ["1", "2", "3"])
        if scan.language == .chinese {
            let signs = { (text: String) in text.map { " \($0)" }.joined() }
            #expect(share(of: signs(text).split(separator: " "), in: signs(document.text)) >= scan.share, "\(document.text)")
        } else {
            #expect(share(of: text.split(whereSeparator: \.isWhitespace), in: document.text) >= scan.share, "\(document.text)")
        }
    }

    @Test func `a page without text among others is named`() async throws {
        var sketch = SketchedPDF.lines(["1. Lights"])
        sketch.pages += [[], [], sketch.pages[0], []]
        let document = try await DocumentReader.read(sketch.bytes)
        #expect(document.findings.map(\.code) == ["page.noText"])
        #expect(document.findings[0].message.hasPrefix("Pages 2 to 3, 5 have no text: "), "\(document.findings)")
        #expect(document.lines.allSatisfy { $0.confidence == nil })
        // Nothing is printed on them, so nothing is recognized there either.
        guard let again = try await recognized(sketch.bytes) else { return }
        #expect(again.text == document.text && again.findings.map(\.code) == ["page.noText"])
    }

    @Test func `a scan without a word is a failure that says what to do`() async throws {
        await #expect(throws: ReadingFailure.noText(pages: 1)) { try await DocumentReader.read(SketchedPDF.scan.bytes) }
        do { _ = try await DocumentReader.read(SketchedPDF.scan.bytes, ocr: true) } catch .recognitionMissing { return } catch {
            #expect(error == .noPrint(pages: 1))
        }
    }
}

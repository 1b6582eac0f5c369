import DocumentReaders
import Documents
import Recording
import Structuring
import TestSupport
import Testing

/// Files that are broken, or something else than they seem, or made to do harm.
@Suite struct HostileWordTests {
    private static let body = "<w:p><w:r><w:t>Lamps are lit.</w:t></w:r></w:p>"

    private func failure(_ file: [UInt8]) async -> ReadingFailure? {
        do {
            _ = try await DocumentReader.read(file)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a truncated archive is damaged`() async {
        let file = wordFile(Self.body)
        guard case .damaged = await failure(Array(file.prefix(file.count / 2))) else {
            Issue.record("half an archive was read")
            return
        }
    }

    @Test(arguments: [
        ("xl/workbook.xml", "an Excel workbook"), ("ppt/presentation.xml", "a PowerPoint presentation"),
        ("content.xml", "an OpenDocument file"), ("notes.txt", "a zip archive without a Word document in it"),
    ]) func `another archive is named`(part: String, kind: String) async {
        #expect(await failure(zip([(part, Array("lamp".utf8))])) == .otherFormat(kind))
    }

    @Test func `an archive that unpacks to far more than its size is not unpacked`() async {
        let file = wordFile(Self.body + String(repeating: " ", count: 24 << 20))
        #expect(file.count < 100 << 10)
        #expect(await failure(file) == .packedTooTightly)
    }

    @Test func `an empty body is empty`() async {
        #expect(await failure(wordFile("<w:p/><w:sectPr/>")) == .empty)
    }

    @Test func `what stands before a break is kept`() async throws {
        let document = try await DocumentReader.read(wordFile(Self.body + "<w:p><w:r><w:t>Lenses", isWhole: false))
        #expect(document.text == "Lamps are lit.\nLenses\n")
        #expect(document.findings.map(\.code) == ["xml.broken"])
    }

    @Test func `entities are never followed`() async {
        let prolog = #"<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><d><b><p><r><t>&x;</t></r></p></b></d>"#
        guard case .damaged = await failure(zip([("word/document.xml", Array(prolog.utf8))])) else {
            Issue.record("an entity was read")
            return
        }
    }

    @Test func `an old Office file that is no Word document is named`() async {
        let file: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 4096)
        #expect(await failure(file) != nil)
        #expect(await failure(file + Array("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0".utf8)) == .encrypted)
    }

    @Test func `old and new Word hold the same words`() async throws {
        let name = "reports/EgyptMatriceRecommendations"
        guard let old = realDocuments("\(name).doc"), let new = realDocuments("\(name).docx") else { return }
        func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }
        let (doc, docx) = (try await edition(ofFile: old), try await edition(ofFile: new))
        #expect(words(doc.document.text) == words(docx.document.text))
        #expect(
            doc.report.tables.map { $0.rows.map { $0.map(\.text) } } == docx.report.tables.map { $0.rows.map { $0.map(\.text) } })
        for edition in [doc, docx] { #expect(edition.report.coverage.accounted == edition.report.coverage.characters) }
    }

    @Test(arguments: ["UPR20_Slovenia_ThematicList"]) func `real files are read whole`(name: String) async throws {
        guard let file = realDocuments("reports/\(name).docx") else { return }
        let report = try await edition(ofFile: file).report
        #expect(report.coverage.accounted == report.coverage.characters)
        #expect(report.tables.map(\.rows.count) == [201])
    }
}

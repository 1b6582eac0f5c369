import Recording
import Documents
import Foundation
import Structuring
import TestSupport
import Testing

/// The real report of 2013 that this work began with.
@Suite struct FoundingDocumentTests {
    @Test func `its structure is whole`() async throws {
        guard let file = realDocuments("reports/trafficking-working-group-2013.txt") else { return }
        let report = try await edition(ofFile: file).report
        #expect(report.paragraphs.compactMap(\.number) == (1...71).map(String.init))
        #expect(report.sections.filter { $0.level == 1 }.map(\.number) == ["I", "II", "III", "V", "Annex"])
        #expect(report.sections.filter { $0.level == 2 }.map(\.number) == ["A", "B", "C", "D", "E", "A", "B", "C", "D", "E"])
        #expect(report.notes.count == 1)
        #expect(report.tables.map(\.rows.count) == [11])
        #expect(report.masthead.symbol == nil)
        #expect(report.coverage.accounted == report.coverage.characters)
    }

    @Test func `its oddities are findings`() async throws {
        guard let file = realDocuments("reports/trafficking-working-group-2013.txt") else { return }
        let findings = try await edition(ofFile: file).findings
        let expected = [
            "masthead.symbol", "masthead.distribution", "section.sequence", "punctuation.series", "names.twice",
            "attendance.speaker",
            "attendance.speaker",
        ]
        #expect(findings.map(\.code).sorted() == expected.sorted())
        #expect(findings.contains { $0.message.hasPrefix("China is named twice") && $0.paragraph == "54" })
        #expect(findings.contains { $0.code == "punctuation.series" && $0.paragraph == "12" })
    }
}

/// Every real document is read without a character lost.
@Suite struct RealDocumentTests {
    static let files: [String] = {
        guard let folder = realDocuments("") else { return [] }
        return ["reports", "pairs", "upr"].flatMap { name in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)) ?? []
            return names.filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".txt") }.sorted().map { "\(name)/\($0)" }
        }
    }()

    @Test(arguments: files) func `every character is accounted for, once`(file: String) async throws {
        guard let url = realDocuments(file) else { return }
        let edition = try await edition(ofFile: url)
        #expect(edition.report.coverage.accounted == edition.report.coverage.characters)
        #expect(edition.report.coverage.characters > 500)
    }
}

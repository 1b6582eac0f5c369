import Documents
import Foundation
import Interpreting
import Recording
import Structuring
import TestSupport
import Testing

@Suite struct EditionEssenceTests {
    private func expectTheSame(_ edition: Edition, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let essence = try EditionEssence(canonical: edition.canonical())
        #expect(essence.masthead == edition.report.masthead, sourceLocation: sourceLocation)
        #expect(essence.language == edition.report.language && essence.kind == edition.report.kind, sourceLocation: sourceLocation)
        #expect(essence.meeting == edition.reading.meeting, sourceLocation: sourceLocation)
        #expect(essence.findings == edition.findings, sourceLocation: sourceLocation)
        let name = DocumentName(provisional: "document")
        #expect(essence.recommendationNames(in: name) == edition.recommendationNames(in: name), sourceLocation: sourceLocation)
        try #require(essence.recommendations.count == edition.reading.recommendations.count, sourceLocation: sourceLocation)
        for (read, whole) in zip(essence.recommendations, edition.reading.recommendations) {
            let json = String(decoding: try CanonicalJSON.data(whole), as: UTF8.self)
            #expect(read.json == json, sourceLocation: sourceLocation)
            #expect(read.paragraph == whole.paragraph && read.text == whole.text, sourceLocation: sourceLocation)
            #expect(read.sectionTitle == whole.sectionTitle && read.topics == whole.topics, sourceLocation: sourceLocation)
            #expect(read.citations == whole.citations.map { $0.target ?? $0.text }, sourceLocation: sourceLocation)
            #expect(read.actionCategory == whole.actionCategory, sourceLocation: sourceLocation)
            #expect(read.recommendingStates == whole.recommendingStates ?? [], sourceLocation: sourceLocation)
            #expect(read.acts.map(\.force) == whole.acts.map(\.force), sourceLocation: sourceLocation)
            #expect(read.acts.map(\.addressees) == whole.acts.map { $0.addressees.map(\.text) }, sourceLocation: sourceLocation)
            let days = whole.acts.map { ($0.terms?.deadlines ?? []).compactMap(\.date?.iso) }
            #expect(read.acts.map(\.days) == days, sourceLocation: sourceLocation)
        }
    }

    @Test func `it says what the whole edition says`() async throws {
        for sample in Sample.record + Sample.series(3) { try expectTheSame(sample.edition()) }
        let examples = try FileManager.default.contentsOfDirectory(atPath: exampleReport("").path).filter { $0.hasSuffix(".pdf") }
        #expect(!examples.isEmpty)
        for example in examples { try expectTheSame(await edition(ofFile: exampleReport(example))) }
        try expectTheSame(
            await edition(
                ofText: """
                    Report on lamps “of \\ the \"coast\"”

                    1. The Group recommends that States submit, by 30 June 2027, the list\tof lamps, recalling resolution 76/186 (守灯人, منارة).

                    2. It \u{1}requests the Secretariat to publish it / print it \u{2028} 💡.
                    """))
    }

    @Test(arguments: ["six-languages", "record"]) func `it says what the whole edition of a real document says`(folder: String)
        async throws
    {
        guard let folder = realDocuments(folder) else { return }
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            try expectTheSame(await edition(ofFile: file))
        }
    }

    @Test func `bytes that are cut off are an error wherever that is`() throws {
        let bytes = try Sample.resolution.edition().canonical()
        for length in 0..<bytes.count { #expect(throws: (any Error).self) { try EditionEssence(canonical: bytes.prefix(length)) } }
    }

    static let malformed = [
        "", "{", "{}", "[]", "null", "{\"document\":{}}", "{\"reading\":{\"recommendations\":7}}",
        "{\"reading\":{\"recommendations\":[{]}}",
        "{\"reading\":{\"recommendations\":[{\"text\":\"\\",
        "{\"reading\":{\"recommendations\":[{\"acts\":[{\"verb\":\"should\"}]}]}}",
        "{\"reading\":{\"recommendations\":[{\"acts\":[{\"force\":\"wish\"}]}]}}", "{\"report\":{\"language\":\"xx\"}}",
        String(repeating: "[", count: 100_000), "{\"reading\":\(String(repeating: "{\"a\":", count: 50_000))",
    ]

    @Test(arguments: malformed) func `what is no edition is an error`(json: String) {
        #expect(throws: (any Error).self) { try EditionEssence(canonical: Data(json.utf8)) }
    }
}

import Documents
import Foundation
import Recording
import TestSupport
import Testing

@Suite struct NamesTests {
    struct Provisional: CustomTestStringConvertible, Sendable {
        let body: String?
        let title: String?
        let date: String?
        let slug: String
        var testDescription: String { slug }

        init(_ slug: String, body: String? = nil, title: String? = nil, date: String? = nil) {
            (self.body, self.title, self.date, self.slug) = (body, title, date, slug)
        }
    }

    static let provisional = [
        Provisional(
            "2019-04-01-working-group-on-coastal-lighthouses", body: "Working Group on Coastal Lighthouses", date: "2019-04-01"),
        Provisional("report-on-lamps", title: "Report on lamps"),
        Provisional("document"),
        Provisional("2019-04-01-document", body: "守灯人", title: "منارة", date: "2019-04-01"),
        Provisional("reunion-de-l-equipe-a-la-cote-oe-1", body: "Réunion de l’équipe à la côte (Œ), Øé 1"),
        Provisional("a-b-c-1-2", body: "  A/B\\C?#%&1.2\u{202E}\n"),
        Provisional(String(repeating: "x", count: 60), body: String(repeating: "x", count: 500) + " y"),
        Provisional(
            "the-intergovernmental-panel-that-looks-after-lamps-of-all",
            body: "The Intergovernmental Panel that looks after lamps of all kinds everywhere"
        ),
    ]

    @Test(arguments: provisional) func `a document without a symbol gets a plain name`(expected: Provisional) async throws {
        var sample = Sample(nil)
        (sample.body, sample.title, sample.date, sample.days) = (expected.body, expected.title, expected.date, nil)
        let receipt = try await Recorder(MemoryJournal()).record(sample)
        let digest = Digest(of: sample.original()).hex.prefix(8)
        #expect(receipt.document.text == "provisional/\(expected.slug)-\(digest)")
        #expect(receipt.document.isProvisional)
        let slug = receipt.document.text.dropFirst("provisional/".count).utf8
        #expect(slug.count <= 80)
        #expect(slug.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    }

    @Test func `two documents of one body and day do not share a name`() async throws {
        var sample = Sample.lighthouses2019
        sample.symbol = nil
        let recorder = Recorder(MemoryJournal())
        let first = try await recorder.record(sample)
        let second = try await recorder.record(sample, variant: 1)
        #expect(first.document != second.document)
        #expect(second.outcome == .added)
    }

    @Test(arguments: [
        ("CTOC/COP/WG.4/2013/5/45", "CTOC/COP/WG.4/2013/5", "45"), ("a/Recommendation_3~2", "a", "Recommendation_3~2"),
    ]) func `an address names a recommendation`(address: String, document: String, paragraph: String) {
        let name = RecommendationName(address: address)
        #expect(name?.document.text == document)
        #expect(name?.paragraph == paragraph)
        #expect(name?.text == address)
    }

    @Test(arguments: ["", "/", "45", "/45", "CTOC/COP/"]) func `other addresses name none`(address: String) {
        #expect(RecommendationName(address: address) == nil)
    }

    @Test func `numbers become names that an address can hold, each its own`() {
        var sample = Sample("LHC/COP/WG.2/2022/1")
        let printed = ["45", "45", "Recommendation 3", "1 bis", "1/2", "1#2", "", "\u{0}", "45~2", "45", "５"]
        sample.recommendations = printed.map { SampleRecommendation($0, "Light it.") }
        let names = sample.edition().recommendationNames(in: DocumentName(stored: "LHC/COP/WG.2/2022/1")).map(\.paragraph)
        #expect(names == ["45", "45~2", "Recommendation_3", "1_bis", "1-2", "1-2~2", "_", "_~2", "45-2", "45~3", "５"])
    }
}

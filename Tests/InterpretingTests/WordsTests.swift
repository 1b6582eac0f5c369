import Documents
import Interpreting
import Recording
import TestSupport
import Testing

/// Hedges, citations and the kind of change, each on a sentence.
@Suite struct WordsTests {
    private func recommendation(_ text: String) async throws -> Recommendation {
        let reading = try await edition(
            ofText:
                "Report on the meeting of the Working Group on Harbours held in Riga from 3 to 5 May 2022\n\nI. Recommendations\n\n1. \(text)"
        ).reading
        return try #require(reading.recommendations.first)
    }

    @Test(arguments: [
        ("States should, where appropriate, light lamps.", ["where appropriate"]),
        (
            "States should light lamps, in accordance with their domestic law and as appropriate.",
            ["in accordance with their domestic law", "as appropriate"]
        ),
        (
            "States should light lamps within the framework of their respective national laws.",
            ["within the framework of their respective national laws"]
        ),
        ("States should light lamps.", []),
    ])
    func `hedges are kept as printed`(text: String, hedges: [String]) async throws {
        #expect(try await recommendation(text).hedges.map(\.text) == hedges)
    }

    @Test(arguments: [
        ("States should recall resolution 76/186.", ["resolution 76/186|resolution"]),
        (
            "States should recall resolutions 1325 (2000) and 2250 (2015).",
            ["resolutions 1325 (2000)|resolution", "2250 (2015)|resolution"]
        ),
        ("States should read HAR/WG/2020/3, para. 4.", ["HAR/WG/2020/3|document"]),
        (
            "States should apply article 15 of the United Nations Convention against Transnational Organized Crime.",
            ["article 15 of the United Nations Convention against Transnational Organized Crime|treaty-article"]
        ),
        ("States should apply decision 4/4.", ["decision 4/4|decision"]),
    ])
    func `citations have their kind`(text: String, cited: [String]) async throws {
        #expect(try await recommendation(text).citations.map { "\($0.text)|\($0.kind.rawValue)" } == cited)
    }

    @Test(arguments: [
        ("States should share information on lamps.", 1), ("States should continue to light lamps.", 2),
        ("States should consider lighting lamps.", 3),
        ("States should strengthen the keeping of lamps.", 4), ("States should establish a register of lamps.", 5),
        ("States should improve the light by adopting a lamp code.", 5),
    ])
    func `the kind of change follows the first verb`(text: String, category: Int) async throws {
        #expect(try await recommendation(text).actionCategory == category)
    }
}

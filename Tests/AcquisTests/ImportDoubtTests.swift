import Foundation
import TestSupport
import Testing

/// One symbol on two documents, and one document under two symbols.
@Suite struct ImportDoubtTests {
    private static let paths = Example.shortReport(
        "CSM/WG.1/2026/3",
        asking: [
            "States parties should repair all hanging bridges before winter, and report on it each year.",
            "States parties should keep the highest paths open in winter for the carriers of medicine.",
            "The Secretariat should publish a map of the paths on which stones fall after rain.",
        ])
    private static let huts = Example.shortReport(
        "CSM/WG.1/2026/3", of: "Mountain Huts",
        asking: ["States parties should paint every hut red and white.", "The Secretariat should count the blankets of all huts."])

    static let cases: [(second: String, says: String?, documents: Int)] = [
        (huts, "other words\tCSM/WG.1/2026/3\t", 1),
        (paths.replacing("CSM/WG.1/2026/3", with: "CSM/COP/2026/9"), "same words\tCSM/COP/2026/9\tCSM/WG.1/2026/3 ", 2),
        (paths.replacing("stones fall", with: "rocks fall"), nil, 1),
        (paths.replacing("2026", with: "2027"), nil, 2),
        (huts.replacing("CSM/WG.1/2026/3", with: "CSM/WG.2/2026/1"), nil, 2),
    ]

    @Test(arguments: cases)
    func `the receipt says so, and both originals are kept`(_ one: (second: String, says: String?, documents: Int)) async throws {
        try await withWorkplace { place in
            try place.write(Self.paths, to: "first.txt")
            try place.write(one.second, to: "second.txt")
            #expect(try await place.acquis.run("import", "first.txt").status == 0)
            let receipt = try await place.acquis.run("import", "second.txt")
            #expect(receipt.status == 0 && receipt.errors == "", "\(receipt)")
            let doubts = receipt.lines.filter { $0.contains(" words\t") }
            #expect(doubts.count == (one.says == nil ? 0 : 1) && doubts.allSatisfy { $0.hasPrefix(one.says ?? "") }, "\(receipt)")
            let entries = try await place.acquis.run("journal").lines
            #expect(entries.count { $0.contains("\tdocumentReceived/") } == 2, "\(entries)")
            #expect(try await place.acquis.run("verify").status == 0)
            let held = try await place.acquis.run("export", "--format", "jsonl").lines
            #expect(Set(held.map { $0.firstMatch(of: /"document":"([^"]+)"/)?.1 }).count == one.documents, "\(held)")
        }
    }
}

import Foundation
import TestSupport
import Testing

/// What an export says of how recommendations stand on a day.
@Suite struct StandingExportTests {
    private static let asking = [
        "States parties should repair all hanging bridges by 30 June 2090.", "States parties should keep paths open in winter.",
    ]

    static let days: [(day: String?, states: [String], by: String?)] = [
        (nil, ["active", "active"], nil), ("2090-06-30", ["active", "active"], nil),
        ("2090-07-01", ["elapsed", "active"], "2090-06-30"),
    ]

    @Test func `a deadline is counted on the day of the export`() async throws {
        try await withWorkplace { place in
            try place.write(Example.shortReport("CSM/WG.1/2026/3", asking: Self.asking), to: "report.txt")
            #expect(try await place.acquis.run("import", "report.txt").status == 0)
            for (day, states, by) in Self.days {
                let ending = try await place.acquis.run(["export", "--format", "json"] + (day.map { ["--as-of", $0] } ?? []))
                #expect(ending.status == 0, "\(ending)")
                let rows = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [[String: Any]])
                #expect(rows.map { $0["state"] as? String } == states, "\(day ?? "today")")
                #expect(rows.first?["by"] as? String == by, "\(day ?? "today")")
            }
        }
    }

    @Test func `a report of 5,000 paragraphs comes out as it went in`() async throws {
        try await withWorkplace { place in
            let count = 5_000
            let asking = (1...count).map { "States parties should repair bridge number \($0) before winter." }
            try place.write(Example.shortReport("CSM/WG.1/2026/3", asking: asking), to: "report.txt")
            let taken = try await place.acquis.run(["import", "report.txt"], within: 300)
            #expect(taken.status == 0 && taken.output.contains("\(count) recommendations"), "\(taken)")
            let table = try await place.acquis.run(["export", "--format", "jsonl"], within: 300)
            #expect(table.status == 0 && table.lines.count == count)
            for (line, number) in [(table.lines.first, 1), (table.lines.last, count)] {
                #expect(line?.contains("repair bridge number \(number) before winter") == true, "\(line ?? "")")
            }
        }
    }
}

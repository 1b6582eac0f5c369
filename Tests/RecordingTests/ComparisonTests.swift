import Documents
import Recording
import TestSupport
import Testing

/// Documents, editions and languages laid beside each other.
@Suite struct ComparisonTests {
    private static let head = """
        CSCW/COP/WG.2/2023/5
        1 October 2023
        Original: English

        Working Group on Safe Passage
        Vienna, 2-4 September 2023

        Report on the meeting of the Working Group on Safe Passage held in Vienna from 2 to 4 September 2023

        I. Introduction

        1. The Working Group on Safe Passage met in Vienna from 2 to 4 September 2023.

        II. Recommendations

        """

    private func edition(_ paragraphs: [String]) async throws -> Edition {
        try await TestSupport.edition(ofText: Self.head + "\n" + paragraphs.map { $0 + "\n\n" }.joined())
    }

    private static let harbours = "States parties should inspect the harbours of their coasts before the season of storms begins."
    private static let lamps = "The Secretariat should collect what keepers of lamps report and share it with all States parties."
    private static let crews = "States parties should consider training the crews of fishing boats in the rescue of passengers."
    private static let seals = "Observers may send their seals and stamps to the depositary of the registers in due course."

    /// What stands in the earlier and the later document, and what is said of each pair.
    static let cases: [(earlier: [String], later: [String], changes: [String])] = [
        (["2. \(harbours)", "3. \(lamps)"], ["2. \(harbours)", "3. \(lamps)"], ["same 2 2", "same 3 3"]),
        (
            ["2. \(harbours)", "3. \(lamps)"], ["2. \(harbours)", "3. \(crews)", "4. \(lamps)"],
            ["same 2 2", "inserted - 3", "same 3 4"]
        ),
        (
            ["2. \(harbours)", "3. \(seals)", "4. \(lamps)"], ["2. \(harbours)", "3. \(lamps)"],
            ["same 2 2", "deleted 3 -", "same 4 3"]
        ),
        (
            ["2. \(harbours)", "3. \(lamps)"], ["2. \(harbours.replacing("should", with: "shall"))", "3. \(lamps)"],
            ["changed 2 2", "same 3 3"]
        ),
        (
            ["2. \(harbours)", "3. \(lamps)", "4. \(crews)", "5. \(seals)"],
            ["2. \(lamps)", "3. \(crews)", "4. \(seals)", "5. \(harbours.replacing("begins", with: "has begun"))"],
            ["same 3 2", "same 4 3", "same 5 4", "moved 2 5"]
        ),
    ]

    @Test(arguments: cases.indices) func `each passage of one document finds its own in the other`(_ place: Int) async throws {
        let (earlier, later, changes) = Self.cases[place]
        let comparison = DocumentComparison(try await edition(earlier), try await edition(later))
        let found = comparison.pairs.filter { Int(($0.later ?? $0.earlier)?.number ?? "") ?? 0 > 1 }.map {
            "\($0.change.rawValue) \($0.earlier?.number ?? "-") \($0.later?.number ?? "-")"
        }
        #expect(found == changes)
        #expect(comparison.counts.map(\.count).reduce(0, +) == comparison.pairs.count)
    }

    @Test func `what changed in the words and in what was read of them is said`() async throws {
        let comparison = DocumentComparison(
            try await edition(["2. \(Self.harbours)"]), try await edition(["2. \(Self.harbours.replacing("should", with: "may"))"]))
        let pair = try #require(comparison.changes.first)
        #expect(pair.diff?.runs.filter { $0.kind != .equal }.map(\.text) == ["should", "may"])
        let force = try #require(pair.readings.first { $0.field == .forces })
        #expect(force.from == ["direction"] && force.to == ["permission"])
    }

    @Test func `a long document compared with itself and with nothing keeps every passage once`() async throws {
        let many = (1...600).map { "States parties should keep register \($0) of the harbour of place \($0 % 7)." }
        func numbered(_ texts: [String]) -> [String] { texts.enumerated().map { "\($0 + 2). \($1)" } }
        let (whole, none) = (try await edition(numbered(many)), try await edition([]))
        #expect(DocumentComparison(whole, whole).changes.isEmpty)
        #expect(DocumentComparison(none, whole).pairs.count(where: { $0.change == .inserted }) >= 600)
        let turned = DocumentComparison(whole, try await edition(numbered(many.reversed())))
        #expect(turned.pairs.compactMap(\.earlier).filter { Int($0.number ?? "") ?? 0 > 1 }.count == 600)
        #expect(turned.pairs.compactMap(\.later).filter { Int($0.number ?? "") ?? 0 > 1 }.count == 600)
    }

    @Test func `languages that differ in paragraphs or force make findings`() async throws {
        let english = try await edition(["2. \(Self.harbours)", "3. \(Self.lamps)", "4. \(Self.crews)"])
        let french = try await TestSupport.edition(
            ofText:
                """
                CSCW/COP/WG.2/2023/5
                1er octobre 2023
                Français
                Original : anglais

                Groupe de travail sur la sécurité du passage

                I. Introduction

                1. Le Groupe de travail s’est réuni à Vienne du 2 au 4 septembre 2023.

                II. Recommandations

                2. Les États parties devraient inspecter les ports de leurs côtes avant la saison des tempêtes.

                3. Le secrétariat peut recueillir ce que rapportent les gardiens de phare.

                """)
        let comparison = LanguageComparison([(.english, english), (.french, french)])
        #expect(comparison.languages == [.english, .french])
        let rows = comparison.rows.filter { $0.kind == .paragraph && $0.number != nil }
        #expect(rows.map(\.number) == ["1", "2", "3", "4"])
        #expect(rows.map { $0.passages.map { $0 != nil } } == [[true, true], [true, true], [true, true], [true, false]])
        let codes = comparison.findings.map { "\($0.code) \($0.paragraph ?? "")" }
        #expect(codes.contains("languages.paragraph 4"))
        #expect(codes.contains("languages.force 3"))
        #expect(!codes.contains("languages.force 2"))
    }
}

import Foundation
import TestSupport
import Testing

/// Corrections of how a document was read, from the command line to the export, and into another record.
@Suite struct CorrectTests {
    private static let place = "\(Example.symbols[1])/20"

    private func exported(_ place: Workplace) async throws -> String {
        let lines = try await place.acquis.run("export", "--format", "jsonl").lines
        return lines.first { $0.contains("\"\(Self.place)\"") } ?? ""
    }

    @Test func `a correction holds in the record, survives a rebuild, goes into another record, and is taken back`() async throws {
        try await withWorkplace(holding: [Example.text2021, Example.text2023]) { place in
            let before = try await exported(place)
            let made = try await place.acquis.run(
                "correct", Self.place, "--act", "1", "--force", "permission", "--why", "A misprint", "--by", "Registry")
            #expect(made.status == 0 && made.output.hasPrefix("corrected\t\(Self.place)#1 force: "), "\(made)")
            #expect(made.output.contains(" → permission: A misprint"))
            let after = try await exported(place)
            #expect(after != before && after.contains("permission"), "\(after)")
            let again = try await place.acquis.run(
                "correct", Self.place, "--act", "1", "--force", "permission", "--why", "A misprint", "--by", "Registry")
            #expect(again.output == "unchanged\tthe record says so already\n")
            _ = try await place.acquis.run(
                "correct", Self.place, "--act", "1", "--addressee", "Secretariat", "--addressee", "pilots", "--why", "Both")
            _ = try await place.acquis.run("correct", Self.place, "--topic", "demand", "--why", "It is about demand")
            let all = try await exported(place)
            #expect(all.contains("pilots") && all.contains("demand"), "\(all)")
            #expect(try await place.acquis.run("verify").status == 0)
            #expect(try await place.acquis.run("rebuild").status == 0)
            #expect(try await exported(place) == all)
            #expect(try await place.acquis.run("journal", "--kind", "correctionMade").lines.count == 3)

            let file = try await place.acquis.run("correct", "--export")
            try place.write(file.output, to: "corrections.jsonl")
            _ = try await place.acquis.run(
                "import", "--data", "other", Example.path(Example.text2021), Example.path(Example.text2023))
            let brought = try await place.acquis.run("correct", "--import", "corrections.jsonl", "--data", "other")
            #expect(brought.status == 0 && brought.lines.allSatisfy { $0.hasPrefix("corrected\t") }, "\(brought)")
            let twin = try await place.acquis.run("export", "--format", "jsonl", "--data", "other").lines
            #expect(twin.contains(all))
            #expect(
                try await place.acquis.run("correct", "--import", "corrections.jsonl", "--data", "other").lines.allSatisfy {
                    $0.hasPrefix("unchanged\t")
                })

            for field in ["force", "addressees"] {
                _ = try await place.acquis.run("correct", Self.place, "--act", "1", "--as-read", field, "--why", "It was right")
            }
            _ = try await place.acquis.run("correct", Self.place, "--as-read", "topics", "--why", "It was right")
            #expect(try await exported(place) == before)
        }
    }

    @Test func `what is no recommendation leaves the record and can come back`() async throws {
        try await withWorkplace(holding: [Example.text2021, Example.text2023]) { place in
            let before = try await exported(place)
            _ = try await place.acquis.run("correct", Self.place, "--withdrawn", "--why", "A speaker said so")
            #expect(try await exported(place) == "")
            _ = try await place.acquis.run("correct", Self.place, "--as-read", "withdrawn", "--why", "It was the body")
            #expect(try await exported(place) == before)
        }
    }

    @Test func `an act that was not read is added with its words, and its paragraph joins the record`() async throws {
        try await withWorkplace(holding: []) { place in
            let bell = "The keepers are to ring the bell of the harbour at noon."
            let report = try Example.report(number: 8).replacing("\nAnnex\n", with: "\n53. \(bell)\n\nAnnex\n")
            try place.write(report, to: "bell.txt")
            _ = try await place.acquis.run("import", "bell.txt")
            let name = try #require(try await place.documents().first)
            let added = try await place.acquis.run(
                "correct", "\(name)/53", "--act", "1", "--verb", "are to", "--force", "direction", "--ask", "ring the bell",
                "--why",
                "It directs")
            #expect(added.output.contains("→ are to, direction, ring the bell"), "\(added)")
            func lines() async throws -> [String] {
                try await place.acquis.run("export", "--format", "jsonl").lines.filter { $0.contains("\"\(name)/53\"") }
            }
            #expect(try await lines().first?.contains("ring the bell") == true)
            _ = try await place.acquis.run("correct", "\(name)/53", "--act", "1", "--addressee", "keepers", "--why", "They")
            #expect(try await lines().first?.contains("keepers") == true)
            #expect(try await place.acquis.run("verify").status == 0)
            let wrong = try await place.acquis.run(
                "correct", "\(name)/53", "--act", "1", "--verb", "must", "--force", "direction", "--why", "No")
            #expect(wrong.status == 1 && wrong.errors.contains("do not stand in paragraph 53"), "\(wrong)")
            _ = try await place.acquis.run("correct", "\(name)/53", "--act", "1", "--as-read", "addressees", "--why", "No")
            _ = try await place.acquis.run("correct", "\(name)/53", "--act", "1", "--as-read", "act", "--why", "No")
            #expect(try await lines().isEmpty)
        }
    }

    @Test func `a name read wrongly is that of the State that bears it`() async throws {
        try await withWorkplace(holding: []) { place in
            let report = try Example.report(number: 9)
            let state = try #require(["Norway", "Malta", "Greece", "Italy", "Chile", "Kenya"].first { report.contains("\($0),") })
            try place.write(report.replacing("\(state),", with: "\(state)ia,"), to: "slip.txt")
            _ = try await place.acquis.run("import", "slip.txt")
            let name = try #require(try await place.documents().first)
            let made = try await place.acquis.run("correct", name, "--name", "\(state)ia", "--is", state, "--why", "A slip")
            #expect(made.status == 0 && made.output.contains("name: \(state)ia → \(state): A slip"), "\(made)")
            #expect(try await place.acquis.run("verify").status == 0)
            let back = try await place.acquis.run(
                "correct", name, "--as-read", "name", "--name", "\(state)ia", "--why", "It was no slip")
            #expect(back.status == 0, "\(back)")
        }
    }

    @Test func `a document without a symbol is given one, and its old address leads there`() async throws {
        try await withWorkplace(holding: []) { place in
            try place.write(
                Example.report(number: 7).split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(
                    separator: "\n"), to: "bare.txt")
            _ = try await place.acquis.run("import", "bare.txt")
            let old = try #require(try await place.documents().first)
            guard old.hasPrefix("provisional/") else { return }
            let named = try await place.acquis.run("correct", old, "--symbol", "CSCW/COP/WG.2/2099/7", "--why", "On the cover")
            #expect(named.status == 0, "\(named)")
            #expect(try await place.documents() == ["CSCW/COP/WG.2/2099/7"])
            _ = try await place.acquis.run("import", "bare.txt")
            #expect(try await place.documents() == ["CSCW/COP/WG.2/2099/7"], "it keeps its name")
            #expect(try await place.acquis.run("verify").status == 0)
        }
    }

    static let wrong: [(arguments: [String], status: Int32, says: String)] = [
        ([], 2, "the address of a recommendation"),
        ([place, "--why", "x"], 2, "say one of --force"),
        ([place, "--force", "direction", "--act", "1"], 2, "say --why"),
        ([place, "--force", "direction", "--topic", "demand", "--why", "x"], 2, "say one of --force"),
        ([place, "--force", "shouting", "--act", "1", "--why", "x"], 1, "“shouting” is no force; the forces are "),
        ([place, "--force", "direction", "--act", "9", "--why", "x"], 1, "and no act 9"),
        (["\(Example.symbols[1])/999", "--withdrawn", "--why", "x"], 1, "has no recommendation 999"),
        (["nowhere/1", "--withdrawn", "--why", "x"], 1, "the record holds no document nowhere"),
        ([place, "--cites", "the Moon Treaty", "--target", "x", "--why", "x"], 1, "not “the Moon Treaty”"),
        ([Example.symbols[1], "--symbol", "X/1", "--why", "x"], 1, "prints its symbol, and a text is never corrected"),
        ([Example.symbols[1], "--name", "Nobody", "--is", "Norway", "--why", "x"], 1, "nobody named “Nobody” was read"),
        ([Example.symbols[1], "--name", "Norway", "--is", "Atlantis", "--why", "x"], 1, "“Atlantis” is no State"),
        ([place, "--act", "9", "--verb", "is", "--force", "direction", "--why", "x"], 1, "the next that can be added is number"),
        ([place, "--act", "1", "--verb", "is", "--force", "loud", "--why", "x"], 1, "the forces are "),
        (["--import", "nowhere.jsonl"], 1, "nowhere.jsonl: "),
        ([place, "--withdrawn", "--why", "x", "--language", "xx"], 2, "--language xx"),
    ]

    @Test func `what cannot be put right changes nothing`() async throws {
        try await withWorkplace(holding: [Example.text2021, Example.text2023]) { place in
            let last = try await place.lastEntry()
            for (arguments, status, words) in Self.wrong {
                let ending = try await place.acquis.run(["correct"] + arguments)
                #expect(ending.status == status && ending.output == "" && ending.errors.contains(words), "\(arguments): \(ending)")
            }
            try place.write("{}\n", to: "broken.jsonl")
            let broken = try await place.acquis.run("correct", "--import", "broken.jsonl")
            #expect(broken.status == 1 && broken.errors.contains("broken.jsonl, line 1 is no correction"), "\(broken)")
            #expect(try await place.lastEntry() == last)
        }
    }
}

import Foundation
import TestSupport
import Testing

/// The program is killed at moments that look like chance: whatever it acknowledged is there, and the work can be done again.
///
/// `ACQUIS_TORTURE_ROUNDS` is the number of rounds; `ACQUIS_TORTURE_SEED` repeats those of another run.
@Suite(.serialized) struct KillTests {
    static let rounds = ProcessInfo.processInfo.environment["ACQUIS_TORTURE_ROUNDS"].flatMap(Int.init) ?? 12
    static let seed = ProcessInfo.processInfo.environment["ACQUIS_TORTURE_SEED"].flatMap(UInt64.init) ?? 2_026

    static let reports = 6

    /// A record with one document, and a folder of reports to import: the last of them printed.
    private func withReports(_ body: (Workplace, [String]) async throws -> Void) async throws {
        try await withWorkplace(holding: [Example.text2023]) { place in
            for number in 1..<Self.reports { try place.write(Example.report(number: 100 + number), to: "reports/\(number).txt") }
            try place.write(Data(contentsOf: exampleReport("safe-passage-at-sea-2025.pdf")), to: "reports/printed.pdf")
            let names = (1..<Self.reports).map { "CSCW/COP/WG.2/2021/\(100 + $0)" }
            try await body(place, ([Example.symbols[1], Example.symbols[2]] + names).sorted())
        }
    }

    /// A moment in the work: so many receipts, and then so long.
    private struct Moment: CustomStringConvertible {
        let receipts: Int
        let delay: Duration
        let description: String

        init(_ chance: inout Chance, round: Int) {
            receipts = chance.next(KillTests.reports)
            delay = .milliseconds(chance.next(150))
            description = "seed \(KillTests.seed), round \(round), killed \(delay) after \(receipts) receipts"
        }

        /// Waits for it, or for the end of the program where that comes first.
        func wait(in program: RunningProgram) async throws {
            while !program.hasEnded, program.output.utf8.count(where: { $0 == 0x0A }) < receipts {
                try await Task.sleep(for: .milliseconds(2))
            }
            try await Task.sleep(for: delay)
        }
    }

    /// What was acknowledged before the kill is there, all that is there is whole, and the work ends when it is done again.
    private func expectWhole(_ place: Workplace, acknowledged: [String], all: [String], _ comment: Comment) async throws {
        let verified = try await place.acquis.run("verify")
        #expect(verified.status == 0 && verified.errors == "", "\(comment): \(verified)")
        let held = try await place.documents()
        #expect(Set(held).isSuperset(of: acknowledged), comment)
        let again = try await place.acquis.run("import", "reports")
        #expect(again.status == 0, "\(comment): \(again)")
        #expect(again.lines.count { $0.hasPrefix("unchanged\t") } == held.count - 1, "\(comment): \(again.output)")
        #expect(try await place.documents().sorted() == all, comment)
        for kind in ["documentReceived", "documentRead"] {
            let entries = try await place.acquis.run("journal", "--kind", kind).lines
            #expect(entries.count == all.count, "\(comment): none is there twice")
        }
    }

    private func acknowledged(_ output: String) -> [String] {
        // A line that was cut short acknowledges nothing.
        output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().filter { $0.hasPrefix("added\t") }
            .map { String($0.split(separator: "\t")[1]) }
    }

    @Test func `an import that is killed loses nothing that it acknowledged`() async throws {
        var chance = Chance(state: Self.seed)
        var killed = 0
        for round in 1...Self.rounds {
            let moment = Moment(&chance, round: round)
            try await withReports { place, all in
                let program = try place.acquis.start(["import", "reports"])
                try await moment.wait(in: program)
                program.send(SIGKILL)
                let ending = try await program.ended()
                #expect(ending.status == -Int(SIGKILL) || ending.status == 0, "\(ending)")
                killed += ending.status == 0 ? 0 : 1
                try await expectWhole(place, acknowledged: acknowledged(ending.output), all: all, "\(moment)")
            }
        }
        #expect(2 * killed >= Self.rounds, "most moments are in the midst of the work")
    }

    @Test func `corrections that are killed in their midst lose none that was acknowledged`() async throws {
        var chance = Chance(state: Self.seed &+ 2)
        try await withWorkplace(holding: [Example.text2021, Example.text2023]) { place in
            let forces = ["obligation", "direction", "consideration", "encouragement", "permission"]
            var all = 0
            for round in 1...Self.rounds {
                let lines = (0..<20).map { number in
                    let force = forces[(round + number) % forces.count]
                    return """
                        {"by":"Registry","correction":{"act":1,"document":"\(Example.symbols[1])","field":"force",\
                        "paragraph":"20","to":["\(force)"],"why":"round \(round), \(number)"}}
                        """
                }
                try place.write(lines.joined(separator: "\n") + "\n", to: "corrections.jsonl")
                let program = try place.acquis.start(["correct", "--import", "corrections.jsonl"])
                let (receipts, delay) = (chance.next(20), chance.next(30))
                while !program.hasEnded, program.output.utf8.count(where: { $0 == 0x0A }) < receipts {
                    try await Task.sleep(for: .milliseconds(1))
                }
                try await Task.sleep(for: .milliseconds(delay))
                program.send(SIGKILL)
                let ending = try await program.ended()
                let comment: Comment = "seed \(Self.seed), round \(round), killed \(delay) ms after \(receipts) receipts"
                let acknowledged = ending.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                    .count { $0.hasPrefix("corrected\t") }
                let held = try await place.acquis.run("journal", "--kind", "correctionMade").lines.count
                #expect(held >= all + acknowledged && held <= all + lines.count, comment)
                all = held
                let verified = try await place.acquis.run("verify")
                #expect(verified.status == 0 && verified.errors == "", "\(comment): \(verified)")
            }
        }
    }

    @Test func `a rebuild that is killed leaves an index that answers and mends itself`() async throws {
        var chance = Chance(state: Self.seed &+ 3)
        try await withWorkplace(holding: [Example.text2021, Example.text2023]) { place in
            for number in 1..<Self.reports { try place.write(Example.report(number: 100 + number), to: "reports/\(number).txt") }
            _ = try await place.acquis.run("import", "reports")
            let whole = try await place.acquis.run("export", "--format", "jsonl").output
            for round in 1...Self.rounds {
                let program = try place.acquis.start(["rebuild", "--quiet"])
                let delay = chance.next(400)
                try await Task.sleep(for: .milliseconds(delay))
                program.send(SIGKILL)
                _ = try await program.ended()
                let comment: Comment = "seed \(Self.seed), round \(round), killed after \(delay) ms"
                #expect(try await place.acquis.run("export", "--format", "jsonl").output == whole, comment)
                let verified = try await place.acquis.run("verify")
                #expect(verified.status == 0 && verified.errors == "", "\(comment): \(verified)")
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: place.data.path)
            #expect(left.allSatisfy { !$0.hasPrefix("index.sqlite.") }, "no draft is left: \(left)")
        }
    }

    @Test func `a server that is killed while another process imports leaves a whole record`() async throws {
        var chance = Chance(state: Self.seed &+ 1)
        for round in 1...max(1, Self.rounds / 4) {
            let moment = Moment(&chance, round: round)
            try await withReports { place, all in
                let server = try await RunningServer.start(place.acquis)
                let program = try place.acquis.start(["import", "reports"])
                try await moment.wait(in: program)
                server.program.send(SIGKILL)
                #expect(try await server.program.ended().status == -Int(SIGKILL))
                let ending = try await program.ended()
                #expect(ending.status == 0, "\(ending)")
                try await expectWhole(place, acknowledged: acknowledged(ending.output), all: all, "\(moment)")
                try await withServer(of: place) { server in
                    for name in all {
                        let reply = try await server.ask("/\(name)")
                        #expect(reply.status == 200, "\(name)")
                    }
                }
            }
        }
    }
}

/// Numbers that look like chance and are the same for the same seed.
private struct Chance {
    var state: UInt64

    /// From 0 to less than the bound.
    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}

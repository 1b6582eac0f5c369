import Foundation
import TestSupport
import Testing

/// The program with its journal in PostgreSQL.
@Suite struct PostgresTests {
    /// Runs with a workplace whose journal is in a new database of a new server.
    private func withServerAndWorkplace(
        _ test: String = #function, _ body: @Sendable (PostgresServer, Workplace, _ address: String) async throws -> Void
    ) async throws {
        try await PostgresServer.with(test) { server in
            try await withWorkplace { place in
                let address = try await server.newDatabase()
                var acquis = place.acquis
                acquis.environment["ACQUIS_JOURNAL"] = address
                try await body(server, Workplace(folder: place.folder, acquis: acquis), address)
            }
        }
    }

    @Test func `every command works on it, and every machine shows the same record`() async throws {
        try await withServerAndWorkplace { _, place, _ in
            let missing = try await place.acquis.run("export")
            #expect(
                missing.status == 1 && missing.errors.contains("there is no journal at postgres://postgres@/test_"), "\(missing)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == [], "asking begins no record")
            let imported = try await place.acquis.run(["import"] + Example.texts.map(Example.path))
            #expect(imported.status == 0 && imported.lines.last == "3 added", "\(imported)")
            #expect(try await place.acquis.run(["import"] + Example.texts.map(Example.path)).lines.last == "3 unchanged")
            #expect(!FileManager.default.fileExists(atPath: place.journal.path), "no journal is in the folder")
            #expect(try await place.lastEntry().hasPrefix("Last entry 9: "))
            let exported = try await place.acquis.run("export", "--format", "json")
            var other = place.acquis
            other.environment["ACQUIS_DATA"] = "another machine"
            #expect(try await other.run("export", "--format", "json").output == exported.output)
            let rebuilt = try await other.run("rebuild")
            #expect(rebuilt.output == "The index is made anew up to entry 9.\n", "\(rebuilt)")
        }
    }

    @Test func `two that import at once make one record`() async throws {
        try await withServerAndWorkplace { _, place, _ in
            for number in 1...12 { try place.write(Example.report(number: 100 + number), to: "all/\(number).txt") }
            for number in 7...12 { try place.write(Example.report(number: 200 + number), to: "own/\(number).txt") }
            var other = place.acquis
            other.environment["ACQUIS_DATA"] = "another machine"
            let (first, second) = (try place.acquis.start(["import", "all"]), try other.start(["import", "all", "own"]))
            let (one, two) = (try await first.ended(within: 300), try await second.ended(within: 300))
            #expect(one.status == 0 && two.status == 0, "\(one) \(two)")
            #expect((one.lines + two.lines).count { $0.hasPrefix("added\t") } == 18, "\(one) \(two)")
            // Each document came and was read once, and was linked at least once: what came between may have changed its links.
            for kind in ["documentReceived", "documentRead"] {
                #expect(try await place.acquis.run("journal", "--kind", kind).lines.count == 18, "none is there twice")
            }
            #expect(try await place.documents().count == 18)
        }
    }

    @Test func `an import waits for a server that goes away, and goes on`() async throws {
        try await withServerAndWorkplace { server, place, _ in
            for number in 1...12 { try place.write(Example.report(number: 100 + number), to: "reports/\(number).txt") }
            let importing = try place.acquis.start(["import", "reports"])
            while !importing.output.contains("added\t"), !importing.hasEnded { try await Task.sleep(for: .milliseconds(2)) }
            try await server.stop()
            try await server.start()
            let ending = try await importing.ended(within: 300)
            #expect(ending.status == 0 && ending.lines.last == "12 added", "\(ending)")
            #expect(try await place.lastEntry().hasPrefix("Last entry 36: "))
        }
    }

    @Test func `a site follows it, goes on without it, and catches up`() async throws {
        try await withServerAndWorkplace { server, place, _ in
            var other = place.acquis
            other.environment["ACQUIS_DATA"] = "another machine"
            _ = try await other.run("import", Example.path(Example.text2021))
            let site = try await RunningServer.start(place.acquis)
            defer { site.program.send(SIGKILL) }
            func shows(_ symbol: String, _ site: RunningServer) async throws -> Bool {
                try await site.ask("/\(symbol)").status == 200
            }
            #expect(try await shows(Example.symbols[0], site))
            _ = try await other.run("import", Example.path(Example.text2023))
            #expect(try await eventually { try await shows(Example.symbols[1], site) })
            try await server.stop()
            #expect(try await eventually { site.program.errors.contains("cannot follow the journal: postgres://") })
            #expect(try await shows(Example.symbols[1], site), "pages are shown without the server")
            let away = try await site.ask("/health")
            #expect(away.status == 200 && away.text.contains("\"behind\"") && away.text.contains("\"away\""), "\(away.text)")
            #expect(try await site.ask("/metrics").text.contains("\nacquis_journal_followed 0\n"))
            #expect(try await site.ask("/record?as-of=2000-01-01").status == 503, "nobody can say what it held")
            // A site that begins now shows what its index holds.
            var third = place.acquis
            third.environment["ACQUIS_DATA"] = "another machine"
            let late = try await RunningServer.start(third)
            defer { late.program.send(SIGKILL) }
            #expect(try await shows(Example.symbols[1], late))
            try await server.start()
            _ = try await other.run("import", Example.path(Example.text2025))
            for site in [site, late] { #expect(try await eventually { try await shows(Example.symbols[2], site) }) }
            #expect(try await eventually { try await site.ask("/health").text.contains("\"followed\"") })
            #expect(try await site.ask("/record?as-of=2000-01-01").status == 200)
            site.program.send(SIGTERM)
            #expect(try await site.program.ended(within: 20).status == 0)
        }
    }

    @Test func `a record is moved into it and back, and again`() async throws {
        try await withServerAndWorkplace { server, place, address in
            var acquis = place.acquis
            acquis.environment["ACQUIS_JOURNAL"] = nil
            _ = try await acquis.run(["import"] + Example.texts.map(Example.path))
            let last = try await Workplace(folder: place.folder, acquis: acquis).lastEntry()
            let there = try await acquis.run("move", "--from", "data", "--to", address)
            #expect(
                there.status == 0 && there.output.hasPrefix("Copied 9 entries, 6 originals and readings; postgres://"), "\(there)")
            #expect(try await place.lastEntry() == last)
            let again = try await acquis.run("move", "--from", "data", "--to", address)
            #expect(again.status == 0 && again.output.hasPrefix("Copied 0 entries, 0 originals"), "\(again)")
            let back = try await acquis.run("move", "--from", address, "--to", "back")
            #expect(back.status == 0 && back.lines.last == last, "\(back)")
            acquis.environment["ACQUIS_DATA"] = "back"
            #expect(try await Workplace(folder: place.folder, acquis: acquis).lastEntry() == last)
            _ = try await acquis.run("import", "--data", "different", Example.path(Example.text2025))
            let different = try await acquis.run("move", "--from", "different", "--to", address)
            #expect(
                different.status == 1 && different.errors.contains("they are two records; copy into an empty place"), "\(different)"
            )
            let wrong = try await acquis.run("move", "--from", "data", "--to", "postgres://a:secret@h:b/c?d=e")
            #expect(wrong.status == 2 && !wrong.errors.contains("secret"), "\(wrong)")
            try await server.run(
                sql: "ALTER TABLE acquis.entry DISABLE TRIGGER ALL; UPDATE acquis.entry SET who = 'x' WHERE sequence = 5",
                in: address)
            let altered = try await acquis.run("move", "--from", address, "--to", "altered")
            #expect(altered.status == 1 && altered.errors.contains("entry 5 was altered"), "\(altered)")
        }
    }

    @Test func `a record in it is kept in a backup and restored into an empty database`() async throws {
        try await withServerAndWorkplace { server, place, _ in
            _ = try await place.acquis.run(["import"] + Example.texts.map(Example.path))
            let last = try await place.lastEntry()
            let kept = try await place.acquis.run("backup", "backup")
            #expect(kept.status == 0 && kept.lines.last == last, "\(kept)")
            var other = place.acquis
            other.environment["ACQUIS_JOURNAL"] = try await server.newDatabase()
            let restored = try await other.run("restore", "backup")
            #expect(restored.status == 0 && restored.lines.last == last, "\(restored)")
            #expect(try await other.run("verify").lines.last == last)
            _ = try await place.acquis.run("import", try place.write(Example.report(number: 9), to: "more.txt").path)
            #expect(try await place.acquis.run("backup", "backup").output.contains(" entries, 2 originals"))
            #expect(try await other.run("restore", "backup").output.contains(" entries, 2 originals"))
            let back = try await place.acquis.run("restore", "backup", "--data", "elsewhere")
            #expect(back.status == 0 && back.output.hasPrefix("Restored 0 entries"), "it is the journal of the setting: \(back)")
        }
    }
}

import Foundation
import Recording
import RecordingPostgres
import TestSupport
import Testing

/// The connection, or the whole server, goes away.
@Suite struct LossTests {
    @Test func `an append whose answer is lost is kept, and kept once`() async throws {
        try await PostgresServer.with { server in
            let wire = try CuttingWire(in: server.anteroom, to: server.socket)
            defer { wire.close() }
            for cut in CuttingWire.Cut.allCases {
                let database = try await server.newDatabase()
                let journal = try journal(at: database.replacing("?host=", with: "?host=\(server.anteroom.path),"))
                _ = try await journal.append([note("first")], keeping: [], onlyBehind: nil)
                for (number, isGuarded) in [(2, false), (3, true)] {
                    wire.arm(cut)
                    let blob = Blob(Data("\(number)".utf8))
                    let head = isGuarded ? try await journal.head() : nil
                    let entries = try await journal.append([note("lost")], keeping: [blob], onlyBehind: head)
                    #expect(!wire.isArmed, "the wire was cut")
                    #expect(entries.map(\.sequence) == [number], "\(cut)")
                    #expect(try await journal.head() == entries.last?.head, "\(cut)")
                }
                let verification = try await Verification(of: journal)
                #expect(verification.problems == [] && verification.head.sequence == 3 && verification.blobs == 2, "\(cut)")
            }
        }
    }

    @Test func `a server that comes back is found again, and one that stays away is named`() async throws {
        try await PostgresServer.with { server in
            let address = try await server.newDatabase()
            let patient = try journal(at: address)
            let hasty = try journal(at: address, patience: .zero)
            let entries = try await patient.append([note("before")], keeping: [], onlyBehind: nil)
            #expect(try await hasty.head() == entries[0].head)
            try await server.stop()
            for _ in 0..<2 {
                let failure = await #expect(throws: JournalFailure.self) {
                    try await hasty.append([note("never")], keeping: [], onlyBehind: nil)
                }
                #expect(failure?.problem == .unreachable)
                expectOneSentence(failure, naming: server)
            }
            async let later = patient.append([note("during")], keeping: [], onlyBehind: entries[0].head)
            try await server.start()
            #expect(try await later.map(\.sequence) == [2])
            #expect(try await hasty.append([note("after")], keeping: [], onlyBehind: nil).map(\.sequence) == [3])
            #expect(try await Verification(of: hasty).problems == [])
        }
    }

    @Test func `a connection that the server ended is made again`() async throws {
        try await PostgresServer.with { server in
            let address = try await server.newDatabase()
            let journal = try journal(at: address, patience: .zero)
            for number in 1...3 {
                #expect(try await journal.append([note("x")], keeping: [], onlyBehind: nil).map(\.sequence) == [number])
                try await server.run(
                    sql: "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'acquis'", in: "postgres")
                #expect(try await journal.head().sequence == number)
            }
        }
    }

    @Test func `word of new entries comes, and does without a server`() async throws {
        try await PostgresServer.with { server in
            let address = try await server.newDatabase()
            let journal = try journal(at: address)
            _ = try await journal.append([note("before")], keeping: [], onlyBehind: nil)
            let news = JournalNews(of: try #require(PostgresAddress(address)))
            // It begins to listen, and says that something may have come before.
            try await news.wait(atMost: .seconds(3_600))
            async let word: Void = news.wait(atMost: .seconds(3_600))
            _ = try await journal.append([note("told")], keeping: [], onlyBehind: nil)
            try await word
            // What came while nobody waited is told at once.
            _ = try await journal.append([note("told later")], keeping: [], onlyBehind: nil)
            try await news.wait(atMost: .seconds(3_600))
            // Nothing came: the time ends it, or the wish to stop.
            try await news.wait(atMost: .milliseconds(1))
            let waiting = Task { try await news.wait(atMost: .seconds(3_600)) }
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            try await server.stop()
            for _ in 0..<3 { try await news.wait(atMost: .milliseconds(1)) }
            try await server.start()
            try await news.wait(atMost: .seconds(3_600))
        }
    }
}

func note(_ words: String) -> Entry.Draft {
    Entry.Draft(
        time: .sample, who: "Keeper", kind: Entry.Kind("note", version: 1), content: Data("{\"words\":\"\(words)\"}".utf8))
}

/// It names where, says what to do, and is one line.
func expectOneSentence(
    _ failure: JournalFailure?, naming server: PostgresServer, sourceLocation: SourceLocation = #_sourceLocation
) {
    let sentence = failure?.description ?? ""
    #expect(sentence.hasPrefix("postgres://"), "\(sentence)", sourceLocation: sourceLocation)
    #expect(!sentence.contains("\n") && !sentence.contains("secret"), "\(sentence)", sourceLocation: sourceLocation)
}

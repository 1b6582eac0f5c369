import Foundation
import GRDB
import TestSupport
import Testing

/// A machine that joins others, and one whose index fails.
@Suite struct JoiningTests {
    /// Starts a site, asks `body` of what it said, and ends it.
    private func joining(_ acquis: Program, from address: String, _ body: (RunningServer, String) async throws -> Void) async throws
    {
        let program = try acquis.start(["serve", "--port", "0", "--from", address])
        let server = try await RunningServer.listening(program)
        defer { program.send(SIGKILL) }
        try await body(server, program.errors)
        program.send(SIGTERM)
        #expect(try await program.ended(within: 20).status == 0)
    }

    @Test func `a new machine begins with a copy of the index of another`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            let sharing = try await RunningServer.listening(place.acquis.start(["serve", "--port", "0", "--share-index"]))
            defer { sharing.program.send(SIGKILL) }
            let address = "http://127.0.0.1:\(sharing.port)"
            let copy = try await sharing.ask("/index.sqlite")
            #expect(copy.status == 200 && copy.type == "application/vnd.sqlite3")
            #expect(copy.body.starts(with: Data("SQLite format 3\0".utf8)))
            var other = place.acquis
            other.environment["ACQUIS_DATA"] = "other"
            // The same journal, as machines have it that share a server.
            try FileManager.default.createDirectory(atPath: place.path("other"), withIntermediateDirectories: true)
            try await DatabaseQueue(path: place.journal.path).writeWithoutTransaction {
                try $0.execute(sql: "VACUUM INTO '\(place.path("other/journal.sqlite"))'")
            }
            try await joining(other, from: address + "/") { server, said in
                #expect(said.hasPrefix("Began with a copy of the index of \(address), up to entry "), "\(said)")
                let reply = try await server.ask("/\(Example.symbols[2])")
                #expect(reply.status == 200)
            }
            #expect(try await other.run("verify").status == 0)
            try await joining(other, from: address) { _, said in
                #expect(said.contains("is there already, so no copy was taken from \(address)"), "\(said)")
            }
            var stranger = place.acquis
            stranger.environment["ACQUIS_DATA"] = "stranger"
            #expect(try await stranger.run("import", Example.path(Example.text2021)).status == 0)
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: place.path("stranger/index.sqlite\(suffix)"))
            }
            try await joining(stranger, from: address) { server, said in
                #expect(said.contains("that is not in this journal; it is made from the journal instead"), "\(said)")
                let (its, others) = (try await server.ask("/\(Example.symbols[0])"), try await server.ask("/\(Example.symbols[2])"))
                #expect(its.status == 200 && others.status == 404)
            }
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: place.path("stranger")).filter { $0.contains("copy") } == [])
        }
    }

    @Test func `a site that gives out no copy, or is not there, leaves the journal to begin with`() async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            try await withServer(of: place) { server in
                #expect(try await server.ask("/index.sqlite").status == 404)
                for address in ["http://127.0.0.1:\(server.port)", "http://127.0.0.1:1"] {
                    var other = place.acquis
                    other.environment["ACQUIS_DATA"] = "other"
                    try? FileManager.default.removeItem(atPath: place.path("other"))
                    try await joining(other, from: address) { _, said in
                        #expect(said.hasPrefix("note: the index of \(address) could not be copied (curl: "), "\(said)")
                        #expect(said.contains("; it is made from the journal instead\n"), "\(said)")
                    }
                }
            }
            for address in ["web-1", "ftp://web-1", "file:///etc/passwd", "http://", "http://web-1/?x=1", ""] {
                let ending = try await place.acquis.run("serve", "--from", address)
                #expect(ending.status == 2, "\(address): \(ending)")
            }
        }
    }

    @Test func `a site whose index fails says so to who watches it`() async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            let server = try await RunningServer.start(place.acquis)
            defer { server.program.send(SIGKILL) }
            #expect(try await server.ask("/health").status == 200)
            try await DatabaseQueue(path: place.path("data/index.sqlite")).write { try $0.execute(sql: "DELETE FROM head") }
            let health = try await server.ask("/health")
            #expect(health.status == 503 && health.text.contains("\"failing\""), "\(health.text)")
            #expect(!health.text.contains(place.folder.path), "where its files lie is nobody's business")
            let figures = try await server.ask("/metrics")
            #expect(figures.status == 200 && figures.text.contains("\nacquis_index_answers 0\n"))
            #expect(!figures.text.contains("acquis_documents"))
        }
    }
}

import Foundation
import Recording
import RecordingPostgres
import TestSupport
import Testing

/// Servers and databases that will not do, each with its sentence.
@Suite struct PostgresFailureTests {
    @Test(arguments: [
        "", "postgres:/x", "mysql://x/y", "host=x", "postgres://h/d?colour=blue", "postgres://[h/d",
        "postgres://u:secret%00@h/d", "http://u:secret@h/d",
    ]) func `what is no address is none`(text: String) {
        #expect(PostgresAddress(text) == nil)
    }

    @Test(arguments: [
        ("postgres://keeper:secret@one:5433,two/record?target_session_attrs=read-write", "postgres://keeper@one:5433,two/record"),
        ("postgresql://one/record?user=keeper&password=secret", "postgres://keeper@one/record"),
        ("postgres:///record?host=/run/postgresql", "postgres:///record?host=/run/postgresql"), ("postgres://", "postgres:///"),
        ("postgres://one,two:5433/", "postgres://one,two:5433/"),
    ]) func `an address is shown without its password`(text: String, shown: String) {
        #expect(PostgresAddress(text)?.description == shown)
    }

    @Test func `a server that lets nobody in says why`() async throws {
        try await PostgresServer.with { server in
            let address = try await server.newDatabase()
            _ = try await journal(at: address).head()
            let name = try #require(address.firstMatch(of: /\/(test_\w+)/)?.1)
            try await server.run(sql: "CREATE ROLE keeper LOGIN PASSWORD 'secret'; CREATE ROLE guest LOGIN", in: "postgres")
            func expect(_ address: String, _ problem: JournalFailure.Problem, _ words: String) async throws {
                for access in [PostgresJournal.Access.reading, .appending] {
                    let failure = await #expect(throws: JournalFailure.self) { try await journal(at: address, for: access).head() }
                    #expect(failure?.problem == problem, "\(failure?.description ?? "")")
                    #expect(failure?.description.contains(words) == true, "\(failure?.description ?? "")")
                    expectOneSentence(failure, naming: server)
                }
            }
            try await expect("postgres:///x?host=\(server.anteroom.path)", .unreachable, "look whether its server runs")
            try await expect("postgres://127.0.0.1:1/x", .unreachable, "postgres://127.0.0.1:1/x does not answer")
            try await expect(
                server.address(of: "\(name)", user: "keeper:wrong-secret"), .notAdmitted, "correct the user or the password")
            try await expect(server.address(of: "\(name)", user: "nobody_knows"), .notAdmitted, "nobody_knows")
            try await expect(server.address(of: "nowhere"), .noDatabase, "make it with createdb")
            try await expect(server.address(of: "\(name)", user: "guest"), .noPermission, "give this user the right")
            try await expect(server.address(of: "\(name)", user: "keeper:secret"), .noPermission, "give this user the right")
        }
    }

    @Test func `a database that will not do is left as it is`() async throws {
        try await PostgresServer.with { server in
            let unfit: [(String, JournalFailure.Problem, String)] = [
                ("CREATE SCHEMA acquis; CREATE TABLE acquis.entry (sequence int)", .notAJournal, "another program's"),
                ("CREATE SCHEMA acquis; CREATE TABLE acquis.step (colour text)", .notAJournal, "is not a journal"),
                ("CREATE SCHEMA acquis; CREATE TABLE acquis.step (number bigint, name text)", .notAJournal, "another program's"),
                ("journal; INSERT INTO acquis.step VALUES (9, 'keep what nobody thinks of yet')", .newer, "newer version"),
            ]
            for (sql, problem, words) in unfit {
                let address = try await server.newDatabase()
                if sql.hasPrefix("journal") { _ = try await journal(at: address).head() }
                try await server.run(sql: sql.replacing("journal; ", with: ""), in: address)
                for access in [PostgresJournal.Access.reading, .appending] {
                    let failure = await #expect(throws: JournalFailure.self) { try await journal(at: address, for: access).head() }
                    #expect(
                        failure?.problem == problem && failure?.description.contains(words) == true,
                        "\(sql): \(failure?.description ?? "")")
                    expectOneSentence(failure, naming: server)
                }
            }
            let latin = try await server.newDatabase("ENCODING 'LATIN1' TEMPLATE template0")
            let failure = await #expect(throws: JournalFailure.self) { try await journal(at: latin).head() }
            #expect(failure?.description.contains("make the database with ENCODING 'UTF8'") == true)
            let empty = try await server.newDatabase()
            let missing = await #expect(throws: JournalFailure.self) { try await journal(at: empty, for: .reading).head() }
            #expect(missing?.problem == .missing)
            #expect(try await server.run(sql: "SELECT to_regnamespace('acquis') IS NULL", in: empty) == "t")
            let old = PostgresJournal(try #require(PostgresAddress(empty)), for: .appending, oldestServer: 990_000)
            let tooOld = await #expect(throws: JournalFailure.self) { try await old.head() }
            #expect(tooOld?.problem == .tooOld && tooOld?.description.contains("99 is the oldest") == true)
            // A schema made beforehand for a user who may make none is begun in.
            let prepared = try await server.newDatabase()
            try await server.run(sql: "CREATE SCHEMA acquis", in: prepared)
            #expect(try await journal(at: prepared).head() == .start)
        }
    }

    @Test func `a server that takes nothing says why, and keeps nothing`() async throws {
        try await PostgresServer.with { server in
            let address = try await server.newDatabase()
            let name = try #require(address.firstMatch(of: /\/(test_\w+)/)?.1)
            let open = try journal(at: address)
            let head = try await open.append([note("x")], keeping: [], onlyBehind: nil).last?.head
            for (state, problem) in [("53100", JournalFailure.Problem.diskFull), ("53200", .tooLarge), ("XX001", .damaged)] {
                // The server itself says it, as it would.
                try await server.run(
                    sql: """
                        CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql
                        AS 'BEGIN RAISE EXCEPTION ''so it is'' USING ERRCODE = ''\(state)''; END';
                        CREATE OR REPLACE TRIGGER fail BEFORE INSERT ON acquis.entry EXECUTE FUNCTION fail()
                        """, in: address)
                let failure = await #expect(throws: JournalFailure.self) {
                    try await open.append([note("y")], keeping: [Blob(Data([1]))], onlyBehind: nil)
                }
                #expect(failure?.problem == problem)
                expectOneSentence(failure, naming: server)
            }
            try await server.run(sql: "DROP TRIGGER fail ON acquis.entry", in: address)
            try await server.run(sql: "ALTER DATABASE \(name) SET default_transaction_read_only = on", in: "postgres")
            let new = await #expect(throws: JournalFailure.self) {
                try await journal(at: address).append([note("z")], keeping: [], onlyBehind: nil)
            }
            #expect(new?.problem == .readOnly)
            #expect(try await journal(at: address, for: .reading).head() == head, "it can still be read")
            let reading = try journal(at: address, for: .reading)
            let wrong = await #expect(throws: JournalFailure.self) { try await reading.append([], keeping: [], onlyBehind: nil) }
            #expect(wrong?.problem == .readOnly)
            #expect(try await open.digests(after: nil, limit: 9) == [])
            // Of several hosts one may be about to take the place of another.
            let hosts = try #require(PostgresAddress(address + ",\(server.anteroom.path)"))
            let hasty = await #expect(throws: JournalFailure.self) {
                try await PostgresJournal(hosts, for: .appending, patience: .zero).head()
            }
            #expect(hasty?.problem == .readOnly)
            async let waiting = PostgresJournal(hosts, for: .appending).append([note("w")], keeping: [], onlyBehind: head)
            try await server.run(sql: "ALTER DATABASE \(name) RESET default_transaction_read_only", in: "postgres")
            #expect(try await waiting.count == 1)
        }
    }
}

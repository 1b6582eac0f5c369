import Foundation
import Recording
import RecordingPostgres
import RecordingSQLite
import TestSupport
import Testing

@Suite struct PostgresJournalTests {
    @Test func `it keeps to the contract`() async throws {
        try await PostgresServer.with { server in
            for contract in JournalContract.allCases {
                let address = try await server.newDatabase()
                try await contract.check(journal(at: address)) { try journal(at: address) }
            }
        }
    }

    static let forbidden = [
        "UPDATE acquis.entry SET who = 'Somebody else'", "DELETE FROM acquis.entry WHERE sequence = 6", "TRUNCATE acquis.entry",
        "UPDATE acquis.blob SET bytes = ''", "DELETE FROM acquis.blob", "TRUNCATE acquis.blob",
        "SET session_replication_role = replica; DELETE FROM acquis.entry",
        "INSERT INTO acquis.entry SELECT 9, time, who, kind, content, hash, repeat('1', 64) FROM acquis.entry WHERE sequence = 6",
        "INSERT INTO acquis.entry SELECT 7, time, who, kind, content, previous, repeat('1', 64) FROM acquis.entry WHERE sequence = 6",
        "INSERT INTO acquis.entry SELECT 7, time, who, kind, 'no JSON', hash, repeat('1', 64) FROM acquis.entry WHERE sequence = 6",
        "INSERT INTO acquis.entry SELECT 7, time, '', kind, content, hash, repeat('1', 64) FROM acquis.entry WHERE sequence = 6",
        "INSERT INTO acquis.entry SELECT 7, time, who, 'kind', content, hash, repeat('1', 64) FROM acquis.entry WHERE sequence = 6",
        "INSERT INTO acquis.blob VALUES (repeat('1', 64), 'other bytes')",
    ]

    @Test func `the database itself refuses to change what was kept`() async throws {
        try await PostgresServer.with { server in
            let address = try await server.newDatabase()
            let journal = try journal(at: address)
            for sample in Sample.record { try await Recorder(journal).record(sample) }
            let before = try await journal.entries(after: 0, limit: 100)
            for sql in Self.forbidden {
                await #expect(throws: PostgresServer.Refused.self, "\(sql)") { try await server.run(sql: sql, in: address) }
            }
            #expect(try await journal.entries(after: 0, limit: 100) == before)
            #expect(try await Verification(of: journal).problems == [])
        }
    }

    static let tampering = [
        ("UPDATE acquis.entry SET who = 'keeper' WHERE sequence = 3", 3),
        ("UPDATE acquis.entry SET content = content || ' ' WHERE sequence = 5", 5),
        ("DELETE FROM acquis.entry WHERE sequence = 2", 3),
        ("DELETE FROM acquis.blob WHERE digest = (SELECT content::json->>'original' FROM acquis.entry WHERE sequence = 3)", 3),
        (
            "UPDATE acquis.blob SET bytes = '' WHERE digest = (SELECT content::json->>'edition' FROM acquis.entry WHERE sequence = 4)",
            4
        ),
    ]

    @Test func `verification says what was changed all the same, and where`() async throws {
        try await PostgresServer.with { server in
            for (sql, sequence) in Self.tampering {
                let address = try await server.newDatabase()
                let journal = try journal(at: address)
                for sample in Sample.record { try await Recorder(journal).record(sample) }
                try await server.run(
                    sql: """
                        ALTER TABLE acquis.entry DISABLE TRIGGER ALL; ALTER TABLE acquis.blob DISABLE TRIGGER ALL;
                        ALTER TABLE acquis.blob DROP CONSTRAINT digest_is_that_of_the_bytes; \(sql)
                        """, in: address)
                let problems = try await Verification(of: journal).problems
                #expect(problems.contains { $0.sequence == sequence }, "\(sql): \(problems)")
            }
        }
    }

    @Test func `a user who may only read and insert keeps the journal`() async throws {
        try await PostgresServer.with { server in
            let address = try await server.newDatabase()
            _ = try await journal(at: address).head()
            try await server.run(
                sql: """
                    CREATE ROLE clerk LOGIN; GRANT USAGE ON SCHEMA acquis TO clerk;
                    GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA acquis TO clerk
                    """, in: address)
            let clerk = try journal(at: address.replacing("postgres@", with: "clerk@"))
            for sample in Sample.record { try await Recorder(clerk).record(sample) }
            #expect(try await Verification(of: clerk).problems == [])
        }
    }

    @Test func `a large original comes back, and what is acknowledged is committed`() async throws {
        try await PostgresServer.with { server in
            let address = try await server.newDatabase()
            try await server.run(sql: "ALTER ROLE postgres SET synchronous_commit = off", in: address)
            let journal = try journal(at: address)
            let page = Data((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 5) })
            let large = Blob((0..<16_384).reduce(into: Data(capacity: 1 << 26)) { bytes, _ in bytes.append(page) })
            _ = try await journal.append([note("large")], keeping: [large], onlyBehind: nil)
            #expect(try await journal.bytes(of: large.digest) == large.bytes)
            #expect(try await journal.commitMode() == "on")
        }
    }

    @Test func `a record goes there and back and stays the same`() async throws {
        try await PostgresServer.with { server in
            try await withTemporaryFolder { folder in
                let here = try SQLiteJournal(folder: folder.appending(path: "here"), for: .appending)
                for sample in Sample.series(30) { try await Recorder(here).record(sample) }
                let there = try journal(at: try await server.newDatabase())
                let back = try SQLiteJournal(folder: folder.appending(path: "back"), for: .appending)
                #expect(try await RecordCopy(from: here, to: there).entries == 60)
                #expect(try await RecordCopy(from: there, to: back).blobs == 60)
                let all = try await here.entries(after: 0, limit: 100)
                for other in [there, back] as [any RecordStore] {
                    #expect(try await other.entries(after: 0, limit: 100) == all)
                    #expect(try await Verification(of: other).problems == [])
                    #expect(try await RecordCopy(from: here, to: other).entries == 0, "what is there is not copied again")
                }
                try await Recorder(back).record(Sample.resolution)
                #expect(try await RecordCopy(from: back, to: there).entries == 2)
                try await Recorder(here).record(Sample.lighthouses2019)
                await #expect(throws: RecordCopy.Refusal.otherHistory(sequence: 62)) { try await RecordCopy(from: here, to: there) }
            }
        }
    }
}

/// The journal at an address, opened for appending.
func journal(
    at address: String, for access: PostgresJournal.Access = .appending, patience: Duration = .seconds(60)
) throws -> PostgresJournal {
    PostgresJournal(try #require(PostgresAddress(address)), for: access, patience: patience)
}

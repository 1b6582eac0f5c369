import Foundation
import GRDB
import Recording
import RecordingSQLite
import TestSupport
import Testing

@Suite struct SQLiteJournalTests {
    @Test(arguments: JournalContract.allCases) func `it keeps to the contract`(contract: JournalContract) async throws {
        try await withTemporaryFolder { folder in
            let journal = try SQLiteJournal(folder: folder, for: .appending)
            try await contract.check(journal) { try SQLiteJournal(folder: folder, for: .appending) }
        }
    }

    @Test func `a data folder is made where it is missing, and holds one journal`() async throws {
        try await withTemporaryFolder { folder in
            let inner = folder.appending(path: "a/b c/ü")
            let journal = try SQLiteJournal(folder: inner, for: .appending)
            try await Recorder(journal).record(Sample.resolution)
            let files = try FileManager.default.contentsOfDirectory(atPath: inner.path)
            #expect(Set(files).subtracting(["journal.sqlite-wal", "journal.sqlite-shm"]) == ["journal.sqlite"])
            #expect(try await SQLiteJournal(folder: inner, for: .appending).head().sequence == 2)
        }
    }

    @Test func `many that open a new folder at once share one journal`() async throws {
        try await withTemporaryFolder { folder in
            try await withThrowingTaskGroup { group in
                for number in 0..<12 {
                    group.addTask {
                        let journal = try SQLiteJournal(folder: folder, for: .appending)
                        let draft = Entry.Draft(
                            time: .sample, who: "\(number)", kind: Entry.Kind("note", version: 1), content: Data("{}".utf8))
                        _ = try await journal.append([draft], keeping: [], onlyBehind: nil)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await SQLiteJournal(folder: folder, for: .reading).head().sequence == 12)
        }
    }

    @Test func `what is opened for reading sees new entries and cannot append`() async throws {
        try await withTemporaryFolder { folder in
            let writer = try SQLiteJournal(folder: folder, for: .appending)
            let reader = try SQLiteJournal(folder: folder, for: .reading)
            try await Recorder(writer).record(Sample.resolution)
            #expect(try await reader.head().sequence == 2)
            let failure = await #expect(throws: JournalFailure.self) { try await Recorder(reader).record(Sample.lighthouses2019) }
            #expect(failure?.problem == .readOnly)
            #expect(failure?.description.contains(folder.path) == true)
        }
    }

    @Test func `it is on the disk before it is acknowledged`() async throws {
        try await withTemporaryFolder { folder in
            let journal = try SQLiteJournal(folder: folder, for: .appending)
            #expect(try await journal.synchronousMode() == 2)
            let mode = try await DatabaseQueue(path: SQLiteJournal.location(in: folder).path).read {
                try String.fetchOne($0, sql: "PRAGMA journal_mode")
            }
            #expect(mode == "wal")
        }
    }

    static let forbidden = [
        "UPDATE entry SET who = 'Somebody else'", "UPDATE OR REPLACE entry SET sequence = 1 WHERE sequence = 2",
        "DELETE FROM entry",
        "DELETE FROM entry WHERE sequence = 6", "UPDATE blob SET bytes = x'00'", "DELETE FROM blob",
        "UPDATE blob SET digest = lower(digest)",
        "INSERT OR REPLACE INTO entry SELECT sequence, time, 'Somebody else', kind, content, previous, hash FROM entry LIMIT 1",
        "INSERT INTO entry SELECT 9, time, who, kind, content, hash, printf('%064d', 1) FROM entry WHERE sequence = 6",
        "INSERT INTO entry SELECT 7, time, who, kind, content, previous, printf('%064d', 1) FROM entry WHERE sequence = 6",
        "INSERT INTO entry SELECT 7, time, who, kind, 'no JSON', hash, printf('%064d', 1) FROM entry WHERE sequence = 6",
        "INSERT INTO entry SELECT 7, time, NULL, kind, content, hash, printf('%064d', 1) FROM entry WHERE sequence = 6",
        "INSERT INTO entry SELECT 7, time, who, 'kind', content, hash, printf('%064d', 1) FROM entry WHERE sequence = 6",
        "INSERT INTO blob VALUES ('abc', x'00')", "INSERT INTO blob VALUES (printf('%064d', 1), 'words')",
    ]

    @Test(arguments: forbidden) func `the database itself refuses to change what was kept`(sql: String) async throws {
        try await withJournalOfSamples { journal, folder in
            let before = try await journal.entries(after: 0, limit: 100)
            let queue = try DatabaseQueue(path: SQLiteJournal.location(in: folder).path)
            #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
            #expect(try await journal.entries(after: 0, limit: 100) == before)
            #expect(try await Verification(of: journal).problems == [])
        }
    }

    @Test func `a blob that is there is not replaced by another`() async throws {
        try await withJournalOfSamples { journal, folder in
            let queue = try DatabaseQueue(path: SQLiteJournal.location(in: folder).path)
            try await queue.write { try $0.execute(sql: "INSERT OR REPLACE INTO blob SELECT digest, x'00' FROM blob") }
            #expect(try await Verification(of: journal).problems == [])
        }
    }
}

/// Runs with a journal into which the samples were handed.
func withJournalOfSamples(_ body: (SQLiteJournal, URL) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
        try await recordSamples(in: folder)
        try await body(try SQLiteJournal(folder: folder, for: .appending), folder)
    }
}

/// Hands the samples into the journal of a folder, and closes it.
func recordSamples(in folder: URL) async throws {
    let recorder = Recorder(try SQLiteJournal(folder: folder, for: .appending))
    for sample in Sample.record { try await recorder.record(sample) }
}

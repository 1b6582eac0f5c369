import Foundation
import GRDB
import Recording
import RecordingSQLite
import TestSupport
import Testing

@Suite struct TamperTests {
    struct Tampering: CustomTestStringConvertible, Sendable {
        let sql: String
        let sequence: Int
        var testDescription: String { sql }

        init(_ sql: String, at sequence: Int) {
            (self.sql, self.sequence) = (sql, sequence)
        }
    }

    static let tampering = [
        Tampering("UPDATE entry SET who = 'keeper' WHERE sequence = 3", at: 3),
        Tampering("UPDATE entry SET time = replace(time, '2024', '2023') WHERE sequence = 1", at: 1),
        Tampering("UPDATE entry SET content = content || ' ' WHERE sequence = 5", at: 5),
        Tampering("UPDATE entry SET content = 5 WHERE sequence = 5", at: 5),
        Tampering("UPDATE entry SET content = CAST(x'ff00fe' AS TEXT) WHERE sequence = 2", at: 2),
        Tampering("UPDATE entry SET who = '' WHERE sequence = 2", at: 2),
        Tampering("UPDATE entry SET hash = 'short' WHERE sequence = 4", at: 4),
        Tampering("UPDATE entry SET sequence = 9 WHERE sequence = 6", at: 9),
        Tampering("DELETE FROM entry WHERE sequence = 2", at: 3),
        Tampering(
            "DELETE FROM blob WHERE digest = (SELECT json_extract(content, '$.original') FROM entry WHERE sequence = 3)", at: 3),
        Tampering(
            "UPDATE blob SET bytes = zeroblob(3) WHERE digest = (SELECT json_extract(content, '$.edition') FROM entry WHERE sequence = 4)",
            at: 4),
        Tampering(
            "UPDATE blob SET digest = replace(digest, 'a', 'b') WHERE digest = (SELECT json_extract(content, '$.edition') FROM entry WHERE sequence = 2)",
            at: 2),
    ]

    @Test(arguments: tampering) func `verification says what was changed, and where`(tampering: Tampering) async throws {
        try await withJournalOfSamples { journal, folder in
            let queue = try DatabaseQueue(path: SQLiteJournal.location(in: folder).path)
            try await queue.write { db in
                for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                    try db.execute(sql: "DROP TRIGGER \(trigger)")
                }
                try db.execute(sql: "PRAGMA ignore_check_constraints = ON; \(tampering.sql)")
            }
            let problems = try await Verification(of: journal).problems
            #expect(problems.contains { $0.sequence == tampering.sequence }, "\(problems)")
        }
    }

    @Test func `a byte changed in the file itself is never taken for the record`() async throws {
        try await withTemporaryFolder { folder in
            let url = SQLiteJournal.location(in: folder)
            try await recordSamples(in: folder)
            try await DatabaseQueue(path: url.path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            let bytes = try Data(contentsOf: url)
            let original = Sample.lighthouses2021.original()
            let edition = try Sample.lighthouses2019.edition().canonical()
            let places = [
                try #require(bytes.range(of: original)).lowerBound,
                try #require(bytes.range(of: edition.prefix(200))).lowerBound + 99,
                try #require(bytes.range(of: Data("Keeper".utf8))).lowerBound,
                try #require(bytes.range(of: Data(#""fileName":"report-0.txt""#.utf8))).lowerBound + 15,
            ]
            for place in places {
                var changed = bytes
                changed[place] ^= 1
                try changed.write(to: url)
                let problems = try await Verification(of: SQLiteJournal(folder: folder, for: .reading)).problems
                #expect(!problems.isEmpty, "byte \(place)")
            }
            // Wherever a byte was changed, nothing crashes: it is a problem, a refusal, or lay in unused space.
            for place in stride(from: 0, to: bytes.count, by: 397) {
                var changed = bytes
                changed[place] ^= 0xFF
                try changed.write(to: url)
                do {
                    _ = try await Verification(of: SQLiteJournal(folder: folder, for: .reading))
                } catch { #expect(error is JournalFailure, "byte \(place): \(error)") }
            }
        }
    }
}

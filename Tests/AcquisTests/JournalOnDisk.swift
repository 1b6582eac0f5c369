import Foundation
import GRDB

/// The contents of the entries in the journal of a workplace, read past the program.
func journalContents(of place: Workplace) async throws -> [String] {
    let database = try DatabaseQueue(path: place.journal.path)
    return try await database.read { try String.fetchAll($0, sql: "SELECT content FROM entry ORDER BY sequence") }
}

/// Does to the journal of a workplace what the program never does.
func changeJournal(of place: Workplace, _ sql: String) async throws {
    let database = try DatabaseQueue(path: place.journal.path)
    try await database.writeWithoutTransaction { db in
        for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
            try db.execute(sql: "DROP TRIGGER \(trigger)")
        }
        try db.execute(sql: sql)
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
}

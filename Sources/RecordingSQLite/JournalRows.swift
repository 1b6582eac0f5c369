internal import Foundation
internal import GRDB
internal import Recording

/// Entries and blobs as rows. Columns are read as they are, without trust in their types: verification must be able to
/// look at a journal that somebody has changed.
extension Database {
    func journalHead() throws -> JournalHead {
        let sql = "SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1"
        guard let row = try Row.fetchOne(self, sql: sql) else { return .start }
        return JournalHead(sequence: row.value("sequence").number, hash: Digest(stored: row.value("hash").words))
    }

    func entries(after sequence: Int, limit: Int) throws -> [Entry] {
        let sql = "SELECT * FROM entry WHERE sequence > ? ORDER BY sequence LIMIT ?"
        return try Row.fetchAll(self, sql: sql, arguments: [sequence, limit]).map { row in
            Entry(
                sequence: row.value("sequence").number, time: Moment(stored: row.value("time").words),
                who: row.value("who").words, kind: Entry.Kind(stored: row.value("kind").words),
                content: Data(row.value("content").words.utf8), previous: Digest(stored: row.value("previous").words),
                hash: Digest(stored: row.value("hash").words))
        }
    }

    func insert(_ entry: Entry) throws {
        try execute(
            sql: "INSERT INTO entry (sequence, time, who, kind, content, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                entry.sequence, entry.time.iso, entry.who, entry.kind.text, String(decoding: entry.content, as: UTF8.self),
                entry.previous.hex, entry.hash.hex,
            ])
    }

    func keep(_ blob: Blob) throws {
        try execute(sql: "INSERT INTO blob (digest, bytes) VALUES (?, ?)", arguments: [blob.digest.hex, blob.bytes])
    }
}

extension Row {
    func value(_ column: String) -> DatabaseValue { self[column] }
}

extension DatabaseValue {
    var words: String { String.fromDatabaseValue(self) ?? "" }
    var number: Int { Int.fromDatabaseValue(self) ?? 0 }
}

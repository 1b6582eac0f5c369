public import Foundation
internal import GRDB
public import Recording

/// The journal in one file, `journal.sqlite` in the data folder, with the originals and editions beside the entries.
///
/// Any number of processes may read and append at once. What was appended is on the disk when `append` answers.
public struct SQLiteJournal: RecordStore {
    /// What a journal is opened for.
    public enum Access: Sendable {
        /// For questions only: nothing is made or changed, and a journal that is not there is missing.
        case reading
        /// A journal that is not there is begun.
        case appending
    }

    private let file: JournalFile
    private let reader: any DatabaseReader
    private let writer: DatabasePool?

    /// Where the journal of a data folder stands.
    public static func location(in folder: URL) -> URL {
        folder.appending(path: "journal.sqlite", directoryHint: .notDirectory)
    }

    /// Opens the journal of a data folder; throws a `JournalFailure` that says what to do where that cannot be.
    public init(folder: URL, for access: Access) throws {
        file = JournalFile(url: Self.location(in: folder))
        switch access {
        case .reading:
            reader = try file.open()
            writer = nil
        case .appending:
            let pool = try file.openToAppend()
            reader = pool
            writer = pool
        }
    }

    /// How the connection that appends waits for the disk: 2 is FULL, which outlives a power cut.
    package func synchronousMode() async throws -> Int? {
        try await writer?.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    }

    public func append(
        _ drafts: [Entry.Draft], keeping blobs: [Blob], onlyBehind head: JournalHead?
    ) async throws -> [Entry] {
        guard let writer else { throw JournalFailure(.readOnly, place: file.url.path, detail: "it was opened for reading") }
        return try await file.translating {
            // The transaction is IMMEDIATE: no other process appends between the look at the head and the new entries.
            try await writer.write { db in
                var last = try db.journalHead()
                if let head, head != last { throw JournalFailure(.movedOn, place: file.url.path) }
                for blob in blobs { try db.keep(blob) }
                return try drafts.map { draft in
                    let entry = Entry(sealing: draft, behind: last)
                    try db.insert(entry)
                    last = entry.head
                    return entry
                }
            }
        }
    }

    public func entries(after sequence: Int, limit: Int) async throws -> [Entry] {
        try await file.translating { try await reader.read { try $0.entries(after: sequence, limit: limit) } }
    }

    public func head() async throws -> JournalHead {
        try await file.translating { try await reader.read { try $0.journalHead() } }
    }

    public func bytes(of digest: Digest) async throws -> Data? {
        try await file.translating {
            try await reader.read { db in
                try Data.fetchOne(db, sql: "SELECT bytes FROM blob WHERE digest = ?", arguments: [digest.hex])
            }
        }
    }

    public func digests(after digest: Digest?, limit: Int) async throws -> [Digest] {
        try await file.translating {
            try await reader.read { db in
                let sql = "SELECT digest FROM blob WHERE digest > ? ORDER BY digest LIMIT ?"
                let rows = try DatabaseValue.fetchAll(db, sql: sql, arguments: [digest?.hex ?? "", limit])
                return rows.map { Digest(stored: $0.words) }
            }
        }
    }
}

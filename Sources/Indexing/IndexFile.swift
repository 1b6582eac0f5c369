internal import Foundation
internal import FullText
package import GRDB

/// The file of an index: opened, begun anew where it is of no use, and its failures in words.
struct IndexFile: Sendable {
    let url: URL

    func open() throws -> DatabasePool {
        do {
            return try opened()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB || error.resultCode == .SQLITE_CORRUPT {
            return try translating {
                remove(url)
                return try opened()
            }
        } catch {
            throw IndexFailure(error, at: url)
        }
    }

    private func opened() throws -> DatabasePool {
        // Where the log of an index that is gone lies about, SQLite clears it away when it makes the file itself.
        let leftOver = FileManager.default.fileExists(atPath: url.path + "-wal")
        if !FileManager.default.fileExists(atPath: url.path), !leftOver { try begin() }
        return try pool(at: url)
    }

    /// Makes an empty index under another name and gives it its own name in one step: two processes that make one file
    /// into a write-ahead database at the same moment get into each other's way.
    private func begin() throws {
        let draft = draftURL
        defer { remove(draft) }
        let pool = try pool(at: draft)
        // Closing moves the log into the file too, but says nothing where the disk is too full for that.
        try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try pool.close()
        do {
            try FileManager.default.linkItem(at: draft, to: url)
        } catch {
            // Another process was faster: its index is the index.
            if !FileManager.default.fileExists(atPath: url.path) { throw error }
        }
    }

    private func pool(at url: URL) throws -> DatabasePool {
        var configuration = Configuration.index("index")
        configuration.busyMode = .timeout(60)
        // A rebuild writes all of the index at once; what it needed for that is given back.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_size_limit = 16777216") }
        let pool = try DatabasePool(path: url.path, configuration: configuration)
        try pool.write(IndexSchema.prepare)
        return pool
    }

    private var draftURL: URL {
        url.deletingLastPathComponent().appending(path: "\(url.lastPathComponent).\(UUID().uuidString)")
    }

    private func remove(_ url: URL) {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: url.path + suffix) }
    }

    /// Makes a whole index in a file of its own beside the index, and puts it in the place of all that the index has.
    nonisolated(nonsending) func replaceAll(of pool: DatabasePool, by fill: (DatabaseQueue) async throws -> Void) async throws {
        var configuration = Configuration.index("index being made")
        // Nobody misses a draft that a power cut destroys, so it need not wait for the disk; and what is put away in no order
        // (words, sketches) must not be written and fetched again and again, so much of it stays in memory (in KiB).
        configuration.prepareDatabase {
            try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144")
        }
        configuration.allowsUnsafeTransactions = true
        let draft = draftURL
        let queue: DatabaseQueue
        do {
            // The open file needs its name no longer, and without one it is gone with this process, however that ends.
            defer { remove(draft) }
            queue = try DatabaseQueue(path: draft.path, configuration: configuration)
            try await queue.write(IndexSchema.prepare)
        }
        // All of it in one transaction: each end of one would write what is in memory.
        try await queue.writeWithoutTransaction { db in
            try db.beginTransaction()
            try Self.gather(db, bytes: 64 << 20)
        }
        try await fill(queue)
        try await queue.writeWithoutTransaction { db in
            try Self.gather(db, bytes: 1 << 20)
            try db.commit()
        }
        // A copy within SQLite, not a new file in the old one's place: other processes have the old one open, and what
        // is left of its write-ahead log would be taken for the new one's.
        try queue.backup(to: pool)
        try queue.close()
        // Another process may be doing the same just now, or still read the old state: then a later commit does it.
        try await pool.writeWithoutTransaction { _ = try? $0.checkpoint(.passive) }
    }

    /// How much the full text gathers in memory before it writes a segment of its own, which later ones are merged with.
    private static func gather(_ db: Database, bytes: Int) throws {
        try db.execute(sql: "INSERT INTO words (words, rank) VALUES ('hashsize', ?)", arguments: [bytes])
    }

    /// Does it, and says what SQLite says in the words of the index. What others say, the journal above all, stays as it is.
    func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as DatabaseError { throw IndexFailure(error, at: url) }
    }

    nonisolated(nonsending) func translating<Value>(_ body: () async throws -> Value) async throws -> Value {
        do { return try await body() } catch let error as DatabaseError { throw IndexFailure(error, at: url) }
    }
}

extension Configuration {
    /// How every connection to an index begins: it knows the words of the full text.
    static func index(_ label: String) -> Configuration {
        var configuration = Configuration()
        configuration.label = label
        configuration.prepareDatabase { try $0.registerFullText() }
        return configuration
    }
}

extension Database {
    /// Makes the words of the full text known to a connection.
    package func registerFullText() throws {
        let result = ResultCode(rawValue: fulltext_register(UnsafeMutableRawPointer(sqliteConnection)))
        guard result == .SQLITE_OK else { throw DatabaseError(resultCode: result, message: "SQLite has no full text (FTS5)") }
    }
}

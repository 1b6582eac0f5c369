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

    /// Makes an index in a file of its own beside the index, for as long as the body runs.
    nonisolated(nonsending) func withDraft<Value>(_ body: (DatabaseQueue) async throws -> Value) async throws -> Value {
        var configuration = Configuration.index("index being made")
        // Nobody misses a draft that a power cut destroys, so it need not wait for the disk.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF") }
        let draft = draftURL
        let queue: DatabaseQueue
        do {
            // The open file needs its name no longer, and without one it is gone with this process, however that ends.
            defer { remove(draft) }
            queue = try DatabaseQueue(path: draft.path, configuration: configuration)
            try await queue.write(IndexSchema.prepare)
        }
        let value = try await body(queue)
        try queue.close()
        return value
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

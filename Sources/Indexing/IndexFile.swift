internal import Foundation
internal import GRDB

/// The file of an index: opened, begun anew where it is of no use, and its failures in words.
struct IndexFile: Sendable {
    let url: URL

    func open() throws -> DatabasePool {
        do {
            return try opened()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB || error.resultCode == .SQLITE_CORRUPT {
            return try translating {
                for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: url.path + suffix) {
                    try FileManager.default.removeItem(atPath: url.path + suffix)
                }
                return try opened()
            }
        } catch {
            throw IndexFailure(error, at: url)
        }
    }

    private func opened() throws -> DatabasePool {
        var configuration = Configuration()
        configuration.label = "index"
        configuration.busyMode = .timeout(60)
        let pool = try DatabasePool(path: url.path, configuration: configuration)
        try pool.write(IndexSchema.prepare)
        return pool
    }

    /// Makes an index in a file of its own beside the index, for as long as the body runs.
    nonisolated(nonsending) func withDraft<Value>(_ body: (DatabaseQueue) async throws -> Value) async throws -> Value {
        let draft = url.deletingLastPathComponent().appending(path: "\(url.lastPathComponent).\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: draft) }
        var configuration = Configuration()
        configuration.label = "index being made"
        // Nobody misses a draft that a power cut destroys, so it need not wait for the disk.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF") }
        let queue = try DatabaseQueue(path: draft.path, configuration: configuration)
        try await queue.write(IndexSchema.prepare)
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

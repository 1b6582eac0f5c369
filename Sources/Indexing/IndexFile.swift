internal import Foundation
internal import FullText
package import GRDB
internal import Synchronization

/// The index of a data folder as this process has it open: begun anew where it is of no use, and its failures in words.
final class IndexFile: Sendable {
    private let place: IndexPlace
    private let latest: Mutex<OpenIndex>

    var url: URL { place.url }

    /// The connections to what is the index now.
    func pool() throws -> DatabasePool {
        try follow()
        return latest.withLock { $0.pool }
    }

    /// - Parameter url: Where the link to the index stands.
    init(url: URL) throws {
        let place = IndexPlace(url: url)
        do { latest = Mutex(try OpenIndex.begun(at: place)) } catch { throw IndexFailure(error, at: url) }
        self.place = place
        place.clear()
    }

    /// Opens the index that another process has made since; what is being asked is answered from the one before.
    private func follow() throws {
        let isOpen = latest.withLock { place.isCurrent($0.making) }
        guard !isOpen, let making = place.current() else { return }
        // One of a newer program is nothing for this one, which goes on with what it has.
        do {
            let new = try OpenIndex(making)
            latest.withLock { $0 = new }
        } catch is OpenIndex.OtherVersion {}
    }

    /// Makes a whole index in a file of its own, and lets it be the index.
    nonisolated(nonsending) func replace(by fill: (DatabaseQueue) async throws -> Void) async throws {
        let making = try place.begin()
        do {
            try await Self.fill(making, by: fill)
            try making.keep()
            try place.put(making)
        } catch {
            making.discard()
            throw error
        }
        try follow()
        place.clear()
    }

    private nonisolated(nonsending) static func fill(
        _ making: IndexMaking, by fill: (DatabaseQueue) async throws -> Void
    ) async throws {
        var configuration = Configuration.index("index being made")
        // Nobody misses a draft that a power cut destroys, so it need not wait for the disk; and what is put away in no order
        // (words) must not be written and fetched again and again, so much of it stays in memory (in KiB).
        configuration.prepareDatabase {
            try $0.execute(
                sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144")
        }
        configuration.allowsUnsafeTransactions = true
        let queue = try DatabaseQueue(path: making.file.path, configuration: configuration)
        try await queue.write(IndexSchema.make)
        // All of it in one transaction: each end of one would write what is in memory.
        try await queue.writeWithoutTransaction { db in
            try db.beginTransaction()
            try gather(db, bytes: 64 << 20)
        }
        try await fill(queue)
        try await queue.writeWithoutTransaction { db in
            try gather(db, bytes: 1 << 20)
            try db.commit()
            try db.execute(sql: "PRAGMA journal_mode = WAL")
        }
        try queue.close()
    }

    /// How much the full text gathers in memory before it writes a segment of its own, which later ones are merged with.
    private static func gather(_ db: Database, bytes: Int) throws {
        try db.execute(sql: "INSERT INTO words (words, rank) VALUES ('hashsize', ?)", arguments: [bytes])
    }

    /// Does it, and says what SQLite says in the words of the index. What others say, the journal above all, stays as it is.
    func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error where IndexFailure.isOfIndex(error) { throw IndexFailure(error, at: url) }
    }

    nonisolated(nonsending) func translating<Value>(_ body: () async throws -> Value) async throws -> Value {
        do { return try await body() } catch let error where IndexFailure.isOfIndex(error) { throw IndexFailure(error, at: url) }
    }
}

/// One making of an index, open.
private final class OpenIndex: Sendable {
    let pool: DatabasePool
    let making: IndexMaking

    /// It is of another version of the program.
    struct OtherVersion: Error {}

    init(_ making: IndexMaking) throws {
        pool = try Self.pool(at: making.file) { db in
            guard try IndexSchema.isOfThisVersion(db) else { throw OtherVersion() }
        }
        self.making = making
    }

    /// What is the index now; an empty one where there is none, or it is of another version or no database.
    static func begun(at place: IndexPlace) throws -> OpenIndex {
        if let making = place.current() {
            do { return try OpenIndex(making) } catch let error as DatabaseError
                where error.resultCode == .SQLITE_NOTADB || error.resultCode == .SQLITE_CORRUPT
            {} catch is OtherVersion {}
        }
        let isFirst = !FileManager.default.fileExists(atPath: place.url.path)
        let empty = try place.begin()
        do {
            let pool = try pool(at: empty.file, preparing: IndexSchema.make)
            // Closing moves the log into the file too, but says nothing where the disk is too full for that.
            try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try pool.close()
            if try !place.put(empty, isFirst: isFirst) { empty.discard() }
        } catch {
            empty.discard()
            throw error
        }
        // Another process may have been faster: its index is the index.
        guard let making = place.current() else { throw SystemRefusal(ENOENT) }
        return try OpenIndex(making)
    }

    private static func pool(at url: URL, preparing prepare: (Database) throws -> Void) throws -> DatabasePool {
        var configuration = Configuration.index("index")
        configuration.busyMode = .timeout(60)
        let pool = try DatabasePool(path: url.path, configuration: configuration)
        try pool.write(prepare)
        return pool
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

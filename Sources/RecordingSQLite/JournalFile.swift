package import Foundation
internal import GRDB
package import Recording

/// The file of a journal: begun whole, opened with care, and its failures in words.
struct JournalFile: Sendable {
    let url: URL

    /// Opens it for reading; nothing is made or changed.
    func open() throws -> any DatabaseReader {
        var isFolder = ObjCBool(false)
        let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
        guard exists else { throw JournalFailure(.missing, place: url.path) }
        if isFolder.boolValue { throw JournalFailure(.notAJournal, place: url.path) }
        return try translating {
            var configuration = Self.configuration
            configuration.readonly = true
            do {
                let queue = try DatabaseQueue(path: url.path, configuration: configuration)
                try queue.read(checkThatItIsOurs)
                return queue
            } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
                return try openUnchanging(configuration)
            }
        }
    }

    /// Opens it where nothing can be written, not even the memory that processes share. That does without the log, so none
    /// may stand beside it.
    private func openUnchanging(_ configuration: Configuration) throws -> any DatabaseReader {
        let log = url.path + "-wal"
        var status = stat()
        if stat(log, &status) == 0, status.st_size > 0 {
            let detail =
                "its log \(log) is a part of it and cannot be brought in there: copy the whole folder to a place that can be written"
            throw JournalFailure(.readOnly, place: url.path, detail: detail)
        }
        let queue = try DatabaseQueue(path: url.absoluteString + "?immutable=1", configuration: configuration)
        try queue.read(checkThatItIsOurs)
        return queue
    }

    /// Opens it for appending, and begins it where it is not there.
    func openToAppend() throws -> DatabasePool {
        if !FileManager.default.fileExists(atPath: url.path) { try begin() }
        // A pool writes into whatever it opens, so look first that it is a journal, and none of a newer version.
        _ = try open()
        return try translating {
            let pool = try DatabasePool(path: url.path, configuration: Self.configuration)
            try JournalSchema.migrator.migrate(pool)
            // Opening a pool sets NORMAL, with which a power cut can lose what was acknowledged.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        }
    }

    /// Makes a whole journal under another name and gives it its own name in one step, so that neither a second process
    /// nor a kill at any moment finds half a journal.
    private func begin() throws {
        // What is left of a journal that is gone would be taken for a part of the new one.
        let log = url.path + "-wal"
        if FileManager.default.fileExists(atPath: log), !FileManager.default.fileExists(atPath: url.path) {
            throw JournalFailure(.damaged, place: url.path, detail: "it is gone, and its log \(log) is still there")
        }
        let draft = url.deletingLastPathComponent().appending(path: "\(url.lastPathComponent).\(UUID().uuidString)")
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: draft.path + suffix) } }
        try translating {
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            let pool = try DatabasePool(path: draft.path, configuration: Self.configuration)
            try JournalSchema.migrator.migrate(pool)
            // Closing moves the log into the file too, but says nothing where the disk is too full for that.
            try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try pool.close()
        }
        do {
            try FileManager.default.linkItem(at: draft, to: url)
        } catch {
            // Another process was faster: its journal is the journal.
            if !FileManager.default.fileExists(atPath: url.path) { throw JournalFailure(error, at: url) }
        }
    }

    private func checkThatItIsOurs(_ db: Database) throws {
        let mark = try Int.fetchOne(db, sql: "PRAGMA application_id")
        guard mark == JournalSchema.applicationID else { throw JournalFailure(.notAJournal, place: url.path) }
        if try JournalSchema.migrator.hasBeenSuperseded(db) { throw JournalFailure(.newer, place: url.path) }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "journal"
        configuration.busyMode = .timeout(60)
        return configuration
    }

    /// Does it, and says what the store says in the words of the record.
    func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw JournalFailure.translation(of: error, at: url) }
    }

    nonisolated(nonsending) func translating<Value>(_ body: () async throws -> Value) async throws -> Value {
        do { return try await body() } catch { throw JournalFailure.translation(of: error, at: url) }
    }
}

extension JournalFailure {
    /// A failure of the journal stays itself, and so does the wish to stop.
    static func translation(of error: any Error, at url: URL) -> any Error {
        error is JournalFailure || error is CancellationError ? error : JournalFailure(error, at: url)
    }

    /// What a failure of SQLite or of the file system means for the journal at this place.
    package init(_ error: any Error, at url: URL) {
        let problem: Problem =
            switch error {
            case let error as DatabaseError: Self.problem(error.resultCode, at: url)
            case CocoaError.fileWriteNoPermission, CocoaError.fileReadNoPermission: .noPermission
            case CocoaError.fileWriteOutOfSpace: .diskFull
            case CocoaError.fileWriteVolumeReadOnly: .readOnly
            default: .unavailable
            }
        let detail =
            switch error {
            case let error as DatabaseError: error.message ?? "\(error.resultCode)"
            default: (error as NSError).localizedDescription
            }
        self.init(problem, place: url.path, detail: problem == .unavailable || problem == .damaged ? detail : nil)
    }

    private static func problem(_ code: ResultCode, at url: URL) -> Problem {
        switch code {
        case .SQLITE_NOTADB: .notAJournal
        case .SQLITE_CORRUPT: .damaged
        case .SQLITE_FULL: .diskFull
        case .SQLITE_READONLY: .readOnly
        case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: .noPermission
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        default: .unavailable
        }
    }
}

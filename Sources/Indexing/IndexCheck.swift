public import Foundation
internal import GRDB
public import Recording

/// Whether the index of a data folder says the same as one that is made anew from the journal.
public struct IndexCheck: Sendable {
    /// What there is to compare.
    public enum Found: Hashable, Sendable {
        /// No index, which is then made when it is needed.
        case nothing
        /// An index of another version of the program, which is then made anew when it is needed.
        case otherVersion
        /// An index that goes up to this entry.
        case index(JournalHead)
    }

    public let found: Found
    /// In what it differs, each with the document that it concerns where it concerns one; empty where it says the same.
    public let differences: [String]

    /// Compares the index of a data folder, which may be in use and is not changed, with a new one. An index may lag behind
    /// the journal: the new one goes as far as it does.
    public init(
        of journal: any RecordStore, folder: URL, progress: @Sendable (RebuildProgress) -> Void = { _ in }
    ) async throws {
        let place = IndexPlace(url: RecordIndex.location(in: folder))
        do {
            (found, differences) = try await Self.compared(place, with: journal, progress)
        } catch let error as DatabaseError {
            let reason = "\(place.url.path) cannot be read (\(error.message ?? "\(error.resultCode)"))"
            (found, differences) = (.index(.start), [reason])
        }
    }

    private static func compared(
        _ place: IndexPlace, with journal: any RecordStore, _ progress: @Sendable (RebuildProgress) -> Void
    ) async throws -> (Found, [String]) {
        guard FileManager.default.fileExists(atPath: place.url.path) else { return (.nothing, []) }
        let kept = try place.openToRead()
        guard let head = try await kept.head() else { return (.otherVersion, []) }
        let named = head == .start ? head : try await journal.entries(after: head.sequence - 1, limit: 1).first?.head
        guard named == head else {
            return (.index(head), ["it goes up to an entry \(head.sequence) that is not in the journal"])
        }
        let fresh = try await PassingIndex(of: PastJournal(journal, upTo: head), progress: progress)
        return (.index(head), try kept.differences(from: fresh.index.file.pool()))
    }
}

/// An index as it stands, looked at in one state of it from the first question to the last.
struct KeptIndex {
    let queue: DatabaseQueue
    /// Held, so that it stays while a new one takes its place.
    let making: IndexMaking?

    /// Where it stands; `nil` where it is of another version.
    func head() async throws -> JournalHead? {
        try await queue.writeWithoutTransaction { db in
            try db.beginTransaction(.deferred)
            guard try IndexSchema.isOfThisVersion(db) else { return nil }
            return try db.indexState().head
        }
    }

    /// In what it differs from another.
    func differences(from other: any DatabaseReader) throws -> [String] {
        try queue.unsafeRead { mine in
            try other.read { new in try IndexContent(mine).differences(from: IndexContent(new)) }
        }
    }
}

extension IndexPlace {
    /// Opens it as it is, even where nothing can be written.
    func openToRead() throws -> KeptIndex {
        var configuration = Configuration.index("index being compared")
        configuration.readonly = true
        // One transaction goes on while the other index is made.
        configuration.allowsUnsafeTransactions = true
        let making = current()
        let file = making?.file ?? url
        do {
            let queue = try DatabaseQueue(path: file.path, configuration: configuration)
            try queue.unsafeRead { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
            return KeptIndex(queue: queue, making: making)
        } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
            // Without the right to write there is no shared memory, and without a log it is not needed.
            let queue = try DatabaseQueue(path: file.absoluteString + "?immutable=1", configuration: configuration)
            return KeptIndex(queue: queue, making: making)
        }
    }
}

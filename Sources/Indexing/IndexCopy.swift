public import Foundation
internal import GRDB
public import Recording

/// A copy of an index in a file of its own, all of it in one state. The file is gone with this value.
public final class IndexCopy: Sendable {
    public let file: URL
    /// The last entry of the journal that it knows.
    public let head: JournalHead

    /// Copies an index while it is in use, into a folder.
    init(of pool: DatabasePool, below folder: URL) throws {
        file = folder.appending(path: "acquis-index-\(UUID().uuidString).sqlite")
        do {
            let queue = try DatabaseQueue(path: file.path, configuration: .index("copy of the index"))
            try pool.backup(to: queue)
            // Without a log beside it, and so in one file.
            head = try queue.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA journal_mode = DELETE")
                return try db.indexState().head
            }
            try queue.close()
        } catch {
            Self.remove(file)
            throw error
        }
    }

    deinit { Self.remove(file) }

    private static func remove(_ file: URL) {
        for suffix in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
    }
}

/// Copies of an index for other machines: one at a time, and the same one for as long as nothing comes to the journal.
public actor IndexCopies {
    private let index: RecordIndex
    private let folder: URL
    private var latest: IndexCopy?

    /// - Parameter folder: Where the copies lie, for as long as somebody reads them.
    public init(of index: RecordIndex, below folder: URL = FileManager.default.temporaryDirectory) {
        (self.index, self.folder) = (index, folder)
    }

    /// A copy of the index as it stands.
    public func current() async throws -> IndexCopy {
        let head = try await index.head()
        if let latest, latest.head == head { return latest }
        latest = nil
        let copy = try index.file.translating { try IndexCopy(of: index.file.pool(), below: folder) }
        latest = copy
        return copy
    }
}

/// Why a file is not taken for the index of a data folder.
public enum UnfitCopy: Error, Hashable, CustomStringConvertible {
    case noIndex(detail: String)
    case otherVersion
    case empty
    case otherJournal(JournalHead)

    public var description: String {
        switch self {
        case .noIndex(let detail): "it is no whole index (\(detail))"
        case .otherVersion: "it is of another version of the program"
        case .empty: "it holds nothing yet"
        case .otherJournal(let head): "it goes up to an entry \(head.sequence) that is not in this journal"
        }
    }
}

extension RecordIndex {
    /// Takes a copy of another machine's index for the index of a data folder that has none.
    ///
    /// It is taken only where its tables are those of this version, and the entry up to which it goes stands in the journal.
    /// What it says of the documents is believed: `IndexCheck` compares it row for row.
    public static func adopt(_ copy: URL, in folder: URL, of journal: any RecordStore) async throws -> JournalHead {
        let head: JournalHead
        do { head = try Self.head(ofCopy: copy) } catch let error as DatabaseError {
            throw UnfitCopy.noIndex(detail: error.message ?? "\(error.resultCode)")
        }
        guard head != .start else { throw UnfitCopy.empty }
        guard try await journal.entries(after: head.sequence - 1, limit: 1).first?.head == head else {
            throw UnfitCopy.otherJournal(head)
        }
        let place = IndexPlace(url: location(in: folder))
        do {
            let making = try place.begin()
            try FileManager.default.moveItem(at: copy, to: making.file)
            try making.keep()
            try place.put(making)
        } catch {
            throw IndexFailure(error, at: place.url)
        }
        return head
    }

    private static func head(ofCopy file: URL) throws -> JournalHead {
        let schema = "SELECT coalesce(group_concat(sql, ';'), '') FROM (SELECT sql FROM sqlite_master ORDER BY type, name)"
        let expected = try DatabaseQueue(configuration: .index("empty index")).write { db in
            try IndexSchema.make(db)
            return try String.fetchOne(db, sql: schema)
        }
        let queue = try DatabaseQueue(path: file.path, configuration: .index("copy of the index"))
        defer { try? queue.close() }
        return try queue.read { db in
            // Tables that nobody made here could bring orders with them.
            guard try IndexSchema.isOfThisVersion(db), try String.fetchOne(db, sql: schema) == expected else {
                throw UnfitCopy.otherVersion
            }
            let found = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? ""
            guard found == "ok" else { throw UnfitCopy.noIndex(detail: found) }
            return try db.indexState().head
        }
    }
}

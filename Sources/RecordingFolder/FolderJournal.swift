public import Foundation
public import Recording

/// A record as a folder of plain files, which any program can read: the form of a backup.
///
/// | file | what it holds |
/// |---|---|
/// | `record.json` | what the folder is, and the sequence and hash of its last entry |
/// | `entries/000000000001.jsonl` | entries in their order, one a line, from the one that the name says |
/// | `blobs/ab/ab12…` | the bytes of an original or edition, under their digest |
///
/// `record.json` is written last, so that a folder whose writing was broken off holds the record up to the entry that it
/// names. Every byte of it is looked at again when it is read: what was changed or cut off is a `FolderFault`.
public actor FolderJournal: RecordStore {
    private let files: FolderFiles
    /// The head that was held against the entry it names.
    private var checked: JournalHead?

    /// Opens the record in a folder, to read it.
    public init(reading folder: URL) throws {
        files = FolderFiles(folder: folder)
        guard try Manifest(in: files) != nil else { throw FolderFault.notARecord(folder.path) }
    }

    /// Opens the record in a folder to continue it; one is begun where the folder is empty or not there.
    public init(continuing folder: URL) throws {
        files = FolderFiles(folder: folder)
        if try Manifest(in: files) != nil { return }
        guard try files.names(in: "").isEmpty else { throw FolderFault.notEmpty(folder.path) }
        try Manifest(head: .start).write(to: files)
    }

    public func append(_ drafts: [Entry.Draft], keeping blobs: [Blob], onlyBehind head: JournalHead?) async throws -> [Entry] {
        let lock = try await files.lock()
        defer { lock.release() }
        let last = try self.head()
        if let head, head != last { throw JournalFailure(.movedOn, place: files.folder.path) }
        var entries: [Entry] = []
        for draft in drafts {
            guard !draft.who.isEmpty else {
                throw JournalFailure(.unavailable, place: files.folder.path, detail: "an entry does not say who")
            }
            entries.append(Entry(sealing: draft, behind: entries.last?.head ?? last))
        }
        for blob in blobs where try files.size(of: Self.path(of: blob.digest)) != blob.bytes.count {
            try files.write(blob.bytes, to: Self.path(of: blob.digest))
        }
        guard let end = entries.last?.head else { return [] }
        try files.write(EntryLines.bytes(of: entries), to: EntryLines.path(from: last.sequence + 1))
        try Manifest(head: end).write(to: files)
        checked = end
        return entries
    }

    public func head() throws -> JournalHead {
        guard let manifest = try Manifest(in: files) else { throw FolderFault.notARecord(files.folder.path) }
        let head = manifest.head
        if head == checked || head == .start { return head }
        guard let last = try entries(behind: head.sequence - 1, upTo: head.sequence, limit: 1).first else { return .start }
        guard last.hash == head.hash else {
            throw FolderFault.changed(
                files.path(Manifest.name), place: nil, why: "it names another hash than that of entry \(head.sequence)")
        }
        checked = head
        return head
    }

    public func entries(after sequence: Int, limit: Int) throws -> [Entry] {
        try entries(behind: max(0, sequence), upTo: head().sequence, limit: limit)
    }

    private func entries(behind sequence: Int, upTo end: Int, limit: Int) throws -> [Entry] {
        var (last, entries) = (sequence, [Entry]())
        let starts = try files.names(in: "entries").compactMap(EntryLines.start).sorted()
        while last < end, entries.count < limit {
            guard let start = starts.last(where: { $0 <= last + 1 }) else { throw missing(last + 1) }
            let all = try EntryLines.entries(in: files, from: start)
            let found = all.drop { $0.sequence <= last }
            guard let lastFound = found.last else { throw missing(all[all.count - 1].sequence + 1) }
            // What stands behind the last entry was left by a writer that did not come to its end.
            entries += found.prefix { $0.sequence <= end }
            last = lastFound.sequence
        }
        return Array(entries.prefix(max(0, limit)))
    }

    private func missing(_ sequence: Int) -> FolderFault { .missing("entry \(sequence)", from: files.path("entries")) }

    public func bytes(of digest: Digest) throws -> Data? {
        guard let bytes = try files.bytes(of: Self.path(of: digest)) else { return nil }
        guard Digest(of: bytes) == digest else {
            throw FolderFault.changed(
                files.path(Self.path(of: digest)), place: nil,
                why: "its \(bytes.count) bytes have another SHA-256 than its name says")
        }
        return bytes
    }

    public func digests(after digest: Digest?, limit: Int) throws -> [Digest] {
        var digests: [Digest] = []
        for shelf in try files.names(in: "blobs").sorted() where shelf >= digest.map({ String($0.hex.prefix(2)) }) ?? "" {
            if digests.count >= limit { break }
            let names = try files.names(in: "blobs/\(shelf)").compactMap(Digest.init(hex:)).filter { $0.hex.hasPrefix(shelf) }
            digests += names.filter { digest == nil || $0 > digest! }.sorted()
        }
        return Array(digests.prefix(max(0, limit)))
    }

    private static func path(of digest: Digest) -> String { "blobs/\(digest.hex.prefix(2))/\(digest.hex)" }
}

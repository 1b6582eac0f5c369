public import Foundation
public import Recording

/// A journal in memory, which lets a test change what no journal lets anyone change.
public actor MemoryJournal: RecordStore {
    public var kept: [Entry] = []
    public var blobs: [Digest: Data] = [:]

    public init() {}

    public func append(_ drafts: [Entry.Draft], keeping blobs: [Blob], onlyBehind head: JournalHead?) throws -> [Entry] {
        if let head, head != self.head() { throw JournalFailure(.movedOn, place: "memory") }
        for blob in blobs { self.blobs[blob.digest] = blob.bytes }
        let start = kept.count
        for draft in drafts { kept.append(Entry(sealing: draft, behind: self.head())) }
        return Array(kept[start...])
    }

    public func entries(after sequence: Int, limit: Int) -> [Entry] {
        Array(kept.filter { $0.sequence > sequence }.prefix(limit))
    }

    public func head() -> JournalHead { kept.last?.head ?? .start }
    public func bytes(of digest: Digest) -> Data? { blobs[digest] }

    public func digests(after digest: Digest?, limit: Int) -> [Digest] {
        Array(blobs.keys.filter { $0.hex > digest?.hex ?? "" }.sorted().prefix(limit))
    }

    /// Does to the entries or the blobs what it should never be possible to do.
    public func tamper(_ change: (inout [Entry], inout [Digest: Data]) -> Void) {
        change(&kept, &blobs)
    }
}

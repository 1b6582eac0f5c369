public import FoundationEssentials

/// A journal as it stood when one of its entries was the last. Nothing can be appended to it.
public struct PastJournal: RecordStore {
    private let journal: any RecordStore
    private let end: JournalHead

    /// The journal up to an entry of it.
    public init(_ journal: any RecordStore, upTo end: JournalHead) {
        (self.journal, self.end) = (journal, end)
    }

    public func append(_ drafts: [Entry.Draft], keeping blobs: [Blob], onlyBehind head: JournalHead?) throws -> [Entry] {
        throw JournalFailure(.readOnly, place: "the record as it was at entry \(end.sequence)")
    }

    public func entries(after sequence: Int, limit: Int) async throws -> [Entry] {
        try await journal.entries(after: sequence, limit: limit).filter { $0.sequence <= end.sequence }
    }

    public func head() -> JournalHead { end }
    public func bytes(of digest: Digest) async throws -> Data? { try await journal.bytes(of: digest) }
    public func digests(after digest: Digest?, limit: Int) async throws -> [Digest] {
        try await journal.digests(after: digest, limit: limit)
    }
}

extension Journal {
    /// The last entry that had been made at a moment.
    ///
    /// Entries stand in the order in which they were made; the clocks of the machines that made them may differ or run
    /// backwards. An entry dated earlier than one before it counts from the time of that one, so the record of a day is
    /// always a beginning of the chain.
    public func head(asOf moment: Moment) async throws -> JournalHead {
        var head = JournalHead.start
        for try await entry in allEntries() {
            if entry.time > moment { return head }
            head = entry.head
        }
        return head
    }
}

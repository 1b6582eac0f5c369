/// A record taken from one journal into another, entry by entry and byte by byte, with the same hashes.
///
/// What the other holds already stays, so that a copy that was broken off is taken up where it ended, and one that is
/// whole changes nothing. The last entry has the same hash in both when it is done.
public struct RecordCopy: Sendable {
    /// What was added to the other journal.
    public private(set) var entries = 0
    public private(set) var blobs = 0
    /// The last entry that both hold.
    public private(set) var head = JournalHead.start

    /// How far the copying has come.
    public enum Progress: Hashable, Sendable {
        case blobs(Int)
        case entries(Int, of: Int)
    }

    /// The two cannot become one record.
    public enum Refusal: Error, Hashable, CustomStringConvertible {
        /// The other journal has an entry that this one has not.
        case otherHistory(sequence: Int)
        /// An entry, or the bytes under a digest, are not as they were written.
        case altered(what: String)

        /// One sentence: what is wrong, and what to do.
        public var description: String {
            switch self {
            case .otherHistory(let sequence):
                "entry \(sequence) there is not the entry \(sequence) here, so they are two records; copy into an empty place"
            case .altered(let what): "\(what) was altered, so it is not copied; run acquis verify to see what is wrong"
            }
        }
    }

    /// Copies all that a journal holds into another.
    public init(
        from source: any RecordStore, to target: any RecordStore, progress: @Sendable (Progress) -> Void = { _ in }
    ) async throws {
        // What comes later is left for the next copy.
        let end = try await source.head()
        head = try await target.head()
        try await checkThatItIsOurs(in: source)
        // Bytes first: an entry never stands there without the bytes that it names.
        try await copyBlobs(from: source, to: target, progress)
        while head.sequence < end.sequence {
            let limit = min(500, end.sequence - head.sequence)
            let page = try await source.entries(after: head.sequence, limit: limit)
            for entry in page where entry.recomputedHash != entry.hash { throw Refusal.altered(what: "entry \(entry.sequence)") }
            let drafts = page.map { Entry.Draft(time: $0.time, who: $0.who, kind: $0.kind, content: $0.content) }
            // Sealed again behind the same head, they have the same hashes, or the chain was altered.
            guard let last = page.last, last.sequence == head.sequence + page.count, chains(page) else {
                throw Refusal.altered(what: "the chain behind entry \(head.sequence)")
            }
            let sealed = try await target.append(drafts, keeping: [], onlyBehind: head)
            guard sealed == page else { throw Refusal.altered(what: "the chain behind entry \(head.sequence)") }
            entries += page.count
            head = last.head
            progress(.entries(head.sequence, of: end.sequence))
        }
    }

    /// Each entry names the one before it.
    private func chains(_ page: [Entry]) -> Bool {
        zip([head.hash] + page.map(\.hash), page).allSatisfy { $0 == $1.previous }
    }

    private func checkThatItIsOurs(in source: any RecordStore) async throws {
        guard head.sequence > 0 else { return }
        let same = try await source.entries(after: head.sequence - 1, limit: 1).first
        guard same?.head == head else { throw Refusal.otherHistory(sequence: head.sequence) }
    }

    private mutating func copyBlobs(
        from source: any RecordStore, to target: any RecordStore, _ progress: @Sendable (Progress) -> Void
    ) async throws {
        var (last, seen): (Digest?, Int) = (nil, 0)
        while true {
            let page = try await source.digests(after: last, limit: 500)
            guard let end = page.last else { return }
            let held = Set(try await target.digests(after: last, limit: 500))
            for digest in page {
                seen += 1
                if seen % 20 == 0 { progress(.blobs(seen)) }
                if held.contains(digest) { continue }
                guard let bytes = try await source.bytes(of: digest), case let blob = Blob(bytes), blob.digest == digest else {
                    throw Refusal.altered(what: "the original or reading \(digest)")
                }
                _ = try await target.append([], keeping: [blob], onlyBehind: nil)
                blobs += 1
            }
            last = end
        }
    }
}

/// What was found when a journal was checked: the chain, every blob, every edition.
///
/// A wrong record is an answer, never a thrown error; what is thrown means that the store could not be asked.
public struct Verification: Hashable, Sendable {
    /// The last entry of the chain. Kept somewhere else, it also proves later that no last entries were cut off.
    public let head: JournalHead
    public let blobs: Int
    public let problems: [Problem]
    /// What is odd, and no fault of the record: kinds that this version does not know, clocks that ran backwards.
    public let oddities: [Problem]

    /// Something that is not as it was written.
    public struct Problem: Hashable, Sendable, Codable, CustomStringConvertible {
        /// What is wrong, for a person.
        public let message: String
        /// The entry that it concerns.
        public let sequence: Int?
        /// The blob that it concerns.
        public let digest: Digest?

        public init(_ message: String, sequence: Int? = nil, digest: Digest? = nil) {
            self.message = message
            self.sequence = sequence
            self.digest = digest
        }

        public var description: String {
            let places = [sequence.map { "entry \($0)" }, digest.map { "blob \($0)" }].compactMap(\.self)
            return places.isEmpty ? message : "\(places.joined(separator: ", ")): \(message)"
        }
    }

    /// How far the checking has come.
    public struct Progress: Hashable, Sendable {
        public let entries: Int
        /// The number of entries that the journal's head announces.
        public let entriesInAll: Int
        public let blobs: Int
        /// The number of blobs that the entries name; 0 until all entries are checked.
        public let blobsInAll: Int
    }

    /// Checks all of a journal and of the bytes that it keeps.
    public init(of store: any RecordStore, progress: (Progress) -> Void = { _ in }) async throws {
        try await self.init(of: store, from: .start, to: Int.max, progress)
    }

    /// Checks some entries of a journal, which the entry before them is taken to precede as it stands, and the bytes that
    /// they name.
    public init(of store: any RecordStore, only sequences: ClosedRange<Int>, progress: (Progress) -> Void = { _ in }) async throws {
        let before = sequences.lowerBound - 1
        var start = JournalHead(sequence: before, hash: .zero)
        // Where that entry is gone, none can follow it.
        if before > 0, let entry = try await store.entries(after: before - 1, limit: 1).first, entry.sequence == before {
            start = entry.head
        }
        try await self.init(of: store, from: start, to: sequences.upperBound, progress)
    }

    private init(of store: any RecordStore, from start: JournalHead, to end: Int, _ progress: (Progress) -> Void) async throws {
        var check = JournalCheck(behind: start, upTo: end)
        try await check.checkEntries(of: store, progress: progress)
        if check.isOfAll {
            try await check.checkBlobs(of: store, progress: progress)
        } else {
            try await check.checkNamedBlobs(of: store, progress: progress)
        }
        head = check.head
        blobs = check.blobs
        problems = check.problems
        oddities = check.oddities
    }
}

public import FoundationEssentials

/// The append-only journal of the record: where entries and the bytes they name are kept.
///
/// Implementations differ in where they keep them, never in what they answer; one suite of tests holds for all. They
/// throw `JournalFailure` when the world fails.
public protocol Journal: Sendable {
    /// Seals the drafts behind the last entry and keeps the blobs that they name: all of it or nothing. It answers when
    /// everything is durable. Where a head is given and the journal's is another one by now, nothing is appended and the
    /// failure's problem is `.movedOn`: what was decided from an older state must be decided again.
    func append(_ drafts: [Entry.Draft], keeping blobs: [Blob], onlyBehind head: JournalHead?) async throws -> [Entry]

    /// The entries that follow a sequence, in order, at most so many.
    func entries(after sequence: Int, limit: Int) async throws -> [Entry]

    /// The last entry's sequence and hash.
    func head() async throws -> JournalHead
}

/// The originals, and the editions made from them: bytes kept once, by their digest.
public protocol Originals: Sendable {
    /// The bytes kept under a digest; `nil` where there are none.
    func bytes(of digest: Digest) async throws -> Data?

    /// The digests that follow one in order, at most so many; from the first where none is given.
    func digests(after digest: Digest?, limit: Int) async throws -> [Digest]
}

/// A journal together with the bytes that its entries name.
public typealias RecordStore = Journal & Originals

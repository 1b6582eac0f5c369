internal import Documents
public import FoundationEssentials
internal import Structuring

/// Hands documents into the record: decides what each is to it, and appends what is new.
///
/// It remembers what the record holds and catches up with the journal before it decides, so that many documents can be
/// handed in one after the other, by several processes at once.
public actor Recorder {
    private let store: any RecordStore
    private var holdings = Holdings()

    /// A recorder that appends to this journal.
    public init(_ store: any RecordStore) {
        self.store = store
    }

    /// The receipt for an original that this reader or a better one has read already, so that nobody reads it again;
    /// `nil` for one that is new to the record or was read by a lesser reader only.
    public func receiptIfRead(original: Digest, reader: Int) async throws -> Receipt? {
        try await catchUp()
        return holdings.receiptIfRead(original: original, reader: reader)
    }

    /// Keeps an original and what was read from it. Handing in again what the record holds changes nothing.
    ///
    /// Of a path only the last name is kept: where a file lay is nobody's business for ever.
    public func record(
        original: Data, fileName: String, edition: Edition, who: String, time: Moment
    ) async throws -> Receipt {
        let originalBlob = Blob(original)
        let editionBlob = Blob(try edition.canonical())
        while true {
            try await catchUp()
            if let receipt = holdings.receiptIfRead(original: originalBlob.digest, reader: edition.reader) { return receipt }
            let earlier = holdings.readings[originalBlob.digest]
            let read = holdings.reading(of: edition, editionDigest: editionBlob.digest, original: originalBlob.digest)
            var contents = [EntryContent.documentRead(read)]
            if !holdings.hasReceived(originalBlob.digest) {
                let received = DocumentReceived(
                    original: originalBlob.digest, byteCount: original.count,
                    fileName: fileName.split(separator: "/").last.map(String.init) ?? "", format: edition.document.format)
                contents.insert(.documentReceived(received), at: 0)
            }
            let outcome = holdings.outcome(of: read)
            do {
                let entries = try await store.append(
                    contents.map { try $0.draft(who: who, time: time) }, keeping: [originalBlob, editionBlob],
                    onlyBehind: holdings.head)
                return Receipt(
                    outcome: outcome, document: read.document,
                    formerName: earlier.flatMap { $0.document == read.document ? nil : $0.document },
                    original: read.original, counts: read.counts, sequence: entries.last?.sequence ?? holdings.head.sequence)
            } catch let failure as JournalFailure where failure.problem == .movedOn {
                // Another process appended in between; with what it brought in mind, decide again.
                continue
            }
        }
    }

    /// What the record holds now.
    public func current() async throws -> Holdings {
        try await catchUp()
        return holdings
    }

    /// Appends what was found of lineage, in one piece; what the record says already is left out. Answers how many entries
    /// were appended.
    public func link(_ found: [RecommendationsLinked], who: String, time: Moment) async throws -> Int {
        while true {
            try await catchUp()
            let fresh = found.filter { holdings.found(for: $0.document) != $0 && holdings.documents[$0.document] != nil }
            if fresh.isEmpty { return 0 }
            do {
                return try await store.append(
                    fresh.map { try EntryContent.recommendationsLinked($0).draft(who: who, time: time) }, keeping: [],
                    onlyBehind: holdings.head
                ).count
            } catch let failure as JournalFailure where failure.problem == .movedOn {
                continue
            }
        }
    }

    /// The bytes that are kept under a digest.
    func bytes(of digest: Digest) async throws -> Data? { try await store.bytes(of: digest) }

    /// Appends what a person says of a link or of a state.
    public func say(_ content: EntryContent, who: String, time: Moment) async throws -> Int {
        let entries = try await store.append([try content.draft(who: who, time: time)], keeping: [], onlyBehind: nil)
        return entries.last?.sequence ?? 0
    }

    private func catchUp() async throws {
        for try await entry in store.allEntries(after: holdings.head.sequence) { holdings.apply(entry) }
    }
}

/// The decisions, from what the record holds.
extension Holdings {
    func receiptIfRead(original: Digest, reader: Int) -> Receipt? {
        guard let held = readings[original], held.reader >= reader else { return nil }
        return Receipt(
            outcome: .unchanged, document: held.document, formerName: nil, original: original, counts: held.counts,
            sequence: head.sequence)
    }

    /// What the journal is to say of an edition that was made from an original.
    func reading(of edition: Edition, editionDigest: Digest, original: Digest) -> DocumentRead {
        DocumentRead(
            document: name(for: edition, original: original), original: original, edition: editionDigest,
            language: edition.report.language, reader: edition.reader, counts: edition.counts)
    }

    /// What an accepted reading is to the record as it stands before it.
    func outcome(of read: DocumentRead) -> Receipt.Outcome {
        if readings[read.original] != nil { return .revisedByBetterReader }
        return documents[read.document]?.current(in: read.language) == nil ? .added : .revisedByOtherOriginal
    }

    /// Its symbol; without one the name that the original bears already; else a new provisional name that no other
    /// document bears or bore.
    func name(for edition: Edition, original: Digest) -> DocumentName {
        if let symbol = edition.report.masthead.symbol { return DocumentName(symbol) }
        if let held = readings[original] { return held.document }
        let lengths = [8, 16, 32, 64]
        let names = lengths.map { DocumentName(provisionalFor: edition, original: original, digits: $0) }
        return names.first { documents[$0] == nil && redirect(from: $0) == nil } ?? names[lengths.count - 1]
    }
}

internal import FoundationEssentials

/// A verification under way: entries first, which say what the blobs must be, then the blobs.
struct JournalCheck {
    private(set) var head: JournalHead
    private(set) var blobs = 0
    private(set) var problems: [Verification.Problem] = []
    private let start: JournalHead
    private let end: Int
    /// The last entry that is to be checked, by what the journal says.
    private var announced = 0
    private var clock = Clock()
    private var strangeKinds: [Entry.Kind: (first: Int, count: Int)] = [:]
    private var blobsInAll = 0
    /// What entries say of the bytes under a digest, and the first entry that says it.
    private var named: [Digest: (content: EntryContent, sequence: Int)] = [:]
    /// Originals that came before the part that is checked, each with the first entry that reads it.
    private var originals: [Digest: Int] = [:]

    /// A check of the entries behind one that is taken as it stands.
    init(behind start: JournalHead, upTo end: Int) {
        (head, self.start, self.end) = (start, start, end)
    }

    /// Whether it is of all entries, and so of all bytes.
    var isOfAll: Bool { start == .start && end == Int.max }

    private mutating func note(_ message: String, sequence: Int? = nil, digest: Digest? = nil) {
        problems.append(Verification.Problem(message, sequence: sequence, digest: digest))
    }

    mutating func checkEntries(of store: any RecordStore, progress: (Verification.Progress) -> Void) async throws {
        do {
            announced = min(end, try await store.head().sequence)
            for try await entry in store.allEntries(after: start.sequence) {
                if entry.sequence > end { break }
                checkChain(entry)
                clock.look(at: entry)
                checkContent(entry)
                head = entry.head
                if head.sequence % 100 == 0 { progress(soFar) }
            }
            let last = try await store.head()
            // What was appended meanwhile is for the next check.
            if last.sequence <= head.sequence, last != head, head.sequence < end {
                note("the entries end here, but the journal's head is entry \(last.sequence)", sequence: head.sequence)
            }
        } catch let failure as JournalFailure where failure.problem == .damaged {
            note("the store cannot read its entries from here on: \(failure)", sequence: head.sequence + 1)
        }
        if head.sequence < announced {
            note("the entries end here, but the journal's head is entry \(announced)", sequence: head.sequence)
        }
        progress(soFar)
    }

    private mutating func checkChain(_ entry: Entry) {
        let sequence = entry.sequence
        if sequence != head.sequence + 1 {
            note("it follows entry \(head.sequence): what stood between is gone", sequence: sequence)
        }
        if entry.previous != head.hash {
            note("it does not name the hash of the entry before it", sequence: sequence)
        }
        if entry.recomputedHash != entry.hash {
            note("its hash is not that of its time, person, kind and content: one of them was changed", sequence: sequence)
        }
        if Moment(iso: entry.time.iso) == nil { note("its time is not a moment like 2013-11-26T09:30:00.000Z", sequence: sequence) }
    }

    private mutating func checkContent(_ entry: Entry) {
        do {
            switch try entry.understood() {
            case .documentReceived(let received):
                name(received.original, as: .documentReceived(received), in: entry)
            case .documentRead(let read):
                // Of a part it is not known what came before it; that the bytes are there is looked at all the same.
                if named[read.original] == nil, start == .start {
                    note("it reads an original that no entry before it received", sequence: entry.sequence, digest: read.original)
                }
                if start != .start, named[read.original] == nil { originals[read.original] = entry.sequence }
                name(read.edition, as: .documentRead(read), in: entry)
            case .recommendationsLinked(let linked):
                if named[linked.edition] == nil, start == .start {
                    note("it links an edition that no entry before it read", sequence: entry.sequence, digest: linked.edition)
                }
            case .linkJudged, .stateDeclared, .correctionMade:
                break
            case nil:
                strangeKinds[entry.kind, default: (entry.sequence, 0)].count += 1
            }
        } catch {
            note("its content is not what its kind, \(entry.kind), promises", sequence: entry.sequence)
        }
    }

    private mutating func name(_ digest: Digest, as content: EntryContent, in entry: Entry) {
        named[digest] = named[digest] ?? (content, entry.sequence)
    }

    mutating func checkBlobs(of store: any RecordStore, progress: (Verification.Progress) -> Void) async throws {
        var missing = named
        blobsInAll = named.count
        var last: Digest?
        do {
            while true {
                let page = try await store.digests(after: last, limit: 500)
                guard let end = page.last, end != last else { break }
                for digest in page {
                    try await checkBlob(digest, of: store)
                    missing[digest] = nil
                    blobs += 1
                    if blobs % 20 == 0 { progress(soFar) }
                }
                last = end
            }
        } catch let failure as JournalFailure where failure.problem == .damaged {
            note("the store cannot list its blobs from here on: \(failure)", digest: last)
        }
        for (digest, named) in missing.sorted(by: { $0.value.sequence < $1.value.sequence }) {
            note("the bytes that it names are gone", sequence: named.sequence, digest: digest)
        }
        progress(soFar)
    }

    /// Checks the bytes that the entries name, and no others.
    mutating func checkNamedBlobs(of store: any RecordStore, progress: (Verification.Progress) -> Void) async throws {
        let all = named.mapValues(\.sequence).merging(originals) { named, _ in named }
        blobsInAll = all.count
        for (digest, sequence) in all.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            try await checkBlob(digest, of: store, namedBy: sequence)
            blobs += 1
            if blobs % 20 == 0 { progress(soFar) }
        }
        progress(soFar)
    }

    /// What is odd about the entries that were checked, each thing once.
    var oddities: [Verification.Problem] {
        let kinds = strangeKinds.sorted { $0.value.first < $1.value.first }.map { kind, found in
            let count = found.count == 1 ? "1 entry is" : "\(found.count) entries are"
            return Verification.Problem(
                "\(count) of the kind \(kind), which this version does not know and passes over", sequence: found.first)
        }
        return kinds + (clock.oddity.map { [$0] } ?? [])
    }

    private mutating func checkBlob(_ digest: Digest, of store: any RecordStore, namedBy sequence: Int? = nil) async throws {
        let naming = named[digest]
        let sequence = naming?.sequence ?? sequence
        let bytes: Data
        do {
            guard let kept = try await store.bytes(of: digest) else {
                return note("its bytes are gone", sequence: sequence, digest: digest)
            }
            bytes = kept
        } catch let failure as JournalFailure where failure.problem == .damaged {
            return note("the store cannot read its bytes: \(failure)", sequence: sequence, digest: digest)
        }
        guard Digest(of: bytes) == digest else {
            return note("its bytes were changed", sequence: sequence, digest: digest)
        }
        switch naming?.content {
        case .documentReceived(let received) where received.byteCount != bytes.count:
            note("it has \(bytes.count) bytes, not \(received.byteCount)", sequence: naming?.sequence, digest: digest)
        case .documentRead(let read):
            let edition = try? Edition(canonical: bytes)
            if edition == nil { note("it is no edition that this version can read", sequence: naming?.sequence, digest: digest) }
            if let edition, edition.reader != read.reader {
                note("reader \(edition.reader) made it, not reader \(read.reader)", sequence: naming?.sequence, digest: digest)
            }
        default: break
        }
    }

    private var soFar: Verification.Progress {
        Verification.Progress(
            entries: head.sequence - start.sequence, entriesInAll: announced - start.sequence, blobs: blobs,
            blobsInAll: blobsInAll)
    }
}

/// The times of entries, one after the other.
private struct Clock {
    private var latest: Moment?
    private var backwards: (first: Int, count: Int)?

    mutating func look(at entry: Entry) {
        guard let latest, entry.time < latest else {
            latest = entry.time
            return
        }
        backwards = (backwards?.first ?? entry.sequence, (backwards?.count ?? 0) + 1)
    }

    var oddity: Verification.Problem? {
        backwards.map { first, count in
            let words =
                count == 1
                ? "1 entry is dated earlier than one before it" : "\(count) entries are dated earlier than ones before them"
            return Verification.Problem(
                "\(words): a clock ran backwards; what the record said on a day goes by the later time", sequence: first)
        }
    }
}

internal import FoundationEssentials

/// A verification under way: entries first, which say what the blobs must be, then the blobs.
struct JournalCheck {
    private(set) var head = JournalHead.start
    private(set) var blobs = 0
    private(set) var problems: [Verification.Problem] = []
    private var announced = JournalHead.start
    private var blobsInAll = 0
    /// What entries say of the bytes under a digest, and the first entry that says it.
    private var named: [Digest: (content: EntryContent, sequence: Int)] = [:]

    private mutating func note(_ message: String, sequence: Int? = nil, digest: Digest? = nil) {
        problems.append(Verification.Problem(message, sequence: sequence, digest: digest))
    }

    mutating func checkEntries(of store: any RecordStore, progress: (Verification.Progress) -> Void) async throws {
        do {
            announced = try await store.head()
            for try await entry in store.allEntries() {
                checkChain(entry)
                checkContent(entry)
                head = entry.head
                if head.sequence % 100 == 0 { progress(soFar) }
            }
        } catch let failure as JournalFailure where failure.problem == .damaged {
            note("the store cannot read its entries from here on: \(failure)", sequence: head.sequence + 1)
        }
        if head != announced {
            note("the entries end here, but the journal's head is entry \(announced.sequence)", sequence: head.sequence)
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
                if named[read.original] == nil {
                    note("it reads an original that no entry before it received", sequence: entry.sequence, digest: read.original)
                }
                name(read.edition, as: .documentRead(read), in: entry)
            case .recommendationsLinked(let linked):
                if named[linked.edition] == nil {
                    note("it links an edition that no entry before it read", sequence: entry.sequence, digest: linked.edition)
                }
            case .linkJudged, .stateDeclared:
                break
            case nil:
                break
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

    private mutating func checkBlob(_ digest: Digest, of store: any RecordStore) async throws {
        let naming = named[digest]
        let bytes: Data
        do {
            guard let kept = try await store.bytes(of: digest) else {
                return note("its bytes are gone", sequence: naming?.sequence, digest: digest)
            }
            bytes = kept
        } catch let failure as JournalFailure where failure.problem == .damaged {
            return note("the store cannot read its bytes: \(failure)", sequence: naming?.sequence, digest: digest)
        }
        guard Digest(of: bytes) == digest else {
            return note("its bytes were changed", sequence: naming?.sequence, digest: digest)
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
            entries: head.sequence, entriesInAll: announced.sequence, blobs: blobs,
            blobsInAll: blobsInAll)
    }
}

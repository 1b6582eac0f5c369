import Documents
import Foundation
import Recording
import TestSupport
import Testing

@Suite struct VerificationTests {
    private func journal() async throws -> MemoryJournal {
        let journal = MemoryJournal()
        let recorder = Recorder(journal)
        for sample in Sample.record { try await recorder.record(sample) }
        return journal
    }

    /// Changes the entry with a sequence and, where the change is a clever one, seals it and all behind it anew.
    private func problems(
        resealing: Bool = false, _ sequence: Int, _ change: @Sendable (Entry) -> Entry
    ) async throws -> [Verification.Problem] {
        let journal = try await journal()
        await journal.tamper { entries, _ in
            entries[sequence - 1] = change(entries[sequence - 1])
            if !resealing { return }
            var head = JournalHead.start
            entries = entries.map { entry in
                let draft = Entry.Draft(time: entry.time, who: entry.who, kind: entry.kind, content: entry.content)
                let sealed = Entry(sealing: draft, behind: head)
                head = sealed.head
                return sealed
            }
        }
        return try await Verification(of: journal).problems
    }

    private func changing(
        _ entry: Entry, time: Moment? = nil, who: String? = nil, kind: Entry.Kind? = nil, content: Data? = nil,
        previous: Digest? = nil, hash: Digest? = nil
    ) -> Entry {
        Entry(
            sequence: entry.sequence, time: time ?? entry.time, who: who ?? entry.who, kind: kind ?? entry.kind,
            content: content ?? entry.content, previous: previous ?? entry.previous, hash: hash ?? entry.hash)
    }

    @Test func `a journal that nobody changed has no problems`() async throws {
        let journal = try await journal()
        let verification = try await Verification(of: journal)
        #expect(verification.problems == [])
        #expect(verification.head == (await journal.head()))
        #expect(verification.blobs == 6)
        #expect(try await Verification(of: MemoryJournal()).problems == [])
    }

    @Test func `every changed byte of an entry is found`() async throws {
        let content = try await journal().kept[2].content
        for index in content.indices {
            let found = try await problems(3) { entry in
                var content = entry.content
                content[index] ^= 1
                return self.changing(entry, content: content)
            }
            #expect(found.contains { $0.sequence == 3 && $0.message.contains("changed") }, "byte \(index)")
        }
    }

    @Test func `every changed field of an entry is found`() async throws {
        let other = Digest(of: Data("other".utf8))
        let changes: [@Sendable (Entry) -> Entry] = [
            { self.changing($0, time: Moment(stored: "2024-02-29T12:00:00.001Z")) },
            { self.changing($0, time: Moment(stored: "")) },
            { self.changing($0, who: "keeper") }, { self.changing($0, kind: Entry.Kind("documentRead", version: 9)) },
            { self.changing($0, previous: other) }, { self.changing($0, hash: other) },
            { self.changing($0, hash: Digest(stored: "\u{0}")) },
        ]
        for change in changes {
            for sequence in 1...6 {
                #expect(try await problems(sequence, change).contains { $0.sequence == sequence })
            }
        }
    }

    @Test func `the entry behind a changed hash is named too`() async throws {
        let found = try await problems(3) { self.changing($0, hash: .zero) }
        #expect(found.compactMap(\.sequence).contains(4))
    }

    @Test func `entries that are gone are missed`() async throws {
        for sequence in 1...6 {
            let journal = try await journal()
            await journal.tamper { entries, _ in entries.remove(at: sequence - 1) }
            let verification = try await Verification(of: journal)
            // What was cut off the end leaves a whole chain: only a head that was kept elsewhere shows it.
            if sequence == 6 {
                #expect(verification.head.sequence == 5)
            } else {
                #expect(verification.problems.contains { $0.sequence == sequence + 1 })
            }
        }
    }

    @Test func `entries that changed places are found`() async throws {
        let journal = try await journal()
        await journal.tamper { entries, _ in entries.swapAt(2, 3) }
        #expect(try await !Verification(of: journal).problems.isEmpty)
    }

    @Test func `every blob that was changed or is gone is named`() async throws {
        for digest in await (try journal()).blobs.keys {
            for change in [0, 1, 2] {
                let journal = try await journal()
                await journal.tamper { _, blobs in
                    switch change {
                    case 0: blobs[digest] = nil
                    case 1: blobs[digest]![blobs[digest]!.count / 2] ^= 0x20
                    default: blobs[digest]! += Data(" ".utf8)
                    }
                }
                let found = try await Verification(of: journal).problems
                #expect(found.count == 1)
                #expect(found.first?.digest == digest)
                #expect(found.first?.sequence != nil, "and the entry that names it")
                #expect(found.first?.description.contains(digest.hex) == true)
            }
        }
    }

    @Test func `a forger who seals everything anew is still found out by what entries say`() async throws {
        let promises = try await problems(resealing: true, 2) { self.changing($0, content: Data("{}".utf8)) }
        #expect(promises.contains { $0.sequence == 2 && $0.message.contains("promises") })
        let strangers = try await problems(resealing: true, 1) { self.changing($0, kind: Entry.Kind("note", version: 1)) }
        #expect(strangers.contains { $0.sequence == 2 && $0.message.contains("no entry before it received") })
        let time = try await problems(resealing: true, 1) { self.changing($0, time: Moment(stored: "yesterday")) }
        #expect(time.map(\.sequence) == [1])
        let reader = try await problems(resealing: true, 2) { entry in
            let text = String(decoding: entry.content, as: UTF8.self).replacing(#""reader":1"#, with: #""reader":2"#)
            return self.changing(entry, content: Data(text.utf8))
        }
        #expect(reader.contains { $0.message.contains("reader 1 made it, not reader 2") })
        let count = try await problems(resealing: true, 1) { entry in
            let text = String(decoding: entry.content, as: UTF8.self).replacing(#""byteCount":"#, with: #""byteCount":1"#)
            return self.changing(entry, content: Data(text.utf8))
        }
        #expect(count.contains { $0.message.contains("bytes, not") })
    }

    @Test func `an edition must be one`() async throws {
        let journal = MemoryJournal()
        let (original, edition) = (Blob(Data("original".utf8)), Blob(Data("[]".utf8)))
        let counts = EditionCounts(paragraphs: 0, recommendations: 0, acts: 0, findings: 0)
        let contents: [EntryContent] = [
            .documentReceived(DocumentReceived(original: original.digest, byteCount: 8, fileName: "x", format: .pdf)),
            .documentRead(
                DocumentRead(
                    document: DocumentName(stored: "x"), original: original.digest, edition: edition.digest, language: .english,
                    reader: 1, counts: counts)),
        ]
        _ = try await journal.append(
            contents.map { try $0.draft(who: "Keeper", time: .sample) }, keeping: [original, edition], onlyBehind: nil)
        let problems = try await Verification(of: journal).problems
        #expect(problems.map(\.digest) == [edition.digest])
    }

    @Test func `progress runs to the end`() async throws {
        var last: Verification.Progress?
        let journal = try await journal()
        _ = try await Verification(of: journal) { last = $0 }
        #expect(last?.entries == 6)
        #expect(last?.entriesInAll == 6)
        #expect(last?.blobs == 6)
        #expect(last?.blobsInAll == 6)
    }
}

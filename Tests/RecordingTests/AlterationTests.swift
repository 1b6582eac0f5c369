import Documents
import Foundation
import Recording
import TestSupport
import Testing

/// Any single byte that is changed, in the entries or in what they name, is found.
@Suite struct AlterationTests {
    private func journal() async throws -> MemoryJournal {
        let journal = MemoryJournal()
        for sample in Sample.record { try await Recorder(journal).record(sample) }
        return journal
    }

    /// A text in which one byte was changed, at some twenty places of a long one and at each of a short one.
    private static func alterations(of bytes: Data) -> [Data] {
        stride(from: 0, to: bytes.count, by: max(1, bytes.count / 20)).flatMap { place in
            [UInt8(1), 0x20, 0x80].map { bit in
                var changed = bytes
                changed[bytes.startIndex + place] ^= bit
                return changed
            }
        }
    }

    private static func alterations(of text: String) -> [String] {
        alterations(of: Data(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The entry with each of its fields changed in each way.
    private static func alterations(of entry: Entry) -> [Entry] {
        func with(
            _ sequence: Int? = nil, time: String? = nil, who: String? = nil, kind: String? = nil, content: Data? = nil,
            previous: String? = nil, hash: String? = nil
        ) -> Entry {
            Entry(
                sequence: sequence ?? entry.sequence, time: Moment(stored: time ?? entry.time.iso), who: who ?? entry.who,
                kind: Entry.Kind(stored: kind ?? entry.kind.text), content: content ?? entry.content,
                previous: Digest(stored: previous ?? entry.previous.hex), hash: Digest(stored: hash ?? entry.hash.hex))
        }
        let numbers = (0..<32).map { with(entry.sequence ^ (1 << $0)) }
        let texts =
            alterations(of: entry.time.iso).map { with(time: $0) } + alterations(of: entry.who).map { with(who: $0) }
            + alterations(of: entry.kind.text).map { with(kind: $0) }
            + alterations(of: entry.previous.hex).map { with(previous: $0) }
            + alterations(of: entry.hash.hex).map { with(hash: $0) }
        return numbers + texts + alterations(of: entry.content).map { with(content: $0) }
    }

    @Test func `in any field of any entry`() async throws {
        let journal = try await journal()
        // The bytes were looked at once; only the entries are changed here.
        let (entries, count) = (await journal.kept, await journal.blobs.count)
        #expect(count == 6)
        for (place, entry) in entries.enumerated() {
            for altered in Self.alterations(of: entry) {
                await journal.tamper { kept, _ in kept[place] = altered }
                let found = try await Verification(of: journal, only: 1...entries.count).problems
                #expect(!found.isEmpty, "entry \(entry.sequence): \(altered)")
            }
            await journal.tamper { kept, _ in kept[place] = entry }
        }
        #expect(try await Verification(of: journal).problems == [])
    }

    @Test func `in any original and any reading, and in any digest`() async throws {
        let journal = try await journal()
        for (digest, bytes) in await journal.blobs {
            for altered in Self.alterations(of: bytes) + [bytes.dropLast(), bytes + [0]] {
                await journal.tamper { _, blobs in blobs[digest] = altered }
                let found = try await Verification(of: journal).problems
                #expect(found.contains { $0.digest == digest && $0.sequence != nil }, "\(digest)")
            }
            for altered in Self.alterations(of: digest.hex) {
                await journal.tamper { _, blobs in
                    blobs[digest] = nil
                    blobs[Digest(stored: altered)] = bytes
                }
                #expect(try await !Verification(of: journal).problems.isEmpty, "\(digest)")
                await journal.tamper { _, blobs in blobs[Digest(stored: altered)] = nil }
            }
            await journal.tamper { _, blobs in blobs[digest] = bytes }
        }
        #expect(try await Verification(of: journal).problems == [])
    }

    @Test func `a part of a record is checked by itself, with the bytes that it names`() async throws {
        let journal = try await journal()
        let all = await journal.kept
        for (part, blobs) in [(1...2, 2), (2...2, 2), (3...4, 2), (4...6, 4), (6...99, 2), (5...5, 1)] {
            let found = try await Verification(of: journal, only: part)
            #expect(found.problems == [] && found.blobs == blobs, "\(part): \(found)")
            #expect(found.head == all[min(part.upperBound, 6) - 1].head)
        }
        let original = Digest(of: Sample.record[0].original())
        await journal.tamper { entries, blobs in
            blobs[original] = Data("other words".utf8)
            entries.remove(at: 4)
        }
        // Entry 2 reads the original that entry 1 received, entry 5 is gone.
        for (part, places) in [(1...1, [1]), (2...2, [2]), (3...4, []), (6...6, [6]), (4...6, [6])] {
            let found = try await Verification(of: journal, only: part).problems
            #expect(Set(found.compactMap(\.sequence)) == Set(places), "\(part): \(found)")
        }
    }

    @Test func `kinds of a newer version and clocks that ran backwards are odd, and no fault`() async throws {
        let journal = try await journal()
        func draft(_ time: String, _ kind: String) -> Entry.Draft {
            Entry.Draft(time: Moment(stored: time), who: "Keeper", kind: Entry.Kind(stored: kind), content: Data("{}".utf8))
        }
        _ = try await journal.append(
            [
                draft("2024-03-01T00:00:00.000Z", "tideForetold/3"), draft("2024-02-29T23:59:59.999Z", "tideForetold/3"),
                draft("2024-02-29T13:00:00.000Z", "documentRead/2"), draft("2024-03-01T00:00:00.000Z", "tideForetold/4"),
            ], keeping: [], onlyBehind: nil)
        let found = try await Verification(of: journal)
        #expect(found.problems == [])
        #expect(found.oddities.map(\.sequence) == [7, 9, 10, 8])
        #expect(
            found.oddities[0].message
                == "2 entries are of the kind tideForetold/3, which this version does not know and passes over")
        #expect(found.oddities[3].message.hasPrefix("2 entries are dated earlier than ones before them: a clock ran backwards; "))
        #expect(try await Holdings(of: journal).documents.count == 3, "what it does not know changes nothing")
    }

    @Test func `what a record said at a moment is a beginning of its chain, whatever the clocks say`() async throws {
        let journal = MemoryJournal()
        let times = ["01", "03", "02", "03", "05", "04", "06"].map { Moment(stored: "2024-02-\($0)T00:00:00.000Z") }
        for time in times {
            let draft = Entry.Draft(time: time, who: "Keeper", kind: Entry.Kind("note", version: 1), content: Data("{}".utf8))
            _ = try await journal.append([draft], keeping: [], onlyBehind: nil)
        }
        for (day, sequence) in [
            ("2023-12-31", 0), ("2024-02-01", 1), ("2024-02-02", 1), ("2024-02-03", 4), ("2024-02-04", 4), ("2024-02-05", 6),
            ("2024-02-29", 7),
        ] {
            let end = try #require(Moment.meant(by: day)).upperBound
            let head = try await journal.head(asOf: end)
            #expect(head.sequence == sequence, "\(day)")
            var heads = HeadsByDay()
            // What came since is taken in later, in any portions.
            try await heads.catchUp(with: PastJournal(journal, upTo: head))
            try await heads.catchUp(with: journal)
            #expect(heads.head(asOf: try #require(CalendarDate(iso: day))) == head, "\(day)")
            #expect(heads.last == (await journal.head()))
            let past = PastJournal(journal, upTo: head)
            #expect(try await past.entries(after: 0, limit: 100).map(\.sequence) == Array(1..<(sequence + 1)))
            #expect(try await Verification(of: past).problems == [])
        }
    }
}

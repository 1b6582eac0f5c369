internal import Foundation
public import Recording
public import Testing

/// What every journal keeps to, wherever it keeps its entries. A suite for one kind of journal runs each of these over
/// journals that it makes.
public enum JournalContract: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case startsEmpty = "a new journal has no entries and no blobs"
    case sealsInOrder = "entries are sealed in order, each behind the one before it"
    case pages = "entries come in pages, whatever their size"
    case keepsBlobsOnce = "a blob is kept once and comes back the same"
    case refusesAnOldHead = "nothing is appended behind a head that is no longer the last"
    case keepsUnknownKinds = "an entry of a kind that nobody knows is kept as it is"
    case keepsAnyWords = "names and contents come back byte by byte"
    case isAllOrNothing = "of an append that fails nothing is kept"
    case serialisesWriters = "many writers at once make one chain"
    case verifies = "what was recorded verifies"

    public var testDescription: String { rawValue }

    /// Checks a new journal; `again` opens the same journal a second time.
    public func check(_ journal: any RecordStore, again: () throws -> any RecordStore) async throws {
        switch self {
        case .startsEmpty:
            #expect(try await journal.head() == .start)
            #expect(try await journal.entries(after: 0, limit: 10) == [])
            #expect(try await journal.digests(after: nil, limit: 10) == [])
            #expect(try await journal.bytes(of: Digest(of: Data())) == nil)
            #expect(try await journal.append([], keeping: [], onlyBehind: nil) == [])
        case .sealsInOrder:
            let first = try await journal.append([draft("a"), draft("b")], keeping: [], onlyBehind: nil)
            let second = try await journal.append([draft("c")], keeping: [], onlyBehind: first.last?.head)
            let all = first + second
            #expect(all.map(\.sequence) == [1, 2, 3])
            #expect(all.map(\.previous) == [.zero, first[0].hash, first[1].hash])
            #expect(all.allSatisfy { $0.hash == $0.recomputedHash })
            #expect(try await again().entries(after: 0, limit: 10) == all)
            #expect(try await again().head() == all[2].head)
        case .pages:
            _ = try await journal.append((1...7).map { draft("\($0)") }, keeping: [], onlyBehind: nil)
            #expect(try await journal.entries(after: 2, limit: 3).map(\.sequence) == [3, 4, 5])
            #expect(try await journal.entries(after: 7, limit: 3) == [])
            #expect(try await journal.entries(after: -5, limit: 2).map(\.sequence) == [1, 2])
            #expect(try await journal.entries(after: Int.max, limit: Int.max) == [])
            #expect(try await journal.entries(after: 0, limit: 0) == [])
        case .keepsBlobsOnce:
            let blobs = [Blob(Data()), Blob(Data(0...255)), Blob(Data(repeating: 7, count: 3_000_000))]
            _ = try await journal.append([draft("a")], keeping: blobs, onlyBehind: nil)
            _ = try await again().append([draft("b")], keeping: blobs + blobs, onlyBehind: nil)
            for blob in blobs { #expect(try await again().bytes(of: blob.digest) == blob.bytes) }
            let digests = blobs.map(\.digest).sorted()
            #expect(try await journal.digests(after: nil, limit: 2) == Array(digests.prefix(2)))
            #expect(try await journal.digests(after: digests[1], limit: 2) == [digests[2]])
        case .refusesAnOldHead:
            let old = try await journal.head()
            _ = try await again().append([draft("a")], keeping: [], onlyBehind: old)
            let failure = await #expect(throws: JournalFailure.self) {
                try await journal.append([draft("b")], keeping: [Blob(Data([1]))], onlyBehind: old)
            }
            #expect(failure?.problem == .movedOn)
            #expect(try await journal.head().sequence == 1)
            #expect(try await journal.digests(after: nil, limit: 9) == [])
        case .keepsUnknownKinds:
            let future = draft("x", kind: Entry.Kind("measureForetold", version: 9))
            let entries = try await journal.append([future], keeping: [], onlyBehind: nil)
            #expect(try await again().entries(after: 0, limit: 1) == entries)
            #expect(try entries[0].understood() == nil)
        case .keepsAnyWords:
            let names = ["e\u{301}", "é", "…\u{202E}x", "a:1,b", "'; DROP TABLE entry; --", "line\nline", "守灯人", "\u{FEFF}x"]
            let entries = try await journal.append(
                names.map { draft($0, who: $0) }, keeping: [], onlyBehind: nil)
            let kept = try await again().entries(after: 0, limit: 100)
            #expect(kept.map { Array($0.who.utf8) } == names.map { Array($0.utf8) })
            #expect(kept.map(\.content) == entries.map(\.content))
            #expect(kept.allSatisfy { $0.hash == $0.recomputedHash })
        case .isAllOrNothing:
            let broken = Entry.Draft(time: .sample, who: "", kind: Entry.Kind("note", version: 1), content: Data("{}".utf8))
            await #expect(throws: JournalFailure.self) {
                try await journal.append([draft("a"), broken], keeping: [Blob(Data([1]))], onlyBehind: nil)
            }
            #expect(try await again().head() == .start)
            #expect(try await again().digests(after: nil, limit: 9) == [])
        case .serialisesWriters:
            try await withThrowingTaskGroup { group in
                for writer in 0..<4 {
                    let own = try again()
                    group.addTask {
                        for number in 0..<10 {
                            _ = try await own.append([draft("\(writer).\(number)")], keeping: [], onlyBehind: nil)
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await journal.head().sequence == 40)
            #expect(try await Verification(of: journal).problems == [])
        case .verifies:
            let recorder = Recorder(journal)
            for sample in Sample.record { try await recorder.record(sample) }
            let verification = try await Verification(of: again())
            #expect(verification.problems == [])
            #expect(verification.head == (try await journal.head()))
            #expect(verification.blobs == 2 * Sample.record.count)
        }
    }
}

private func draft(_ words: String, who: String = "Keeper", kind: Entry.Kind = Entry.Kind("note", version: 1)) -> Entry.Draft {
    Entry.Draft(time: .sample, who: who, kind: kind, content: (try? CanonicalJSON.data(["words": words])) ?? Data())
}

import Documents
import Foundation
import GRDB
import Indexing
import Recording
import TestSupport
import Testing

@Suite struct CatchUpTests {
    /// A record with a revision, another language, a name that changed, and an entry from a newer version.
    private func events() -> [@Sendable (MemoryJournal) async throws -> Void] {
        var french = Sample.lighthouses2019
        french.language = .french
        var revised = Sample.lighthouses2021
        revised.recommendations.removeLast()
        var unnamed = Sample.lighthouses2019
        unnamed.symbol = nil
        var named = unnamed
        named.symbol = "LHC/COP/WG.2/2019/7"
        let samples: [(Sample, Data, Int)] = [
            (.lighthouses2019, Sample.lighthouses2019.original(), 1), (.lighthouses2021, Sample.lighthouses2021.original(), 1),
            (french, french.original(variant: 9), 1), (unnamed, unnamed.original(variant: 3), 1),
            (.lighthouses2019, Sample.lighthouses2019.original(), 2), (revised, revised.original(variant: 1), 2),
            (named, unnamed.original(variant: 3), 2), (.resolution, Sample.resolution.original(), 2),
        ]
        let handingIn = samples.map { sample, original, reader -> @Sendable (MemoryJournal) async throws -> Void in
            { journal in
                _ = try await Recorder(journal).record(
                    original: original, fileName: "file", edition: sample.edition(reader: reader), who: "Keeper", time: .sample)
            }
        }
        let future = Entry.Draft(time: .sample, who: "Keeper", kind: .init("somethingNew", version: 3), content: Data("{}".utf8))
        return handingIn + [{ _ = try await $0.append([future], keeping: [], onlyBehind: nil) }]
    }

    @Test func `catching up step by step gives what a rebuild gives`() async throws {
        try await withTemporaryFolder { stepwise in
            let journal = MemoryJournal()
            let index = try RecordIndex(folder: stepwise)
            for event in events() + Sample.series(40).map({ sample in { try await Recorder($0).record(sample) } }) {
                try await event(journal)
                try await index.catchUp(with: journal)
            }
            try await withTemporaryFolder { fresh in
                let rebuilt = try RecordIndex(folder: fresh)
                try await rebuilt.rebuild(from: journal)
                #expect(try dump(indexIn: stepwise) == dump(indexIn: fresh))
                #expect(try await rebuilt.documents() == index.documents())
                #expect(try await rebuilt.answer(.asking { $0.words = "lamp" }) == index.answer(.asking { $0.words = "lamp" }))
                #expect(try await rebuilt.figures() == index.figures())
            }
            #expect(try await index.head() == journal.head())
        }
    }

    @Test func `many new entries at once give what single steps give`() async throws {
        try await withTemporaryFolder { folder in
            let journal = MemoryJournal()
            let index = try RecordIndex(folder: folder)
            try await Recorder(journal).record(Sample.resolution)
            try await index.catchUp(with: journal)
            let recorder = Recorder(journal)
            for sample in Sample.series(50) { try await recorder.record(sample) }
            for event in events() { try await event(journal) }
            try await index.catchUp(with: journal)
            try await withTemporaryFolder { fresh in
                try await RecordIndex(folder: fresh).rebuild(from: journal)
                #expect(try dump(indexIn: folder) == dump(indexIn: fresh))
            }
        }
    }

    @Test func `several at once give what one gives`() async throws {
        try await withTemporaryFolder { folder in
            let journal = MemoryJournal()
            try await withThrowingTaskGroup { group in
                for _ in 0..<3 {
                    group.addTask {
                        let index = try RecordIndex(folder: folder)
                        for _ in 0..<10 { try await index.catchUp(with: journal) }
                    }
                }
                group.addTask { for sample in Sample.series(20) { try await Recorder(journal).record(sample) } }
                try await group.waitForAll()
            }
            try await RecordIndex(folder: folder).catchUp(with: journal)
            try await withTemporaryFolder { fresh in
                try await RecordIndex(folder: fresh).rebuild(from: journal)
                #expect(try dump(indexIn: folder) == dump(indexIn: fresh))
            }
        }
    }

    @Test func `an open index sees what another one rebuilt`() async throws {
        try await withIndex(of: Sample.record) { index, journal, folder in
            #expect(try await index.answer(.asking { $0.words = "fog" }).total == 1)
            try await Recorder(journal).record(Sample.series(1)[0])
            try await RecordIndex(folder: folder).rebuild(from: journal)
            #expect(try await index.documents().count == 4)
            #expect(try await index.answer(RecordQuestion()).total == 6 + Sample.series(1)[0].recommendations.count)
            #expect(try await index.head() == journal.head())
        }
    }

    @Test func `an index of another journal is made anew`() async throws {
        for others in [[Sample.lighthouses2021], Sample.series(3), Array(Sample.series(5).dropFirst())] {
            try await withIndex(of: Sample.series(3).reversed()) { index, _, _ in
                let other = MemoryJournal()
                for sample in others { try await Recorder(other).record(sample) }
                try await index.catchUp(with: other)
                #expect(try await Set(index.documents().compactMap(\.symbol)) == Set(others.compactMap(\.symbol)))
                #expect(try await index.head() == other.head())
            }
        }
    }

    @Test func `an index of an emptied journal is empty`() async throws {
        try await withIndex(of: Sample.record) { index, _, _ in
            try await index.catchUp(with: MemoryJournal())
            #expect(try await index.documents() == [])
        }
    }

    @Test(arguments: ["PRAGMA user_version = 999", "PRAGMA user_version = 0"])
    func `an index of another version is made anew`(change: String) async throws {
        try await withIndex(of: Sample.record) { index, journal, folder in
            let before = try dump(indexIn: folder)
            try await connection(toIndexIn: folder).write { db in
                try db.execute(sql: "\(change); DELETE FROM words; DROP TABLE topic; CREATE TABLE unknown (x)")
            }
            try await RecordIndex(folder: folder).catchUp(with: journal)
            #expect(try dump(indexIn: folder) == before)
            #expect(try await index.documents().count == 3)
        }
    }

    @Test(arguments: ["", "not a database, by far", String(repeating: "x", count: 10_000)])
    func `a file that is no index is made anew`(content: String) async throws {
        try await withTemporaryFolder { folder in
            try Data(content.utf8).write(to: RecordIndex.location(in: folder))
            let journal = MemoryJournal()
            try await Recorder(journal).record(Sample.resolution)
            let index = try RecordIndex(folder: folder)
            try await index.catchUp(with: journal)
            #expect(try await index.documents().count == 1)
        }
    }

    @Test func `an index that was deleted is made again, whatever is left of it`() async throws {
        try await withIndex(of: Sample.record) { old, journal, folder in
            try FileManager.default.removeItem(at: RecordIndex.location(in: folder))
            let index = try RecordIndex(folder: folder)
            try await index.catchUp(with: journal)
            #expect(try await index.documents().count == 3)
            _ = old
        }
    }

    @Test func `an index that cannot be opened says where and what to do`() async throws {
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: RecordIndex.location(in: folder), withIntermediateDirectories: false)
            let failure = #expect(throws: IndexFailure.self) { try RecordIndex(folder: folder) }
            #expect(failure?.description.contains(folder.path) == true)
            #expect(throws: IndexFailure.self) { try RecordIndex(folder: folder.appending(path: "missing")) }
        }
    }

    @Test func `a document whose edition is gone is a gap, and the rest is there`() async throws {
        try await withIndex(of: Sample.record) { index, journal, _ in
            let edition = Blob(try Sample.lighthouses2021.edition().canonical()).digest
            let other = Blob(try Sample.resolution.edition().canonical()).digest
            await journal.tamper { _, blobs in
                blobs[edition] = nil
                blobs[other] = Data("{}".utf8)
            }
            try await index.rebuild(from: journal)
            #expect(try await index.documents().map(\.symbol) == ["LHC/COP/WG.2/2019/5"])
            let gaps = try await index.gaps()
            #expect(gaps.map(\.document.text) == ["LHC/COP/WG.2/2021/4", "LHC/RES/3/1"])
            #expect(gaps.first?.reason.contains(edition.hex) == true)
            #expect(try await index.head() == journal.head())
        }
    }

    @Test func `a rebuild tells how far it is, and leaves only the index`() async throws {
        try await withIndex(of: Sample.series(40)) { index, journal, folder in
            let (stream, told) = AsyncStream.makeStream(of: RebuildProgress.self)
            try await index.rebuild(from: journal) { told.yield($0) }
            told.finish()
            var all: [RebuildProgress] = []
            for await progress in stream { all.append(progress) }
            #expect(all.map(\.documents) == [0, 16, 32, 40])
            #expect(all.allSatisfy { $0.documentsInAll == 40 })
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(files.count == 2 && files.contains("index.sqlite"), "\(files)")
        }
    }
}

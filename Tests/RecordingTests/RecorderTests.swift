import Documents
import Foundation
import Recording
import TestSupport
import Testing

@Suite struct RecorderTests {
    @Test func `handing in twice changes nothing`() async throws {
        let journal = MemoryJournal()
        let recorder = Recorder(journal)
        for sample in Sample.record {
            let receipt = try await recorder.record(sample)
            #expect(receipt.outcome == .added)
            #expect(receipt.document.text == sample.symbol)
            #expect(receipt.counts == sample.edition().counts)
            #expect(receipt.original == Digest(of: sample.original()))
            #expect(receipt.sequence == (await journal.head().sequence))
        }
        let before = await (journal.kept, journal.blobs)
        for sample in Sample.record {
            #expect(try await recorder.record(sample).outcome == .unchanged)
            #expect(try await Recorder(journal).record(sample).outcome == .unchanged, "another process sees the same")
        }
        #expect(await journal.kept == before.0)
        #expect(await journal.blobs == before.1)
        #expect(before.0.count == 2 * Sample.record.count)
    }

    @Test(arguments: [
        ("report.pdf", "report.pdf"), ("/home/keeper/private/report.pdf", "report.pdf"), ("a/b/", "b"), ("", ""), ("/", ""),
    ])
    func `of a path only the last name is kept`(path: String, name: String) async throws {
        let journal = MemoryJournal()
        _ = try await Recorder(journal).record(
            original: Data(), fileName: path, edition: Sample.resolution.edition(), who: "Keeper", time: .sample)
        guard case .documentReceived(let received) = try await journal.kept[0].understood() else {
            Issue.record("the first entry receives the document")
            return
        }
        #expect(received.fileName == name)
        #expect(received.format == .plainText)
    }

    @Test func `a better reader makes a new edition, a lesser one none`() async throws {
        let journal = MemoryJournal()
        let recorder = Recorder(journal)
        try await recorder.record(Sample.lighthouses2019, reader: 2)
        let better = try await recorder.record(Sample.lighthouses2019, reader: 3)
        #expect(better.outcome == .revisedByBetterReader)
        #expect(await journal.kept.count == 3, "the original came only once")
        #expect(try await recorder.record(Sample.lighthouses2019, reader: 1).outcome == .unchanged)
        let held = try #require(try await Holdings(of: journal).documents.values.first)
        #expect(held.main?.reader == 3)
        #expect(await journal.blobs.count == 3, "the old edition stays")
    }

    @Test func `whether an original was read is asked without reading it`() async throws {
        let recorder = Recorder(MemoryJournal())
        let original = Digest(of: Sample.resolution.original())
        #expect(try await recorder.receiptIfRead(original: original, reader: 1) == nil)
        let receipt = try await recorder.record(Sample.resolution, reader: 2)
        let known = try #require(try await recorder.receiptIfRead(original: original, reader: 2))
        #expect(known.outcome == .unchanged)
        #expect(known.document == receipt.document)
        #expect(known.counts == receipt.counts)
        #expect(try await recorder.receiptIfRead(original: original, reader: 1) != nil)
        #expect(try await recorder.receiptIfRead(original: original, reader: 3) == nil)
    }

    @Test func `another original of the same symbol and language revises the document`() async throws {
        let journal = MemoryJournal()
        let recorder = Recorder(journal)
        try await recorder.record(Sample.lighthouses2019)
        #expect(try await recorder.record(Sample.lighthouses2019, variant: 1).outcome == .revisedByOtherOriginal)
        try await recorder.record(Sample.lighthouses2019, reader: 2)
        let held = try #require(try await Holdings(of: journal).documents.values.first)
        #expect(held.readings.count == 2)
        #expect(
            held.main?.original == Digest(of: Sample.lighthouses2019.original(variant: 1)),
            "the original that came last holds, although an older one was read again since")
    }

    @Test func `another language is added to the same document`() async throws {
        let journal = MemoryJournal()
        let recorder = Recorder(journal)
        var russian = Sample.lighthouses2019
        russian.language = .russian
        try await recorder.record(russian, variant: 1)
        #expect(try await Holdings(of: journal).documents.values.first?.main?.language == .russian)
        let english = try await recorder.record(Sample.lighthouses2019)
        #expect(english.outcome == .added)
        let held = try #require(try await Holdings(of: journal).documents[english.document])
        #expect(held.languages == [.english, .russian])
        #expect(held.main?.language == .english)
        #expect(held.current(in: .french) == nil)
    }

    @Test func `names change once a symbol is read, and never back`() async throws {
        let journal = MemoryJournal()
        let recorder = Recorder(journal)
        let original = Data("one and the same original".utf8)
        func record(symbol: String?, title: String, reader: Int) async throws -> Receipt {
            var sample = Sample.lighthouses2019
            (sample.symbol, sample.title) = (symbol, title)
            return try await recorder.record(
                original: original, fileName: "report.pdf", edition: sample.edition(reader: reader), who: "Keeper", time: .sample)
        }
        let unnamed = try await record(symbol: nil, title: "A", reader: 1)
        let retitled = try await record(symbol: nil, title: "B", reader: 2)
        #expect(retitled.document == unnamed.document, "a better reading of the title moves no address")
        let named = try await record(symbol: "LHC/COP/WG.2/2019/5", title: "B", reader: 3)
        #expect(named.document.text == "LHC/COP/WG.2/2019/5")
        #expect(named.formerName == unnamed.document)
        let lost = try await record(symbol: nil, title: "B", reader: 4)
        #expect(lost.document == named.document)
        let corrected = try await record(symbol: "LHC/COP/WG.2/2019/6", title: "B", reader: 5)
        let holdings = try await Holdings(of: journal)
        #expect(holdings.documents.keys.map(\.text) == ["LHC/COP/WG.2/2019/6"])
        #expect(holdings.redirect(from: unnamed.document) == corrected.document, "through all names it had")
        #expect(holdings.redirect(from: named.document) == corrected.document)
        #expect(holdings.redirect(from: corrected.document) == nil)
        let another = try await recorder.record(Sample.lighthouses2019)
        #expect(another.document == named.document)
        #expect(try await Holdings(of: journal).redirect(from: named.document) == nil, "a document of that name comes first")
    }

    @Test func `the record can say what it held on a past day`() async throws {
        let journal = MemoryJournal()
        let days = ["2024-01-01", "2024-02-01", "2024-03-01"].map { Moment(stored: "\($0)T00:00:00.000Z") }
        for (sample, day) in zip(Sample.record, days) {
            _ = try await Recorder(journal).record(
                original: sample.original(), fileName: "x", edition: sample.edition(), who: "Keeper", time: day)
        }
        for (index, day) in days.enumerated() {
            #expect(try await Holdings(of: journal, asOf: day).documents.count == index + 1)
        }
        #expect(try await Holdings(of: journal, asOf: Moment(stored: "2023-12-31T23:59:59.999Z")).documents.isEmpty)
    }

    @Test func `entries of a newer version change nothing and break nothing`() async throws {
        let journal = MemoryJournal()
        try await Recorder(journal).record(Sample.resolution)
        let before = try await Holdings(of: journal)
        let kinds = [Entry.Kind("documentRead", version: 2), Entry.Kind("vote", version: 1), Entry.Kind(stored: "odd")]
        for kind in kinds {
            let draft = Entry.Draft(time: .sample, who: "Keeper", kind: kind, content: Data(#"{"new":[1]}"#.utf8))
            _ = await #expect(throws: Never.self) { try await journal.append([draft], keeping: [], onlyBehind: nil) }
        }
        let after = try await Holdings(of: journal)
        #expect(after.documents == before.documents)
        #expect(after.head == (await journal.head()))
        #expect(try await Verification(of: journal).problems == [])
        #expect(try await Recorder(journal).record(Sample.resolution).outcome == .unchanged)
    }
}

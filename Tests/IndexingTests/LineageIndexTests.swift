import Foundation
import Indexing
import Recording
import Structuring
import TestSupport
import Testing
import Vocabularies

/// Lineage in the record: found when documents come in, judged by people, shown by the index.
struct LineageIndexTests {
    private static func resolution(_ symbol: String, _ date: String, _ texts: [String]) -> Sample {
        var sample = Sample(symbol)
        (sample.title, sample.body, sample.kind, sample.date, sample.days) = ("Fog signals", "Assembly", .resolution, date, nil)
        sample.recommendations = texts.enumerated().map {
            SampleRecommendation("\($0 + 1)", $1, acts: [SampleAct("urge", .direction, ["States"])])
        }
        return sample
    }

    private static let lit = "Urges States to keep every fog signal sounding whenever mist lies upon the harbour."
    private static let first = resolution("LHC/RES/1/1", "2001-03-01", [lit, "Invites pilots to learn the code of horns."])
    private static let second = resolution("LHC/RES/2/1", "2003-03-01", ["Decides to found a museum of horns and bells.", lit])
    private static let third = resolution("LHC/RES/3/1", "2005-03-01", [lit])
    private static let one = RecommendationName(address: "LHC/RES/1/1/1")!
    private static let two = RecommendationName(address: "LHC/RES/2/1/2")!

    private func record(_ samples: [Sample], _ body: (RecordIndex, MemoryJournal, Recorder) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lineage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (journal, index) = (MemoryJournal(), try RecordIndex(folder: folder))
        let recorder = Recorder(journal)
        for sample in samples {
            try await recorder.record(sample)
            try await index.link(with: recorder, of: journal, who: "test", time: .sample)
        }
        try await body(index, journal, recorder)
    }

    @Test func whateverComesFirstTheThreadIsTheSame() async throws {
        for samples in [
            [Self.first, Self.second, Self.third], [Self.third, Self.second, Self.first], [Self.first, Self.third, Self.second],
        ] {
            try await record(samples) { index, journal, recorder in
                let lineage = try #require(try await index.lineage(of: Self.two, on: "2024-01-01"))
                #expect(lineage.thread.map(\.name.text) == ["LHC/RES/1/1/1", "LHC/RES/2/1/2", "LHC/RES/3/1/1"])
                #expect(lineage.earlier.map(\.link.earlier) == [Self.one])
                #expect(lineage.later.map(\.link.later.text) == ["LHC/RES/3/1/1"])
                #expect(lineage.state.state == .superseded)
                let entries = await journal.head().sequence
                #expect(try await index.link(with: recorder, of: journal, who: "test", time: .sample) == 0)
                #expect(await journal.head().sequence == entries, "linking again changes nothing")
                try await index.rebuild(from: journal)
                #expect(try await index.lineage(of: Self.two, on: "2024-01-01") == lineage)
            }
        }
    }

    @Test func `the issues of one document are known to each other, and a revision takes the place of what it revises`()
        async throws
    {
        let symbols = ["LHC/2001/7", "LHC/2001/7/Add.1", "LHC/2001/7/Corr.1", "LHC/2001/7/Rev.1", "LHC/2001/71", "LHC/2001/7-B"]
        try await record(symbols.map { Self.resolution($0, "2001-03-01", [Self.lit]) }) { index, _, _ in
            func issues(_ name: String) async throws -> [String] {
                try await index.issues(of: DocumentName(stored: name)).map(\.name.text)
            }
            #expect(try await issues("LHC/2001/7") == ["LHC/2001/7/Add.1", "LHC/2001/7/Corr.1", "LHC/2001/7/Rev.1"])
            #expect(try await issues("LHC/2001/7/Corr.1") == ["LHC/2001/7", "LHC/2001/7/Add.1", "LHC/2001/7/Rev.1"])
            #expect(try await issues("LHC/2001/71").isEmpty)
            let name = try #require(RecommendationName(address: "LHC/2001/7/1"))
            let state = try #require(try await index.lineage(of: name, on: "2001-04-01")).state
            #expect(state.state == .superseded && state.reason.contains("LHC/2001/7/Rev.1"), "\(state)")
            var question = RecordQuestion()
            question.states = [.superseded]
            #expect(try await index.answer(question).hits.map(\.name).contains(name))
        }
    }

    @Test func whatAPersonSaysHolds() async throws {
        try await record([Self.first, Self.second]) { index, journal, recorder in
            let refused = LinkJudged(later: Self.two, earlier: Self.one, judgement: .refused, relations: nil, why: "another signal")
            _ = try await recorder.say(.linkJudged(refused), who: "Keeper", time: .sample)
            _ = try await recorder.record(Self.second, reader: 2)
            try await index.link(with: recorder, of: journal, who: "test", time: .sample)
            #expect(try await index.lineage(of: Self.two, on: "2024-01-01")?.earlier.isEmpty == true)
            let added = LinkJudged(later: Self.two, earlier: Self.one, judgement: .added, relations: [.supersedes], why: nil)
            _ = try await recorder.say(.linkJudged(added), who: "Keeper", time: .sample)
            let retired = StateDeclared(recommendation: Self.one, state: .retired, why: "the harbour is gone")
            _ = try await recorder.say(.stateDeclared(retired), who: "Keeper", time: .sample)
            try await index.catchUp(with: journal)
            let lineage = try #require(try await index.lineage(of: Self.one, on: "2024-01-01"))
            #expect(lineage.later.first?.link.link.relations == [.supersedes] && lineage.later.first?.link.judgedBy == "Keeper")
            #expect(lineage.state.state == .retired && lineage.state.reason.contains("the harbour is gone"))
            #expect(try await index.lineage(of: RecommendationName(address: "LHC/RES/9/9/9")!, on: "2024-01-01") == nil)
        }
    }

    @Test func theRecordIsNarrowedByLineageAndState() async throws {
        try await record([Self.first, Self.second, Self.third]) { index, journal, recorder in
            let retired = StateDeclared(recommendation: Self.one, state: .retired, why: "the harbour is gone")
            _ = try await recorder.say(.stateDeclared(retired), who: "Keeper", time: .sample)
            try await index.catchUp(with: journal)
            let all = try await index.answer(RecordQuestion())
            func counts(_ facet: [Facets.Count]) -> [String: Int] {
                Dictionary(uniqueKeysWithValues: facet.map { ($0.value, $0.count) })
            }
            #expect(counts(all.facets.lineages) == ["new": 3, "repeats": 2])
            #expect(counts(all.facets.states) == ["active": 3, "superseded": 1, "retired": 1])
            for (lineage, count) in counts(all.facets.lineages) {
                var question = RecordQuestion()
                question.lineages = [lineage]
                #expect(try await index.answer(question).total == count, "\(lineage)")
            }
            for (state, count) in counts(all.facets.states) {
                var question = RecordQuestion()
                question.states = [try #require(RecordState(rawValue: state))]
                #expect(try await index.answer(question).total == count, "\(state)")
            }
        }
    }
}

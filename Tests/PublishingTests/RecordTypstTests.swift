import DocumentReaders
import Documents
import Foundation
import Publishing
import Recording
import TestSupport
import Testing

/// The pages themselves, as Typst sets them (scripts/install pdf).
@Suite struct RecordTypstTests {
    private func pages(_ record: ConsolidatedRecord) async throws -> [UInt8] {
        let limits = ProcessLimits(seconds: 60, memoryMegabytes: 4096, outputMegabytes: 64)
        let result = try await LimitedProcess.run("acquis-typst", [], on: RecordTypst.source(record), limits: limits)
        try #require(result.status == 0, "\(result.errors)")
        return result.output
    }

    private func ask(_ command: [String], of pdf: [UInt8]) async throws -> String {
        try await withTemporaryFolder { folder in
            try Data(pdf).write(to: folder.appending(path: "record.pdf"))
            let ending = try await RunningProgram(command.map { $0 == "PDF" ? "record.pdf" : $0 }, in: folder).ended()
            #expect(ending.status == 0, "\(ending)")
            return ending.output
        }
    }

    @Test func `words of all six languages come out of tagged pages with bookmarks`() async throws {
        let texts: [Language: String] = [
            .english: "States parties should keep lamps lit.", .french: "Les États parties devraient veiller.",
            .spanish: "Los Estados partes deberían velar.", .russian: "Государствам следует обеспечить освещение.",
            .arabic: "ينبغي للدول الأطراف إبقاء المنارات مضاءة", .chinese: "缔约国应确保灯塔长明。",
        ]
        var samples: [Sample] = []
        for (number, language) in Language.allCases.enumerated() {
            var sample = Sample("LHC/COP/WG.2/20\(11 + number)/5")
            sample.language = language
            sample.recommendations = [SampleRecommendation("1", texts[language]!, section: "II. Recommendations")]
            samples.append(sample)
        }
        let pdf = try await pages(consolidated(samples).record)
        let text = try await ask(["pdftotext", "PDF", "-"], of: pdf)
        for (language, words) in texts { #expect(text.contains(words), "\(language)") }
        #expect(try await ask(["pdfinfo", "PDF"], of: pdf).contains(/Tagged: +yes/))
        let structure = try await ask(["pdfinfo", "-struct", "PDF"], of: pdf)
        for element in ["H1", "H2", "H3", "TOCI", "Table", "TH", "Caption"] { #expect(structure.contains(element), "\(element)") }
        let bookmarks = try await ask(["qpdf", "--json", "--json-key=outlines", "PDF"], of: pdf)
        #expect(bookmarks.contains("I. Introduction") && bookmarks.contains("VI. List of documents"))
    }

    @Test func `hostile words stay words, and an empty record has pages`() async throws {
        var sample = Sample("LHC/COP/WG.2/2019/9")
        sample.title = hostileWords[0]
        sample.recommendations = hostileWords.enumerated().map { SampleRecommendation("\($0 + 1)", $1, section: $1) }
        let text = try await ask(["pdftotext", "PDF", "-"], of: pages(consolidated([sample]).record))
        #expect(text.contains("#panic(\"typst\")") && text.contains("{title} {0} %1"))
        #expect(try await !pages(ConsolidatedRecord([], from: [], asOf: nil, in: .arabic)).isEmpty)
    }

    @Test(arguments: [Language.english, .arabic])
    func `what takes up an earlier one leads to it`(language: Language) async throws {
        let names = try ["LHC/COP/WG.2/2021/4/5", "LHC/COP/WG.2/2019/5/5"].map { try #require(RecommendationName(address: $0)) }
        let link = LinkJudged(later: names[0], earlier: names[1], judgement: .added, relations: [.strengthens], why: nil)
        let plain = try await pages(consolidated(Sample.record, in: language).record)
        let linked = try await pages(consolidated(Sample.record, in: language, said: [.linkJudged(link)]).record)
        let word = language == .english ? "strengthened" : "معززة"
        #expect(try await ask(["pdftotext", "PDF", "-"], of: linked).contains(word))
        func links(_ pdf: [UInt8]) async throws -> Int {
            try await ask(["qpdf", "--qdf", "--object-streams=disable", "PDF", "-"], of: pdf).ranges(of: "/Subtype /Link").count
        }
        // From the earlier one to the later one, and back; a link on two lines counts twice.
        #expect(try await links(linked) >= links(plain) + 2)
    }

    @Test func `the same record makes the same bytes`() async throws {
        let record = try await consolidated(Sample.record, by: .topic).record
        #expect(try await pages(record) == pages(record))
    }
}

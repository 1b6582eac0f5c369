import DocumentReaders
import Documents
import Foundation
import Publishing
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

    @Test func `the same record makes the same bytes`() async throws {
        let record = try await consolidated(Sample.record, by: .topic).record
        #expect(try await pages(record) == pages(record))
    }
}

import Documents
import Foundation
import Indexing
import Publishing
import Recording
import TestSupport
import Testing

/// A record of samples as the export gathers it, and of what people said of them.
func consolidated(
    _ samples: [Sample], by order: ConsolidatedRecord.Order = .meeting, in language: Language = .english, said: [EntryContent] = []
) async throws -> (record: ConsolidatedRecord, recommendations: [ExportedRecommendation]) {
    try await withTemporaryFolder { folder in
        let journal = MemoryJournal()
        for sample in samples { try await Recorder(journal).record(sample) }
        for words in said { _ = try await Recorder(journal).say(words, who: "Keeper", time: .sample) }
        let index = try RecordIndex(folder: folder)
        try await index.catchUp(with: journal)
        var (all, covered) = ([ExportedRecommendation](), [ConsolidatedRecord.Covered]())
        for try await (recommendation, standing) in try await index.everything() {
            all.append(ExportedRecommendation(recommendation, standing))
        }
        for summary in try await index.documents() {
            covered.append(ConsolidatedRecord.Covered(summary, languages: try await index.languages(of: summary.name)))
        }
        return (ConsolidatedRecord(all, from: covered, asOf: "2024-02-29", by: order, in: language), all)
    }
}

/// The file of HTML as a whole.
func html(_ record: ConsolidatedRecord) throws -> String {
    var text = ""
    try RecordHTML(record).write { text += $0 }
    return text
}

/// A report whose words would break what holds them, if they were ever taken for more than words.
let hostileWords = [
    "<script>alert(1)</script> & ]]> <w:p/> \"quoted\" 'so'", "#panic(\"typst\") $x$ \\u{41} @r1 *b* ]", "{title} {0} %1 \\\" \\",
    "a\u{0}b\u{1}c\u{B}d\u{1B}[2Je\u{FFFE}f\u{7F}g\u{85}h\ti", "\u{202E}turned\u{202C} \u{2066}kept", "👩‍🚒 \u{10FFFF} \u{E000}",
    String(decoding: [0xD800, 0x41, 0xDC00] as [UInt16], as: UTF16.self),
]

@Suite struct ConsolidatedRecordTests {
    @Test(arguments: ConsolidatedRecord.Order.allCases)
    func `every recommendation stands there once, numbered from one`(order: ConsolidatedRecord.Order) async throws {
        let (record, all) = try await consolidated(Sample.record + Sample.series(40), by: order)
        #expect(record.count == all.count)
        let page = try html(record)
        let numbers = page.matches(of: /<article id="r([0-9]+)"/).compactMap { Int($0.1) }
        #expect(numbers == Array(1...all.count))
        let names = page.matches(of: /<p class="place">(?:<bdi[^>]*>)?([^ <]+)/).map { String($0.1) }
        #expect(Set(names).isSuperset(of: all.map(\.recommendation)))
    }

    @Test func `by topic, it stands under the first of its topics and the others refer to it`() async throws {
        var sample = Sample("LHC/COP/WG.2/2019/7")
        sample.recommendations = [
            SampleRecommendation("1", "Trains judges.", topics: ["training", "legislation"]),
            SampleRecommendation("2", "Reads on.", topics: ["training"]), SampleRecommendation("3", "Rests."),
        ]
        let page = try html(await consolidated([sample], by: .topic).record)
        let headings = page.matches(of: /<h3>([^<]*)<\/h3>/).map { String($0.1) }
        #expect(headings.count == 3 && headings.last == "Without a topic", "\(headings)")
        #expect(headings.first == "National legislation", "as the scheme orders them")
        #expect(page.contains("See also: <a href=\"#r1\">1</a>"))
    }

    @Test func `by addressee, names that are one stand together`() async throws {
        let page = try html(await consolidated(Sample.record, by: .addressee).record)
        let headings = page.matches(of: /<h3>([^<]*)<\/h3>/).map { String($0.1) }
        #expect(headings == ["Harbour authorities", "Secretariat", "States parties"], "\(headings)")
    }

    @Test func `it says what it covers, what force means, and what was not read`() async throws {
        var odd = Sample("LHC/COP/WG.2/2020/1")
        odd.findings = [Finding(.warning, "odd", "Odd.")]
        let page = try html(await consolidated(Sample.record + [odd]).record)
        #expect(page.contains("As at 29 February 2024"))
        #expect(page.contains("<th scope=\"row\">Documents</th><td>4</td>"))
        #expect(page.contains("<th scope=\"row\">Recommendations</th>"))
        #expect(page.contains("was noted as a finding: 1 in 1 of the documents."))
        #expect(page.contains("In 1 of the documents no recommendation was found."))
        #expect(page.contains("<th scope=\"row\">6</th><td>Obligation</td>"))
    }

    @Test(arguments: Language.allCases) func `its own words are in each language`(language: Language) async throws {
        let record = try await consolidated(Sample.record, in: language).record
        let page = try html(record)
        let direction = language == .arabic ? "rtl" : "ltr"
        #expect(page.contains("<html lang=\"\(language.rawValue)\" dir=\"\(direction)\">"))
        #expect(page.contains("<title>\(record.title), "))
        // No name of a value is left standing in the words.
        #expect(page.firstMatch(of: /\{[a-zA-Z]+\}/) == nil)
        if language != .english { #expect(page.contains("<div lang=\"en\" dir=\"ltr\">")) }
    }

    @Test func `every language has the words of English, with the same values in them`() throws {
        let folder = repositoryRoot.appending(path: "Sources/Publishing/Data")
        func words(_ language: Language) throws -> [String: Set<String>] {
            let text = try String(contentsOf: folder.appending(path: "\(language.rawValue).words"), encoding: .utf8)
            let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: " = ", maxSplits: 1) }
            return Dictionary(
                uniqueKeysWithValues: lines.map { line in
                    (String(line[0]), Set(line[1].matches(of: /\{([a-z]+)\}/).map { String($0.1) }))
                })
        }
        let english = try words(.english)
        for language in Language.allCases { #expect(try words(language) == english, "\(language)") }
    }

    @Test func `most recommendations decide the language`() async throws {
        var french = Sample("LHC/COP/WG.2/2019/8")
        french.language = .french
        french.recommendations = (1...9).map { SampleRecommendation("\($0)", "Les États devraient veiller.") }
        try await withTemporaryFolder { folder in
            let journal = MemoryJournal()
            for sample in [french, .lighthouses2019] { try await Recorder(journal).record(sample) }
            let index = try RecordIndex(folder: folder)
            try await index.catchUp(with: journal)
            var covered: [ConsolidatedRecord.Covered] = []
            for summary in try await index.documents() {
                covered.append(ConsolidatedRecord.Covered(summary, languages: try await index.languages(of: summary.name)))
            }
            #expect(ConsolidatedRecord.commonest(covered) == .french)
        }
        #expect(ConsolidatedRecord.commonest([]) == .english)
    }

    @Test func `an empty record says so`() async throws {
        let page = try html(ConsolidatedRecord([], from: [], asOf: nil, in: .english))
        #expect(page.contains("The record holds no recommendation.") && page.contains("Before the first entry"))
    }

    @Test func `hostile words stay words`() async throws {
        var sample = Sample("LHC/COP/WG.2/2019/9")
        sample.title = hostileWords[0]
        sample.recommendations = hostileWords.enumerated().map { SampleRecommendation("\($0 + 1)", $1, section: $1) }
        try await withTemporaryFolder { folder in
            let page = try html(await consolidated([sample]).record)
            #expect(!page.contains("<script") && page.contains("{title} {0} %1"))
            try await expectWellFormed(["record.html": page], in: folder)
        }
    }
}

/// Looks with xmllint (libxml2) whether these are files of XML.
func expectWellFormed(_ files: [String: String], in folder: URL, at location: SourceLocation = #_sourceLocation) async throws {
    for (name, text) in files {
        let file = folder.appending(path: name.replacing("/", with: "-"))
        try Data(text.utf8).write(to: file)
        let ending = try await RunningProgram(["xmllint", "--noout", "--nonet", file.path], in: folder).ended()
        #expect(ending.status == 0, "\(name): \(ending.errors.prefix(400))", sourceLocation: location)
    }
}

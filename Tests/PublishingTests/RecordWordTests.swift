import DocumentReaders
import Documents
import Foundation
import Publishing
import TestSupport
import Testing

/// The Word file as a whole.
func wordFile(_ record: ConsolidatedRecord) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try RecordWord(record).write { bytes += $0 }
    return bytes
}

/// The parts of a Word file by their names, unpacked by a program that is not ours.
func wordParts(_ bytes: [UInt8], in folder: URL) async throws -> [String: String] {
    try Data(bytes).write(to: folder.appending(path: "record.docx"))
    let ending = try await RunningProgram(["python3", "-m", "zipfile", "-e", "record.docx", "parts"], in: folder).ended()
    try #require(ending.status == 0, "\(ending)")
    let place = folder.appending(path: "parts")
    let names = try FileManager.default.subpathsOfDirectory(atPath: place.path).filter {
        $0.hasSuffix(".xml") || $0.hasSuffix(".rels")
    }
    return Dictionary(
        uniqueKeysWithValues: try names.map { ($0, try String(contentsOf: place.appending(path: $0), encoding: .utf8)) })
}

@Suite struct RecordWordTests {
    private func read(_ bytes: [UInt8]) async throws -> String {
        try await DocumentReader.read(bytes).text
    }

    @Test(arguments: ConsolidatedRecord.Order.allCases)
    func `the program's own reader finds every text again`(order: ConsolidatedRecord.Order) async throws {
        let (record, all) = try await consolidated(Sample.record + Sample.series(40), by: order)
        let text = try await read(wordFile(record))
        for recommendation in all { #expect(text.contains(recommendation.text), "\(recommendation.recommendation)") }
        guard order == .meeting else { return }
        for (index, recommendation) in all.enumerated() {
            #expect(text.contains("\(index + 1). \(recommendation.text)"), "the numbering counts as the indexes do")
        }
    }

    @Test func `styles, numbering, contents, heads of tables and properties are real`() async throws {
        try await withTemporaryFolder { folder in
            let (record, all) = try await consolidated(Sample.record)
            let parts = try await wordParts(wordFile(record), in: folder)
            try await expectWellFormed(parts, in: folder)
            let document = try #require(parts["word/document.xml"])
            let styles = try #require(parts["word/styles.xml"])
            let used = Set(document.matches(of: /<w:(?:pStyle|rStyle|tblStyle) w:val="([A-Za-z0-9]+)"/).map { String($0.1) })
            #expect(used.isSuperset(of: ["Title", "Heading1", "Heading2", "Heading3", "TOC1", "TOC2", "Caption", "RecordTable"]))
            for style in used { #expect(styles.contains("w:styleId=\"\(style)\""), "\(style)") }
            #expect(document.matches(of: /<w:pStyle w:val="Recommendation"\/>/).count == all.count)
            #expect(styles.contains("<w:numId w:val=\"1\"/>"))
            #expect(document.contains("TOC \\o &quot;1-2&quot; \\h \\z \\u"))
            #expect(document.matches(of: /<w:tblHeader\/>/).count == 3)
            // Every link leads to a bookmark, and each of these has a number of its own.
            let marks = document.matches(of: /<w:bookmarkStart w:id="([0-9]+)" w:name="([^"]+)"/)
            let targets = Set(document.matches(of: /<w:hyperlink w:anchor="([^"]+)"/).map { String($0.1) })
            #expect(targets.isSubset(of: Set(marks.map { String($0.2) })) && !targets.isEmpty)
            #expect(Set(marks.map { String($0.1) }).count == marks.count)
            let properties = try #require(parts["docProps/core.xml"])
            #expect(properties.contains("<dc:title>\(record.title), "))
            #expect(properties.contains(">2024-02-29T00:00:00Z<"))
            #expect(parts["word/footer1.xml"]?.contains("NUMPAGES") == true)
        }
    }

    @Test func `the source stands in a footnote where no heading says it`() async throws {
        try await withTemporaryFolder { folder in
            let (record, all) = try await consolidated(Sample.record, by: .topic)
            let parts = try await wordParts(wordFile(record), in: folder)
            let calls = parts["word/document.xml"]?.matches(of: /<w:footnoteReference w:id="([0-9]+)"/).map { String($0.1) }
            let notes = parts["word/footnotes.xml"]?.matches(of: /<w:footnote w:id="([0-9]+)"/).map { String($0.1) }
            #expect(calls?.count == all.count && calls == notes)
        }
    }

    @Test func `Arabic runs from right to left, and other languages in it do not`() async throws {
        var arabic = Sample("LHC/COP/WG.2/2019/10")
        arabic.language = .arabic
        arabic.recommendations = [SampleRecommendation("1", "ينبغي للدول الأطراف أن تبقي المنارات مضاءة.")]
        var chinese = Sample("LHC/COP/WG.2/2020/11")
        chinese.language = .chinese
        chinese.recommendations = [SampleRecommendation("1", "缔约国应确保灯塔长明。")]
        try await withTemporaryFolder { folder in
            let (record, all) = try await consolidated([arabic, chinese, .lighthouses2019], in: .arabic)
            let bytes = try wordFile(record)
            let document = try #require(try await wordParts(bytes, in: folder)["word/document.xml"])
            let rightToLeft = "<w:pStyle w:val=\"Recommendation\"/><w:bidi/></w:pPr>"
            #expect(document.ranges(of: rightToLeft).count == 1)
            #expect(
                document.contains(
                    "<w:rtl/><w:lang w:bidi=\"ar-SA\"/></w:rPr><w:t xml:space=\"preserve\">\(all.first { $0.text.hasPrefix("ينبغي") }!.text)"
                ))
            #expect(document.contains("<w:rFonts w:hint=\"eastAsia\"/><w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\"/>"))
            #expect(document.matches(of: /<w:bidiVisual\/>/).count == 3)
            let text = try await read(bytes)
            for recommendation in all { #expect(text.contains(recommendation.text)) }
        }
    }

    @Test func `the same record makes the same bytes`() async throws {
        let (first, second) = (try await consolidated(Sample.series(30)), try await consolidated(Sample.series(30)))
        #expect(try wordFile(first.record) == wordFile(second.record))
    }

    @Test func `hostile words stay words`() async throws {
        var sample = Sample("LHC/COP/WG.2/2019/9")
        sample.title = hostileWords[0]
        sample.recommendations = hostileWords.enumerated().map { SampleRecommendation("\($0 + 1)", $1, section: $1) }
        try await withTemporaryFolder { folder in
            let bytes = try wordFile(await consolidated([sample]).record)
            try await expectWellFormed(try await wordParts(bytes, in: folder), in: folder)
            let text = try await read(bytes)
            for words in hostileWords.prefix(3) { #expect(text.contains(words)) }
        }
    }

    @Test func `an empty record, and a recommendation of twenty pages`() async throws {
        try await withTemporaryFolder { folder in
            let empty = try wordFile(ConsolidatedRecord([], from: [], asOf: nil, in: .french))
            try await expectWellFormed(try await wordParts(empty, in: folder), in: folder)
            #expect(try await read(empty).contains("aucune recommandation"))
        }
        var sample = Sample("LHC/COP/WG.2/2019/12")
        let lines = (1...900).map { "(\($0)) Keep the lamp of tower \($0) lit from dusk to dawn, whatever the weather may be;" }
        sample.recommendations = [SampleRecommendation("1", lines.joined(separator: "\n"))]
        let text = try await read(wordFile(await consolidated([sample]).record))
        for line in lines { #expect(text.contains(line)) }
    }

    @Test func `an output that fails is the failure`() async throws {
        struct Full: Error {}
        let record = try await consolidated(Sample.series(200)).record
        #expect(throws: Full.self) { try RecordWord(record).write { _ in throw Full() } }
        #expect(throws: Full.self) { try RecordHTML(record).write { _ in throw Full() } }
    }
}

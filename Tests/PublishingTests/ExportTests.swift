import Foundation
import Indexing
import Interpreting
import Publishing
import Recording
import TestSupport
import Testing

@Suite struct ExportTests {
    /// The rows of a table as RFC 4180 reads them.
    static func cells(_ csv: String) -> [[String]] {
        var (rows, row, cell, quoted) = ([[String]](), [String](), "", false)
        var characters = csv.unicodeScalars.makeIterator()
        var pending = characters.next()
        while let character = pending {
            pending = characters.next()
            switch (quoted, character) {
            case (true, "\"") where pending == "\"":
                cell.unicodeScalars.append(character)
                pending = characters.next()
            case (_, "\""): quoted.toggle()
            case (false, ","):
                row.append(cell)
                cell = ""
            case (false, "\n"):
                rows.append(row + [cell])
                (row, cell) = ([], "")
            case (false, "\r"): break
            default: cell.unicodeScalars.append(character)
            }
        }
        return rows
    }

    private func exported(_ samples: [Sample]) async throws -> [ExportedRecommendation] {
        var exported: [ExportedRecommendation] = []
        try await withTemporaryFolder { folder in
            let journal = MemoryJournal()
            for sample in samples { try await Recorder(journal).record(sample) }
            let index = try RecordIndex(folder: folder)
            try await index.catchUp(with: journal)
            for try await (recommendation, standing) in try await index.everything() {
                exported.append(ExportedRecommendation(recommendation, standing))
            }
        }
        return exported
    }

    @Test func `a table has a header and a row for each recommendation`() async throws {
        let all = try await exported(Sample.record)
        let writer = try #require(RecommendationWriter(.csv))
        let text = try writer.file(all)
        #expect(text.hasSuffix("\r\n"))
        let rows = Self.cells(text)
        #expect(rows.first == ExportedRecommendation.columns)
        #expect(rows.count == all.count + 1)
        #expect(rows.allSatisfy { $0.count == ExportedRecommendation.columns.count })
        let third = try #require(rows.first { $0[0] == "LHC/COP/WG.2/2019/5/7" })
        let row = Dictionary(uniqueKeysWithValues: zip(ExportedRecommendation.columns, third))
        #expect(row["force"] == "obligation")
        #expect(row["rank"] == "6")
        #expect(row["verbs"] == "shall; be encouraged to")
        #expect(row["addressees"] == "Secretariat; the States Parties")
        #expect(row["from"] == "2019-03-04")
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "＝1"])
    func `no cell is a formula`(words: String) async throws {
        var sample = Sample("LHC/COP/WG.2/2019/6")
        sample.recommendations = [SampleRecommendation("1", words), SampleRecommendation("2", "a, \"b\"\nc - d")]
        let all = try await exported([sample])
        let rows = Self.cells(try #require(RecommendationWriter(.csv)).file(all))
        #expect(rows[1].last == "'" + words)
        #expect(rows[2].last == "a, \"b\"\nc - d")
    }

    @Test func `JSON and JSON Lines hold the same objects`() async throws {
        let all = try await exported(Sample.record)
        let array = try #require(RecommendationWriter(.json)).file(all)
        #expect(try JSONDecoder().decode([ExportedRecommendation].self, from: Data(array.utf8)) == all)
        let lines = try #require(RecommendationWriter(.jsonLines)).file(all).split(separator: "\n")
        #expect(try lines.map { try JSONDecoder().decode(ExportedRecommendation.self, from: Data($0.utf8)) } == all)
        #expect(try #require(RecommendationWriter(.json)).file([]) == "[\n]\n")
    }

    @Test func `a document's file holds what the record's holds of it`() async throws {
        try await withTemporaryFolder { folder in
            let journal = MemoryJournal()
            for sample in Sample.record { try await Recorder(journal).record(sample) }
            let index = try RecordIndex(folder: folder)
            try await index.catchUp(with: journal)
            var ofAll: [ExportedRecommendation] = []
            for try await (recommendation, standing) in try await index.everything() {
                ofAll.append(ExportedRecommendation(recommendation, standing))
            }
            for document in try await index.documents() {
                let (summary, edition) = try #require(try await index.document(document.name))
                let own = try await ExportedRecommendation.all(in: edition, of: summary, standingIn: index)
                #expect(own == ofAll.filter { $0.document == document.name.text })
            }
        }
    }

    @Test func `formats that hold no lists have no writer`() {
        #expect(RecommendationWriter(.akomaNtoso) == nil)
    }
}

@Suite struct ExportDocumentationTests {
    private let page: String

    init() throws {
        page = try String(contentsOf: repositoryRoot.appending(path: "docs/export.md"), encoding: .utf8)
    }

    @Test func `every column and key is documented, and nothing else`() throws {
        let fields = page.matches(of: /\n\| `([a-z]+)` \| [^|]+ \| (?:string|number|array[^|]*) \|/).map { String($0.1) }
        #expect(fields == ExportedRecommendation.columns + ["acts"])
        let shape = Mirror(reflecting: try sample()).children.compactMap(\.label)
        #expect(Set(shape) == Set(fields), "the type has a field that is not a column")
    }

    @Test(arguments: Format.all) func `every format is documented`(format: Format) {
        let line = "| `\(format.name)` | `\(format.mediaType)` | `.\(format.fileExtension)` | \(format.holds) |"
        #expect(page.contains(line), "docs/export.md lacks: \(line)")
    }

    private func sample() throws -> ExportedRecommendation {
        let json = """
            {"recommendation": "A/1/2", "document": "A/1", "paragraph": "2", "page": 1, "force": "direction", "rank": 5, "verbs": [],
             "addressees": [], "hedges": [], "topics": [], "citations": [], "state": "active", "cause": "standing", "earlier": [], "text": "", "acts": []}
            """
        return try JSONDecoder().decode(ExportedRecommendation.self, from: Data(json.utf8))
    }
}

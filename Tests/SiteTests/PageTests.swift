import Documents
import Foundation
import Indexing
import Interpreting
import Recording
@testable import Site
import Structuring
import TestSupport
import Testing

@Suite struct PageTests {
    private func page(_ paragraph: String, year: Int) async throws -> RecommendationPage {
        let edition = try #require(try await examples.value.first { $0.report.masthead.meetingDates?.from.year == year })
        let name = DocumentName(try #require(edition.report.masthead.symbol))
        var found: RecommendationPage?
        try await withTemporaryFolder { folder in
            let journal = MemoryJournal()
            try await Recorder(journal).record(edition)
            let index = try RecordIndex(folder: folder)
            try await index.catchUp(with: journal)
            let (summary, edition) = try #require(try await index.document(name))
            found = RecommendationPage(
                RecommendationName(document: name, paragraph: paragraph), in: edition, of: summary, held: [name],
                languages: [.english],
                pages: nil, lineage: nil,
                publicAddress: "https://record.example")
        }
        return try #require(found)
    }

    @Test func `the marks of a recommendation stand on the words that were read`() async throws {
        let page = try await page("15", year: 2021)
        let marked = page.marks.map { (kind: $0.kind, words: HTML.words(of: page.text, $0.start..<$0.end).map(String.init)) }
        #expect(marked.contains { $0.kind == .addressee && $0.words == "States parties" })
        #expect(marked.contains { $0.kind == .verb && $0.words?.contains("encouraged to consider") == true })
        let act = try #require(page.acts.first)
        #expect(act.force == "encouragedConsideration")
        #expect(act.rank == 2)
        #expect(act.name == "CSCW/COP/WG.2/2021/4/15#1")
    }

    @Test func `marks behind the beginning of a list stand where the words are`() async throws {
        for edition in try await examples.value {
            for recommendation in edition.reading.recommendations {
                let paragraph = edition.report.paragraphs.first { $0.span.contains(recommendation.span) }
                for mark in recommendation.marks(in: paragraph) {
                    let words = try #require(HTML.words(of: recommendation.text, mark.start..<mark.end))
                    #expect(edition.document.text.contains(words.split(separator: "\n")[0]))
                    #expect(words.first?.isWhitespace == false && words.last?.isWhitespace == false, "\(words)")
                }
            }
        }
    }

    @Test func `a recommendation says how to cite it, where it stands and what is beside it`() async throws {
        let page = try await page("13", year: 2021)
        #expect(
            page.citation
                == "Report on the meeting of the Working Group on Safe Passage at Sea held in Valletta from 12 to 14 October 2021, "
                + "CSCW/COP/WG.2/2021/4, para. 13, available at https://record.example/CSCW/COP/WG.2/2021/4/13.")
        #expect(page.inDocument == "/CSCW/COP/WG.2/2021/4#para-13")
        #expect(page.sections.first == "II. Recommendations")
        #expect(page.previous?.paragraph == "12")
        #expect(page.next?.paragraph == "14")
    }

    @Test func `a document's notes and their calls lead to each other`() async throws {
        let edition = try #require(try await examples.value.last)
        let tree = DocumentTree(edition, named: DocumentName(stored: "CSCW/COP/WG.2/2025/6"))
        #expect(tree.notes.map(\.marker) == ["1", "2"])
        let calls = tree.blocks.compactMap(\.text).flatMap(\.calls)
        #expect(calls.map(\.note) == tree.notes.map(\.anchor))
        #expect(tree.notes.map(\.call) == calls.map(\.anchor))
        #expect(tree.recommendations.count == edition.reading.recommendations.count, "each stands beside its paragraph")
    }

    @Test func `the picture has a title, words and a table behind it`() async throws {
        try await withSite(examples: examples.value) { site in
            let page = try await site.ask("/").text
            #expect(page.contains("role=\"img\" aria-labelledby=\"chart-title chart-words\""))
            #expect(page.contains("<title id=\"chart-title\">"))
            let words = try #require(page.firstMatch(of: /<desc id="chart-words">([^<]+)<\/desc>/)?.1)
            #expect(words.contains("2021: ") && words.contains("2025: "))
            for meeting in try await site.index.overTime(.force, most: 9).steps {
                let (name, year) = (try #require(meeting.meeting), try #require(meeting.year))
                #expect(page.contains("<th scope=\"row\"><a href=\"/\(name)\">\(year)</a></th>"))
            }
        }
    }

    @Test func `groups of addressees narrow to as many as they say`() async throws {
        try await withSite(of: Sample.record) { site in
            func page(_ query: String) async throws -> RecordPage {
                try JSONDecoder().decode(RecordPage.self, from: try await site.ask("/record.json" + query).body)
            }
            let all = try #require(try await page("").facets.first { $0.filter == "group" })
            #expect(all.values.map(\.value) == ["states", "secretariats"] && all.values.map(\.count) == [4, 2])
            for value in all.values {
                let narrowed = try await page("?group=\(value.value)")
                #expect(narrowed.total == value.count, "\(value.value)")
                let facet = narrowed.facets.first { $0.filter == "group" }
                #expect(facet?.values.map(\.count) == all.values.map(\.count), "values of one filter are alternatives")
            }
            #expect(try await page("?group=states&group=secretariats").total == 5)
            #expect(try await page("?group=nonsense").total == 0)
            #expect(try await site.ask("/api/v1/recommendations?group=nonsense").status == 400)
            let text = try await site.ask("/es/record?group=states").text
            #expect(text.contains("Estados y sus autoridades"))
        }
    }

    @Test func `a document without a symbol is called by its title, also as a filter`() async throws {
        var unsigned = Sample.lighthouses2021
        (unsigned.symbol, unsigned.title) = (nil, "Report on lamps")
        try await withSite(of: [.lighthouses2019, unsigned]) { site in
            let text = try await site.ask("/record").text
            #expect(text.contains("<bdi class=\"value\">Report on lamps</bdi>"))
            #expect(!text.contains("<bdi class=\"value\">provisional"))
        }
    }

    @Test func `what was not found is put in no order`() async throws {
        try await withSite(of: [.lighthouses2019]) { site in
            let (some, none) = (try await site.ask("/record?q=lighthouse").text, try await site.ask("/record?q=camel").text)
            #expect(some.contains("newest first") && !none.contains("newest first"))
        }
    }

    @Test func `an empty record says so`() async throws {
        try await withSite { site in
            let said = [
                ("/", "The record is empty."), ("/record", "Nothing in the record matches"), ("/meetings", "holds no documents"),
            ]
            for (target, words) in said {
                let page = try await site.ask(target)
                #expect(page.text.contains(words), "\(target)")
            }
            let table = try await site.ask("/record.csv").text
            #expect(table.split(separator: "\r\n").count == 1)
        }
    }
}

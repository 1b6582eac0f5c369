import Documents
import Foundation
import Interpreting
@testable import Site
import TestSupport
import Testing
import Vocabularies

/// Documents and languages laid beside each other.
@Suite struct ComparingTests {
    private func comparison(_ query: String, _ site: RunningSite) async throws -> ComparePage {
        try JSONDecoder().decode(ComparePage.self, from: try await site.ask("/compare.json?\(query)").body)
    }

    private static let two = "from=LHC/COP/WG.2/2019/5&to=LHC/COP/WG.2/2021/4"

    @Test func `what went and came is told by elements, counted, and shown alone or among all`() async throws {
        try await withSite(examples: examples.value) { site in
            let query = "from=CSCW/COP/WG.2/2021/4&to=CSCW/COP/WG.2/2023/5"
            let page = try await comparison(query, site)
            #expect(page.from?.symbol == "CSCW/COP/WG.2/2021/4" && page.to?.symbol == "CSCW/COP/WG.2/2023/5")
            #expect(page.passages.allSatisfy { $0.change != "same" } && !page.passages.isEmpty)
            let changed = try #require(page.passages.first { $0.change == "changed" })
            #expect(changed.runs.contains { $0.kind == "deleted" } && changed.runs.contains { $0.kind == "inserted" })
            #expect(page.passages.contains { !$0.readings.isEmpty }, "what was read otherwise is told")
            let all = try await comparison(query + "&show=all", site)
            #expect(all.counts == page.counts && all.showsAll)
            #expect(all.passages.count { $0.change == "same" } > 0)
            let html = try await site.ask("/compare?" + query).text
            #expect(html.contains("<del>") && html.contains("<ins>"))
            #expect(html.contains("href=\"/compare?from=CSCW/COP/WG.2/2023/5&amp;to=CSCW/COP/WG.2/2021/4\""), "the other way round")
        }
    }

    @Test func `every way of asking has an answer`() async throws {
        let table: [(String, Int)] = [
            ("/compare", 200), ("/compare?from=LHC/COP/WG.2/2019/5", 200), ("/compare?\(Self.two)", 200),
            ("/fr/compare?\(Self.two)&show=all", 200),
            ("/compare?\(Self.two)&page=99", 200), ("/compare?from=nothing&to=LHC/COP/WG.2/2019/5", 404),
            ("/compare?\(Self.two)&page=0", 400),
            ("/compare?from=%3Cscript%3E", 200), ("/compare?from=lhc/cop/wg.2/2019/5&to=LHC/COP/WG.2/2021/4", 200),
            ("/compare?\(Self.two)&language=xx", 200), ("/compare/languages", 404), ("/compare/languages?of=nothing", 404),
            ("/compare/languages?of=LHC/COP/WG.2/2019/5", 404), ("/compare.csv", 404),
        ]
        try await withSite(of: Sample.record) { site in
            for (target, status) in table {
                let reply = try await site.ask(target)
                #expect(reply.status == status)
                #expect(!reply.withoutOwnScript.contains("<script"))
            }
        }
    }

    @Test func `a document compared with itself says the same`() async throws {
        try await withSite(of: Sample.record) { site in
            let reply = try await site.ask("/compare?from=LHC/RES/3/1&to=LHC/RES/3/1")
            #expect(reply.text.contains("word for word"))
        }
    }

    @Test func `a document leads to the comparison with the one before, its issues and its citations`() async throws {
        var corrigendum = Sample("LHC/COP/WG.2/2021/4/Corr.1")
        corrigendum.recommendations = [SampleRecommendation("5", "States parties should train all who keep lighthouses.")]
        var citing = Sample("LHC/COP/WG.2/2023/7")
        (citing.days, citing.date) = (("2023-05-10", "2023-05-12"), "2023-06-15")
        citing.recommendations = [SampleRecommendation("5", "States parties should heed LHC/COP/WG.2/2021/4 and A/1/2.")]
        citing.recommendations[0].citations = ["LHC/COP/WG.2/2021/4", "A/1/2"].map {
            .init(text: $0, kind: .document, target: $0, span: Span(0, 0))
        }
        try await withSite(of: Sample.record + [corrigendum, citing]) { site in
            let page = try await site.ask("/LHC/COP/WG.2/2021/4").text
            #expect(page.contains("href=\"/compare?from=LHC/COP/WG.2/2019/5&amp;to=LHC/COP/WG.2/2021/4\""))
            #expect(page.contains("href=\"/LHC/COP/WG.2/2021/4/Corr.1\"") && page.contains("corrigendum"))
            let twin = try JSONDecoder().decode(DocumentPage.self, from: try await site.ask("/LHC/COP/WG.2/2021/4.json").body)
            #expect(twin.around.citations.citedBy.map(\.symbol) == ["LHC/COP/WG.2/2023/7"])
            let other = try JSONDecoder().decode(DocumentPage.self, from: try await site.ask("/LHC/COP/WG.2/2023/7.json").body)
            #expect(other.around.citations.cites.map(\.symbol) == ["LHC/COP/WG.2/2021/4", "A/1/2"], "what is held first")
            #expect(other.around.citations.cites.map(\.address) == ["/LHC/COP/WG.2/2021/4", nil])
            let graph = try await site.ask("/LHC/COP/WG.2/2023/7").text
            #expect(graph.contains("<title id=\"graph-title\">") && graph.contains("A/1/2"))
        }
    }

    @Test func `of many documents that cite one the first are drawn and the rest counted`() async throws {
        let citing = (1...20).map { number in
            var sample = Sample("LHC/COP/WG.3/2020/\(number)")
            sample.recommendations = [SampleRecommendation("1", "Recalls LHC/RES/3/1")]
            sample.recommendations[0].citations = [
                .init(text: "LHC/RES/3/1", kind: .document, target: "LHC/RES/3/1", span: Span(0, 0))
            ]
            return sample
        }
        try await withSite(of: [.resolution] + citing) { site in
            let twin = try JSONDecoder().decode(DocumentPage.self, from: try await site.ask("/LHC/RES/3/1.json").body)
            #expect(twin.around.citations.citedByTotal == 20 && twin.around.citations.citedBy.count == CitationGraph.most)
            #expect(try await site.ask("/LHC/RES/3/1").text.contains("and 8 more"))
        }
    }

    @Test func `languages stand side by side, with what differs in words`() async throws {
        var french = Sample.lighthouses2019
        french.language = .french
        french.recommendations = [
            SampleRecommendation(
                "5", "Les États parties doivent garder tous les phares allumés.", section: "II. Recommandations",
                acts: [SampleAct("devoir", .obligation, ["États parties"])])
        ]
        try await withSite(of: [.lighthouses2019, french]) { site in
            let target = "/compare/languages?of=LHC/COP/WG.2/2019/5"
            let twin = try JSONDecoder().decode(
                LanguagesPage.self, from: try await site.ask(target.replacing("languages", with: "languages.json")).body)
            #expect(twin.languages == ["en", "fr"] && twin.shown == ["en", "fr"])
            let five = try #require(twin.rows.first { $0.number == "5" })
            #expect(five.texts.allSatisfy { $0 != nil })
            #expect(twin.rows.contains { $0.number == "6" && $0.texts == [$0.texts[0], nil] })
            #expect(twin.differences.contains { $0.kind == "force" && $0.number == "5" })
            #expect(twin.differences.contains { $0.kind == "paragraph" && $0.number == "6" })
            let page = try await site.ask("/fr" + target + "&beside=en").text
            #expect(page.contains("<td lang=\"fr\" dir=\"ltr\">Les États"))
            #expect(page.contains("français : Obligation") || page.contains("Obligation"))
            #expect(try await site.ask(target + "&beside=zh").status == 404)
            #expect(try await site.ask("/LHC/COP/WG.2/2019/5").text.contains("href=\"/compare/languages?of=LHC/COP/WG.2/2019/5"))
        }
    }
}

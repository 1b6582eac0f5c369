import Documents
import Foundation
import TestSupport
import Testing

@Suite struct SuggestionsTests {
    @Test func `the list is in the language of the page, and its links keep language, day and filters`() async throws {
        try await withSite(of: Sample.record) { site in
            let english = try await site.ask("/record/suggest?q=fog").text
            #expect(english.contains("role=\"listbox\"") && english.contains("aria-label=\"Suggestions\""))
            #expect(english.contains("href=\"/record?topic=fog\"") && !english.contains("<html"))
            let russian = try await site.ask("/ru/record/suggest?q=fog&force=obligation").text
            #expect(russian.contains("href=\"/ru/record?force=obligation&amp;topic=fog\"") && russian.contains("Темы"))
            let then = try await site.ask("/record/suggest?q=fog&as-of=2999-01-01").text
            #expect(then.contains("href=\"/record?as-of=2999-01-01&amp;topic=fog\""))
            let accepted = try await site.ask("/record/suggest?q=fog", headers: ["Accept-Language": "es"])
            #expect(accepted.text.contains("Sugerencias") && accepted.header("Vary")?.contains("Accept-Language") == true)
        }
    }

    @Test(arguments: [
        ("/record/suggest?q=legis", "National legislation"), ("/fr/record/suggest?q=legis", "Législation nationale"),
        ("/ar/record/suggest?q=legis", "التشريعات الوطنية"), ("/zh/record/suggest?q=%E7%AB%8B%E6%B3%95", "国家立法"),
    ])
    func `a topic is named as the language of the page names it`(target: String, label: String) async throws {
        var sample = Sample("LHC/COP/WG.2/2022/1")
        sample.recommendations = [SampleRecommendation("1", "Keep it lit.", topics: ["legislation"])]
        try await withSite(of: [sample]) { site in
            let list = try await site.ask(target).text
            #expect(list.contains("<bdi class=\"value\">\(label)</bdi>"))
            #expect(list.contains("record?topic=legislation"))
        }
    }

    @Test func `words are those of the language of the page; programs are given all, in every language the same`() async throws {
        var french = Sample("LHC/COP/WG.2/2022/2")
        (french.language, french.title) = (.french, nil)
        french.recommendations = [SampleRecommendation("1", "Les lampes et la lampe que les gardiens allument.")]
        try await withSite(of: [.lighthouses2019, french]) { site in
            func words(_ target: String) async throws -> Set<String> {
                Set(try await site.ask(target).text.matches(of: /href="[^"]*\?q=([^"&]+)"/).map { String($0.1) })
            }
            #expect(try await words("/fr/record/suggest?q=la") == ["lampe", "lampes"], "and not the article")
            #expect(try await words("/record/suggest?q=li") == ["list", "lighthouse", "lights", "lit"])
            #expect(try await words("/fr/record/suggest?q=li") == ["list", "lighthouse", "lights", "lit"], "where French has none")
            let data = try await site.ask("/fr/record/suggest.json?q=l").text
            #expect(data.contains("\"lampes\"") && data.contains("\"lighthouse\""))
            #expect(try await site.ask("/record/suggest.json?q=l").text == data)
        }
    }

    @Test(arguments: ["", "?q=", "?q=%20", "?q=zzzz", "?q=%22%3Cscript%3E", "?q=%EF%B7%BA%F0%9F%9A%A2", "?q=a&q=zzzz"])
    func `where nothing is meant it says so`(query: String) async throws {
        try await withSite(of: Sample.record) { site in
            let reply = try await site.ask("/record/suggest" + query)
            #expect(reply.status == 200)
            #expect(reply.text.contains("data-told=\"No suggestions\"") && !reply.text.contains("option"))
        }
    }
}

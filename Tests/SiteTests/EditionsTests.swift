import Documents
import Foundation
import Indexing
import Recording
@testable import Site
import TestSupport
import Testing
import Vocabularies

/// Documents that the record holds in several languages.
@Suite struct EditionsTests {
    private static let name = "LHC/COP/WG.2/2019/5"

    /// The English edition, a French one that lacks a recommendation and has one more, and an Arabic one.
    private static var editions: [Sample] {
        var french = Sample.lighthouses2019
        french.language = .french
        french.title = "Rapport sur la réunion du Groupe de travail sur les phares côtiers"
        french.recommendations = [
            SampleRecommendation(
                "5", "Les États parties devraient tenir allumé chaque phare côtier.",
                acts: [SampleAct("devraient", .direction, ["États parties"])], topics: []),
            SampleRecommendation("99", "Les États parties devraient compter les phares.", topics: []),
        ]
        var arabic = Sample.lighthouses2019
        arabic.language = .arabic
        arabic.title = "تقرير عن اجتماع الفريق العامل"
        arabic.recommendations = [SampleRecommendation("5", "ينبغي للدول الأطراف أن تبقي كل منارة مضاءة.", topics: [])]
        return [.lighthouses2019, french, arabic]
    }

    @Test func `a page shows the edition in the reader's language, else the one that speaks for the document`() async throws {
        try await withSite(of: Self.editions) { site in
            for (target, header, language) in [
                ("/\(Self.name)", "en", "en"), ("/\(Self.name)", "fr", "fr"), ("/fr/\(Self.name)", "en", "fr"),
                ("/ar/\(Self.name)", "en", "ar"), ("/ru/\(Self.name)", "fr", "en"), ("/ru/\(Self.name)?language=fr", "ar", "fr"),
                ("/ar/\(Self.name)?language=en", "en", "en"), ("/fr/\(Self.name)/5", "en", "fr"), ("/\(Self.name)/5", "ar", "ar"),
                ("/zh/\(Self.name)/5?language=ar", "en", "ar"), ("/fr/\(Self.name)/6", "en", "en"),
                ("/\(Self.name)/99", "en", "fr"),
            ] {
                let page = try await site.ask(target, headers: ["Accept-Language": header])
                #expect(page.status == 200, "\(target)")
                let text = page.text.firstMatch(of: /<(?:article|blockquote) class="[a-z]+" lang="(..)" dir="(...)"/)
                #expect(text.map { "\($0.1) \($0.2)" } == "\(language) \(language == "ar" ? "rtl" : "ltr")", "\(target) \(header)")
                let current = page.text.matches(of: /<li><a href="[^"]*\?language=(..)" aria-current="true"/).map { String($0.1) }
                #expect(current == [language], "\(target)")
            }
            for language in ["ru", "xx", "EN", "fr-CA"] {
                #expect(try await site.ask("/\(Self.name)?language=\(language)").status == 404, "\(language)")
                #expect(try await site.ask("/\(Self.name)/5?language=\(language)").status == 404, "\(language)")
            }
        }
    }

    @Test func `what changed is marked with the language in which it was compared`() async throws {
        var later = Sample.lighthouses2019
        (later.symbol, later.days, later.date) = ("LHC/COP/WG.2/2021/9", ("2021-03-04", "2021-03-06"), "2021-04-01")
        try await withSite(of: Self.editions + [later]) { site in
            let linked = try await site.index.link(with: Recorder(site.journal), of: site.journal, who: "Keeper", time: .sample)
            try #require(linked > 0)
            let page = try await site.ask("/ar/\(Self.name)/5").text
            #expect(page.contains("<p class=\"difference\" lang=\"en\" dir=\"ltr\">"))
            #expect(!page.contains("<p class=\"difference\" lang=\"ar\""))
        }
    }

    @Test func `data are those of the edition that speaks, unless another is asked for`() async throws {
        try await withSite(of: Self.editions) { site in
            struct Twin: Decodable {
                let language: String
                let languages: [String]
            }
            for (query, language) in [("", "en"), ("?language=fr", "fr"), ("?language=ar", "ar")] {
                for target in ["/\(Self.name).json", "/fr/\(Self.name)/5.json"] {
                    let reply = try await site.ask(target + query, headers: ["Accept-Language": "ar"])
                    let twin = try JSONDecoder().decode(Twin.self, from: reply.body)
                    #expect(twin.language == language && twin.languages == ["en", "ar", "fr"], "\(target)\(query)")
                }
            }
            let french = try await site.ask("/fr/\(Self.name)").text
            #expect(french.contains("href=\"/fr/\(Self.name).xml?language=fr\""), "a page leads to the data that it shows")
            let file = try await site.ask("/\(Self.name).xml?language=fr").text
            #expect(file.contains("phare"))
            #expect(french.contains("Groupe de travail sur les phares"))
        }
    }

    @Test func `words of another language say so and keep their direction`() async throws {
        try await withSite(of: Self.editions) { site in
            let list = try await site.ask("/ar/record").text
            #expect(
                list.contains("<p class=\"text\" lang=\"en\" dir=\"ltr\"><a href=\"/ar/\(Self.name)/5\" lang=\"ar\" dir=\"rtl\""))
            let document = try await site.ask("/\(Self.name)?language=ar").text
            #expect(document.contains("<article class=\"text\" lang=\"ar\" dir=\"rtl\""))
            let meetings = try await site.ask("/ar/meetings").text
            #expect(meetings.contains("<bdi lang=\"ar\">تقرير عن اجتماع الفريق العامل"))
            let russian = try await site.ask("/ru/meetings").text
            #expect(russian.contains("<bdi lang=\"en\">Report on the meeting"), "where there is no title in the language")
            let home = try await site.ask("/fr").text
            #expect(home.contains("<bdi lang=\"fr\">Rapport sur la réunion"))
        }
    }
}

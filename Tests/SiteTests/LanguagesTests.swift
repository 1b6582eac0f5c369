import Documents
import Foundation
import Indexing
import Recording
@testable import Site
import TestSupport
import Testing

/// The site in its six languages, asked as browsers ask it.
@Suite struct LanguagesTests {
    private static let places = [
        "/", "/record", "/record?q=vessels&force=direction&page=2", "/meetings", "/CSCW/COP/WG.2/2021/4",
        "/CSCW/COP/WG.2/2021/4/11",
        "/topics", "/bodies", "/addressees", "/states", "/states/SVN", "/addressees/secretariat",
        "/bodies/working-group-on-safe-passage-at-sea", "/compare",
        "/compare?from=CSCW/COP/WG.2/2021/4&to=CSCW/COP/WG.2/2023/5",
    ]

    private static func tag(_ page: String) -> Substring? { page.firstMatch(of: /<html [^>]*>/)?.0 }

    /// What stands between two tags of a page, and in attributes.
    private static func said(_ page: String) -> Set<String> {
        let between = page.split(separator: "<").compactMap { $0.split(separator: ">", maxSplits: 1).dropFirst().first }
        return Set((between + page.split(separator: "\"")).map(String.init))
    }

    /// Long words of the English catalogue that the other says otherwise and that no document prints: none may be in a page of
    /// the other.
    private static func foreign(_ words: Words, unless printed: [String]) throws -> [String] {
        let english = try #require(try Words.all()[.english])
        // Fields of a correction are called as values are, and classes of a page too.
        return english.keys.filter { !$0.hasPrefix("noticed.field.") && words.keys.contains($0) && words($0) != english($0) }
            .map { english($0) }
            .filter { phrase in phrase.count > 9 && !phrase.contains("{") && !printed.contains { $0.contains(phrase) } }
    }

    @Test(arguments: Language.allCases)
    func `every page speaks the language of its prefix, and no other`(language: Language) async throws {
        let words = try #require(try Words.all()[language])
        let printed = try await examples.value.map(\.document.text)
        let foreign = language == .english ? [] : try Self.foreign(words, unless: printed)
        #expect(language == .english || foreign.count > 50)
        let english = Set(foreign.map { HTML.escaped($0) })
        try await withSite(examples: examples.value) { site in
            for place in Self.places + ["/nothing", "/record?page=0", "/%zz"] {
                let page = try await site.ask(Address.leading(place, to: language), headers: ["Accept-Language": "ru, en"])
                #expect(page.header("Content-Language") == language.rawValue, "\(place)")
                #expect(page.header("Vary")?.contains("Accept-Language") != true, "\(place)")
                let direction = language == .arabic ? "rtl" : "ltr"
                #expect(Self.tag(page.text) == "<html lang=\"\(language.rawValue)\" dir=\"\(direction)\">", "\(place)")
                let said = Self.said(page.text)
                #expect(said.intersection(words.keys).filter { $0.contains(".") } == [], "\(place) shows keys")
                #expect(said.intersection(english) == [], "\(place)")
                for match in page.text.matches(of: /<a(?: [a-z-]+="[^"]*")*? href="(\/[^"]*)"/) {
                    let isFixed = match.0.contains("hreflang=") || match.0.contains("rel=\"bookmark\"")
                    let isLed =
                        match.1 == "/\(language.rawValue)"
                        || ["/", "?"].contains { match.1.hasPrefix("/\(language.rawValue)\($0)") }
                    #expect(isFixed || isLed, "\(place): \(match.0)")
                }
            }
        }
    }

    @Test func `without a prefix the browser's languages decide, and the links stay permanent`() async throws {
        try await withSite(examples: examples.value) { site in
            var tags: Set<String> = []
            for (header, language) in [
                ("fr-CH, fr;q=0.9, en;q=0.8", "fr"), ("de, zh;q=0.5, *;q=0.1", "zh"), ("*", "en"), (",;q=x,,nonsense", "en"),
                ("ar;q=0.2, ru;q=0.3", "ru"), ("AR", "ar"), ("es-419", "es"),
            ] {
                for place in Self.places {
                    let page = try await site.ask(place, headers: ["Accept-Language": header])
                    #expect(page.status == 200 && page.header("Content-Language") == language, "\(place) \(header)")
                    #expect(Self.tag(page.text)?.contains("lang=\"\(language)\"") == true, "\(place) \(header)")
                    #expect(page.header("Vary") == "Accept-Encoding, Accept-Language", "\(place)")
                    #expect(page.text.contains(" href=\"/meetings\""), "\(place)")
                }
                let tag = try #require(try await site.ask("/meetings", headers: ["Accept-Language": header]).header("ETag"))
                tags.insert(tag)
                let again = ["Accept-Language": header, "If-None-Match": tag]
                #expect(try await site.ask("/meetings", headers: again).status == 304)
                let other = ["Accept-Language": language == "en" ? "ru" : "en", "If-None-Match": tag]
                #expect(try await site.ask("/meetings", headers: other).status == 200, "another language is another page")
            }
            #expect(tags.count == 6)
        }
    }

    @Test func `a page names itself in the six languages, and leads there with its query`() async throws {
        let settings = SiteSettings(port: 0, publicAddress: "https://record.example", version: "test")
        try await withSite(examples: examples.value, settings: settings) { site in
            for (place, written) in [
                ("/", "/"), ("/ru/record?q=life+jackets&page=2", "/record?q=life+jackets&amp;page=2"),
                ("/zh/meetings", "/meetings"),
                ("/fr/CSCW/COP/WG.2/2021/4/11/", "/CSCW/COP/WG.2/2021/4/11"), ("/ar", "/"),
            ] {
                let page = try await site.ask(place).text
                let site = "https://record.example"
                #expect(page.contains("<link rel=\"canonical\" href=\"\(site)\(written)\">"), "\(place)")
                #expect(page.contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"\(site)\(written)\">"), "\(place)")
                var current: [Substring] = []
                for language in Language.allCases {
                    let code = language.rawValue
                    let led = Address.leading(written, to: language)
                    #expect(page.contains("<link rel=\"alternate\" hreflang=\"\(code)\" href=\"\(site)\(led)\">"), "\(place)")
                    let link = "<a lang=\"\(code)\" dir=\"\(language.direction)\" hreflang=\"\(code)\" href=\"\(led)\""
                    #expect(page.contains(link), "\(place) \(code)")
                    if page.contains(link + " aria-current=\"true\"") { current.append(code[...]) }
                }
                #expect(current == [Self.tag(page)?.firstMatch(of: /lang="(..)"/)?.1], "\(place)")
            }
            let problem = try await site.ask("/fr/nothing?x=1").text
            #expect(!problem.contains("rel=\"canonical\"") && !problem.contains("x-default"))
            #expect(problem.contains("hreflang=\"es\" href=\"/es/nothing?x=1\""))
        }
    }

    @Test(arguments: [
        "/de/record", "/EN/record", "/Fr", "/en/fr/record", "/e/record", "/enfr", "/fr/nothing", "/zh-CN/record",
        "/fr/assets/search.js",
        "/%66r/record/nothing", "/fr%2Frecord",
    ])
    func `what is no language is no prefix`(target: String) async throws {
        try await withSite(of: [.lighthouses2019]) { site in
            let status = try await site.ask(target).status
            #expect(status == 404)
        }
    }

    @Test func `data are the same with a prefix, and problems of programs are told in the language they accept`() async throws {
        try await withSite(examples: examples.value) { site in
            for target in [
                "/record.json?q=vessels", "/CSCW/COP/WG.2/2021/4.csv", "/CSCW/COP/WG.2/2021/4/11.json", "/meetings.json",
            ] {
                let plain = try await site.ask(target)
                let prefixed = try await site.ask("/ar" + target, headers: ["Accept-Language": "fr"])
                #expect(
                    plain.status == 200 && plain.body == prefixed.body && plain.header("ETag") == prefixed.header("ETag"),
                    "\(target)")
                #expect(prefixed.header("Content-Language") == nil)
            }
            for (target, header, title) in [
                ("/nothing.json", nil, "Nothing stands at this address"),
                ("/fr/nothing.json", nil, "Nothing stands at this address"),
                ("/nothing.json", "fr", "Rien ne se trouve à cette adresse"),
                ("/nothing.json", "zz", "Nothing stands at this address"),
            ] {
                let reply = try await site.ask(target, headers: header.map { ["Accept-Language": $0] } ?? [:])
                let details = try JSONDecoder().decode(ProblemPage.self, from: reply.body)
                #expect(details.title == title, "\(target) \(header ?? "")")
                #expect(reply.header("Vary") == "Accept, Accept-Encoding, Accept-Language")
            }
        }
    }

    @Test func `a document that begins like a language keeps its address, and redirects keep the language`() async throws {
        #expect(Address.of(name: "es/2020/1") == "/es%2F2020/1")
        #expect(Address.of(name: "ES/2020/1") == "/ES/2020/1")
        #expect(Address.of(name: "ess/1") == "/ess/1")
        var named = Sample.lighthouses2021
        named.symbol = "FR/COP/2020/1"
        try await withSite(of: [.lighthouses2019, named]) { site in
            #expect(try await site.ask("/FR/COP/2020/1").status == 200)
            #expect(try await site.ask("/fr/FR/COP/2020/1").status == 200)
            #expect(try await site.ask("/fr/cop/2020/1").status == 404, "the French page of a document of another name")
            let folded = try await site.ask("/fr%2Fcop/2020/1")
            #expect(folded.status == 308 && folded.header("Location") == "/FR/COP/2020/1")
            let moved = try await site.ask("/ar/lhc/cop/wg.2/2019/5?x=1")
            #expect(moved.status == 308 && moved.header("Location") == "/ar/LHC/COP/WG.2/2019/5?x=1")
        }
    }

    @Test func `a page of a past day stays in its language and on its day`() async throws {
        try await withSite { site in
            for (number, sample) in Sample.record.enumerated() {
                try await Recorder(site.journal).record(sample, at: Moment(stored: "2024-05-0\(number + 1)T12:00:00.000Z"))
            }
            try await site.index.catchUp(with: site.journal)
            let page = try await site.ask("/fr/record?as-of=2024-05-01").text
            #expect(page.contains("à la fin de la journée du 1er mai 2024"))
            #expect(page.contains("rel=\"latest-version\" href=\"/fr/record\""))
            #expect(page.contains("href=\"/fr/meetings?as-of=2024-05-01\""))
            #expect(page.contains("hreflang=\"ar\" href=\"/ar/record?as-of=2024-05-01\""))
        }
    }
}

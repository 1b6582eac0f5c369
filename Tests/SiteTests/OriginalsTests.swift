import Foundation
@testable import Site
import TestSupport
import Testing

/// Pages as they were printed, and recommendations for those who cite them.
@Suite struct OriginalsTests {
    private static let name = "CSCW/COP/WG.2/2023/5"

    @Test func `a page of an original is there, or is not`() async throws {
        let table: [(String, Int)] = [
            ("/\(Self.name)/pages/1.png", 200), ("/\(Self.name)/pages/99.png", 404), ("/\(Self.name)/pages/0.png", 404),
            ("/\(Self.name)/pages/-1.png", 404), ("/\(Self.name)/pages/01.png", 404), ("/\(Self.name)/pages/x.png", 404),
            ("/\(Self.name)/pages/1.png?language=fr", 404), ("/\(Self.name)/pages/99999999999999999999.png", 404),
            ("/nothing/pages/1.png", 404),
            ("/\(Self.name)/pages/1", 200), ("/\(Self.name)/pages/2?paragraph=20", 200),
            ("/\(Self.name)/pages/2?paragraph=nonsense", 200),
            ("/\(Self.name)/pages/99", 404), ("/\(Self.name)/pages/1.csv", 404), ("/\(Self.name)/pages", 404),
            ("/ar/\(Self.name)/pages/2.json", 200),
        ]
        try await withSite(printed: [2023]) { site in
            for (target, status) in table {
                let reply = try await site.ask(target)
                #expect(reply.status == status)
                if status == 200, target.contains(".png") {
                    #expect(reply.header("Content-Type") == "image/png")
                    #expect(reply.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
                }
            }
        }
    }

    @Test func `the picture is kept for ever under the address that names the original, and checked under others`() async throws {
        try await withSite(printed: [2023]) { site in
            let page = try await site.ask("/\(Self.name)/pages/2?paragraph=20").text
            let picture = String(try #require(page.firstMatch(of: /<img src="([^"]+)"/)?.1)).replacing("&amp;", with: "&")
            let named = try await site.ask(picture)
            #expect(named.status == 200 && named.header("Cache-Control")?.contains("immutable") == true)
            let plain = try await site.ask("/\(Self.name)/pages/2.png")
            #expect(plain.header("Cache-Control") == "no-cache" && plain.body == named.body)
            let wrong = try await site.ask("/\(Self.name)/pages/2.png?v=000000000000")
            #expect(wrong.header("Cache-Control") == "no-cache")
        }
    }

    @Test func `the words of a recommendation are lit where they stand`() async throws {
        try await withSite(printed: [2023]) { site in
            let page = try JSONDecoder().decode(
                RecommendationPage.self, from: try await site.ask("/\(Self.name)/20.json").body)
            let place = try #require(page.places.first)
            #expect(place.page == page.page && !place.boxes.isEmpty)
            for box in place.boxes {
                #expect(box[0] >= 0 && box[1] >= 0 && box[0] + box[2] <= place.width && box[1] + box[3] <= place.height)
            }
            let html = try await site.ask("/\(Self.name)/20").text
            #expect(html.contains("class=\"lit\"") && html.contains("/pages/\(place.page)?paragraph=20\""))
            let original = try JSONDecoder().decode(
                OriginalPage.self, from: try await site.ask("/\(Self.name)/pages/\(place.page).json?paragraph=20").body)
            #expect(original.paragraphs.filter(\.isLit).map(\.number) == ["20"])
            #expect(original.paragraphs.filter(\.isLit).map(\.recommendation) == ["/\(Self.name)/20"])
            #expect(original.paragraphs.count > 3)
        }
    }

    @Test func `many who ask for pictures at once all get them`() async throws {
        try await withSite(printed: [2023]) { site in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<3 {
                    for page in 1...5 { group.addTask { try await site.ask("/\(Self.name)/pages/\(page).png").status } }
                }
                for try await status in group { #expect(status == 200) }
            }
        }
    }

    @Test func `more than can wait are sent away, and those that wait have their turn`() async throws {
        let turns = PictureTurns(1, waiting: 0)
        try await turns.take()
        await #expect(throws: Problem.picturesBusy) { try await turns.take() }
        await turns.give()
        try await turns.take()
        let patient = PictureTurns(1, waiting: 5)
        try await patient.take()
        let second = Task { try await patient.take() }
        await patient.give()
        try await second.value
    }

    @Test func `an original without pages has none`() async throws {
        try await withSite(examples: examples.value) { (site) async throws in
            #expect(try await site.ask("/\(Self.name)/pages/1").status == 404)
            #expect(try await site.ask("/\(Self.name)/pages/1.png").status == 404)
            #expect(try await site.ask("/\(Self.name)/20").text.contains("<img") == false)
        }
    }

    @Test func `a recommendation is given to reference managers`() async throws {
        let settings = SiteSettings(port: 0, publicAddress: "https://record.example", version: "test")
        let table: [(String, String, String)] = [
            (".bib", "application/x-bibtex; charset=utf-8", "@techreport{CSCW-COP-WG-2-2023-5-20,"),
            (".ris", "application/x-research-info-systems; charset=utf-8", "TY  - RPRT\r\n"),
            (".csl.json", "application/vnd.citationstyles.csl+json", "\"type\" : \"report\""),
        ]
        try await withSite(examples: examples.value, settings: settings) { site in
            for (ending, type, words) in table {
                let reply = try await site.ask("/\(Self.name)/20\(ending)")
                #expect(reply.status == 200 && reply.header("Content-Type") == type)
                #expect(reply.text.contains(words))
                #expect(reply.text.contains("https://record.example/\(Self.name)/20"))
                #expect(reply.text.contains("para. 20") && reply.text.contains("2023"))
                #expect(try await site.ask("/\(Self.name)/999\(ending)").status == 404)
                let page = try await site.ask("/\(Self.name)/20").text
                #expect(page.contains("href=\"/\(Self.name)/20\(ending)\"") && page.contains("class=\"code\""))
            }
        }
    }
}

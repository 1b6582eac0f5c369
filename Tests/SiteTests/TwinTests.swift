import Documents
import Foundation
import Indexing
import Recording
@testable import Site
import TestSupport
import Testing

@Suite struct TwinTests {
    private func record(_ site: RunningSite) -> Record { Record(index: site.index, version: "test", publicAddress: nil) }

    @Test func `the JSON twin of a page is its value`() async throws {
        try await withSite(examples: examples.value) { site in
            let record = record(site)
            let name = DocumentName(stored: "CSCW/COP/WG.2/2023/5")
            let (summary, edition) = try #require(try await site.index.document(name))
            let held = Set(try await site.index.documents().map(\.name))
            let asked = RecommendationName(document: name, paragraph: "20")
            let around = try await DocumentPage.Around(name, pages: nil, record)
            let lineage = try await site.index.lineage(of: asked, on: "2026-01-01")
            let values: [(String, any Encodable)] = [
                ("/index.json", try await HomePage(record)), ("/meetings.json", try await MeetingsPage(number: 1, record)),
                (
                    "/record.json?q=vessels&force=direction&page=2",
                    try await RecordPage(RecordAddress(Fields("q=vessels&force=direction&page=2")), record)
                ),
                ("/CSCW/COP/WG.2/2023/5.json", DocumentPage(summary, edition, held: held, languages: [.english], around: around)),
                (
                    "/CSCW/COP/WG.2/2023/5/20.json",
                    try #require(
                        RecommendationPage(
                            asked, in: edition, of: summary, held: held, languages: [.english], pages: nil, lineage: lineage,
                            publicAddress: nil))
                ),
            ]
            for (target, value) in values {
                #expect(try await site.ask(target).text == Responder.json(value), "\(target)")
            }
        }
    }

    @Test func `what the page shows of a list is what its twin holds`() async throws {
        try await withSite(examples: examples.value) { site in
            let twin = try JSONDecoder().decode(
                RecordPage.self, from: try await site.ask("/record.json?addressee=Secretariat").body)
            let page = try await site.ask("/record?addressee=Secretariat").text
            #expect(twin.total == twin.recommendations.count)
            #expect(twin.total > 3)
            for recommendation in twin.recommendations { #expect(page.contains("href=\"\(recommendation.address)\"")) }
        }
    }

    @Test func `the links of a page lead to pages`() async throws {
        try await withSite(examples: examples.value) { site in
            var waiting = ["/"]
            var seen: Set<String> = ["/"]
            while let target = waiting.popLast(), seen.count < 400 {
                let page = try await site.ask(target)
                #expect(page.status == 200, "\(target)")
                guard page.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
                let ids = Set(page.text.matches(of: /\sid="([^"]+)"/).map { String($0.1) })
                for match in page.text.matches(of: /href="([^"#]*)(?:#([^"]*))?"/) {
                    let address = String(match.1).replacing("&amp;", with: "&")
                    if address.isEmpty, let place = match.2 { #expect(ids.contains(String(place)), "\(target)#\(place)") }
                    // Enough of the narrowed lists are among the first.
                    if !address.isEmpty, !address.hasPrefix("/record?") || seen.count < 150, seen.insert(address).inserted {
                        waiting.append(address)
                    }
                }
            }
            #expect(seen.count > 100)
        }
    }

    @Test func `problems are told to programs as problem details`() async throws {
        try await withSite { site in
            for (target, accept) in [("/nothing", "application/json"), ("/nothing.json", "*/*")] {
                let reply = try await site.ask(target, headers: ["Accept": accept])
                #expect(reply.header("Content-Type") == "application/problem+json")
                let details = try JSONDecoder().decode(ProblemPage.self, from: reply.body)
                #expect(details.status == 404)
                #expect(details.type == "about:blank")
                #expect(!details.title.isEmpty && !details.detail.isEmpty)
            }
            let page = try await site.ask("/nothing", headers: ["Accept": "text/html,application/json;q=0.9"])
            #expect(page.header("Content-Type") == "text/html; charset=utf-8")
            #expect(page.text.contains("role=\"search\""), "a problem's page has a way on")
        }
    }
}

import Site
import TestSupport
import Testing

@Suite struct AccessibilityTests {
    @Test func `every page leads to the statement, in the language of the page`() async throws {
        try await withSite(of: [.lighthouses2019]) { site in
            for (page, statement) in [
                ("/", "/accessibility"), ("/ar/meetings", "/ar/accessibility"), ("/fr/LHC/COP/WG.2/2019/5", "/fr/accessibility"),
                ("/nothing", "/accessibility"),
            ] {
                let text = try await site.ask(page).text
                #expect(text.contains("<a href=\"\(statement)\">"), "\(page)")
            }
            let english = try await site.ask("/accessibility").text
            #expect(!english.contains("<li></li>"))
            let russian = try await site.ask("/ru/accessibility").text
            #expect(russian.contains("<h1>Доступность</h1>"))
        }
    }

    @Test func `it says where to write, or that nobody said`() async throws {
        let keeper = SiteSettings(port: 0, contact: "keeper+\"<record>@example.org")
        try await withSite(settings: keeper) { site in
            let text = try await site.ask("/accessibility").text
            #expect(text.contains("<a href=\"mailto:keeper+%22%3Crecord%3E@example.org\">"))
            #expect(text.contains("keeper+&quot;&lt;record&gt;@example.org</bdi>"))
        }
        try await withSite { site in
            let text = try await site.ask("/accessibility").text
            #expect(text.contains("They have given no address here.") && !text.contains("mailto:"))
        }
    }
}

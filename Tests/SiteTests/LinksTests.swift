import Documents
@testable import Site
import Testing

@Suite struct LinksTests {
    private static let day = "?as-of=2024-05-01"

    @Test(arguments: [
        ("<a href=\"/a/b\">", "<a href=\"/a/b\(day)\">", "<a href=\"/fr/a/b\">", "<a href=\"/fr/a/b\(day)\">"),
        ("<a href=\"/\">", "<a href=\"/\(day)\">", "<a href=\"/fr\">", "<a href=\"/fr\(day)\">"),
        (
            "<a href=\"/a?x=1#y\">", "<a href=\"/a?x=1&amp;as-of=2024-05-01#y\">", "<a href=\"/fr/a?x=1#y\">",
            "<a href=\"/fr/a?x=1&amp;as-of=2024-05-01#y\">"
        ), ("<a href=\"#y\">", "<a href=\"#y\">", "<a href=\"#y\">", "<a href=\"#y\">"),
        (
            "<a href=\"/record\(day)\">", "<a href=\"/record\(day)\">", "<a href=\"/fr/record\(day)\">",
            "<a href=\"/fr/record\(day)\">"
        ),
        (
            "<link href=\"/favicon.svg\">", "<link href=\"/favicon.svg\">", "<link href=\"/favicon.svg\">",
            "<link href=\"/favicon.svg\">"
        ),
        (
            "<a rel=\"latest-version\" href=\"/a\">", "<a rel=\"latest-version\" href=\"/a\">",
            "<a rel=\"latest-version\" href=\"/fr/a\">", "<a rel=\"latest-version\" href=\"/fr/a\">"
        ),
        (
            "<a hreflang=\"ar\" href=\"/ar/a\">", "<a hreflang=\"ar\" href=\"/ar/a\(day)\">", "<a hreflang=\"ar\" href=\"/ar/a\">",
            "<a hreflang=\"ar\" href=\"/ar/a\(day)\">"
        ),
        (
            "<a rel=\"bookmark\" href=\"/a\">", "<a rel=\"bookmark\" href=\"/a\(day)\">", "<a rel=\"bookmark\" href=\"/a\">",
            "<a rel=\"bookmark\" href=\"/a\(day)\">"
        ),
        (
            "<form action=\"/record\">", "<form action=\"/record\">", "<form action=\"/fr/record\">",
            "<form action=\"/fr/record\">"
        ),
        (
            "<a href=\"https://x/\">é</a>", "<a href=\"https://x/\">é</a>", "<a href=\"https://x/\">é</a>",
            "<a href=\"https://x/\">é</a>"
        ), ("<a href=\"/cut", "<a href=\"/cut\(day)", "<a href=\"/fr/cut", "<a href=\"/fr/cut\(day)"),
        ("href=&quot;/a&quot;", "href=&quot;/a&quot;", "href=&quot;/a&quot;", "href=&quot;/a&quot;"),
    ]) func `links are led to the day and the language`(html: String, dated: String, french: String, both: String) throws {
        let day = try #require(CalendarDate(iso: "2024-05-01"))
        #expect(Links(day: day, language: nil).leading(html) == dated)
        #expect(Links(day: nil, language: .french).leading(html) == french)
        #expect(Links(day: day, language: .french).leading(html) == both)
        #expect(Links(day: nil, language: nil).leading(html) == html)
    }
}

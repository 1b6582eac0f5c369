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

    @Test(arguments: ["", "?q=", "?q=%20", "?q=zzzz", "?q=%22%3Cscript%3E", "?q=%EF%B7%BA%F0%9F%9A%A2", "?q=a&q=zzzz"])
    func `where nothing is meant it says so`(query: String) async throws {
        try await withSite(of: Sample.record) { site in
            let reply = try await site.ask("/record/suggest" + query)
            #expect(reply.status == 200)
            #expect(reply.text.contains("data-told=\"No suggestions\"") && !reply.text.contains("option"))
        }
    }
}

import Documents
import Foundation
import Indexing
import Recording
@testable import Site
import TestSupport
import Testing
import Vocabularies

@Suite struct EscapingTests {
    private static let hostile = "\"><script>alert('1')</script><img src=x onerror=y>&amp;"

    /// A document in which every word is an attack.
    private static let sample: Sample = {
        var sample = Sample("LHC/COP/WG.9/2020/1")
        sample.title = "Title \(hostile)"
        sample.body = "Body \(hostile)"
        sample.parentBody = "Parent \(hostile)"
        sample.session = "Session \(hostile)"
        sample.place = "Place \(hostile)"
        sample.findings = [Finding(.warning, "x", "Message \(hostile)", paragraph: "1\(hostile)")]
        sample.recommendations = [
            SampleRecommendation(
                "1\(hostile)", "The \(hostile) should act.", section: "Section \(hostile)",
                acts: [SampleAct("verb \(hostile)", .direction, ["addressee \(hostile)"])], topics: ["topic \(hostile)"])
        ]
        return sample
    }()

    @Test func `words of documents and of readers never become markup`() async throws {
        try await withSite(of: [Self.sample]) { site in
            let name = "LHC/COP/WG.9/2020/1"
            let recommendation = try #require(try await site.index.everything().first { _ in true }?.recommendation.name.text)
            let words = Address.encoded(Self.hostile, keeping: "")
            let targets = [
                "/", "/record", "/meetings", "/\(name)", Address.of(name: recommendation), "/record?q=\(words)",
                "/record?topic=\(words)&body=\(words)&addressee=\(words)&force=\(words)", "/record?page=\(words)", "/\(words)",
            ]
            for target in targets {
                let page = try await site.ask(target)
                #expect([200, 400, 404].contains(page.status), "\(target)")
                #expect(!page.withoutOwnScript.contains("<script"), "\(target)")
                #expect(!page.text.contains("<img"), "\(target)")
            }
            let page = try await site.ask(Address.of(name: recommendation)).text
            #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"))
            #expect(page.contains("&amp;amp;"), "what looks escaped is escaped as it stands")
        }
    }

    @Test func `markup of our own escapes what enters it`() {
        var html = HTML()
        html.element("a", ["href": "\"<&'", "id": nil], words: "<b>&\"'")
        #expect(html.markup == "<a href=\"&quot;&lt;&amp;&#39;\">&lt;b&gt;&amp;&quot;&#39;</a>")
    }
}

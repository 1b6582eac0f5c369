import Documents
import Foundation
@testable import Site
import Testing

/// Why recommendations are bound to each other, and what a finding is about, in the words of the page.
@Suite struct ReasonsTests {
    struct Bound: Sendable, CustomTestStringConvertible {
        let facts: String
        let language: Language
        let said: [String]
        var testDescription: String { said.joined(separator: " ") }
    }

    @Test(arguments: [
        Bound(
            facts: #""score": 873, "shape": "whole", "evidence": ["words"]"#, language: .english,
            said: ["87 per cent of the words are the same, rare ones counted more."]),
        Bound(
            facts: #""score": 998, "shape": "whole", "evidence": ["words"]"#, language: .french,
            said: ["Les mots sont les mêmes."]),
        Bound(
            facts: #""score": 500, "shape": "split", "evidence": ["words", "reference"]"#, language: .russian,
            said: [
                "Совпадает 50 % слов, редкие учитываются сильнее.", "Более поздняя называет более раннюю.",
                "Более ранняя разделена между несколькими.",
            ]),
        Bound(
            facts: #""score": 0, "shape": "whole", "evidence": ["reference"]"#, language: .arabic,
            said: ["تشير اللاحقة إلى السابقة."]),
        Bound(facts: #""score": 0, "shape": "whole", "evidence": []"#, language: .chinese, said: ["由人工建立联系。"]),
    ])
    func `what shows that two are bound is said in the language of the page`(bound: Bound) throws {
        let json = """
            {"name": "A/1/2", "address": "/A/1/2", "relations": ["rewords"], "confidence": "low", "why": "…", \(bound.facts)}
            """
        let related = try JSONDecoder().decode(RecommendationPage.Lineage.Related.self, from: Data(json.utf8))
        let words = try #require(try Words.all()[bound.language])
        let isolates: Set<Character> = ["\u{2068}", "\u{2069}"]
        let said = related.drawing(words).reasons.map { $0.filter { !isolates.contains($0) } }
        #expect(said == bound.said.map { $0.filter { !isolates.contains($0) } })
    }

    @Test func `a finding of a kind that has no name is shown without one`() throws {
        for words in try Words.all().values {
            #expect(words.finding("masthead.title")?.isEmpty == false)
            #expect(words.finding("of.another.program") == nil && words.finding("") == nil)
        }
    }
}

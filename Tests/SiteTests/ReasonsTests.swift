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
        Bound(
            facts: ##""score": 0, "shape": "whole", "evidence": [], "judgement": "added", "judgementWhy": "the same <b>lamp</b>""##,
            language: .spanish, said: ["Una persona las vinculó.", "Motivo indicado: the same <b>lamp</b>"]),
        Bound(
            facts:
                #""score": 998, "shape": "whole", "evidence": ["words"], "judgement": "confirmed", "judgementWhy": "نفس المنارة""#,
            language: .english, said: ["The words are the same.", "Reason given: نفس المنارة"]),
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

    @Test(
        arguments: [
            (Language.french, "No title was found.", "Aucun titre n’a été trouvé."),
            (.english, "“{name}” is none of the names that are known.", "“{name}” is none of the names that are known."),
            (.russian, "Paragraph 7 comes after paragraph 9.", "Пункт 7 стоит после пункта 9."),
            (.chinese, "Paragraphs 3 to 5 are missing: 6 follows 2.", "缺少第3至5段：2之后是6。"),
            (.spanish, "Paragraph 3 is missing: 4 follows 2.", "Falta el párrafo 3: 4 sigue a 2."),
            (.french, "Number 2.4 does not follow 2.2.", "Le numéro 2.4 ne suit pas 2.2."),
            (
                .arabic, "“Ruritania” stands in a list of States (paragraph 8), but no State of that name is known.",
                "يرد ”Ruritania“ في قائمة دول (الفقرة 8)، لكن لا تعرف دولة بهذا الاسم."
            ),
            (
                .spanish,
                "The reading of paragraph 5 is uncertain: in 1 of 3 acts nobody is named who should act; it stands outside a section of recommendations.",
                "La lectura del párrafo 5 es incierta: en 1 de las 3 peticiones no se designa a quien debería actuar, está fuera de una sección de recomendaciones."
            ),
            (
                .french,
                "Pages 3, 5 to 9 are pictures: the text was recognized from print with a confidence of 87 %, so letters may be wrong.",
                "Les pages 3, 5–9 sont des images : le texte a été reconnu avec une fiabilité de 87 %, et des lettres peuvent être fausses."
            ),
            (
                .russian, "Page 2 has no text: it may be a picture; no print was recognized there.",
                "На странице 2 нет текста: возможно, это изображение; распознать на ней текст не удалось."
            ),
            (
                .chinese, "The text is not UTF-8; it was read as Mac Roman, so letters may be wrong.",
                "文本不是UTF-8编码；已按Mac Roman读取，个别字可能有误。"
            ),
            (
                .french,
                "The correction of act in paragraph 5 by Keeper should be looked at again: when it was made, “should; x: y” was read, and now “may”.",
                "La correction apportée par Keeper au paragraphe 5 (demande) devrait être réexaminée : au moment où elle a été faite, on lisait « should; x: y », et on lit maintenant « may »."
            ),
            (
                .spanish,
                "The correction of name “Ruritania” by Keeper should be looked at again: nobody of that name is read any more.",
                "La corrección hecha por Keeper a “Ruritania” (nombre) debería revisarse: ya no se lee a nadie de ese nombre."
            ),
            (.arabic, "The moon was full.", nil), (.english, "", nil), (.french, "No title was found. Really.", nil),
        ] as [(Language, String, String?)])
    func `what was noticed is said in the language of the page`(language: Language, sentence: String, said: String?) throws {
        let isolates: Set<Character> = ["\u{2068}", "\u{2069}"]
        #expect(try #require(try Words.all()[language]).noticed(sentence)?.filter { !isolates.contains($0) } == said)
    }

    @Test func `no finding of the examples is left in English`() async throws {
        try await withSite(examples: examples.value) { site in
            let page = try await site.ask("/fr/CSCW/COP/WG.2/2025/6").text
            let findings = try #require(
                page.firstMatch(of: /<section aria-labelledby="findings".*?<\/section>/.dotMatchesNewlines()))
            #expect(findings.0.contains("<li class=") && !findings.0.contains("lang=\"en\""))
        }
    }
}

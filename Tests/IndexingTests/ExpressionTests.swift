import Documents
import Indexing
import Recording
import TestSupport
import Testing
import Vocabularies

/// Documents that the record holds in several languages.
@Suite struct ExpressionTests {
    /// One meeting in six languages; in French a paragraph is missing.
    static let samples: [Sample] = {
        let texts: [(Language, String, [(String, String)])] = [
            (
                .english, "Report on lamps",
                [("5", "States parties should train women who keep lamps."), ("6", "The Secretariat should list the lamps.")]
            ),
            (.french, "Rapport sur les lampes", [("5", "Les États parties devraient former les gardiennes de phare.")]),
            (
                .spanish, "Informe sobre las lámparas",
                [("5", "Los Estados partes deberían capacitar a las mujeres."), ("6", "La Secretaría debería publicar la lista.")]
            ),
            (
                .russian, "Доклад о лампах",
                [("5", "Рабочая группа рекомендует обучать женщин."), ("6", "Секретариат публикует список.")]
            ),
            (.arabic, "تقرير عن المصابيح", [("5", "ينبغي للدول الأطراف تدريب النساء."), ("6", "ينبغي للأمانة أن تنشر القائمة.")]),
            (.chinese, "关于灯塔的报告", [("5", "缔约国应当培训妇女。"), ("6", "秘书处应当公布名单。")]),
        ]
        return texts.map { language, title, paragraphs in
            var sample = Sample("LHC/COP/WG.2/2022/1")
            (sample.language, sample.title) = (language, title)
            sample.recommendations = paragraphs.map {
                SampleRecommendation($0.0, $0.1, acts: [SampleAct("should", .direction, [])])
            }
            return sample
        }
    }()

    struct Search: CustomTestStringConvertible, Sendable {
        let words: String
        let found: [String]
        let language: Language?
        let marked: [String]
        var testDescription: String { words }

        init(_ words: String, _ found: [String], _ language: Language? = nil, _ marked: [String] = []) {
            (self.words, self.found, self.language, self.marked) = (words, found, language, marked)
        }
    }

    static let searches = [
        Search("women", ["5"], .english, ["women"]), Search("lampes", ["5", "6"], .english),
        Search("gardienne", ["5"], .french, ["gardiennes"]), Search("etats devrait", ["5"], .french, ["États", "devraient"]),
        Search("mujer", ["5"], .spanish, ["mujeres"]), Search("\"estados partes\"", ["5"], .spanish, ["Estados partes"]),
        Search("рекомендовать", ["5"], .russian, ["рекомендует"]), Search("женщины", ["5"], .russian, ["женщин"]),
        Search("نساء", ["5"], .arabic, ["النساء"]), Search("الاطراف", ["5"], .arabic, ["الأطراف"]),
        Search("妇女", ["5"], .chinese, ["妇女"]), Search("“公布名单”", ["6"], .chinese, ["公布名单"]),
        Search("秘书处 women", []), Search("women 妇女", ["5"], .english, ["women"]),
        Search("women -妇女", []), Search("women NOT gardiennes", []),
        Search("secretariat -gardiennes", ["6"], .english, ["Secretariat"]),
        Search("women lang:fr", ["5"], .english, ["women"]), Search("lang:fr", ["5"]), Search("secretariat lang:fr", []),
    ]

    @Test func `a recommendation is found in each language, once, and shown in that in which it was found`() async throws {
        try await withIndex(of: Self.samples) { index, _, _ in
            for search in Self.searches {
                let answer = try await index.answer(.asking { $0.words = search.words })
                #expect(answer.hits.map(\.name.paragraph).sorted() == search.found, "\(search.words)")
                #expect(answer.total == search.found.count, "\(search.words)")
                guard let language = search.language, let hit = answer.hits.first else { continue }
                #expect(hit.language == language, "\(search.words)")
                let marked = hit.matches.map { String(decoding: Array(hit.text.utf8)[$0[0]..<$0[1]], as: UTF8.self) }
                if !search.marked.isEmpty { #expect(marked == search.marked, "\(search.words)") }
            }
            let facets = try await index.answer(RecordQuestion()).facets
            #expect(facets.languages.map(\.count) == [2, 2, 2, 2, 2, 1])
        }
    }

    @Test func `an expression that comes later is found, and one that is read anew forgets its words`() async throws {
        try await withIndex(of: [Self.samples[0]]) { index, journal, folder in
            #expect(try await index.answer(.asking { $0.words = "mujeres" }).total == 0)
            let recorder = Recorder(journal)
            try await recorder.record(Self.samples[2])
            try await index.catchUp(with: journal)
            #expect(try await index.answer(.asking { $0.words = "mujeres" }).total == 1)
            var changed = Self.samples[2]
            changed.recommendations[0].text = "Los Estados partes deberían capacitar a todos."
            try await recorder.record(changed, variant: 1)
            try await index.catchUp(with: journal)
            #expect(try await index.answer(.asking { $0.words = "mujeres" }).total == 0)
            let steps = try dump(indexIn: folder)
            try await index.rebuild(from: journal)
            #expect(try dump(indexIn: folder) == steps, "step by step gives what a rebuild gives")
        }
    }
}

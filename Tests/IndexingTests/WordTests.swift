import Documents
import Indexing
import Testing

@Suite struct WordTests {
    struct Pair: CustomTestStringConvertible, Sendable {
        let language: Language
        let asked: String
        let printed: String
        var testDescription: String { "\(asked) finds \(printed)" }

        init(_ language: Language, _ asked: String, _ printed: String) {
            (self.language, self.asked, self.printed) = (language, asked, printed)
        }
    }

    static let same = [
        Pair(.english, "women", "women’s"), Pair(.english, "women’s", "WOMEN"), Pair(.english, "women's", "women"),
        Pair(.english, "recommends", "Recommended"), Pair(.english, "countries", "country"), Pair(.english, "lamp", "lam\u{AD}ps"),
        Pair(.english, "cafe", "café"), Pair(.english, "café", "cafe\u{301}"), Pair(.english, "lamps", "Ｌａｍｐ"),
        Pair(.english, "Strasse", "Straße"),
        Pair(.french, "recommande", "recommandées"), Pair(.french, "recommandation", "recommandations"),
        Pair(.french, "etat", "États"), Pair(.french, "État", "l’État"), Pair(.french, "femmes", "femme"),
        Pair(.french, "coeur", "cœur"), Pair(.french, "invités", "inviter"), Pair(.french, "eau", "L'eau"),
        Pair(.spanish, "mujer", "mujeres"), Pair(.spanish, "recomendación", "recomendaciones"),
        Pair(.spanish, "recomendacion", "recomendación"), Pair(.spanish, "pais", "países"), Pair(.spanish, "víctimas", "victima"),
        Pair(.spanish, "niños", "nino"), Pair(.spanish, "derechos", "derecho"),
        Pair(.russian, "рекомендовать", "рекомендует"), Pair(.russian, "рекомендуется", "рекомендовали"),
        Pair(.russian, "организовать", "организует"), Pair(.russian, "требует", "требовать"),
        Pair(.russian, "участвовать", "участвуют"), Pair(.russian, "государства", "ГОСУДАРСТВ"),
        Pair(.russian, "женщинами", "женщин"), Pair(.russian, "еще", "ещё"), Pair(.russian, "надежный", "надёжного"),
        Pair(.arabic, "امراه", "امرأة"), Pair(.arabic, "المرأة", "المراه"), Pair(.arabic, "توصية", "التوصيات"),
        Pair(.arabic, "مكافحه", "المكافحة"), Pair(.arabic, "اطراف", "الأطراف"), Pair(.arabic, "المخدرات", "والمخدرات"),
        Pair(.arabic, "مستشفي", "مستشفى"), Pair(.arabic, "مخدرات", "المُخَدِّرات"), Pair(.arabic, "دول", "الدوــل"),
        Pair(.arabic, "123", "١٢٣"), Pair(.arabic, "آخر", "اخر"),
        Pair(.chinese, "建议", "建议"), Pair(.chinese, "人口", "人口"),
    ]

    @Test(arguments: same) func `forms of one word are one`(pair: Pair) {
        let (asked, printed) = (stems(pair.asked, pair.language), stems(pair.printed, pair.language))
        #expect(asked == printed && !asked.isEmpty)
    }

    static let different = [
        Pair(.english, "university", "unite"), Pair(.english, "res", "re"), Pair(.english, "A", "B"),
        Pair(.russian, "образом", "образование"), Pair(.russian, "мир", "море"), Pair(.russian, "основа", "осень"),
        Pair(.arabic, "دول", "دين"), Pair(.spanish, "mujer", "muestra"), Pair(.french, "droit", "étroit"),
        Pair(.english, "12", "123"),
    ]

    @Test(arguments: different) func `other words are others`(pair: Pair) {
        #expect(stems(pair.asked, pair.language) != stems(pair.printed, pair.language))
    }

    @Test func `a text is cut into words at the places where they stand`() {
        func words(_ text: String, _ language: Language) -> [String] {
            let bytes = Array(text.utf8)
            return WordReader.words(of: text, in: language).map { String(decoding: bytes[$0.from..<$0.to], as: UTF8.self) }
        }
        #expect(words("See A/RES/78/228, para. 5(b)", .english) == ["See", "A", "RES", "78", "228", "para", "5", "b"])
        #expect(words("l’État d'abord: qu’il", .french) == ["État", "abord", "il"])
        #expect(words("打击贩运人口", .chinese) == ["打击", "贩运", "人口"])
        #expect(words("第78届会议", .chinese) == ["第", "78", "届", "会议"])
        #expect(words("UNODC 建议各国", .chinese).first == "UNODC")
        #expect(words("women’s 'own'", .english) == ["women", "own"])
        #expect(words("", .english) == [])
        #expect(words("?! … — “”", .english) == [])
    }

    static let hostile = [
        "\u{0}", "\u{301}\u{301}", "a\u{301}\u{301}\u{301}", "\u{FFFD}", "\u{10FFFF}", "\u{202E}abc\u{202C}", "ﷺ",
        "\u{1F468}\u{200D}",
        String(repeating: "x", count: 100_000), String(repeating: "ж", count: 100_000), String(repeating: "人", count: 20_000),
        String(repeating: "\u{301}", count: 50_000), "a" + String(repeating: "\u{301}", count: 50_000),
        String(repeating: "ﷺ", count: 1000), "é'é'é'é", "''''", "\u{1}\u{2}\u{3}\u{4}", "ꦏ가각뢴ไทย",
    ]

    @Test(arguments: hostile) func `whatever a text holds, its words lie inside it, one behind the other`(text: String) {
        for language in Language.allCases {
            var last = 0
            for word in WordReader.words(of: text, in: language) {
                #expect(last <= word.from && word.from < word.to && word.to <= text.utf8.count)
                #expect(word.stem.utf8.count <= 128)
                last = word.to
            }
        }
    }

    private func stems(_ text: String, _ language: Language) -> [String] {
        WordReader.words(of: text, in: language).map(\.stem)
    }
}

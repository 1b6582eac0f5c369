import Documents
import Indexing
import Recording
import TestSupport
import Testing

@Suite struct SpellingTests {
    static let samples: [Sample] = {
        let texts: [(Language, String)] = [
            (
                .english,
                "States parties should prevent trafficking in persons and exploitation of the women who keep lamps in 2015."
            ),
            (.french, "Les États parties devraient renforcer la sécurité des enfants et la coopération internationale."),
            (.spanish, "Los Estados partes deberían proteger a las víctimas y fortalecer la cooperación."),
            (.russian, "Государствам-участникам следует предупреждать торговлю людьми и эксплуатацию."),
            (.arabic, "ينبغي للدول الأطراف أن تعزز مكافحة الاتجار بالأشخاص."),
            (.chinese, "缔约国应当加强打击贩运人口。"),
        ]
        return texts.enumerated().map { number, text in
            var sample = Sample("LHC/COP/WG.2/2022/\(number + 1)")
            (sample.language, sample.title) = (text.0, nil)
            sample.recommendations = [SampleRecommendation("1", text.1)]
            return sample
        }
    }()

    struct Slip: CustomTestStringConvertible, Sendable {
        let typed: String
        let meant: String?
        var testDescription: String { typed }

        init(_ typed: String, _ meant: String?) { (self.typed, self.meant) = (typed, meant) }
    }

    static let slips = [
        Slip("traficking", "trafficking"), Slip("trafikcing", "trafficking"), Slip("exploitaton", "exploitation"),
        Slip("prevnt", "prevent"), Slip("womne", "women"), Slip("laps", "lamps"), Slip("xtrafficking", "trafficking"),
        Slip("sécuirté", "sécurité"), Slip("coopertaion", "coopération"), Slip("enfnats", "enfants"), Slip("renforcr", "renforcer"),
        Slip("victmas", "víctimas"), Slip("protejer", "proteger"), Slip("fortaleser", "fortalecer"),
        Slip("торгавлю", "торговлю"), Slip("следут", "следует"), Slip("предупреждть", "предупреждать"),
        Slip("مكافهة", "مكافحة"), Slip("الاطراق", "الأطراف"),
        Slip("\"traficking in persons\"", "\"trafficking in persons\""), Slip("women traficking", "women trafficking"),
        Slip("traficking -children", "trafficking -children"),
        // Nothing to put right, or nothing near.
        Slip("women", nil), Slip("trafficked", nil), Slip("zzzzzz", nil), Slip("2016", nil), Slip("women lampe*", nil),
        Slip("ab", nil),
        Slip("women enfants", nil), Slip("", nil), Slip(String(repeating: "x", count: 2000), nil),
    ]

    @Test func `a slip is put right in the words of the record`() async throws {
        try await withIndex(of: Self.samples) { index, _, _ in
            for slip in Self.slips {
                let answer = try await index.answer(.asking { $0.words = slip.typed })
                #expect(answer.respelt?.words == slip.meant, "\(slip.typed)")
                #expect(answer.respelt?.total != 0, "\(slip.typed)")
            }
        }
    }

    @Test func `words and names are completed`() async throws {
        try await withIndex(of: Self.samples + Sample.record) { (index, _, _) async throws in
            func suggested(_ typed: String) async throws -> Suggestions { try await index.suggestions(for: typed, in: nil) }
            #expect(try await suggested("traf").words.map(\.value) == ["trafficking"])
            #expect(try await suggested("women traf").words.map(\.value) == ["women trafficking"])
            #expect(try await suggested("securi").words.map(\.value) == ["sécurité"])
            #expect(try await suggested("предупр").words.map(\.value) == ["предупреждать"])
            #expect(try await suggested("women ").words == [], "a word that is whole is not completed")
            #expect(try await suggested("secret").addressees.map(\.value) == ["Secretariat"])
            for typed in ["секретар", "秘书处", "الأمان", "Secretarí", "secrétariat"] {
                #expect(try await suggested(typed).addressees.map(\.value) == ["Secretariat"], "\(typed)")
            }
            #expect(try await suggested("États part").addressees.map(\.value) == ["States parties"])
            #expect(try await suggested("light").bodies.map(\.value) == ["Working Group on Coastal Lighthouses"])
            #expect(try await suggested("lhc/res").documents.map(\.value) == ["LHC/RES/3/1"])
            #expect(try await suggested("lam").topics.map(\.value) == ["lamps"])
            #expect(try await suggested("e").words.count <= 8)
            for typed in ["th", "wh", "los", "следу", "ينب", "应当"] {
                #expect(try await suggested(typed).words == [], "\(typed): a word that only holds sentences together")
            }
            for (language, words) in [
                (Language.french, ["coopération"]), (.spanish, ["cooperación"]), (.chinese, ["cooperación", "coopération"]),
            ] {
                #expect(try await index.suggestions(for: "coop", in: language).words.map(\.value) == words, "\(language)")
            }
            for typed in SearchTests.hostile {
                let found = try await suggested(typed)
                #expect(found.words.count + found.topics.count + found.documents.count <= 24, "\(typed.prefix(40))")
            }
        }
    }
}

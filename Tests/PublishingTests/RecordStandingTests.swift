import Documents
import Foundation
import Publishing
import Recording
import TestSupport
import Testing

/// What the consolidated record says of the state of a recommendation, and of those that it takes up.
@Suite struct RecordStandingTests {
    private static let old = "LHC/COP/WG.2/2019/5/5"

    /// A recommendation as the export gives it out.
    private func exported(_ name: String, _ standing: String) throws -> ExportedRecommendation {
        let json = """
            {"recommendation": "\(name)", "document": "LHC/COP/WG.2/2019/5", "paragraph": "5", "page": 1, "force": "direction",
             "rank": 5, "verbs": [], "addressees": [], "hedges": [], "topics": [], "citations": [], "text": "Keep it lit.",
             "acts": [], \(standing)}
            """
        return try JSONDecoder().decode(ExportedRecommendation.self, from: Data(json.utf8))
    }

    @Test(
        arguments: [
            (#""state": "active", "cause": "standing", "earlier": []"#, nil),
            (
                #""state": "active", "cause": "declared", "by": "Keeper: still dark", "earlier": []"#,
                "Active (declared by Keeper: still dark)"
            ),
            (
                #""state": "retired", "cause": "declared", "by": "Keeper: <gone>", "earlier": []"#,
                "Retired (declared by Keeper: &lt;gone&gt;)"
            ),
            (
                #""state": "elapsed", "cause": "overdue", "by": "2020-12-31", "earlier": []"#,
                "Elapsed (its last day was 31 December 2020)"
            ),
            (
                #""state": "superseded", "cause": "revised", "by": "LHC/1/Rev.1", "earlier": []"#,
                "Superseded (its document was revised: LHC/1/Rev.1 takes its place)"
            ),
            (
                #""state": "superseded", "cause": "takenUp", "by": "LHC/9/1", "earlier": []"#,
                "Superseded (taken up again in LHC/9/1)"
            ),
            (
                #""state": "superseded", "cause": "takenUp", "by": "LHC/COP/WG.2/2019/5/5", "earlier": []"#,
                "Superseded (taken up again in <a href=\"#r1\">LHC/COP/WG.2/2019/5/5</a>)"
            ),
            (
                #""state": "active", "cause": "standing", "earlier": [{"recommendation": "LHC/COP/WG.2/2019/5/5", "relations": ["repeats", "widens"]}, {"recommendation": "LHC/8/1", "relations": ["recalls"]}]"#,
                "Takes up <a href=\"#r1\">LHC/COP/WG.2/2019/5/5</a> (repeated, widened), LHC/8/1 (recalled)"
            ),
            (
                #""state": "elapsed", "cause": "overdue", "by": "some day", "earlier": [{"recommendation": "LHC/8/1", "relations": ["recalls"]}]"#,
                "Elapsed (its last day was some day) · Takes up LHC/8/1 (recalled)"
            ),
        ] as [(String, String?)])
    func `one line says what became of it, and none where nothing did`(standing: String, line: String?) throws {
        let all = [
            try exported(Self.old, #""state": "active", "cause": "standing", "earlier": []"#), try exported("LHC/7/5", standing),
        ]
        let page = try html(ConsolidatedRecord(all, from: [], asOf: nil, in: .english))
        let lines = page.matches(of: /<ul class="details"><li>(.*?)<\/li>/).map { String($0.1) }
        #expect(lines == [line].compactMap(\.self))
    }

    /// A demand of 2019 taken up in 2021, and one that a person has retired.
    private func record(_ language: Language = .english) async throws -> ConsolidatedRecord {
        let old = try #require(RecommendationName(address: Self.old))
        let new = try #require(RecommendationName(address: "LHC/COP/WG.2/2021/4/5"))
        let spent = try #require(RecommendationName(address: "LHC/COP/WG.2/2021/4/6"))
        return try await consolidated(
            Sample.record, in: language,
            said: [
                .linkJudged(LinkJudged(later: new, earlier: old, judgement: .added, relations: [.strengthens], why: nil)),
                .stateDeclared(StateDeclared(recommendation: spent, state: .retired, why: "the café is open")),
            ]
        ).record
    }

    @Test func `Word leads from one to the other`() async throws {
        try await withTemporaryFolder { folder in
            let document = try #require(try await wordParts(wordFile(record()), in: folder)["word/document.xml"])
            let links = document.matches(of: /<w:hyperlink w:anchor="(r[0-9]+)"[^>]*><w:r>.{0,160}?>LHC\/COP\/WG.2\/([^<]+)</)
            #expect(links.map { "\($0.1) \($0.2)" } == ["r5 2021/4/5", "r1 2019/5/5"])
            #expect(document.contains("the café is open"))
        }
    }

    @Test(arguments: [
        (Language.english, "Takes up LHC/COP/WG.2/2019/5/5 (strengthened)"), (.french, "Reprend LHC/COP/WG.2/2019/5/5 (renforcée)"),
        (.spanish, "Retoma LHC/COP/WG.2/2019/5/5 (reforzada)"), (.russian, "Опирается на LHC/COP/WG.2/2019/5/5 (усилена)"),
        (.chinese, "沿用LHC/COP/WG.2/2019/5/5（加强）"), (.arabic, "تستند إلى LHC/COP/WG.2/2019/5/5 (معززة)"),
    ])
    func `the line is in the language of the record`(language: Language, line: String) async throws {
        let page = try html(await record(language))
        let words = page.replacing(/<[^>]+>/, with: "")
        #expect(words.contains(line))
    }
}

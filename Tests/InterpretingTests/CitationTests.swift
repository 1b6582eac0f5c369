import Documents
import Interpreting
import Recording
import TestSupport
import Testing

/// What recommendations cite, in six languages.
@Suite struct CitationTests {
    static let english = Frame(
        language: .english, title: "Report on the meeting of the Working Group on Harbours held in Riga from 3 to 5 May 2022",
        introduction: "Introduction",
        opening: "The Working Group met in the hall of the pilots and heard reports on lamps and on oil.",
        recommendations: "Recommendations", formula: "The General Assembly,", recital: "Recalling that lamps show ships their way,")

    static let table: [(frame: Frame, text: String, cited: [String])] = [
        (
            english, "The Secretariat should act on General Assembly resolution 76/186 and on decision 4/4.",
            ["resolution A/RES/76/186", "decision decision 4/4"]
        ),
        (
            english, "States should implement Security Council resolutions 1325 (2000) and 2250 (2015).",
            ["resolution S/RES/1325 (2000)", "resolution S/RES/2250 (2015)"]
        ),
        (english, "States should recall paragraph 12 of Human Rights Council resolution 35/5.", ["resolution A/HRC/RES/35/5 [12]"]),
        (
            english, "States should read the report of the meeting (CSCW/COP/WG.2/2021/4, paras. 46–51).",
            ["document CSCW/COP/WG.2/2021/4 [46–51]"]
        ),
        (
            english, "States should apply articles 32 and 37 of the Convention on the Rights of the Child.",
            ["treaty-article Convention on the Rights of the Child"]
        ),
        (
            LanguageActTests.frenchFrame,
            "Les États devraient appliquer l’article 32 de la Convention relative aux droits de l’enfant et la résolution 76/186 de l’Assemblée générale.",
            ["treaty-article Convention on the Rights of the Child", "resolution A/RES/76/186"]
        ),
        (
            LanguageActTests.spanishFrame,
            "Los Estados deberían aplicar el artículo 32 de la Convención sobre los Derechos del Niño y la resolución 76/186 de la Asamblea General.",
            ["treaty-article Convention on the Rights of the Child", "resolution A/RES/76/186"]
        ),
        (
            LanguageActTests.russianFrame,
            "Государствам следует применять статью 32 Конвенции о правах ребенка и резолюцию 76/186 Генеральной Ассамблеи.",
            ["treaty-article Convention on the Rights of the Child", "resolution A/RES/76/186"]
        ),
        (
            LanguageActTests.arabicFrame, "ينبغي للدول أن تطبق المادة 32 من اتفاقية حقوق الطفل وقرار الجمعية العامة 76/186.",
            ["treaty-article Convention on the Rights of the Child", "resolution A/RES/76/186"]
        ),
        (
            LanguageActTests.chineseFrame, "各国应执行《儿童权利公约》第32条和大会第76/186号决议。",
            ["treaty-article Convention on the Rights of the Child", "resolution A/RES/76/186"]
        ),
    ]

    @Test(arguments: table) func `treaties, articles and resolutions are found`(
        frame: Frame, text: String, cited: [String]
    ) async throws {
        let reading = try await edition(ofText: frame.report(text)).reading
        let found = reading.recommendations.flatMap(\.citations).map {
            "\($0.kind.rawValue) \($0.target ?? $0.text)" + ($0.paragraphs.map { " [\($0)]" } ?? "")
        }
        #expect(found == cited)
    }
}

import Documents
import Interpreting
import Recording
import Structuring
import TestSupport
import Testing
import Vocabularies

/// What recommendations of an invented assembly are to those of its session before.
struct LineageTests {
    static func document(
        _ symbol: String, _ date: String, title: String = "Keeping of coastal lighthouses", language: Language = .english,
        body: String = "Assembly of Safe Coasts", _ paragraphs: [SampleRecommendation]
    ) -> LineageDocument {
        var sample = Sample(symbol)
        (sample.title, sample.body, sample.date, sample.kind, sample.language) = (title, body, date, .resolution, language)
        sample.recommendations = paragraphs
        return LineageDocument(
            sample.edition(), named: DocumentName(stored: symbol), body: body, title: title, date: date)
    }

    static func asks(_ number: String, _ text: String, _ verb: String = "request", _ force: Force = .direction, _ whom: String...)
        -> SampleRecommendation
    {
        SampleRecommendation(number, text, acts: [SampleAct(verb, force, whom)])
    }

    static let report =
        "Requests the Registrar to submit to the Assembly at its eleventh session a report on the implementation of the present resolution."

    static let tenth = document(
        "LHC/RES/10/4", "2019-03-01",
        [
            asks(
                "1", "Urges coastal States to keep every lighthouse lit from dusk to dawn throughout the year.", "urge", .direction,
                "coastal States"),
            asks(
                "2", "Invites coastal States to consider training women as keepers of lighthouses and of fog signals.",
                "invite to consider", .encouragedConsideration, "coastal States"),
            asks(
                "3",
                "Calls upon harbour masters to inspect lamps, lenses and wicks before each winter and to replace broken lenses without delay.",
                "call upon", .direction, "harbour masters"),
            asks("4", "Encourages pilots to report drifting buoys to the nearest station.", "encourage", .encouragement, "pilots"),
            asks(
                "5", "Encourages shipowners to contribute to the fund for widows of keepers.", "encourage", .encouragement,
                "shipowners"),
            asks(
                "6",
                "Requests the Registrar to publish charts of shoals, and to teach schoolchildren along the coast how to read tide tables.",
                "request", .direction, "the Registrar"),
            asks("7", report, "request", .direction, "the Registrar"),
        ])

    static let eleventh = document(
        "LHC/RES/11/3", "2021-03-01",
        [
            asks(
                "1", "Urges coastal States to keep every lighthouse lit from dusk to dawn throughout the year.", "urge", .direction,
                "coastal States"),
            asks(
                "2", "Calls upon coastal States to train women as keepers of lighthouses and of fog signals.", "call upon",
                .direction, "coastal States"),
            asks(
                "3",
                "Encourages harbour masters to inspect lamps, lenses and wicks before each winter and to replace broken lenses without delay.",
                "encourage", .encouragement, "harbour masters"),
            asks(
                "4",
                "Encourages pilots to report drifting buoys to the nearest station and shipowners to contribute to the fund for widows of keepers.",
                "encourage", .encouragement, "pilots"),
            asks("5", "Requests the Registrar to publish charts of shoals.", "request", .direction, "the Registrar"),
            asks(
                "6", "Also requests the Registrar to teach schoolchildren along the coast how to read tide tables.", "request",
                .direction, "the Registrar"),
            asks("7", "Decides to found a museum of optical instruments in the old customs house.", "decide", .obligation),
            asks("8", report.replacing("eleventh", with: "twelfth"), "request", .direction, "the Registrar"),
        ])

    @Test func aSessionTakesUpTheOneBefore() throws {
        let links = LineageReader.links(of: Self.eleventh, among: [Self.tenth])
        let found = links.map { "\($0.later.paragraph)<\($0.earlier.paragraph) \($0.shape.rawValue)" }
        #expect(
            Set(found) == [
                "1<1 whole", "2<2 whole", "3<3 whole", "4<4 whole", "4<5 merged", "5<6 split", "6<6 whole", "8<7 whole",
            ])
        func relations(_ paragraph: String) -> Set<LineageRelation> {
            Set(links.filter { $0.later.paragraph == paragraph }.flatMap(\.relations))
        }
        #expect(relations("1") == [.repeats])
        #expect(relations("2").contains(.strengthens))
        #expect(relations("3").contains(.weakens))
        #expect(relations("8") == [.repeats, .updates])
        #expect(relations("6").contains(.narrows) && relations("5").contains(.narrows) && relations("4").contains(.widens))
        #expect(links.first { $0.later.paragraph == "1" }?.confidence == .high)
    }

    @Test func whatOnlySharesPhrasesIsNotLinked() {
        let other = Self.document(
            "LHC/RES/10/9", "2019-03-01", title: "Protection of migratory seabirds",
            [
                Self.asks("1", "Urges coastal States to protect the nests of terns.", "urge", .direction, "coastal States"),
                Self.asks("2", Self.report, "request", .direction, "the Registrar"),
                Self.asks(
                    "3", "Decides to include in the provisional agenda of its eleventh session the item entitled “Seabirds”."),
            ])
        #expect(LineageReader.links(of: Self.eleventh, among: [other]).isEmpty)
    }

    @Test func theNearestSessionIsPreferredAndAGapIsBridged() {
        let twelfth = Self.document(
            "LHC/RES/12/1", "2023-03-01",
            [
                Self.asks("1", "Urges coastal States to keep every lighthouse lit from dusk to dawn throughout the year.", "urge"),
                Self.asks(
                    "2", "Encourages shipowners to contribute to the fund for widows of keepers.", "encourage", .encouragement),
            ])
        let nine = LineageReader.links(of: twelfth, among: [Self.tenth, Self.eleventh])
        #expect(nine.map(\.earlier.text).contains("LHC/RES/11/3/1"))
        #expect(!nine.map(\.earlier.text).contains("LHC/RES/10/4/1"))
        #expect(LineageReader.links(of: twelfth, among: [Self.eleventh, Self.tenth]) == nine, "the order of candidates is nothing")
    }

    @Test func noDocumentFollowsItself() {
        let spanish = Self.document("LHC/RES/10/4", "2019-03-01", language: .spanish, [Self.asks("1", "Pide", "pedir")])
        let corrected = Self.document("LHC/RES/10/4/Corr.1", "2019-05-01", [Self.asks("1", Self.report)])
        for document in [Self.tenth, spanish, corrected] {
            #expect(LineageReader.links(of: document, among: [Self.tenth]).isEmpty)
        }
    }

    @Test func emptyAndEqualParagraphsAreBorne() {
        let same = (1...300).map { Self.asks("\($0)", "Urges coastal States to keep every lighthouse lit from dusk to dawn.") }
        let old = Self.document("LHC/RES/1/1", "2001-03-01", same)
        let new = Self.document("LHC/RES/2/1", "2003-03-01", same + [Self.asks("301", ""), Self.asks("302", "…")])
        let links = LineageReader.links(of: new, among: [old])
        #expect(links.count == 300 && links.allSatisfy { $0.later.paragraph == $0.earlier.paragraph })
    }

    @Test(arguments: [
        (
            Language.french,
            "Prie instamment les États côtiers de maintenir tous les phares allumés du crépuscule à l’aube à sa soixante-dix-neuvième session.",
            "Prie instamment les États côtiers de maintenir tous les phares allumés du crépuscule à l’aube à sa quatre-vingtième session.",
            "Encourage les pilotes à signaler les bouées à la dérive."
        ),
        (
            .spanish,
            "Insta a los Estados ribereños a que mantengan encendidos todos los faros desde el anochecer hasta el alba en 2019.",
            "Insta a los Estados ribereños a que mantengan encendidos todos los faros desde el anochecer hasta el alba en 2021.",
            "Alienta a los prácticos a que comuniquen las boyas a la deriva."
        ),
        (
            .russian,
            "настоятельно призывает прибрежные государства держать все маяки зажженными от заката до рассвета на семьдесят девятой сессии;",
            "настоятельно призывает прибрежные государства держать все маяки зажжёнными от заката до рассвета на восьмидесятой сессии;",
            "призывает лоцманов сообщать о дрейфующих буях;"
        ),
        (
            .arabic, "تحث الدول الساحلية على إبقاء جميع المنارات مضاءة من الغسق إلى الفجر في دورتها التاسعة والسبعين؛",
            "تحثّ الدول الساحلية على إبقاء جميع المنارات مضاءة من الغسق إلى الفجر في دورتها الثمانين؛",
            "تشجع المرشدين على الإبلاغ عن العوامات المنجرفة؛"
        ),
        (
            .chinese, "敦促沿海国家在第七十九届会议前使所有灯塔从黄昏到黎明保持点亮；", "敦促沿海国家在第八十届会议前使所有灯塔从黄昏到黎明保持点亮；",
            "鼓励引航员报告漂流的浮标；"
        ),
    ]) func everyLanguageGoesOneWay(_ language: Language, _ old: String, _ new: String, _ other: String) {
        let before = Self.document("LHC/RES/1/1", "2019-03-01", language: language, [Self.asks("1", other), Self.asks("2", old)])
        let after = Self.document("LHC/RES/2/1", "2021-03-01", language: language, [Self.asks("1", new)])
        let links = LineageReader.links(of: after, among: [before])
        #expect(links.map(\.earlier.paragraph) == ["2"])
        #expect(links.first?.relations == [.repeats, .updates])
    }

    @Test func wordsAreLaidBesideEachOther() {
        let diff = WordDiff("Urges States to light lamps at dusk;", "Urges all States to light lamps at dawn;")
        #expect(
            diff.runs.map { "\($0.kind.rawValue.prefix(1)):\($0.text)" } == [
                "e:Urges", "i:all", "e:States to light lamps at", "d:dusk;", "i:dawn;",
            ])
        #expect(WordDiff("", "").runs.isEmpty)
    }

    /// What a recommendation names, it takes up, in whatever words; the target of a citation is a symbol or a printed number.
    @Test(arguments: [
        ("LHC/RES/10/4", "4", ["4"]), ("resolution 10/4", "4", ["4"]), ("LHC/RES/10/4", "3–5", ["3", "4", "5"]),
        ("LHC/RES/10/4", "3 and 5", ["3", "5"]), ("LHC/RES/9/4", "4", []), ("resolution 9/4", "4", []), ("LHC/RES/10/4", "44", []),
        ("LHC/RES/10/4", nil, []),
    ]) func aParagraphThatIsNamedIsTakenUp(target: String, paragraphs: String?, numbers: [String]) {
        var recalling = Self.asks("1", "Recalls what its resolution 10/4 says of buoys, and founds a museum of bells.", "decide")
        recalling.citations = [
            Citation(
                text: "resolution 10/4", kind: .resolution, target: target, span: Span(0, 1), paragraphs: paragraphs)
        ]
        let later = Self.document("LHC/RES/12/9", "2023-03-01", title: "A museum", [recalling])
        let links = LineageReader.links(of: later, among: [Self.tenth])
        #expect(links.map(\.earlier.paragraph) == numbers)
        #expect(links.allSatisfy { $0.evidence == [.reference] && $0.relations == [.recalls] && $0.confidence == .high })
    }
}

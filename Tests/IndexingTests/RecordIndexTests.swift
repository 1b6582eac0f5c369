import Documents
import Foundation
import Indexing
import Interpreting
import Recording
import Structuring
import TestSupport
import Testing
import Vocabularies

@Suite struct RecordIndexTests {
    @Test func `an empty record answers everything with nothing`() async throws {
        try await withIndex(of: []) { (index, _, _) async throws in
            #expect(try await index.documents() == [])
            #expect(try await index.answer(.asking { $0.words = "lamp" }).total == 0)
            #expect(try await index.figures().documents == 0)
            #expect(try await index.figures().firstYear == nil)
            #expect(try await index.everything().count == 0)
            let name = DocumentName(stored: "LHC/RES/3/1")
            #expect(try await index.document(name) == nil)
            #expect(try await index.redirect(from: name) == nil)
        }
    }

    @Test func `documents come newest first, with the facts of each`() async throws {
        try await withIndex(of: Sample.record) { index, _, _ in
            let documents = try await index.documents()
            #expect(documents.map(\.name.text) == ["LHC/COP/WG.2/2021/4", "LHC/RES/3/1", "LHC/COP/WG.2/2019/5"])
            let meeting = documents[2]
            #expect(meeting.body == "Working Group on Coastal Lighthouses")
            #expect(meeting.dates == .init(from: "2019-03-04", to: "2019-03-06"))
            #expect(meeting.year == 2019)
            #expect(meeting.recommendations == 3)
            #expect(documents[1].year == 2020, "without days of a meeting the year is the document's")
            #expect(documents[1].kind == .resolution)
        }
    }

    @Test func `a document comes back whole`() async throws {
        try await withIndex(of: Sample.record) { index, _, _ in
            for sample in Sample.record {
                let found = try #require(try await index.document(DocumentName(stored: sample.symbol!)))
                #expect(found.edition == sample.edition())
                #expect(found.summary.symbol == sample.symbol)
            }
        }
    }

    @Test func `a document is there in each of its languages`() async throws {
        var (french, russian) = (Sample.lighthouses2019, Sample.lighthouses2019)
        (french.language, french.title) = (.french, "Rapport du Groupe de travail sur les phares")
        russian.language = .russian
        russian.title = "Доклад Рабочей группы по маякам"
        try await withIndex(of: [russian, .lighthouses2019, french]) { (index, _, _) async throws in
            let name = DocumentName(stored: "LHC/COP/WG.2/2019/5")
            #expect(try await index.languages(of: name) == [.english, .french, .russian])
            #expect(try await index.document(name, in: .french)?.edition == french.edition())
            #expect(try await index.document(name, in: .chinese) == nil)
            #expect(try await index.document(name)?.edition.report.language == .english)
            #expect(try await index.answer(RecordQuestion()).total == 3, "each recommendation once")
            #expect(try await index.languages(of: DocumentName(stored: "LHC/RES/3/1")) == [])
        }
    }

    @Test(arguments: [
        ("LHC/COP/WG.2/2013/5", 2013), ("LHC/RES/2768 (2025)", 2025), ("LHC/HRC/28/15", nil), ("LHC/2005/43-E/C.19/2006/9", 2006),
    ]) func `the year is the symbol's where nothing else states one`(symbol: String, year: Int?) async throws {
        var sample = Sample(symbol)
        (sample.days, sample.date) = (nil, nil)
        try await withIndex(of: [sample]) { (index, _, _) async throws in
            #expect(try await index.documents().map(\.year) == [year])
        }
    }

    @Test(arguments: ["lhc/cop/wg.2/2019/5", "LHC/COP/WG.2/2019/5/", "LHC/COP/WG.2/2019/ 5", "LHC//COP/WG.2/2019/5"])
    func `another form of a name leads to the document`(form: String) async throws {
        try await withIndex(of: Sample.record) { (index, _, _) async throws in
            #expect(try await index.redirect(from: DocumentName(stored: form))?.text == "LHC/COP/WG.2/2019/5")
        }
    }

    @Test func `a provisional name leads to the symbol once there is one`() async throws {
        var unnamed = Sample.lighthouses2019
        unnamed.symbol = nil
        try await withIndex(of: [unnamed]) { index, journal, _ in
            let provisional = try #require(try await index.documents().first?.name)
            #expect(provisional.text.hasPrefix("provisional/2019-04-01-working-group-on-coastal-lighthouses-"))
            var named = unnamed
            named.symbol = "LHC/COP/WG.2/2019/5"
            _ = try await Recorder(journal).record(
                original: unnamed.original(), fileName: "report.txt", edition: named.edition(reader: 2), who: "Keeper",
                time: .sample)
            try await index.catchUp(with: journal)
            #expect(try await index.documents().map(\.name.text) == ["LHC/COP/WG.2/2019/5"])
            #expect(try await index.document(provisional) == nil)
            #expect(try await index.redirect(from: provisional)?.text == "LHC/COP/WG.2/2019/5")
            #expect(try await index.redirect(from: DocumentName(stored: provisional.text.uppercased())) != nil)
        }
    }

    @Test func `a recommendation is found by its name, with its neighbours`() async throws {
        try await withIndex(of: Sample.record) { index, _, _ in
            let name = try #require(RecommendationName(address: "LHC/COP/WG.2/2019/5/6"))
            let found = try #require(try await index.recommendation(name))
            #expect(found.recommendation == Sample.lighthouses2019.edition().reading.recommendations[1])
            #expect(found.document.name.text == "LHC/COP/WG.2/2019/5")
            #expect(found.previous?.text == "LHC/COP/WG.2/2019/5/5")
            #expect(found.next?.text == "LHC/COP/WG.2/2019/5/7")
            #expect(found.summary.force == .permission)
            let first = try await index.recommendation(try #require(found.previous))
            #expect(first?.previous == nil)
            for address in ["LHC/COP/WG.2/2019/5/8", "LHC/COP/WG.2/2019/5/", "x/6", "LHC/COP/WG.2/2019/5/6'"] {
                let missing = RecommendationName(document: DocumentName(stored: "LHC/COP/WG.2/2019/5"), paragraph: address)
                #expect(try await index.recommendation(RecommendationName(address: address) ?? missing) == nil)
            }
        }
    }

    @Test func `a number that is printed twice names two recommendations`() async throws {
        var sample = Sample("LHC/COP/WG.2/2022/1")
        sample.recommendations = ["Recommendation 3", "Recommendation 3", "3/4", "3-4"].map {
            SampleRecommendation($0, "Light it.")
        }
        try await withIndex(of: [sample]) { index, _, _ in
            let names = try await index.answer(RecordQuestion()).hits.map(\.name.paragraph)
            #expect(names == ["Recommendation_3", "Recommendation_3~2", "3-4", "3-4~2"])
        }
    }

    @Test func `everything comes oldest first, and one state of the record to the end`() async throws {
        let samples = Sample.series(30)
        try await withIndex(of: samples) { index, journal, _ in
            let everything = try await index.everything()
            try await Recorder(journal).record(Sample.lighthouses2019)
            try await index.catchUp(with: journal)
            var names: [String] = []
            for try await recorded in everything { names.append(recorded.recommendation.name.text) }
            #expect(names.count == samples.reduce(0) { $0 + $1.recommendations.count })
            #expect(names.count == everything.count)
            #expect(Set(names).count == names.count)
            let later = try await index.everything()
            #expect(later.count == names.count + 3)
            var dates: [String] = []
            for try await recorded in later { dates.append(recorded.recommendation.document.dates?.to ?? "") }
            #expect(dates.filter { $0 != "" } == dates.filter { $0 != "" }.sorted())
        }
    }

    @Test func `everything that matches is what the pages of the answer hold`() async throws {
        try await withIndex(of: Sample.series(30)) { index, _, _ in
            let question = RecordQuestion.asking { ($0.words, $0.topics, $0.page) = ("lamp", ["lamps", "fog"], 7) }
            var names: Set<RecommendationName> = []
            for try await recorded in try await index.everything(matching: question) { names.insert(recorded.recommendation.name) }
            var all = question
            (all.page, all.perPage) = (1, 1000)
            #expect(try await Set(index.answer(all).hits.map(\.name)) == names)
            #expect(!names.isEmpty)
        }
    }

    @Test func `figures count the whole record`() async throws {
        try await withIndex(of: Sample.record) { index, _, _ in
            let figures = try await index.figures()
            #expect(figures.documents == 3)
            #expect(figures.recommendations == 6)
            #expect(figures.acts == 7)
            #expect(figures.bodies == 2)
            #expect(figures.firstYear == 2019)
            #expect(figures.lastYear == 2021)
        }
    }

    @Test func `values are counted meeting by meeting, or year by year where there are too many`() async throws {
        try await withIndex(of: Sample.record) { index, _, _ in
            let forces = try await index.overTime(.force, most: 3)
            #expect(forces.steps.map(\.meeting?.text) == ["LHC/COP/WG.2/2019/5", "LHC/RES/3/1", "LHC/COP/WG.2/2021/4"])
            #expect(forces.steps.map(\.total) == [3, 1, 2])
            #expect(forces.steps[0].body == "Working Group on Coastal Lighthouses" && forces.steps[0].year == 2019)
            #expect(forces.rows.first { $0.value == "obligation" }?.counts == [1, 0, 0])
            let years = try await index.overTime(.topic, most: 2)
            #expect(years.isByYear && years.steps.map(\.year) == [2020, 2021], "the last two")
            #expect(years.earlier == 3 && forces.earlier == 0, "those of 2019")
            #expect(years.rows.map(\.value) == ["fog", "keepers"])
            let lamps = try await index.overTime(.force, of: .asking { $0.topics = ["lamps"] }, most: 3)
            #expect(lamps.steps.map(\.total) == [2] && lamps.steps[0].body == nil, "one body need not be named")
            #expect(try await index.overTime(.force, of: .asking { $0.topics = ["none"] }, most: 3).steps.isEmpty)
        }
    }

    @Test func `names of one subject are gathered, and each recommendation counts once`() async throws {
        try await withIndex(of: Sample.record) { index, _, _ in
            let asked = try await index.subjects(.addressee)
            #expect(asked.first?.key == "states-parties" && asked.first?.count == 4)
            #expect(try await index.subject("harbour-authority", .addressee)?.names == ["Harbour authorities"])
            #expect(try await index.subject("nobody", .addressee) == nil)
            #expect(try await index.subjects(.state).isEmpty)
            #expect(try await index.subjects(.body).map(\.count) == [5, 1])
        }
    }
}

import Documents
import Indexing
import Interpreting
import Recording
import TestSupport
import Testing
import Vocabularies

@Suite struct FacetTests {
    static let questions: [RecordQuestion] = [
        .asking { _ in },
        .asking { $0.topics = ["lamps"] },
        .asking { $0.topics = ["lamps", "fog"] },
        .asking { $0.bodies = ["Panel on Tides"] },
        .asking { $0.addressees = ["the state parties"] },
        .asking { $0.forces = [.permission, .obligation] },
        .asking { ($0.from, $0.to) = (2005, 2012) },
        .asking { $0.from = 2015 },
        .asking { $0.to = 2003 },
        .asking { ($0.from, $0.to) = (2012, 2005) },
        .asking { ($0.topics, $0.forces) = (["fog"], [.direction]) },
        .asking { ($0.topics, $0.bodies, $0.from) = (["keepers"], ["Working Group on Buoys", "Panel on Tides"], 2004) },
        .asking {
            ($0.topics, $0.addressees, $0.forces, $0.to) = (["fog", "lamps"], ["Secretariat"], [.direction, .permission], 2018)
        },
        .asking { $0.topics = ["no such topic"] },
        .asking { ($0.topics, $0.bodies) = (["no such topic"], ["no such body"]) },
        .asking { ($0.words, $0.topics) = ("women", ["lamps"]) },
        .asking { ($0.words, $0.addressees) = ("lamp harbour", ["Harbour authority"]) },
        .asking { $0.meetings = ["LHC/COP/WG.2/2014/5", "LHC/COP/WG.4/2018/56"] },
        .asking { ($0.categories, $0.forces) = ([4, 5], [.direction]) },
        .asking { ($0.languages, $0.categories) = ([.french], [1]) },
        .asking { $0.groups = [.states] },
        .asking { ($0.groups, $0.addressees, $0.words) = ([.secretariats], ["States parties"], "lamp") },
        .asking { $0.groups = [.society] },
    ]

    /// Questions that look like chance and are the same each day.
    static let chances: [RecordQuestion] = {
        var state: UInt64 = 42
        func next(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
        func some<Value>(_ values: [Value]) -> [Value] { next(3) > 0 ? [] : values.filter { _ in next(2) == 0 } }
        return (0..<150).map { _ in
            .asking { question in
                question.words = [nil, nil, "lamp", "women", "tide tables", "harbour lamp"][next(6)]
                question.topics = some(["lamps", "fog", "keepers"])
                question.bodies = some(["Working Group on Buoys", "Panel on Tides", "Working Group on Coastal Lighthouses"])
                question.addressees = some(["States parties", "Secretariat", "Harbour authorities"])
                question.forces = some([.permission, .encouragement, .direction, .obligation])
                question.categories = some([1, 4, 5])
                question.languages = some([.english, .french])
                question.groups = some([.states, .secretariats])
                if next(4) == 0 { question.from = 2001 + next(20) }
                if next(4) == 0 { question.to = 2001 + next(20) }
            }
        }
    }()

    @Test func `answers and facets are what counting one by one gives`() async throws {
        let samples = Sample.series(40)
        // Every third is there in French too.
        let french = samples.enumerated().filter { $0.offset % 3 == 0 }.map { _, sample in
            var french = sample
            french.language = .french
            for place in french.recommendations.indices { french.recommendations[place].text = "Le phare" }
            return french
        }
        try await withIndex(of: samples + french) { index, _, _ in
            for question in Self.questions + Self.chances {
                var question = question
                (question.perPage, question.sort) = (1000, .date)
                let answer = try await index.answer(question)
                let naive = NaiveRecord(samples, inFrench: Set(french.map { $0.symbol! })).answer(question)
                #expect(answer.hits.map(\.name.text) == naive.names, "\(question)")
                #expect(answer.total == naive.names.count)
                #expect(Self.counts(answer.facets) == naive.facets, "\(question)")
            }
        }
    }

    @Test func `facets come commonest first, forces firmest first, years newest first`() async throws {
        try await withIndex(of: Sample.record) { index, _, _ in
            let facets = try await index.answer(RecordQuestion()).facets
            #expect(facets.topics.map(\.value) == ["keepers", "lamps", "fog", "lists"])
            #expect(facets.forces.map(\.value) == ["obligation", "direction", "encouragedConsideration", "permission"])
            #expect(facets.years.map(\.value) == ["2021", "2020", "2019"])
            #expect(facets.bodies.map(\.count) == [5, 1])
        }
    }

    @Test func `addressees compare by their folded form and print the commonest`() async throws {
        try await withIndex(of: Sample.record) { index, _, _ in
            let all = try await index.answer(RecordQuestion())
            #expect(all.facets.addressees.map(\.value) == ["States parties", "Secretariat", "Harbour authorities"])
            #expect(all.facets.addressees.map(\.count) == [4, 2, 1])
            for form in ["States parties", "the State Party", "STATES PARTIES", "all States Parties"] {
                #expect(try await index.answer(.asking { $0.addressees = [form] }).total == 4, "\(form)")
            }
        }
    }

    @Test func `one organization is one addressee under all its names, in all languages`() async throws {
        let names = [
            "UNODC", "United Nations Office on Drugs and Crime", "the United Nations Office on Drugs and Crime (UNODC)",
            "Office des Nations Unies contre la drogue et le crime", "UNODC", "UNICEF",
        ]
        var sample = Sample("LHC/COP/WG.2/2022/1")
        for (place, name) in names.enumerated() {
            sample.recommendations.append(
                SampleRecommendation("\(place + 1)", "\(name) should count lamps", acts: [SampleAct("should", .direction, [name])]))
        }
        try await withIndex(of: [sample]) { index, _, _ in
            let all = try await index.answer(RecordQuestion())
            #expect(all.facets.addressees.map(\.value) == ["UNODC", "UNICEF"], "as it is printed most often")
            #expect(all.facets.addressees.map(\.count) == [5, 1])
            for name in names.dropLast() + ["مكتب الأمم المتحدة المعني بالمخدرات والجريمة"] {
                #expect(try await index.answer(.asking { $0.addressees = [name] }).total == 5, "\(name)")
            }
        }
    }

    @Test func `a topic counts those of narrower topics, and each recommendation once`() async throws {
        var sample = Sample("LHC/COP/WG.2/2022/1")
        sample.recommendations = [
            SampleRecommendation("1", "One", topics: ["demand"]),
            SampleRecommendation("2", "Two", topics: ["prevention", "demand"]),
            SampleRecommendation("3", "Three", topics: ["prevention"]), SampleRecommendation("4", "Four", topics: ["corruption"]),
        ]
        try await withIndex(of: [sample]) { index, _, _ in
            let facets = try await index.answer(RecordQuestion()).facets
            let counts = Dictionary(uniqueKeysWithValues: facets.topics.map { ($0.value, $0.count) })
            #expect(counts == ["prevention": 3, "demand": 2, "corruption": 1, "related-crimes": 1, "criminal-justice": 1])
            #expect(try await index.answer(.asking { $0.topics = ["prevention"] }).total == 3)
            #expect(
                try await index.answer(.asking { $0.words = "topic:\"Demande\" topic:corruption" }).total == 3, "in any language")
        }
    }

    @Test func `of many documents the commonest are given, those chosen, and how many others there are`() async throws {
        let samples = Sample.series(70)
        try await withIndex(of: samples) { index, _, _ in
            let facets = try await index.answer(RecordQuestion()).facets
            #expect(facets.meetings.count == 50 && facets.leftOut == ["meetings": 20])
            #expect(facets.meetings.map(\.count) == facets.meetings.map(\.count).sorted(by: >))
            let rare = try #require(samples.map { $0.symbol! }.first { name in !facets.meetings.contains { $0.value == name } })
            let chosen = try await index.answer(.asking { $0.meetings = [rare] }).facets
            #expect(chosen.meetings.contains { $0.value == rare } && chosen.leftOut == ["meetings": 19])
        }
    }

    private static func counts(_ facets: Facets) -> [String: Int] {
        let columns = [
            ("topic", facets.topics), ("body", facets.bodies), ("addressee", facets.addressees), ("force", facets.forces),
            ("year", facets.years), ("meeting", facets.meetings), ("category", facets.categories), ("language", facets.languages),
            ("group", facets.groups),
        ]
        return columns.reduce(into: [:]) { counts, column in
            for count in column.1 { counts["\(column.0) \(NaiveRecord.folded(count.value))", default: 0] += count.count }
        }
    }
}

/// The samples, asked in the plainest way.
private struct NaiveRecord {
    struct Row {
        let name: String
        let date: String
        let position: Int
        let words: String
        let values: [String: Set<String>]
    }

    let rows: [Row]

    init(_ samples: [Sample], inFrench: Set<String>) {
        rows = samples.flatMap { sample in
            let year = sample.days?.from.prefix(4) ?? sample.date?.prefix(4) ?? sample.symbol!.split(separator: "/")[3]
            let date = sample.days?.to ?? sample.date ?? String(year)
            return sample.recommendations.enumerated().map { position, recommendation in
                Row(
                    name: "\(sample.symbol!)/\(recommendation.paragraph)", date: date, position: position,
                    words: recommendation.text.lowercased(),
                    values: [
                        "topic": Set(recommendation.topics), "body": Set([sample.body].compactMap(\.self).map(Self.folded)),
                        "addressee": Set(recommendation.acts.flatMap(\.addressees).map(Self.folded)),
                        "force": Set([recommendation.acts.map(\.force).max()?.rawValue].compactMap(\.self).map(Self.folded)),
                        "year": [String(year)], "meeting": [Self.folded(sample.symbol!)],
                        "category": Set([recommendation.category.map(String.init)].compactMap(\.self)),
                        "language": inFrench.contains(sample.symbol!) ? ["en", "fr"] : ["en"],
                        "group": Set(recommendation.acts.flatMap(\.addressees).map(Self.folded).compactMap { Self.groups[$0] }),
                    ])
            }
        }
        .sorted { a, b in
            if a.date != b.date { return a.date > b.date }
            let documents = [a, b].map { $0.name.split(separator: "/").dropLast().joined(separator: "/") }
            return documents[0] == documents[1] ? a.position < b.position : documents[0] < documents[1]
        }
    }

    /// Harbour authorities are in no vocabulary.
    static let groups = ["state party": "states", "secretariat": "secretariats"]

    /// Only for the names that the samples use.
    static func folded(_ name: String) -> String {
        let small = name.lowercased()
        if small.contains("part") { return "state party" }
        return small.hasPrefix("harbour authorit") ? "harbour authority" : small
    }

    func answer(_ question: RecordQuestion) -> (names: [String], facets: [String: Int]) {
        let years = (question.from ?? 0)...max(question.to ?? 9999, question.from ?? 0)
        let isEmpty = (question.to ?? 9999) < (question.from ?? 0)
        let filters: [String: (Set<String>) -> Bool] = [
            "topic": { question.topics.isEmpty || !$0.isDisjoint(with: question.topics) },
            "body": { question.bodies.isEmpty || !$0.isDisjoint(with: question.bodies.map(Self.folded)) },
            "addressee": { question.addressees.isEmpty || !$0.isDisjoint(with: question.addressees.map(Self.folded)) },
            "force": { question.forces.isEmpty || !$0.isDisjoint(with: question.forces.map(\.rawValue).map(Self.folded)) },
            "meeting": { question.meetings.isEmpty || !$0.isDisjoint(with: question.meetings.map(Self.folded)) },
            "category": { question.categories.isEmpty || !$0.isDisjoint(with: question.categories.map(String.init)) },
            "language": { question.languages.isEmpty || !$0.isDisjoint(with: question.languages.map(\.rawValue)) },
            "group": { question.groups.isEmpty || !$0.isDisjoint(with: question.groups.map(\.rawValue)) },
            "year": { !isEmpty && $0.contains { years.contains(Int($0)!) } },
        ]
        let stems = (question.words ?? "").split(separator: " ").map { $0 == "women" ? "women" : String($0) }
        let found = rows.filter { row in stems.allSatisfy(row.words.contains) }
        func passing(except facet: String?) -> [Row] {
            found.filter { row in filters.allSatisfy { $0.key == facet || $0.value(row.values[$0.key]!) } }
        }
        var facets: [String: Int] = [:]
        for facet in filters.keys {
            for row in passing(except: facet) {
                for value in row.values[facet]! { facets["\(facet) \(value)", default: 0] += 1 }
            }
        }
        return (passing(except: nil).map(\.name), facets)
    }
}

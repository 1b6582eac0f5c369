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
    ]

    @Test func `answers and facets are what counting one by one gives`() async throws {
        let samples = Sample.series(60)
        try await withIndex(of: samples) { index, _, _ in
            for question in Self.questions {
                var question = question
                question.perPage = 1000
                let answer = try await index.answer(question)
                let naive = NaiveRecord(samples).answer(question)
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

    private static func counts(_ facets: Facets) -> [String: Int] {
        let columns = [
            ("topic", facets.topics), ("body", facets.bodies), ("addressee", facets.addressees), ("force", facets.forces),
            ("year", facets.years),
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

    init(_ samples: [Sample]) {
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
                        "year": [String(year)],
                    ])
            }
        }
        .sorted { a, b in
            if a.date != b.date { return a.date > b.date }
            let documents = [a, b].map { $0.name.split(separator: "/").dropLast().joined(separator: "/") }
            return documents[0] == documents[1] ? a.position < b.position : documents[0] < documents[1]
        }
    }

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

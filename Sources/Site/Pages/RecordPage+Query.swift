import Documents
import Indexing
import Recording

extension RecordPage {
    init(_ asked: RecordAddress, _ record: Record) async throws {
        let answer = try await asked.question().asked(of: record.index)
        let hits = answer?.hits ?? []
        let languages = try await record.index.languages(speakingFor: Set(hits.map(\.name.document)))
        words = asked.words
        from = asked.from
        to = asked.to
        asOf = asked.asOf?.iso
        total = answer?.total ?? 0
        paging = Paging(page: asked.page, total: total, perPage: RecordAddress.perPage, address: asked.at)
        recommendations = hits.map { ListedRecommendation($0, languages[$0.name.document] ?? .english) }
        facets = RecordAddress.filters.map { Self.facet($0, answer?.facets, asked) }
        chosen = Self.choices(asked)
        cleared = asked.without {
            $0.values = [:]
            $0.from = nil
            $0.to = nil
        }
    }

    private static func facet(_ filter: String, _ facets: Facets?, _ asked: RecordAddress) -> Facet {
        let counts: [Facets.Count]? =
            switch filter {
            case "force": facets?.forces
            case "addressee": facets?.addressees
            case "topic": facets?.topics
            case "state": facets?.states
            case "lineage": facets?.lineages
            default: facets?.bodies
            }
        let chosen = asked.values[filter, default: []]
        let values = (counts ?? []).filter { $0.count > 0 }.map { count in
            Facet.Value(
                value: count.value, count: count.count, isChosen: chosen.contains(count.value),
                address: asked.toggling(filter, count.value))
        }
        return Facet(filter: filter, values: values)
    }

    private static func choices(_ asked: RecordAddress) -> [Choice] {
        var choices = RecordAddress.filters.flatMap { filter in
            asked.values[filter, default: []].map { value in
                Choice(filter: filter, value: value, address: asked.toggling(filter, value))
            }
        }
        if let from = asked.from {
            choices.append(Choice(filter: "from", value: String(from), address: asked.without { $0.from = nil }))
        }
        if let to = asked.to { choices.append(Choice(filter: "to", value: String(to), address: asked.without { $0.to = nil })) }
        return choices
    }
}

extension RecordQuestion? {
    /// The answer; `nil` where there is no question.
    fileprivate func asked(of index: RecordIndex) async throws -> RecordAnswer? {
        guard let question = self else { return nil }
        return try await index.answer(question)
    }
}

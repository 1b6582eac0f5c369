import Documents
import Indexing
import Recording

extension RecordPage {
    init(_ asked: RecordAddress, _ record: Record) async throws {
        let answer = try await asked.question().asked(of: record.index)
        let asked = answer.map { asked.understood(as: $0.question) } ?? asked
        words = asked.words
        from = asked.from
        to = asked.to
        asOf = asked.asOf?.iso
        total = answer?.total ?? 0
        sort = (answer?.question.sort ?? .date).rawValue
        orders =
            asked.words == nil || total == 0
            ? []
            : RecordQuestion.Order.allCases.map { order in Order(order: order.rawValue, address: asked.without { $0.sort = order })
            }
        notes = answer?.notes ?? []
        respelt = answer?.respelt.map { respelt in
            Respelling(text: respelt.words, total: respelt.total, address: asked.without { $0.words = respelt.words })
        }
        namesakes = try await Self.namesakes(of: asked.words, record)
        paging = Paging(page: asked.page, total: total, perPage: RecordAddress.perPage, address: asked.at)
        recommendations = answer?.hits.map(ListedRecommendation.init) ?? []
        facets = RecordAddress.filters.map { Self.facet($0, answer?.facets, asked) }
        titles = try await Self.titles(
            of: facets.filter { $0.filter == "meeting" }.flatMap(\.values).map(\.value) + asked.values["meeting", default: []],
            record)
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
            case "meeting": facets?.meetings
            case "category": facets?.categories
            case "language": facets?.languages
            case "recommender": facets?.recommenders
            case "group": facets?.groups
            default: facets?.bodies
            }
        let chosen = asked.values[filter, default: []]
        let values = (counts ?? []).filter { $0.count > 0 }.map { count in
            Facet.Value(
                value: count.value, count: count.count, isChosen: chosen.contains(count.value),
                address: asked.toggling(filter, count.value))
        }
        let several = ["body": "bodies", "meeting": "meetings", "addressee": "addressees"][filter]
        return Facet(filter: filter, values: values, leftOut: several.flatMap { facets?.leftOut[$0] } ?? 0)
    }

    private static func titles(of documents: [String], _ record: Record) async throws -> [String: String] {
        let unsigned = Set(documents.map(DocumentName.init(stored:)).filter(\.isProvisional))
        let titles = try await record.index.titles(of: unsigned).compactMapValues { $0.inLanguage[$0.speaking] }
        return Dictionary(uniqueKeysWithValues: titles.map { ($0.text, $1) })
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

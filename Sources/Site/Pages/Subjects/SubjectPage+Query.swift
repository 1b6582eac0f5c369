import Indexing
import Vocabularies

extension SubjectPage {
    /// So many of the newest and of the firmest are shown, and so many values of each filter.
    private static let shown = 5
    private static let values = 8

    /// `nil` where neither the record nor the vocabularies have such a subject.
    init?(_ kind: Subject.Kind, _ key: String, _ record: Record) async throws {
        let found = try await record.index.subject(key, kind)
        guard let subject = found ?? Self.known(kind, key) else { return nil }
        let fields = SubjectAddress.fields(subject)
        let answer = subject.count == 0 ? nil : try await record.index.answer(Self.question(about: subject))
        self.kind = kind.rawValue
        self.key = key
        address = SubjectAddress.page(kind, key)
        name = subject.name
        names = subject.names
        total = answer?.total ?? 0
        self.record = fields.record
        let years = answer?.facets.years.compactMap { Int($0.value) } ?? []
        firstYear = years.min()
        lastYear = years.max()
        newest = answer?.hits.map(ListedRecommendation.init) ?? []
        var firm: [ListedRecommendation] = []
        if let answer, answer.total > Self.shown,
            let force = answer.facets.forces.lazy.compactMap({ Force(rawValue: $0.value) }).first
        {
            var question = Self.question(about: subject)
            question.forces = [force]
            let hits = try await record.index.answer(question).hits
            if hits.map(\.name) != answer.hits.map(\.name) { firm = hits.map(ListedRecommendation.init) }
        }
        firmest = firm
        forces = answer == nil ? nil : try await TimeTable(.force, of: RecordQuestion(about: subject), at: fields, record)
        let topics = kind == .topic ? try await Self.around(key, record) : (wider: nil, narrower: [])
        wider = topics.wider
        narrower = topics.narrower
        related = answer.map { Self.related($0.facets, fields) } ?? []
        let state = kind == .state ? States.shared.all.first { $0.iso3 == key } : nil
        asMember = try await state.asyncMap { try await Self.asMember($0, record) }
        made = try await state.asyncMap { try await Self.made($0, record) } ?? nil
    }

    private static func question(about subject: Subject) -> RecordQuestion {
        var question = RecordQuestion(about: subject)
        question.perPage = shown
        question.sort = .date
        return question
    }

    /// What has a name although the record has nothing under it.
    private static func known(_ kind: Subject.Kind, _ key: String) -> Subject? {
        switch kind {
        case .topic:
            return Topics.shared.topic(key).map { Subject(kind: kind, key: key, names: [$0.label], count: 0) }
        case .state:
            let state = States.shared.all.first { $0.iso3 == key }
            return state.map { Subject(kind: kind, key: key, names: [$0.name], count: 0) }
        default: return nil
        }
    }

    /// The wider topic and the narrower ones, with what the record has of each.
    private static func around(_ key: String, _ record: Record) async throws -> (wider: CountedValue?, narrower: [CountedValue]) {
        let counts = Dictionary(try await record.index.subjects(.topic).map { ($0.key, $0.count) }) { first, _ in first }
        func counted(_ topic: String) -> CountedValue {
            CountedValue(value: topic, count: counts[topic] ?? 0, address: SubjectAddress.page(.topic, topic))
        }
        let narrower = Topics.shared.all.filter { $0.parent == key }.map { counted($0.id) }
        return (
            Topics.shared.topic(key)?.parent.map(counted), narrower.filter { $0.count > 0 }.sorted { $0.count > $1.count }
        )
    }

    private static func related(
        _ facets: Facets, _ fields: Fields
    ) -> [Related] {
        let all: [(filter: String, counts: [Facets.Count])] = [
            ("topic", facets.topics), ("addressee", facets.addressees), ("body", facets.bodies), ("state", facets.states),
            ("lineage", facets.lineages), ("category", facets.categories),
        ]
        return all.compactMap { filter, counts in
            // Another value of the subject's own filter would be an alternative and not a further condition.
            if counts.isEmpty || fields.all.contains(where: { $0.name == filter }) { return nil }
            return Related(
                filter: filter,
                values: counts.prefix(values).map { count in
                    CountedValue(value: count.value, count: count.count, address: fields.with(filter, count.value).record)
                })
        }
    }

    /// The groups to which a State may belong by what it is, as reports address them.
    private static func groups(of state: State) -> [String] {
        switch state.status {
        case .member: ["states-parties", "member-states", "states", "governments"]
        case .observer, .nonMember: ["states-parties", "states", "governments"]
        case .area: []
        }
    }

    private static func asMember(_ state: State, _ record: Record) async throws -> AsMember {
        var (groups, names) = ([CountedValue](), [String]())
        for key in Self.groups(of: state) {
            guard let group = try await record.index.subject(key, .addressee) else { continue }
            groups.append(
                CountedValue(
                    value: group.name, count: group.count, address: SubjectAddress.page(.addressee, key)))
            names += group.names
        }
        let all = Subject(kind: .addressee, key: "", names: names, count: 0)
        let fields = SubjectAddress.fields(all)
        let hits = names.isEmpty ? [] : try await record.index.answer(question(about: all)).hits
        let forces = names.isEmpty ? nil : try await TimeTable(.force, of: RecordQuestion(about: all), at: fields, record)
        return AsMember(
            groups: groups, record: fields.record, forces: forces, newest: hits.map(ListedRecommendation.init))
    }

    private static func made(_ state: State, _ record: Record) async throws -> Made? {
        guard let maker = try await record.index.subject(state.iso3, .recommender) else { return nil }
        let answer = try await record.index.answer(question(about: maker))
        return Made(
            total: answer.total, address: SubjectAddress.fields(maker).record, newest: answer.hits.map(ListedRecommendation.init))
    }
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async throws -> Value? {
        guard let value = self else { return nil }
        return try await transform(value)
    }
}

internal import Documents
internal import Recording
internal import Vocabularies

extension FacetTable {
    /// A question with the fields that are typed among its words turned into filters, and a note for each value that nothing
    /// has.
    func question(_ asked: RecordQuestion, narrowedBy query: SearchQuery) -> (question: RecordQuestion, notes: [SearchNote]) {
        var (question, notes) = (asked, [SearchNote]())
        question.words = query.words.isEmpty ? nil : query.words
        for field in query.fields where !narrow(&question, field) {
            notes.append(SearchNote(.unknownValue, "\(field.name.rawValue):\(field.value)"))
        }
        if question.sort == nil || query.term == nil { question.sort = query.term == nil ? .date : .relevance }
        return (question, notes)
    }

    /// Adds a field to the filters; false where nothing is called so.
    private func narrow(_ question: inout RecordQuestion, _ field: SearchField) -> Bool {
        let value = field.value
        switch field.name {
        case .to: return add(addressees(value), to: &question.addressees)
        case .body: return add(bodies(value), to: &question.bodies)
        case .topic: return add(topics(value), to: &question.topics)
        case .meeting: return add(meetings(value), to: &question.meetings)
        case .force: return add(Force.allCases.filter { Self.isSame($0.rawValue, value) }, to: &question.forces)
        case .state: return add(RecordState.allCases.filter { Self.isSame($0.rawValue, value) }, to: &question.states)
        case .lineage: return add(columns[Facet.lineage].names.filter { Self.isSame($0, value) }, to: &question.lineages)
        case .lang: return add(Language.allCases.filter { Self.isSame($0.rawValue, value) }, to: &question.languages)
        case .category: return add(Int(value).map { [$0] }?.filter((1...5).contains) ?? [], to: &question.categories)
        case .before, .after, .year: return narrow(&question, field.name, toYear: value)
        }
    }

    private func add<Value: Equatable>(_ values: [Value], to chosen: inout [Value]) -> Bool {
        chosen += values.filter { !chosen.contains($0) }
        return !values.isEmpty
    }

    private func narrow(_ question: inout RecordQuestion, _ name: SearchField.Name, toYear value: String) -> Bool {
        guard let year = Int(value), (1...9999).contains(year) else { return false }
        if name != .after { question.to = min(question.to ?? .max, name == .before ? year - 1 : year) }
        if name != .before { question.from = max(question.from ?? .min, name == .after ? year + 1 : year) }
        return true
    }

    private static func isSame(_ a: String, _ b: String) -> Bool { folded(a) == folded(b) }

    /// Words without accents and capitals, one space between two.
    private static func folded(_ text: String) -> String {
        WordReader.words(of: text, in: .english).map(\.folded).joined(separator: " ")
    }

    /// Those of that name, under any name that the vocabularies know for them; else those whose name has all the words.
    private func addressees(_ value: String) -> [String] {
        let column = columns[Facet.addressee]
        let group = Groups.shared.all.first { group in
            ([group.name] + group.aliases + group.names.values).contains { Self.isSame($0, value) }
        }
        let names = [value, Entities.shared.named(value)?.name, group?.name].compactMap(\.self)
        let exact = names.compactMap { column.numbers[AddresseeName.folded($0)] }
        if !exact.isEmpty { return Set(exact).sorted().map { column.names[Int($0)] } }
        return having(value, .addressee)
    }

    /// Those of that name or with all its words; else those whose documents have symbols that begin so: `body:CTOC`.
    private func bodies(_ value: String) -> [String] {
        if let number = columns[Facet.body].numbers[value] { return [columns[Facet.body].names[Int(number)]] }
        let bodies = having(value, .body)
        return bodies.isEmpty ? bodiesBySymbol(value) : bodies
    }

    private func bodiesBySymbol(_ value: String) -> [String] {
        let meetings = columns[Facet.meeting].names
        let start = value.uppercased()
        let wanted = Set(meetings.indices.filter { meetings[$0].uppercased().hasPrefix(start + "/") })
        guard !wanted.isEmpty else { return [] }
        var bodies: Set<Int> = []
        let (bodyNumbers, meetingNumbers) = (numbers(of: .body), numbers(of: .meeting))
        for row in ids.indices {
            let own = values[Int(starts[row])..<Int(starts[row + 1])].lazy.map(Int.init)
            guard let meeting = own.first(where: meetingNumbers.contains), wanted.contains(meeting - meetingNumbers.lowerBound)
            else { continue }
            for value in own where bodyNumbers.contains(value) { bodies.insert(value - bodyNumbers.lowerBound) }
        }
        return bodies.sorted().prefix(50).map { columns[Facet.body].names[$0] }
    }

    /// By their keys or their names in any language.
    private func topics(_ value: String) -> [String] {
        if columns[Facet.topic].numbers[value] != nil { return [value] }
        let known = Topics.shared.all.filter { topic in
            Self.isSame(topic.id, value) || ([topic.label] + topic.labels.values).contains { Self.isSame($0, value) }
        }
        return known.map(\.id).filter { columns[Facet.topic].numbers[$0] != nil }
    }

    private func meetings(_ value: String) -> [String] {
        let name = DocumentName(stored: value).folded
        return Array(columns[Facet.meeting].names.filter { DocumentName(stored: $0).folded == name }.prefix(50))
    }

    /// The values of a facet whose names have all these words.
    private func having(_ value: String, _ facet: Facet) -> [String] {
        let wanted = WordReader.words(of: value, in: .english).map(\.folded)
        if wanted.isEmpty { return [] }
        return Array(
            columns[facet].names.lazy.filter { name in
                let words = WordReader.words(of: name, in: .english).map(\.folded)
                return wanted.allSatisfy(words.contains)
            }
            .prefix(50))
    }
}

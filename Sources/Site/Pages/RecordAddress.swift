import Documents
import Indexing
import Recording
import Vocabularies

/// A question as it stands in the address of the record: words, filters, page.
struct RecordAddress: Hashable, Sendable {
    /// The filters, by the names of their fields, in the order in which the page shows them.
    static let filters = [
        "force", "group", "addressee", "topic", "body", "meeting", "category", "lineage", "state", "language", "recommender",
    ]
    static let perPage = 25

    var words: String?
    /// The values of each filter.
    var values: [String: [String]]
    var from: Int?
    var to: Int?
    /// Best or newest first; `nil` for what suits the question.
    var sort: RecordQuestion.Order?
    var page: Int
    /// The past day as of which the record is asked.
    var asOf: CalendarDate?

    init(_ fields: Fields) throws(Problem) {
        words = fields.last("q")
        values = Dictionary(uniqueKeysWithValues: Self.filters.map { ($0, fields[$0]) })
        from = try fields.number("from", in: 1...9999)
        to = try fields.number("to", in: 1...9999)
        sort = fields.last("sort").flatMap(RecordQuestion.Order.init)
        page = try fields.number("page", in: 1...1_000_000) ?? 1
        asOf = try fields.day("as-of")
        if let from, let to, from > to { throw .yearsReversed(from: from, to: to) }
    }

    /// The question for the index; `nil` where a filter asks only for forces, groups, kinds, states or languages that do not exist, so
    /// that nothing can match.
    func question() -> RecordQuestion? {
        let forces = values["force", default: []]
        let known = forces.compactMap(Force.init(rawValue:))
        let states = values["state", default: []]
        let knownStates = states.compactMap(RecordState.init(rawValue:))
        let categories = values["category", default: []]
        let knownCategories = categories.compactMap { Int($0) }.filter((1...5).contains)
        let languages = values["language", default: []]
        let knownLanguages = languages.compactMap(Language.init(rawValue:))
        let groups = values["group", default: []]
        let knownGroups = groups.compactMap(AddresseeGroup.init(rawValue:))
        guard forces.isEmpty || !known.isEmpty, states.isEmpty || !knownStates.isEmpty,
            categories.isEmpty || !knownCategories.isEmpty, languages.isEmpty || !knownLanguages.isEmpty,
            groups.isEmpty || !knownGroups.isEmpty
        else { return nil }
        var question = RecordQuestion()
        question.words = words
        question.forces = known
        question.states = knownStates
        question.categories = knownCategories
        question.languages = knownLanguages
        question.groups = knownGroups
        question.meetings = values["meeting", default: []]
        question.sort = sort
        question.lineages = values["lineage", default: []]
        question.recommenders = values["recommender", default: []]
        question.addressees = values["addressee", default: []]
        question.topics = values["topic", default: []]
        question.bodies = values["body", default: []]
        question.from = from
        question.to = to
        question.page = page
        question.perPage = Self.perPage
        return question
    }

    /// The fields of the address; the page only where it is not the first.
    var fields: Fields {
        var fields = Fields()
        if let words { fields.add("q", words) }
        for filter in Self.filters {
            for value in values[filter, default: []] { fields.add(filter, value) }
        }
        if let from { fields.add("from", String(from)) }
        if let to { fields.add("to", String(to)) }
        if let sort { fields.add("sort", sort.rawValue) }
        if let asOf { fields.add("as-of", asOf.iso) }
        if page > 1 { fields.add("page", String(page)) }
        return fields
    }

    var address: String { "/record" + fields.query }

    /// The question as the record understood it: what was typed as a field is among the filters.
    func understood(as question: RecordQuestion) -> RecordAddress {
        var address = self
        address.words = question.words
        (address.from, address.to) = (question.from, question.to)
        let understood = [
            "force": question.forces.map(\.rawValue), "addressee": question.addressees, "topic": question.topics,
            "body": question.bodies, "meeting": question.meetings, "category": question.categories.map(String.init),
            "lineage": question.lineages, "state": question.states.map(\.rawValue), "language": question.languages.map(\.rawValue),
        ]
        for (filter, values) in understood {
            let asked = address.values[filter, default: []]
            address.values[filter] = asked + values.filter { !asked.contains($0) }
        }
        return address
    }

    /// The address with another page.
    func at(page: Int) -> String {
        var other = self
        other.page = page
        return other.address
    }

    /// The address with a value of a filter added, or taken away where it is there; on its first page.
    func toggling(_ filter: String, _ value: String) -> String {
        var other = self
        other.page = 1
        var chosen = values[filter, default: []]
        if let place = chosen.firstIndex(of: value) { chosen.remove(at: place) } else { chosen.append(value) }
        other.values[filter] = chosen
        return other.address
    }

    /// The address without some of the question, on its first page.
    func without(_ change: (inout RecordAddress) -> Void) -> String {
        var other = self
        other.page = 1
        change(&other)
        return other.address
    }
}

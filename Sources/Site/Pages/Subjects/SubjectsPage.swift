import Indexing
import Vocabularies

/// All bodies, addressees or States, those of whom most is said first.
struct SubjectsPage: Page {
    /// bodies, addressees, states
    let folder: String
    let total: Int
    let paging: Paging
    /// The commonest of all, for a picture.
    let first: [CountedValue]
    let values: [CountedValue]
    /// For States: those that no recommendation names.
    let silent: [CountedValue]

    static let template = "subjects"

    init(_ kind: Subject.Kind, number: Int, _ record: Record) async throws {
        let subjects = try await record.index.subjects(kind)
        let folder = SubjectAddress.folder(kind)
        self.folder = folder
        total = subjects.count
        func counted(_ subject: Subject) -> CountedValue {
            CountedValue(
                value: subject.name, count: subject.count, address: SubjectAddress.page(kind, subject.key))
        }
        paging = Paging(page: number, total: subjects.count, perPage: 200) { number in
            "/\(folder)" + (number == 1 ? "" : "?page=\(number)")
        }
        first = number == 1 ? subjects.prefix(10).map(counted) : []
        values = subjects.dropFirst(paging.skipped).prefix(paging.perPage).map(counted)
        let named = Set(subjects.map(\.key))
        silent =
            kind != .state || number > 1
            ? []
            : States.shared.all.filter { $0.status != .area && !named.contains($0.iso3) }.map { state in
                CountedValue(value: state.name, count: 0, address: SubjectAddress.page(.state, state.iso3))
            }
    }

    func title(_ words: Words) -> String { words("subjects.\(folder).title") }

    struct Drawing: Sendable {
        let heading: String
        let intro: String
        let isEmpty: Bool
        let chart: HTML
        let values: [CountedValue.Drawing]
        let silent: [CountedValue.Drawing]
        let paging: Paging.Drawing?
        /// The way from who is asked to the States that are.
        let other: Link?
    }

    func drawing(_ words: Words) -> Drawing {
        let filter = folder == "bodies" ? "body" : "addressee"
        let chart = BarList(
            title: words("subjects.\(folder).title"), id: "bars",
            bars: first.map { BarList.Bar(label: words.value($0.value, of: filter), count: $0.count, address: $0.address) })
        let others = ["addressees": "states", "states": "addressees"]
        return Drawing(
            heading: words("subjects.\(folder).title"), intro: words("subjects.\(folder).intro"),
            isEmpty: total == 0 && silent.isEmpty,
            chart: chart.drawing(words), values: values.map { $0.drawing(words, of: filter) },
            silent: words.inOrder(silent.map { $0.drawing(words, of: filter) }) { $0.label }, paging: paging.drawing(words),
            other: others[folder].map { Link(address: "/\($0)", label: words("subjects.\($0).title")) })
    }
}

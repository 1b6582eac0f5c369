import Indexing
import Vocabularies

extension RecordPage {
    struct Drawing: Sendable {
        let summary: String
        let isEmpty: Bool
        let recommendations: [ListedRecommendation.Drawing]
        let facets: [FacetDrawing]
        let chosen: [ChoiceDrawing]
        let from: String?
        let to: String?
        /// What a form sends along unseen, so that its own fields are added to the question.
        let keptWithWords: [Kept]
        let keptWithYears: [Kept]
        let notes: [String]
        let respelt: String?
        let namesakes: [NamesakeDrawing]
        let orders: [OrderDrawing]
        let paging: Paging.Drawing?
    }

    struct OrderDrawing: Sendable {
        let label: String
        let address: String
        let isChosen: Bool
    }

    struct FacetDrawing: Sendable {
        let name: String
        let heading: String
        let first: [ValueDrawing]
        let rest: [ValueDrawing]
        let more: String
        /// That there are rarer values that are not shown.
        let leftOut: String?
    }

    struct ValueDrawing: Sendable {
        let label: String
        let count: String
        let isChosen: Bool
        let address: String
        /// How many wider values it stands under, as a class.
        let depth: String
    }

    struct ChoiceDrawing: Sendable {
        let heading: String
        let label: String
        let address: String
    }

    struct Kept: Sendable {
        let name: String
        let value: String
    }

    func drawing(_ words: Words) -> Drawing {
        let summary =
            switch self.words {
            case let asked?: words.counted("record.foundFor", total, ["words": asked])
            case nil: words.counted("record.found", total)
            }
        let filters = chosen.filter { RecordAddress.filters.contains($0.filter) }.map { Kept(name: $0.filter, value: $0.value) }
        let years = chosen.filter { ["from", "to"].contains($0.filter) }.map { Kept(name: $0.filter, value: $0.value) }
        let order = sort == (self.words == nil ? "date" : "relevance") ? [] : [Kept(name: "sort", value: sort)]
        return Drawing(
            summary: summary, isEmpty: recommendations.isEmpty, recommendations: recommendations.map { $0.drawing(words) },
            facets: facets.filter { !$0.values.isEmpty }.map { drawing($0, words) },
            chosen: chosen.map { choice in
                ChoiceDrawing(
                    heading: words("heading", ["label": words("filter.\(choice.filter)")]),
                    label: titles[choice.value] ?? words.value(choice.value, of: choice.filter),
                    address: choice.address)
            },
            from: from.map(String.init), to: to.map(String.init), keptWithWords: filters + years + order,
            keptWithYears: filters + order + (self.words.map { [Kept(name: "q", value: $0)] } ?? []),
            notes: notes.map { words("record.note.\($0.kind.rawValue)", ["text": $0.text]) },
            respelt: respelt.map { words.counted("record.found", $0.total) }, namesakes: namesakes(words),
            orders: orders.map {
                OrderDrawing(label: words("record.order.\($0.order)"), address: $0.address, isChosen: $0.order == sort)
            },
            paging: paging.drawing(words))
    }

    private func drawing(_ facet: Facet, _ words: Words) -> FacetDrawing {
        let values = Self.inTree(facet).map { value, depth in
            ValueDrawing(
                label: titles[value.value] ?? words.value(value.value, of: facet.filter), count: words.number(value.count),
                isChosen: value.isChosen,
                address: value.address, depth: "depth\(min(depth, 3))")
        }
        // Few enough to see at once; the others one click away.
        let shown = values.count <= 10 ? values.count : 8
        return FacetDrawing(
            name: facet.filter, heading: words("filter.\(facet.filter)"), first: Array(values.prefix(shown)),
            rest: Array(values.dropFirst(shown)), more: words.counted("record.more", values.count - shown),
            leftOut: facet.leftOut > 0 ? words.counted("record.leftOut", facet.leftOut) : nil)
    }

    /// The values in their order; topics below the wider ones that are there too, each with how many those are.
    private static func inTree(_ facet: Facet) -> [(value: Facet.Value, depth: Int)] {
        guard facet.filter == "topic" else { return facet.values.map { ($0, 0) } }
        let shown = Set(facet.values.map(\.value))
        let narrower = Dictionary(grouping: facet.values) { value -> String? in
            Topics.shared.topic(value.value)?.parent.flatMap { shown.contains($0) ? $0 : nil }
        }
        func branch(_ wider: String?, _ depth: Int) -> [(Facet.Value, Int)] {
            narrower[wider, default: []].flatMap { [($0, depth)] + branch($0.value, depth + 1) }
        }
        return branch(nil, 0)
    }
}

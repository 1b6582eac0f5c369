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
        let paging: Paging.Drawing?
    }

    struct FacetDrawing: Sendable {
        let name: String
        let heading: String
        let first: [ValueDrawing]
        let rest: [ValueDrawing]
        let more: String
    }

    struct ValueDrawing: Sendable {
        let label: String
        let count: String
        let isChosen: Bool
        let address: String
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
        return Drawing(
            summary: summary, isEmpty: recommendations.isEmpty, recommendations: recommendations.map { $0.drawing(words) },
            facets: facets.filter { !$0.values.isEmpty }.map { Self.drawing($0, words) },
            chosen: chosen.map { choice in
                ChoiceDrawing(
                    heading: words("heading", ["label": words("filter.\(choice.filter)")]),
                    label: words.value(choice.value, of: choice.filter),
                    address: choice.address)
            },
            from: from.map(String.init), to: to.map(String.init), keptWithWords: filters + years,
            keptWithYears: filters + (self.words.map { [Kept(name: "q", value: $0)] } ?? []), paging: paging.drawing(words))
    }

    private static func drawing(_ facet: Facet, _ words: Words) -> FacetDrawing {
        let values = facet.values.map { value in
            ValueDrawing(
                label: words.value(value.value, of: facet.filter), count: words.number(value.count), isChosen: value.isChosen,
                address: value.address)
        }
        // Few enough to see at once; the others one click away.
        let shown = values.count <= 10 ? values.count : 8
        return FacetDrawing(
            name: facet.filter, heading: words("filter.\(facet.filter)"), first: Array(values.prefix(shown)),
            rest: Array(values.dropFirst(shown)), more: words.counted("record.more", values.count - shown))
    }
}

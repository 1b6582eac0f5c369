import Documents
import Indexing
import Recording
import Structuring

extension ComparePage {
    private static let perPage = 40

    /// Without two documents: a page that asks for them.
    init(from: String?, to: String?) {
        self.from = from.map { Side(name: $0, address: "", symbol: nil, title: nil, language: "en", year: nil) }
        self.to = to.map { Side(name: $0, address: "", symbol: nil, title: nil, language: "en", year: nil) }
        counts = [:]
        showsAll = false
        passages = []
        paging = Paging(page: 1, total: 0, perPage: Self.perPage) { _ in "" }
        other = nil
        reversed = nil
    }

    init(
        _ from: (summary: DocumentSummary, edition: Edition), _ to: (summary: DocumentSummary, edition: Edition),
        _ comparison: DocumentComparison, _ fields: Fields, number: Int
    ) {
        self.from = Side(from.summary, from.edition)
        self.to = Side(to.summary, to.edition)
        counts = Dictionary(uniqueKeysWithValues: comparison.counts.map { ($0.change.rawValue, $0.count) })
        let showsAll = fields.last("show") == "all"
        self.showsAll = showsAll
        let pairs = showsAll ? comparison.pairs : comparison.changes
        let plain = fields.without("page")
        paging = Paging(page: number, total: pairs.count, perPage: Self.perPage) { number in
            "/compare" + (number == 1 ? plain : plain.with("page", String(number))).query
        }
        passages = pairs.dropFirst(paging.skipped).prefix(paging.perPage).map(Passage.init)
        let unshown = plain.without("show")
        other = "/compare" + (showsAll ? unshown : unshown.with("show", "all")).query
        let turned = plain.without("from").without("to")
        reversed = "/compare" + turned.with("from", to.summary.name.text).with("to", from.summary.name.text).query
    }
}

extension ComparePage.Side {
    init(_ summary: DocumentSummary, _ edition: Edition) {
        self.init(
            name: summary.name.text, address: Address.of(name: summary.name.text), symbol: summary.symbol,
            title: edition.report.masthead.title ?? summary.title, language: edition.report.language.rawValue,
            year: summary.year)
    }
}

extension ComparePage.Passage {
    init(_ pair: DocumentComparison.Pair) {
        let shown = pair.later ?? pair.earlier
        change = pair.change.rawValue
        kind = shown?.kind.rawValue ?? "paragraph"
        fromNumber = pair.earlier?.number
        toNumber = pair.later?.number
        if let diff = pair.diff {
            runs = diff.runs.map { RecommendationPage.Lineage.Run(kind: $0.kind.rawValue, text: $0.text) }
        } else {
            let kind = pair.earlier == nil ? "inserted" : pair.later == nil ? "deleted" : "equal"
            runs = [RecommendationPage.Lineage.Run(kind: kind, text: shown?.text ?? "")]
        }
        readings = pair.readings.map { ComparePage.Reading(field: $0.field.rawValue, from: $0.from, to: $0.to) }
    }
}

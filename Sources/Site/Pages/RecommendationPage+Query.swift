import Documents
import Indexing
import Interpreting
import Recording
import Structuring
import Vocabularies

extension RecommendationPage {
    /// `nil` where the document has no recommendation of this name.
    init?(
        _ asked: RecommendationName, in edition: Edition, of summary: DocumentSummary, held: Set<DocumentName>,
        languages: [Language], pages: OriginalPages?, lineage: RecommendationLineage?, publicAddress: String?
    ) {
        let names = edition.recommendationNames(in: summary.name)
        guard let place = names.firstIndex(of: asked) else { return nil }
        let all = edition.reading.recommendations
        let recommendation = all[place]
        let report = edition.report
        let standing = report.paragraphs.first {
            $0.span.start <= recommendation.span.start && recommendation.span.end <= $0.span.end
        }
        name = asked.text
        address = Address.of(name: asked.text)
        paragraph = recommendation.paragraph
        text = recommendation.text
        marks = recommendation.marks(in: standing)
        language = report.language.rawValue
        self.languages = languages.map(\.rawValue)
        acts = recommendation.acts.enumerated().map { index, act in
            ExplainedAct(
                name: asked.act(index + 1), verb: act.verb, printed: edition.document.quote(act.verbSpan)?.onOneLine,
                force: act.force.rawValue, rank: act.force.rank, addressees: act.addressees.map(\.text), ask: act.ask,
                rule: act.rule)
        }
        hedges = recommendation.hedges.map(\.text)
        topics = recommendation.topics
        citations = recommendation.citations.map { Cited($0, held: held) }
        actionCategory = recommendation.actionCategory
        recommendingStates = recommendation.recommendingStates
        position = recommendation.position
        self.lineage = lineage.map { Lineage($0, of: asked) }
        let source = Source(summary, edition)
        document = source
        sections = report.path(to: recommendation.section).map(\.title)
        page = edition.document.pageCount == nil ? nil : recommendation.page
        places = pages?.places(of: standing?.stretches ?? [recommendation.span]) ?? []
        let tree = DocumentTree(edition, named: summary.name)
        let anchor = tree.recommendations.first { $0.address == Address.of(name: asked.text) }?.anchor
        inDocument = source.address + (anchor.map { $0.isEmpty ? "" : "#\($0)" } ?? "")
        let neighbour = { (index: Int) -> Neighbour? in
            guard all.indices.contains(index) else { return nil }
            return Neighbour(address: Address.of(name: names[index].text), paragraph: all[index].paragraph)
        }
        previous = neighbour(place - 1)
        next = neighbour(place + 1)
        let permanent = publicAddress.map { $0 + Address.of(name: asked.text) }
        let number = paragraph.first?.isNumber == true ? "para. \(paragraph)" : paragraph
        citation =
            source.citation(number) { $0.joined(separator: ", ") } + (permanent.map { ", available at \($0)." } ?? ".")
        self.publicAddress = permanent
    }
}

extension RecommendationPage.Source {
    fileprivate init(_ summary: DocumentSummary, _ edition: Edition) {
        let (masthead, meeting) = (edition.report.masthead, edition.reading.meeting)
        name = summary.name.text
        address = Address.of(name: summary.name.text)
        symbol = summary.symbol
        title = masthead.title ?? summary.title
        body = meeting.body ?? masthead.organ ?? summary.body
        place = meeting.place ?? masthead.place ?? summary.place
        from = summary.dates?.from
        to = summary.dates?.to
        year = summary.year
    }
}

extension RecommendationPage.Cited {
    fileprivate init(_ citation: Citation, held: Set<DocumentName>) {
        text = citation.text
        kind = citation.kind.rawValue
        target = citation.target
        let symbol = citation.target ?? citation.text
        address =
            HeldDocuments.address(of: symbol, in: held)
            ?? DocumentSymbol.all(in: symbol).lazy
            .compactMap { HeldDocuments.address(of: $0.symbol.text, in: held) }.first
    }
}

extension String {
    /// Words that were printed over several lines.
    fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

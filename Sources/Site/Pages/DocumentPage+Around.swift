import Documents
import Indexing
import Recording

extension DocumentPage {
    /// What stands around a document in the record.
    struct Around: Codable, Sendable {
        /// Its addenda, corrigenda, revisions and amendments, and the document that they belong to.
        let issues: [Issue]
        /// The one before in its series, and where the two are compared.
        let before: Before?
        let citations: Citations
        /// Where its pages can be seen as they were printed.
        let firstPage: String?
    }

    struct Issue: Codable, Sendable {
        /// main, addendum, corrigendum, revision, amendment
        let kind: String
        let symbol: String
        let title: String?
        let address: String
        let comparison: String
    }

    struct Before: Codable, Sendable {
        let name: String
        let symbol: String?
        let title: String?
        let address: String
        let comparison: String
    }

    /// The documents that it cites and that cite it; of many the first, and how many there are.
    struct Citations: Codable, Sendable {
        let cites: [Cited]
        let citesTotal: Int
        let citedBy: [Cited]
        let citedByTotal: Int
    }

    struct Cited: Codable, Sendable {
        let symbol: String
        /// Where the record holds it.
        let address: String?
        let title: String?
        let year: Int?
        /// How many times recommendations cite it; 0 where it was before the meeting only.
        let times: Int
    }
}

extension DocumentPage.Around {
    init(_ name: DocumentName, pages: OriginalPages?, _ record: Record) async throws {
        issues = try await record.index.issues(of: name).map { DocumentPage.Issue($0, besides: name) }
        before = try await record.index.predecessor(of: name).map { DocumentPage.Before($0, before: name) }
        citations = DocumentPage.Citations(try await record.index.citations(of: name, most: CitationGraph.most))
        firstPage = pages?.address(1)
    }

    fileprivate static func comparison(_ from: DocumentName, _ to: DocumentName) -> String {
        "/compare" + Fields().with("from", from.text).with("to", to.text).query
    }
}

extension DocumentPage.Issue {
    fileprivate init(_ summary: DocumentSummary, besides name: DocumentName) {
        let issue = summary.name.symbol?.issues.last?.issue
        kind = issue.map { "\($0)" } ?? "main"
        symbol = summary.symbol ?? summary.name.text
        title = summary.title
        address = Address.of(name: summary.name.text)
        // What is newer stands on the later side: the document itself is older than its issues.
        let isOlder = issue == nil || name.symbol.map { summary.name.symbol?.isRevised(by: $0) ?? false } ?? false
        comparison =
            isOlder ? DocumentPage.Around.comparison(summary.name, name) : DocumentPage.Around.comparison(name, summary.name)
    }
}

extension DocumentPage.Before {
    fileprivate init(_ summary: DocumentSummary, before name: DocumentName) {
        self.name = summary.name.text
        symbol = summary.symbol
        title = summary.title
        address = Address.of(name: summary.name.text)
        comparison = DocumentPage.Around.comparison(summary.name, name)
    }
}

extension DocumentPage.Citations {
    init(_ neighbours: CitationNeighbours) {
        func cited(_ neighbour: CitationNeighbours.Neighbour) -> DocumentPage.Cited {
            DocumentPage.Cited(
                symbol: neighbour.symbol, address: neighbour.name.map { Address.of(name: $0.text) }, title: neighbour.title,
                year: neighbour.year, times: neighbour.times)
        }
        cites = neighbours.cites.map(cited)
        citesTotal = neighbours.citesTotal
        citedBy = neighbours.citedBy.map(cited)
        citedByTotal = neighbours.citedByTotal
    }
}

extension DocumentPage.Around {
    struct Drawing: Sendable {
        let compare: Link?
        let issues: [IssueDrawing]
        let graph: HTML
        let citedBy: [CitedDrawing]
        let cites: [CitedDrawing]
        let citedByMore: String?
        let citesMore: String?
        let hasCitations: Bool
    }

    struct IssueDrawing: Sendable {
        let kind: String
        let symbol: String
        let title: String?
        let address: String
        let comparison: String
    }

    struct CitedDrawing: Sendable {
        let symbol: String
        let address: String?
        let title: String?
        let times: String
    }

    func drawing(_ words: Words, document: String) -> Drawing {
        func drawing(_ cited: DocumentPage.Cited) -> CitedDrawing {
            CitedDrawing(
                symbol: cited.symbol, address: cited.address, title: cited.title,
                times: cited.times == 0 ? words("graph.before") : words.counted("graph.times", cited.times))
        }
        func more(_ total: Int, _ shown: Int) -> String? { total > shown ? words.counted("graph.more", total - shown) : nil }
        return Drawing(
            compare: before.map { before in
                let name = before.symbol ?? before.title ?? before.name
                return Link(address: before.comparison, label: words("compare.withBefore", ["document": name]))
            },
            issues: issues.map { issue in
                IssueDrawing(
                    kind: words("issue.\(issue.kind)"), symbol: issue.symbol, title: issue.title, address: issue.address,
                    comparison: issue.comparison)
            },
            graph: CitationGraph(document: document, neighbours: citations).drawing(words),
            citedBy: citations.citedBy.map(drawing), cites: citations.cites.map(drawing),
            citedByMore: more(citations.citedByTotal, citations.citedBy.count),
            citesMore: more(citations.citesTotal, citations.cites.count),
            hasCitations: citations.citesTotal + citations.citedByTotal > 0)
    }
}

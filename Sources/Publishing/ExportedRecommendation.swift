public import Indexing
import Interpreting
public import Recording
import Vocabularies

/// A recommendation as files give it out: flat, in plain words, the same in every format.
///
/// `docs/export.md` says of each field what it holds; a test keeps the two together.
public struct ExportedRecommendation: Hashable, Sendable, Codable {
    public let recommendation: String
    public let document: String
    public let paragraph: String
    public let body: String?
    public let title: String?
    public let place: String?
    public let from: String?
    public let to: String?
    public let year: Int?
    public let section: String?
    public let page: Int
    public let force: String
    public let rank: Int
    public let verbs: [String]
    public let addressees: [String]
    public let hedges: [String]
    public let topics: [String]
    public let citations: [String]
    public let text: String
    /// Not in tables: the acts one by one.
    public let acts: [ExportedAct]

    public struct ExportedAct: Hashable, Sendable, Codable {
        public let verb: String
        public let force: String
        public let addressees: [String]
        public let ask: String
    }

    public init(_ recorded: RecordedRecommendation) {
        self.init(recorded.recommendation, named: recorded.name, of: recorded.document)
    }

    /// All recommendations of one document, in its order.
    public static func all(in edition: Edition, of summary: DocumentSummary) -> [ExportedRecommendation] {
        let names = edition.recommendationNames(in: summary.name)
        return zip(names, edition.reading.recommendations).map { ExportedRecommendation($1, named: $0, of: summary) }
    }

    private init(_ read: Recommendation, named name: RecommendationName, of summary: DocumentSummary) {
        let firmest = read.acts.map(\.force).max() ?? .permission
        recommendation = name.text
        document = name.document.text
        paragraph = read.paragraph
        body = summary.body
        title = summary.title
        place = summary.place
        from = summary.dates?.from
        to = summary.dates?.to
        year = summary.year
        section = read.sectionTitle
        page = read.page
        force = firmest.rawValue
        rank = firmest.rank
        verbs = Self.distinct(read.acts.map(\.verb))
        addressees = Self.distinct(read.acts.flatMap(\.addressees).map(\.text))
        hedges = Self.distinct(read.hedges.map(\.text))
        topics = read.topics
        citations = Self.distinct(read.citations.map(\.text))
        text = read.text
        acts = read.acts.map { act in
            ExportedAct(verb: act.verb, force: act.force.rawValue, addressees: act.addressees.map(\.text), ask: act.ask)
        }
    }

    private static func distinct(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }

    /// The names of the columns of a table, in their order.
    public static let columns = [
        "recommendation", "document", "paragraph", "body", "title", "place", "from", "to", "year", "section", "page", "force",
        "rank", "verbs", "addressees", "hedges", "topics", "citations", "text",
    ]

    /// The cells of a table, in the order of the columns; several values in one cell are parted by "; ".
    var cells: [String] {
        let list = { (values: [String]) in values.joined(separator: "; ") }
        return [
            recommendation, document, paragraph, body ?? "", title ?? "", place ?? "", from ?? "", to ?? "",
            year.map(String.init) ?? "", section ?? "", String(page), force, String(rank), list(verbs), list(addressees),
            list(hedges), list(topics), list(citations), text,
        ]
    }
}

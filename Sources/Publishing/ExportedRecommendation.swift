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
    public let state: String
    public let cause: String
    public let by: String?
    public let earlier: [TakenUp]
    public let text: String
    /// Not in tables: the acts one by one.
    public let acts: [ExportedAct]

    public struct ExportedAct: Hashable, Sendable, Codable {
        public let verb: String
        public let force: String
        public let addressees: [String]
        public let ask: String
    }

    public struct TakenUp: Hashable, Sendable, Codable {
        public let recommendation: String
        public let relations: [String]
    }

    public init(_ recorded: RecordedRecommendation, _ standing: RecommendationStanding) {
        self.init(recorded.recommendation, standing, named: recorded.name, of: recorded.document)
    }

    /// All recommendations of one document, in its order.
    ///
    /// - Parameter index: The index that holds the document, and says how its recommendations stand.
    public static func all(
        in edition: Edition, of summary: DocumentSummary, standingIn index: RecordIndex
    ) async throws -> [ExportedRecommendation] {
        let names = edition.recommendationNames(in: summary.name)
        let standings = try await index.standings(of: names)
        return zip(zip(names, standings), edition.reading.recommendations).map {
            ExportedRecommendation($1, $0.1, named: $0.0, of: summary)
        }
    }

    private init(
        _ read: Recommendation, _ standing: RecommendationStanding, named name: RecommendationName, of summary: DocumentSummary
    ) {
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
        state = standing.state.state.rawValue
        (cause, by) = Self.cause(standing.state.cause)
        earlier = standing.earlier.map { TakenUp(recommendation: $0.name.text, relations: $0.relations.map(\.rawValue)) }
        text = read.text
        acts = read.acts.map { act in
            ExportedAct(verb: act.verb, force: act.force.rawValue, addressees: act.addressees.map(\.text), ask: act.ask)
        }
    }

    /// The kind of a cause, and what or who brought it about.
    private static func cause(_ cause: StateInRecord.Cause) -> (String, String?) {
        switch cause {
        case .declared(let who, let why): ("declared", "\(who): \(why)")
        case .revised(let document): ("revised", document.text)
        case .takenUp(let name): ("takenUp", name.text)
        case .overdue(let day): ("overdue", day)
        case .standing: ("standing", nil)
        }
    }

    private static func distinct(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }

    /// The names of the columns of a table, in their order.
    public static let columns = [
        "recommendation", "document", "paragraph", "body", "title", "place", "from", "to", "year", "section", "page", "force",
        "rank", "verbs", "addressees", "hedges", "topics", "citations", "state", "cause", "by", "earlier", "text",
    ]

    /// The cells of a table, in the order of the columns; several values in one cell are parted by "; ".
    var cells: [String] {
        let list = { (values: [String]) in values.joined(separator: "; ") }
        return [
            recommendation, document, paragraph, body ?? "", title ?? "", place ?? "", from ?? "", to ?? "",
            year.map(String.init) ?? "", section ?? "", String(page), force, String(rank), list(verbs), list(addressees),
            list(hedges), list(topics), list(citations), state, cause, by ?? "",
            list(earlier.map { "\($0.recommendation) (\($0.relations.joined(separator: ", ")))" }), text,
        ]
    }
}

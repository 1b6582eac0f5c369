import Documents
public import Indexing
import Interpreting
public import Recording
import Structuring
import Vocabularies

/// A recommendation as files give it out: flat, in plain words, the same in every format.
///
/// `docs/export.md` says of each field what it holds; a test keeps the two together.
public struct ExportedRecommendation: Hashable, Sendable, Codable {
    public let recommendation: String
    public let document: String
    public let paragraph: String
    public let year: Int?
    public let body: String?
    public let title: String?
    public let section: String?
    public let force: String
    public let rank: Int
    public let verbs: [String]
    public let addressees: [String]
    public let topics: [String]
    public let text: String

    /// From a list of answers to a question.
    public init(_ summary: RecommendationSummary) {
        recommendation = summary.name.text
        document = summary.name.document.text
        paragraph = summary.paragraph
        year = summary.year
        body = summary.body
        title = summary.documentTitle
        section = summary.sectionTitle
        force = summary.force.rawValue
        rank = summary.force.rank
        verbs = summary.verbs
        addressees = summary.addressees
        topics = summary.topics
        text = summary.text
    }

    /// All recommendations of one document, in its order.
    public static func all(in edition: Edition, named name: DocumentName) -> [ExportedRecommendation] {
        let names = edition.recommendationNames(in: name)
        return zip(names, edition.reading.recommendations).map { name, recommendation in
            let meeting = edition.reading.meeting
            let acts = recommendation.acts
            let masthead = edition.report.masthead
            return ExportedRecommendation(
                RecommendationSummary(
                    name: name, paragraph: recommendation.paragraph, text: recommendation.text, matches: [], body: meeting.body,
                    documentTitle: masthead.title, sectionTitle: recommendation.sectionTitle,
                    year: meeting.dates?.from.year ?? masthead.date?.year,
                    force: acts.map(\.force).max() ?? .permission, verbs: distinct(acts.map(\.verb)),
                    addressees: distinct(acts.flatMap(\.addressees).map(\.text)), topics: recommendation.topics))
        }
    }

    private static func distinct(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }

    /// The names of the fields, in the order of the columns.
    public static let fields = [
        "recommendation", "document", "paragraph", "year", "body", "title", "section", "force", "rank", "verbs", "addressees",
        "topics", "text",
    ]

    /// The fields as cells of a table; several values in one cell are parted by "; ".
    var cells: [String] {
        let list = { (values: [String]) in values.joined(separator: "; ") }
        return [
            recommendation, document, paragraph, year.map(String.init) ?? "", body ?? "", title ?? "", section ?? "", force,
            String(rank), list(verbs), list(addressees), list(topics), text,
        ]
    }
}

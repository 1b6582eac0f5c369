import Documents
import Indexing
import Recording
import Vocabularies

/// A recommendation in a list.
struct ListedRecommendation: Codable, Sendable {
    let address: String
    let name: String
    let paragraph: String
    let document: String
    let documentAddress: String
    let documentTitle: String?
    let sectionTitle: String?
    let body: String?
    let year: Int?
    let force: String
    let rank: Int
    let verbs: [String]
    let addressees: [String]
    let topics: [String]
    let text: String
    /// Of the text, which may be another than that of the document.
    let language: String
    /// The stretches of the text that match the words asked for.
    let marks: [Mark]

    init(_ summary: RecommendationSummary) {
        address = Address.of(name: summary.name.text)
        name = summary.name.text
        paragraph = summary.paragraph
        document = summary.name.document.text
        documentAddress = Address.of(name: summary.name.document.text)
        documentTitle = summary.documentTitle
        sectionTitle = summary.sectionTitle
        body = summary.body
        year = summary.year
        force = summary.force.rawValue
        rank = summary.force.rank
        verbs = summary.verbs
        addressees = summary.addressees
        topics = summary.topics
        text = summary.text
        language = summary.language.rawValue
        marks = summary.matches.compactMap { pair in
            guard pair.count == 2, 0 <= pair[0], pair[0] < pair[1] else { return nil }
            return Mark(.match, pair[0]..<pair[1])
        }
    }

    /// The document as one speaks of it: by its title where it prints no symbol.
    private var documentLabel: String {
        DocumentName(stored: document).isProvisional ? documentTitle ?? document : document.replacing("_", with: " ")
    }

    /// A listed recommendation in words.
    struct Drawing: Sendable {
        let address: String
        let label: String
        let document: String
        let documentAddress: String
        let text: HTML
        let language: String
        let direction: String
        let force: String
        let ladder: HTML
        let addressees: String?
        let context: String
    }

    func drawing(_ words: Words) -> Drawing {
        let context = [body.map(words.body), year.map(String.init)].compactMap(\.self)
        return Drawing(
            address: address, label: words("recommendation.paragraph", ["number": paragraph]), document: documentLabel,
            documentAddress: documentAddress, text: HTML(text, marks: marks), language: language,
            direction: Language.direction(ofTag: language), force: words("force.\(force).name"),
            ladder: ForceLadder(rank: rank).drawing(),
            addressees: addressees.isEmpty ? nil : addressees.map { words.isolated(words.addressee($0)) }.joined(separator: " · "),
            context: words.list(context))
    }
}

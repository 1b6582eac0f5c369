import Documents
import Indexing
import Recording
import Structuring

/// A document or meeting in a list.
struct ListedDocument: Codable, Sendable {
    let address: String
    let name: String
    let symbol: String?
    let title: String?
    let kind: String
    let body: String?
    let parentBody: String?
    let session: String?
    let place: String?
    let from: String?
    let to: String?
    let year: Int?
    let recommendations: Int
    let findings: Int
    /// The language of the title.
    let language: String
    /// The titles in all languages in which the record holds the document, by their tags.
    let titles: [String: String]

    /// - Parameter titles: `nil` where the document went since its summary was read.
    init(_ summary: DocumentSummary, _ titles: DocumentTitles?) {
        address = Address.of(name: summary.name.text)
        name = summary.name.text
        symbol = summary.symbol
        title = summary.title
        kind = summary.kind.rawValue
        body = summary.body
        parentBody = summary.parentBody
        session = summary.session
        place = summary.place
        from = summary.dates?.from
        to = summary.dates?.to
        year = summary.year
        recommendations = summary.recommendations
        findings = summary.findings
        language = (titles?.speaking ?? .english).rawValue
        let all = titles?.inLanguage.map { ($0.key.rawValue, $0.value) } ?? []
        self.titles = Dictionary(uniqueKeysWithValues: all)
    }

    /// A listed document in words.
    struct Drawing: Sendable {
        let address: String
        let name: String
        /// In the page's language where the record holds the document in it.
        let title: String
        /// The language of the title; the page's own where the document prints none.
        let language: String
        let body: String?
        let kind: String
        /// "Valletta, 12 to 14 October 2021".
        let held: String?
        let recommendations: String
        let recommendationCount: String
        /// The word for so many of them.
        let recommendationWord: String
    }

    func drawing(_ words: Words) -> Drawing {
        var dates: String?
        if let from, let to { dates = words.dates(from: from, to: to) }
        let held = [place, dates].compactMap(\.self)
        let own = words.language.rawValue
        return Drawing(
            address: address, name: symbol ?? words("document.provisional"),
            title: titles[own] ?? title ?? words("document.untitled"),
            language: titles[own] != nil || title == nil ? own : language, body: body.map(words.body),
            kind: words("kind.\(kind)"), held: held.isEmpty ? nil : words.list(held),
            recommendations: words.counted("recommendations", recommendations), recommendationCount: words.number(recommendations),
            recommendationWord: words.counted("home.figure.recommendations", recommendations))
    }
}

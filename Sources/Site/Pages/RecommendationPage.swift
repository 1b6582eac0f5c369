/// A recommendation: its words with what they mean, where it stands, what it cites, how to cite it.
struct RecommendationPage: Page {
    let name: String
    let address: String
    let paragraph: String
    let text: String
    /// Verbs, addressees, hedges and citations in the text.
    let marks: [Mark]
    let language: String
    /// The languages in which the record holds the document, the one that speaks for it first.
    let languages: [String]
    let acts: [ExplainedAct]
    let hedges: [String]
    let topics: [String]
    let citations: [Cited]
    let actionCategory: Int?
    let recommendingStates: [String]?
    let position: String?
    let lineage: Lineage?
    let document: Source
    /// The sections that lead to it, outermost first.
    let sections: [String]
    /// The page of the original; `nil` where it has none.
    let page: Int?
    let inDocument: String
    /// Where its words stand on the pages of the original; empty where these cannot be shown.
    let places: [PlaceOnPage]
    let previous: Neighbour?
    let next: Neighbour?
    let citation: String
    /// The address with that of the site before it; `nil` where the site does not know its own.
    let publicAddress: String?

    static let template = "recommendation"

    /// One thing that is asked.
    struct ExplainedAct: Codable, Sendable {
        /// Its permanent name: the recommendation's with "#1" and so on behind it.
        let name: String
        /// The lemma.
        let verb: String
        /// As printed.
        let printed: String?
        let force: String
        let rank: Int
        let addressees: [String]
        let ask: String
        let rule: String
    }

    struct Cited: Codable, Sendable {
        let text: String
        let kind: String
        let target: String?
        /// Where the record holds what is cited.
        let address: String?
    }

    /// The document in which it stands.
    struct Source: Codable, Sendable {
        let name: String
        let address: String
        let symbol: String?
        let title: String?
        let body: String?
        let place: String?
        let from: String?
        let to: String?
        let year: Int?

        /// As one speaks of it: by its title where it prints no symbol.
        var label: String { symbol ?? title ?? name }

        /// As footnotes of the United Nations cite it: body, title, symbol, and the words for the paragraph.
        func citation(_ paragraph: String, _ list: ([String]) -> String) -> String {
            let named = title.map { title in body.map { title.contains($0) } ?? true } ?? false
            return list([named ? nil : body, title, symbol ?? (title == nil ? name : nil), paragraph].compactMap(\.self))
        }
    }

    /// The recommendation before or behind this one.
    struct Neighbour: Codable, Sendable {
        let address: String
        let paragraph: String
    }

    func title(_ words: Words) -> String {
        words("recommendation.title", ["document": document.label, "number": paragraph])
    }

    /// Its own words, as many as are read there.
    func description(_: Words) -> String? {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count <= 200 ? line : line.prefix(200) + "…"
    }
}

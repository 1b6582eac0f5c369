import Documents
import Indexing
import Interpreting
import Publishing
import Recording

/// A recommendation for reference managers.
let citingRoutes: [Route] = [
    Route(
        pattern: "/{document}/{paragraph}.bib", formats: [], shows: "how to cite a recommendation, as BibTeX"
    ) { site, address in
        try await site.citation(address, ending: ".bib", nil) {
            Answer($0.bibTeX, mediaType: "application/x-bibtex; charset=utf-8")
        }
    },
    Route(
        pattern: "/{document}/{paragraph}.ris", formats: [], shows: "how to cite a recommendation, as RIS"
    ) { site, address in
        try await site.citation(address, ending: ".ris", nil) {
            Answer($0.ris, mediaType: "application/x-research-info-systems; charset=utf-8")
        }
    },
    Route(
        pattern: "/{document}/{paragraph}.csl", formats: [.json], shows: "how to cite a recommendation, as CSL-JSON"
    ) { site, address in
        try await site.citation(address, ending: ".csl", .json) {
            Answer(try Responder.json($0.csl), mediaType: "application/vnd.citationstyles.csl+json")
        }
    },
]

extension Responder {
    /// The answer for a recommendation whose address ends so.
    func citation(
        _ address: Address, ending: String, _ format: Format?, _ answer: (CitedWork) throws -> Answer
    ) async throws -> Answer? {
        guard address.parts.count > 1, address.format == format, let last = address.parts.last, last.hasSuffix(ending) else {
            return nil
        }
        let document = DocumentName(stored: address.parts.dropLast().joined(separator: "/"))
        let name = RecommendationName(document: document, paragraph: String(last.dropLast(ending.count)))
        guard let recorded = try await record.index.recommendation(name) else { return nil }
        return try answer(CitedWork(recorded, at: record.publicAddress))
    }
}

extension CitedWork {
    /// - Parameter publicAddress: Where people reach the site.
    init(_ recorded: RecordedRecommendation, at publicAddress: String?) {
        let (document, paragraph) = (recorded.document, recorded.recommendation.paragraph)
        self.init(
            name: recorded.name.text, title: document.title, body: document.body, symbol: document.symbol,
            paragraph: paragraph.first?.isNumber == true ? "para. \(paragraph)" : paragraph, place: document.place,
            date: document.dates?.to ?? document.year.map(String.init), language: recorded.language.rawValue,
            address: publicAddress.map { $0 + Address.of(name: recorded.name.text) })
    }
}

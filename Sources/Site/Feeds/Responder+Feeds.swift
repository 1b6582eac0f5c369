import Documents
import Indexing
import Interpreting
import Publishing
import Recording

extension Responder {
    /// How many recommendations a feed holds.
    static let feedLength = 100

    /// What has come last into the record of what a question finds, as a feed.
    func feed(of asked: RecordAddress) async throws -> Answer {
        var asked = asked
        asked.page = 1
        let site = record.publicAddress ?? ""
        var arrivals: [Arrival] = []
        if let question = asked.question() {
            arrivals = try await record.index.arrivals(matching: question, limit: Self.feedLength)
        }
        let query = asked.fields.query
        let title = ["Acquis"] + asked.fields.all.map { "\($0.name): \($0.value)" }
        let feed = AtomFeed(
            id: Self.name("record", query), title: title.joined(separator: " · "), address: site + "/record.atom" + query,
            page: site + "/record" + query, entries: arrivals.map(entry))
        return Answer(feed.text, mediaType: Format.atom.mediaType)
    }

    private func entry(_ arrival: Arrival) -> AtomFeed.Entry {
        let (held, document) = (arrival.recommendation, arrival.recommendation.document)
        let title = [document.symbol ?? document.title ?? document.name.text, held.recommendation.paragraph]
        return AtomFeed.Entry(
            id: Self.name("recommendation", held.name.text), title: title.joined(separator: ", "),
            address: (record.publicAddress ?? "") + Address.of(name: held.name.text), published: arrival.times.came,
            updated: arrival.times.changed, author: document.body, text: held.recommendation.text, language: held.language,
            categories: held.recommendation.topics)
    }

    /// A name for programs that is the same wherever the site stands.
    private static func name(_ kind: String, _ name: String) -> String {
        "urn:x-acquis:\(kind):" + Address.encoded(name, keeping: "-._~/()=&?+")
    }
}

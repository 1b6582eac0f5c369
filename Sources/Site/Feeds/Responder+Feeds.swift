import Documents
import Indexing
import Interpreting
import Publishing
import Recording
import Structuring

extension Responder {
    /// How many entries a feed holds.
    static let feedLength = 100

    /// A feed is the same for all readers.
    private var feedWords: Words { words(.english) }

    /// What has come last into the record of what a question finds, as a feed.
    func feed(of asked: RecordAddress) async throws -> Answer {
        var asked = asked
        asked.page = 1
        let title = asked.fields.all.filter { $0.name != "sort" }.map { field in
            field.name == "q"
                ? feedWords("quoted", ["words": field.value])
                : feedWords("heading", ["label": feedWords("filter.\(field.name)")]) + " "
                    + feedWords.value(field.value, of: field.name)
        }
        return feed(titled: title, of: "/record", asked.fields, entries: try await recommendations(of: asked))
    }

    /// What has come last of what is asked under a subject.
    func feed(of page: SubjectPage, asking fields: Fields) async throws -> Answer {
        let asked = try RecordAddress(fields)
        return feed(titled: [page.name], of: page.address, Fields(), entries: try await recommendations(of: asked))
    }

    /// The documents that came last.
    func feedOfDocuments() async throws -> Answer {
        let documents = try await record.index.arrivedDocuments(limit: Self.feedLength)
        let titles = try await record.index.titles(of: Set(documents.map(\.summary.name)))
        let entries = documents.map { summary, times in
            let title = [summary.symbol, summary.title].compactMap(\.self)
            return AtomFeed.Entry(
                id: Self.name("document", summary.name.text),
                title: title.isEmpty ? summary.name.text : title.joined(separator: ": "),
                address: (record.publicAddress ?? "") + Address.of(name: summary.name.text), published: times.came,
                updated: times.changed, author: summary.body, text: summary.title ?? "",
                language: titles[summary.name]?.speaking ?? .english, categories: [summary.kind.rawValue])
        }
        return feed(titled: [feedWords("meetings.title")], of: "/meetings", Fields(), entries: entries)
    }

    /// - Parameter place: The page that shows the same; its feed stands beside it.
    private func feed(titled title: [String], of place: String, _ fields: Fields, entries: [AtomFeed.Entry]) -> Answer {
        let (site, query) = (record.publicAddress ?? "", fields.query)
        let feed = AtomFeed(
            id: Self.name(String(place.dropFirst()), query), title: (["Acquis"] + title).joined(separator: " · "),
            address: "\(site)\(place).atom\(query)", page: site + place + query, entries: entries)
        return Answer(feed.text, mediaType: Format.atom.mediaType)
    }

    private func recommendations(of asked: RecordAddress) async throws -> [AtomFeed.Entry] {
        guard let question = asked.question() else { return [] }
        return try await record.index.arrivals(matching: question, limit: Self.feedLength).map(entry)
    }

    private func entry(_ arrival: Arrival) -> AtomFeed.Entry {
        let (held, document) = (arrival.recommendation, arrival.recommendation.document)
        let title = feedWords(
            "recommendation.title",
            [
                "document": document.symbol ?? document.title ?? document.name.text, "number": held.recommendation.paragraph,
            ])
        return AtomFeed.Entry(
            id: Self.name("recommendation", held.name.text), title: title,
            address: (record.publicAddress ?? "") + Address.of(name: held.name.text), published: arrival.times.came,
            updated: arrival.times.changed, author: document.body, text: held.recommendation.text, language: held.language,
            categories: held.recommendation.topics)
    }

    /// A name for programs that is the same wherever the site stands.
    private static func name(_ kind: String, _ name: String) -> String {
        "urn:x-acquis:\(kind):" + Address.encoded(name, keeping: "-._~/()=&?+")
    }
}

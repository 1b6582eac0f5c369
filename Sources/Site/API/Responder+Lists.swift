import Documents
import Indexing
import Recording
import Structuring
import Vocabularies

/// A part of a long list.
struct APIList<Item: Encodable & Sendable>: Encodable, Sendable {
    let total: Int
    let items: [Item]
    /// The address of the part behind it; nothing behind the last.
    var next: String?
    /// What of the question was not understood.
    var notes: [SearchNote]?
}

/// A meeting of which a report is held.
struct APIMeeting: Codable, Sendable {
    let document: String
    let address: String
    let title: String?
    let body: String?
    let parentBody: String?
    let session: String?
    let place: String?
    let from: String?
    let to: String?
    let year: Int?
    let recommendations: Int
}

struct APITopic: Codable, Sendable {
    let topic: String
    let scheme: String
    let wider: String?
    let labels: [String: String]
    let recommendations: Int
    /// Where its recommendations are.
    let address: String
}

struct APIBody: Codable, Sendable {
    let body: String
    let documents: Int
    let recommendations: Int
    let firstYear: Int?
    let lastYear: Int?
    let address: String
}

extension Responder {
    /// The recommendations of a question, part by part.
    func recommendations(_ address: Address) async throws -> Answer {
        let asked = try RecordAddress(address.fields)
        let cursor = try cursor(address)
        guard let question = asked.question() else { return try answer(APIList<ListedRecommendation>(total: 0, items: [])) }
        let stretch = try await record.index.stretch(of: question, from: cursor?.place ?? 0, limit: try limit(address))
        let view = view(address, stretch.state)
        try cursor?.isToBe(of: view)
        return try answer(
            APIList(
                total: stretch.total, items: stretch.hits.map(ListedRecommendation.init),
                next: stretch.next.map { next(address, Cursor(place: $0, of: view)) }, notes: stretch.notes))
    }

    func documents(_ address: Address) async throws -> Answer {
        let all = try await record.index.documents()
        return try await part(of: all, address) { shown in
            let titles = try await record.index.titles(of: Set(shown.map(\.name)))
            return shown.map { ListedDocument($0, titles[$0.name]) }
        }
    }

    func meetings(_ address: Address) async throws -> Answer {
        let all = try await record.index.documents().filter { [.meetingReport, .reviewReport].contains($0.kind) }
        return try await part(of: all, address) { shown in
            shown.map { summary in
                APIMeeting(
                    document: summary.name.text, address: Address.of(name: summary.name.text),
                    title: summary.title, body: summary.body,
                    parentBody: summary.parentBody, session: summary.session, place: summary.place, from: summary.dates?.from,
                    to: summary.dates?.to, year: summary.year, recommendations: summary.recommendations)
            }
        }
    }

    func topics(_ address: Address) async throws -> Answer {
        let counted = try await record.index.answer(RecordQuestion()).facets.topics
        let counts = Dictionary(counted.map { ($0.value, $0.count) }) { first, _ in first }
        // Those of a scheme of one's own are known by what they are called.
        let known = Topics.shared.all.map { topic in
            APITopic(
                topic: topic.id, scheme: topic.scheme, wider: topic.parent, labels: topic.labels,
                recommendations: counts[topic.id] ?? 0, address: "/record" + Fields(["topic": topic.id]).query)
        }
        let others = counted.filter { Topics.shared.topic($0.value) == nil }.map { count in
            APITopic(
                topic: count.value, scheme: "", wider: nil, labels: [:], recommendations: count.count,
                address: "/record" + Fields(["topic": count.value]).query)
        }
        return try await part(of: known + others.sorted { $0.topic < $1.topic }, address) { $0 }
    }

    func bodies(_ address: Address) async throws -> Answer {
        let documents = try await record.index.documents()
        let all = Dictionary(grouping: documents.filter { $0.body != nil }) { $0.body ?? "" }.map { body, documents in
            let years = documents.compactMap(\.year)
            return APIBody(
                body: body, documents: documents.count, recommendations: documents.reduce(0) { $0 + $1.recommendations },
                firstYear: years.min(), lastYear: years.max(), address: "/record" + Fields(["body": body]).query)
        }
        return try await part(of: all.sorted { $0.body < $1.body }, address) { $0 }
    }

    /// A part of a list that is at hand, from where its cursor says.
    private func part<Value, Item: Encodable & Sendable>(
        of all: [Value], _ address: Address, _ item: ([Value]) async throws -> [Item]
    ) async throws -> Answer {
        let cursor = try cursor(address)
        let view = view(address, try await record.tag())
        try cursor?.isToBe(of: view)
        let start = min(cursor?.place ?? 0, all.count)
        let end = min(all.count, start + (try limit(address)))
        return try answer(
            APIList(
                total: all.count, items: try await item(Array(all[start..<end])),
                next: end < all.count ? next(address, Cursor(place: end, of: view)) : nil))
    }

    private func answer<Item>(_ list: APIList<Item>) throws -> Answer {
        var answer = Answer(try Self.json(list), mediaType: APIOperation.mediaType)
        answer.next = list.next.map { (record.publicAddress ?? "") + $0 }
        return answer
    }

    private func limit(_ address: Address) throws -> Int { try address.fields.number("limit", in: 1...1000) ?? 100 }

    private func cursor(_ address: Address) throws -> Cursor? {
        try address.fields.last("cursor").map { text throws(Problem) in try Cursor(text: text) }
    }

    /// What a cursor belongs to: the list with its question, whatever the order of its fields, and a state of the record.
    private func view(_ address: Address, _ state: String) -> String {
        let question = address.fields.without("cursor").without("limit").query
        return ([address.path, state] + question.split(separator: "&").map(String.init).sorted()).joined(separator: "&")
    }

    private func next(_ address: Address, _ cursor: Cursor) -> String {
        var fields = address.fields.without("cursor")
        fields.add("cursor", cursor.text)
        return address.path + fields.query
    }
}

extension Fields {
    init(_ fields: KeyValuePairs<String, String>) {
        self.init()
        for (name, value) in fields { add(name, value) }
    }
}

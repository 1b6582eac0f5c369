import Indexing
import Vocabularies

/// What somebody may mean who is typing a question: a few of each kind, each with the address where it leads.
struct SuggestedWords: Codable, Sendable {
    let words: [Suggestion]
    let topics: [Suggestion]
    let addressees: [Suggestion]
    let bodies: [Suggestion]
    let documents: [Suggestion]

    struct Suggestion: Codable, Sendable {
        let value: String
        let label: String
        /// How many recommendations have it; how often it occurs where it is a word.
        let count: Int
        let address: String
    }

    init(_ typed: String, _ record: Record) async throws {
        let found = try await record.index.suggestions(for: typed)
        func suggestions(_ field: String, _ counts: [Facets.Count], _ label: (String) -> String = { $0 }) -> [Suggestion] {
            counts.map { count in
                var fields = Fields()
                fields.add(field, count.value)
                return Suggestion(
                    value: count.value, label: label(count.value), count: count.count, address: "/record" + fields.query)
            }
        }
        words = suggestions("q", found.words)
        topics = suggestions("topic", found.topics) { Topics.shared.topic($0)?.label ?? $0 }
        addressees = suggestions("addressee", found.addressees)
        bodies = suggestions("body", found.bodies)
        documents = found.documents.map { count in
            Suggestion(
                value: count.value, label: count.value.replacing("_", with: " "), count: count.count,
                address: Address.of(name: count.value))
        }
    }
}

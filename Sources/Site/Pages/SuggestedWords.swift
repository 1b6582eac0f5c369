import Documents
import Indexing
import Vocabularies

/// What somebody may mean who is typing a question: a few of each kind, each with the address where it leads. As a page it is
/// the list under the search field, without what stands around other pages.
struct SuggestedWords: Page {
    let words: [Suggestion]
    let topics: [Suggestion]
    let addressees: [Suggestion]
    let bodies: [Suggestion]
    let documents: [Suggestion]

    static let template = "suggest"
    /// As many of each kind as can be looked over while one types.
    private static let drawn = 5

    struct Suggestion: Codable, Sendable {
        let value: String
        let label: String
        /// How many recommendations have it; how often it occurs where it is a word.
        let count: Int
        let address: String
    }

    /// - Parameters:
    ///   - fields: What was typed, `q`, and what else the question asks, which stays in the addresses.
    ///   - language: That of the page on which it is typed; `nil` for programs.
    init(_ fields: Fields, in language: Language?, _ record: Record) async throws {
        let found = try await record.index.suggestions(for: fields.last("q") ?? "", in: language)
        let kept = fields.without("q").without("page")
        func suggestions(_ field: String, _ counts: [Facets.Count], _ label: (String) -> String = { $0 }) -> [Suggestion] {
            counts.map { count in
                Suggestion(
                    value: count.value, label: label(count.value), count: count.count,
                    address: kept.with(field, count.value).record)
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

    func title(_ words: Words) -> String { words("search.suggested") }

    struct Drawing: Sendable {
        /// What is said to those who do not see the list.
        let told: String
        let groups: [Group]
    }

    struct Group: Sendable {
        let name: String
        let heading: String
        let options: [Option]
    }

    struct Option: Sendable {
        let id: String
        let label: String
        let count: String
        let address: String
    }

    func drawing(_ words: Words) -> Drawing {
        let kinds: [(name: String, filter: String, suggestions: [Suggestion])] = [
            ("words", "q", self.words), ("topics", "topic", topics), ("addressees", "addressee", addressees),
            ("bodies", "body", bodies), ("documents", "meeting", documents),
        ]
        let groups = kinds.filter { !$0.suggestions.isEmpty }.map { kind in
            Group(
                name: kind.name, heading: words("search.kind.\(kind.name)"),
                options: kind.suggestions.prefix(Self.drawn).enumerated().map { place, suggestion in
                    Option(
                        id: "suggested-\(kind.name)-\(place + 1)", label: words.value(suggestion.value, of: kind.filter),
                        count: words.number(suggestion.count), address: suggestion.address)
                })
        }
        let count = groups.map(\.options.count).reduce(0, +)
        return Drawing(
            told: count == 0 ? words("search.noSuggestions") : words.counted("search.suggestions", count), groups: groups)
    }
}

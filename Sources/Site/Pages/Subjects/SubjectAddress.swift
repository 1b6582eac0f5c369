import Indexing
import Vocabularies

/// Where the page of a topic, a body, an addressee or a State stands, and the list of all that is under it.
enum SubjectAddress {
    /// The first part of the addresses of a kind.
    static func folder(_ kind: Subject.Kind) -> String {
        switch kind {
        case .topic: "topics"
        case .body: "bodies"
        case .addressee: "addressees"
        case .state, .recommender: "states"
        }
    }

    static func page(_ kind: Subject.Kind, _ key: String) -> String { Address.of(name: "\(folder(kind))/\(key)") }

    /// The page of a value as the record prints it: of a State where an addressee is one.
    static func page(ofValue value: String, of filter: String) -> String? {
        let kinds: [Subject.Kind] =
            switch filter {
            case "topic": [.topic]
            case "body": [.body]
            case "addressee": [.state, .addressee]
            case "recommender": [.state]
            default: []
            }
        for kind in kinds {
            if let key = Subject.key(of: value, as: kind) { return page(kind, key) }
        }
        return nil
    }

    /// The fields that ask the record for all under a subject.
    static func fields(_ subject: Subject) -> Fields {
        var fields = Fields()
        switch subject.kind {
        case .topic: fields.add("topic", subject.key)
        case .body: for name in subject.names { fields.add("body", name) }
        case .addressee, .state: for name in subject.names { fields.add("addressee", name) }
        case .recommender: for name in subject.names { fields.add("recommender", name) }
        }
        return fields
    }
}

extension Fields {
    /// The same with one more.
    func with(_ name: String, _ value: String) -> Fields {
        var fields = self
        fields.add(name, value)
        return fields
    }

    /// The address of the recommendations that these fields ask for.
    var record: String { "/record" + query }
}

/// A value with how many recommendations have it, and where these are listed.
struct CountedValue: Codable, Sendable {
    let value: String
    let count: Int
    let address: String

    struct Drawing: Sendable {
        let label: String
        let count: String
        /// The count in words.
        let counted: String
        let address: String
    }

    func drawing(_ words: Words, of filter: String) -> Drawing {
        Drawing(
            label: words.value(value, of: filter), count: words.number(count), counted: words.counted("recommendations", count),
            address: address)
    }
}

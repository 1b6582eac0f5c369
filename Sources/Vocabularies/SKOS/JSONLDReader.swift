internal import FoundationEssentials

/// Reads JSON-LD as schemes are written in it: a context of prefixes and terms, and a graph of nodes.
struct JSONLDReader {
    private let context: [String: String]
    private var triples: [Triple] = []
    private var blanks = 0

    static func triples(in text: String) throws(SchemeFailure) -> [Triple] {
        let root: JSON
        do {
            root = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
        } catch {
            throw SchemeFailure("it is no JSON: \(error)")
        }
        var reader = JSONLDReader(context: context(of: root))
        switch root["@graph"] ?? root {
        case .array(let nodes): for node in nodes { _ = reader.node(node) }
        case let node: _ = reader.node(node)
        }
        return reader.triples
    }

    private init(context: [String: String]) { self.context = context }

    /// Terms with the addresses they stand for; "x": {"@id": …} counts too.
    private static func context(of root: JSON) -> [String: String] {
        guard case .object(let terms)? = root["@context"] else { return [:] }
        return terms.compactMapValues { value in
            if case .string(let address) = value { return address }
            if case .string(let address)? = value["@id"] { return address }
            return nil
        }
    }

    /// "skos:prefLabel", "prefLabel" or a whole address.
    private func expanded(_ name: String, depth: Int = 0) -> String {
        if let term = context[name], depth < 4 { return term == name ? name : expanded(term, depth: depth + 1) }
        guard let colon = name.firstIndex(of: ":") else { return name.hasPrefix("@") ? name : Vocabulary.skos + name }
        let prefix = String(name[..<colon])
        guard !name[name.index(after: colon)...].hasPrefix("//") else { return name }
        if let space = context[prefix] { return space + name[name.index(after: colon)...] }
        return prefix == "skos" ? Vocabulary.skos + name[name.index(after: colon)...] : name
    }

    private mutating func node(_ json: JSON) -> String? {
        guard case .object(let fields) = json else { return nil }
        var subject: String
        if case .string(let id)? = fields["@id"] ?? fields["id"] {
            subject = id.contains(":") ? expanded(id) : id
        } else {
            blanks += 1
            subject = "_:j\(blanks)"
        }
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) where !["@id", "id", "@context"].contains(name) {
            let isType = name == "@type" || name == "type"
            for value in value.list { add(value, to: subject, isType ? Vocabulary.type : expanded(name), isName: isType) }
        }
        return subject
    }

    private mutating func add(_ value: JSON, to subject: String, _ predicate: String, isName: Bool) {
        switch value {
        case .string(let text):
            let isResource = isName || text.contains("://") || Scheme.links.contains(predicate)
            triples.append(
                Triple(
                    subject: subject, predicate: predicate,
                    object: isResource
                        ? .resource(isName || text.contains(":") ? expanded(text) : text) : .text(text, language: nil)))
        case .object(let fields):
            if case .string(let text)? = fields["@value"] {
                var language: String?
                if case .string(let code)? = fields["@language"] { language = code }
                triples.append(Triple(subject: subject, predicate: predicate, object: .text(text, language: language)))
            } else if fields.keys.allSatisfy({ $0.utf8.count <= 3 && !$0.hasPrefix("@") && $0 != "id" }), !fields.isEmpty {
                // A map of languages: {"en": "…", "fr": ["…"]}.
                for (language, texts) in fields.sorted(by: { $0.key < $1.key }) {
                    for case .string(let text) in texts.list {
                        triples.append(Triple(subject: subject, predicate: predicate, object: .text(text, language: language)))
                    }
                }
            } else if let object = node(value) {
                triples.append(Triple(subject: subject, predicate: predicate, object: .resource(object)))
            }
        default: break
        }
    }
}

/// A value of JSON.
private enum JSON: Decodable {
    case string(String), array([JSON]), object([String: JSON]), other

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let values = try? container.decode([JSON].self) {
            self = .array(values)
        } else if let fields = try? container.decode([String: JSON].self) {
            self = .object(fields)
        } else {
            self = .other
        }
    }

    subscript(name: String) -> JSON? { if case .object(let fields) = self { fields[name] } else { nil } }

    /// One value, or several.
    var list: [JSON] { if case .array(let values) = self { values } else { [self] } }
}

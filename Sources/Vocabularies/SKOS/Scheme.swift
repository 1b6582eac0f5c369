/// A scheme of topics of one's own, from a SKOS file: Turtle, RDF/XML or JSON-LD, whichever its first sign shows.
public struct Scheme: Sendable {
    public let topics: [Topic]
    private let lexicons: [String: LazyLexicon]

    /// A scheme may not hold more topics, nor its file more bytes.
    public static let topicLimit = 20_000
    public static let byteLimit = 32 << 20

    static let links: Set<String> = Set(
        ["broader", "narrower", "topConceptOf", "hasTopConcept", "inScheme"].map { Vocabulary.skos + $0 })

    public init(skos bytes: [UInt8]) throws(SchemeFailure) {
        guard bytes.count <= Self.byteLimit else { throw SchemeFailure("the file is larger than 32 MB") }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw SchemeFailure("the file is no UTF-8 text") }
        let triples: [Triple]
        switch text.utf8.first(where: { !($0 <= 0x20 || $0 >= 0xEF && $0 <= 0xBF) }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): triples = try JSONLDReader.triples(in: text)
        case UInt8(ascii: "<") where text.contains("<?xml") || text.contains("<rdf:RDF"):
            triples = try RDFXMLReader.triples(in: text)
        default: triples = try TurtleReader.triples(in: text)
        }
        try self.init(triples)
    }

    private init(_ triples: [Triple]) throws(SchemeFailure) {
        var builder = SchemeBuilder()
        for triple in triples { builder.add(triple) }
        let topics = try builder.topics()
        self.topics = topics
        lexicons = Dictionary(uniqueKeysWithValues: languageCodes.map { ($0, LazyLexicon($0, topics: topics)) })
    }

    /// The lexicon of a language with the words of this scheme.
    public func lexicon(_ language: String) -> Lexicon {
        guard let lexicon = lexicons[language] else { preconditionFailure("no lexicon for “\(language)”") }
        return lexicon.value
    }
}

/// Makes topics from what is said of concepts.
private struct SchemeBuilder {
    private struct Concept {
        var labels: [String: String] = [:]
        var words: [String: [String]] = [:]
        var notation: String?
        var broader: String?
        var isConcept = false
    }

    private var concepts: [String: Concept] = [:]
    private var order: [String] = []

    mutating func add(_ triple: Triple) {
        guard triple.predicate.hasPrefix(Vocabulary.skos) || triple.predicate == Vocabulary.type else { return }
        if concepts[triple.subject] == nil {
            concepts[triple.subject] = Concept()
            order.append(triple.subject)
        }
        switch (triple.predicate.dropFirst(Vocabulary.skos.count), triple.object) {
        case ("prefLabel", .text(let text, let language)):
            let code = String((language ?? "en").lowercased().prefix(2))
            concepts[triple.subject]!.labels[code] = text
            concepts[triple.subject]!.words[code, default: []].append(text)
        case ("altLabel", .text(let text, let language)), ("hiddenLabel", .text(let text, let language)):
            concepts[triple.subject]!.words[String((language ?? "en").lowercased().prefix(2)), default: []].append(text)
        case ("notation", .text(let text, _)): concepts[triple.subject]!.notation = text
        case ("broader", .resource(let wide)): concepts[triple.subject]!.broader = concepts[triple.subject]!.broader ?? wide
        case ("narrower", .resource(let narrow)):
            if concepts[narrow] == nil {
                concepts[narrow] = Concept()
                order.append(narrow)
            }
            concepts[narrow]!.broader = concepts[narrow]!.broader ?? triple.subject
        case (_, .resource(Vocabulary.skos + "Concept")) where triple.predicate == Vocabulary.type:
            concepts[triple.subject]!.isConcept = true
        default: break
        }
    }

    func topics() throws(SchemeFailure) -> [Topic] {
        let names = order.filter { concepts[$0]!.isConcept || !concepts[$0]!.labels.isEmpty && concepts[$0]!.broader != nil }
        guard !names.isEmpty else { throw SchemeFailure("it holds no skos:Concept") }
        guard names.count <= Scheme.topicLimit else {
            throw SchemeFailure("it holds \(names.count) topics; more than \(Scheme.topicLimit) cannot be used")
        }
        var keys: [String: String] = [:]
        var taken: Set<String> = []
        for name in names {
            let key = key(of: name)
            guard taken.insert(key).inserted else { throw SchemeFailure("two topics have the name “\(key)”") }
            keys[name] = key
        }
        var topics: [Topic] = []
        for name in names {
            let concept = concepts[name]!
            guard let label = concept.labels["en"] ?? concept.labels.sorted(by: { $0.key < $1.key }).first?.value else {
                throw SchemeFailure("the topic <\(name)> has no skos:prefLabel")
            }
            try check(name)
            topics.append(
                Topic(
                    scheme: "own", id: keys[name]!, parent: concept.broader.flatMap { keys[$0] }, label: label,
                    labels: concept.labels, words: concept.words.mapValues { $0.flatMap(Self.phrases) }))
        }
        return topics
    }

    /// Its notation, else the last part of its address.
    private func key(of name: String) -> String {
        if let notation = concepts[name]!.notation { return notation }
        return name.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? name
    }

    /// A topic that is its own wider topic would never end.
    private func check(_ name: String) throws(SchemeFailure) {
        var (seen, next): (Set<String>, String?) = ([name], concepts[name]!.broader)
        while let wide = next {
            guard seen.insert(wide).inserted else {
                throw SchemeFailure("the topic <\(name)> is, over others, its own broader topic")
            }
            next = concepts[wide]?.broader
        }
    }

    /// A label as a phrase of small letters whose longer words may have any ending: "Victims of trafficking" finds "victim of trafficking".
    private static func phrases(_ label: String) -> [String] {
        let bare = label.lowercased().split(separator: "(").first.map(String.init) ?? ""
        let words = bare.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'" || $0 == "’") }.map { word -> String in
            guard word.utf8.count == word.count, word.count > 4 else { return String(word) }
            let stem = word.hasSuffix("ies") ? word.dropLast(3) : word.hasSuffix("s") ? word.dropLast() : word
            return stem + "*"
        }
        return words.isEmpty ? [] : [words.joined(separator: " ")]
    }
}

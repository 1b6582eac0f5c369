/// One statement of an RDF document.
struct Triple: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case resource(String)
        case text(String, language: String?)
    }

    let subject: String
    let predicate: String
    let object: Value
}

/// Why a scheme of topics cannot be used.
public struct SchemeFailure: Error, Hashable, CustomStringConvertible {
    /// What is wrong, where, and what to do.
    public let description: String

    init(_ description: String) { self.description = description }
}

/// Names of RDF and SKOS.
enum Vocabulary {
    static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    static let skos = "http://www.w3.org/2004/02/skos/core#"
    static let type = rdf + "type"
}

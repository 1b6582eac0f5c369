/// A phrase that weakens an ask.
public struct Hedge: Hashable, Sendable {
    public let phrase: String
    /// discretion, necessity, possibility, resources, law, request, mandate, voluntary.
    public let kind: String

    /// It makes the ask depend on something outside the will of those asked.
    public var isCondition: Bool { ["resources", "law", "request", "mandate"].contains(kind) }
}

/// A phrase about the terms of an ask: by when, how often, with whom.
public struct Term: Hashable, Sendable {
    public enum Kind: String, Sendable {
        /// A day, month or year follows, by the end of which it is to be done: "no later than".
        case by
        /// A day follows, before which it is to be done.
        case before
        /// A session or meeting follows: "at its".
        case session
        /// The noun at which the name of a session ends.
        case noun
        /// How often it is to be done: "every two years".
        case every
        /// Those follow who are to be heard or worked with, and are not asked themselves: "in consultation with".
        case consulted
        /// The name of a month; `value` is its number.
        case month
    }

    public let phrase: String
    public let kind: Kind
    public let value: Int?

    static func rows(of language: String) -> [Term] {
        let file = DataFile("terms.\(language).tsv")
        return file.rows.map { row in
            guard let kind = Kind(rawValue: row[text: "kind"]) else {
                preconditionFailure("\(file.name), line \(row.line): no kind of term “\(row[text: "kind"])”")
            }
            return Term(phrase: row[text: "phrase"], kind: kind, value: row[optional: "value"].flatMap { Int($0) })
        }
    }
}

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

        /// The set of this kind alone.
        public var mask: Kinds {
            switch self {
            case .by: .by
            case .before: .before
            case .session: .session
            case .noun: .noun
            case .every: .every
            case .consulted: .consulted
            case .month: .month
            }
        }
    }

    /// Kinds that a reader looks for.
    public struct Kinds: OptionSet, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let by = Self(rawValue: 1)
        public static let before = Self(rawValue: 2)
        public static let session = Self(rawValue: 4)
        public static let noun = Self(rawValue: 8)
        public static let every = Self(rawValue: 16)
        public static let consulted = Self(rawValue: 32)
        public static let month = Self(rawValue: 64)
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

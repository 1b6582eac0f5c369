public import Documents

/// By when or how often an act is to be done.
public struct Deadline: Hashable, Sendable, Codable {
    public enum Kind: String, Sendable, Codable { case date, session, frequency }

    /// As printed: "by 30 June 2027", "at its seventh session", "every two years".
    public let words: Words
    public let kind: Kind
    /// The last day on which it is done in time, where the words say it; a month or year counts to its end.
    public let date: CalendarDate?

    public init(words: Words, kind: Kind, date: CalendarDate?) {
        self.words = words
        self.kind = kind
        self.date = date
    }
}

/// What an act depends on: resources, law, request, mandate.
public struct Condition: Hashable, Sendable, Codable {
    public let words: Words
    public let kind: String

    public init(words: Words, kind: String) {
        self.words = words
        self.kind = kind
    }
}

/// Whom a printed name means.
public struct ResolvedName: Hashable, Sendable, Codable {
    /// As printed.
    public let name: String
    /// Its entry in the vocabularies: `state:PRT`, `entity:unodc`, `group:states-parties`; `body:…` for the body of the report itself.
    public let id: String

    public init(name: String, id: String) {
        self.name = name
        self.id = id
    }
}

/// How sure the reading of a recommendation is, by rule, and why.
public struct Confidence: Hashable, Sendable, Codable {
    public enum Level: String, Sendable, Codable { case low, medium, high }

    public let level: Level
    /// What lowers it; empty where it is high.
    public let reasons: [String]

    public init(level: Level, reasons: [String]) {
        self.level = level
        self.reasons = reasons
    }
}

/// The terms under which an act is asked.
public struct Terms: Hashable, Sendable, Codable {
    public let deadlines: [Deadline]
    public let conditions: [Condition]
    /// Those who are to be heard or worked with, as printed; they are not asked themselves.
    public let consulted: [Words]

    public init(deadlines: [Deadline], conditions: [Condition], consulted: [Words]) {
        self.deadlines = deadlines
        self.conditions = conditions
        self.consulted = consulted
    }
}

public import Documents

/// The facts of the meeting that a report is about. A fact that the report does not state is `nil`, never an empty list.
public struct Meeting: Hashable, Sendable, Codable {
    /// The body that met, for example "Working Group on Trafficking in Persons".
    public var body: String?
    public var parentBody: String?
    public var session: String?
    /// The State that a review is of, as the title names it.
    public var stateUnderReview: Words?
    public var place: String?
    public var dates: DateRange?
    public var attendance: [Attendance]?
    public var officers: [Officer]?
    public var agenda: [AgendaItem]?
    public var statements: [Statement]?
    public var documents: [ListedDocument]?
    public var adoption: Adoption?

    public init() {}
}

/// Those of one category who were represented.
public struct Attendance: Hashable, Sendable, Codable {
    public let category: String
    public let names: [String]
    public let paragraph: String?

    public init(category: String, names: [String], paragraph: String?) {
        self.category = category
        self.names = names
        self.paragraph = paragraph
    }
}

/// A person with a part in conducting the meeting.
public struct Officer: Hashable, Sendable, Codable {
    public let role: String
    public let name: String
    public let country: String?

    public init(role: String, name: String, country: String?) {
        self.role = role
        self.name = name
        self.country = country
    }
}

/// One item of the agenda; "1 (a)" is item (a) under item 1.
public struct AgendaItem: Hashable, Sendable, Codable {
    public let number: String
    public let title: String

    public init(number: String, title: String) {
        self.number = number
        self.title = title
    }
}

/// Those who spoke, under which items and in which capacity.
public struct Statement: Hashable, Sendable, Codable {
    public let paragraph: String
    /// "2-7"; `nil` where no item is named.
    public let item: String?
    public let capacity: String
    public let names: [String]

    public init(paragraph: String, item: String?, capacity: String, names: [String]) {
        self.paragraph = paragraph
        self.item = item
        self.capacity = capacity
        self.names = names
    }
}

/// A document that was before the meeting.
public struct ListedDocument: Hashable, Sendable, Codable {
    /// As printed.
    public let symbol: String
    public let item: String?
    public let title: String

    public init(symbol: String, item: String?, title: String) {
        self.symbol = symbol
        self.item = item
        self.title = title
    }
}

/// How the report was adopted.
public struct Adoption: Hashable, Sendable, Codable {
    public let paragraph: String
    public let date: CalendarDate?
    /// The symbol of the draft report.
    public let draft: String?
    /// "as orally amended".
    public let qualifier: String?

    public init(paragraph: String, date: CalendarDate?, draft: String?, qualifier: String?) {
        self.paragraph = paragraph
        self.date = date
        self.draft = draft
        self.qualifier = qualifier
    }
}

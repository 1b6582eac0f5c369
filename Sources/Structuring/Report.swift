public import Documents

/// A document as a tree: masthead, sections, numbered paragraphs, lists, tables, notes, annexes.
///
/// `parts` holds every character of the document in reading order; what could not be placed stands there as `.unplaced`.
public struct Report: Hashable, Sendable, Codable {
    public let masthead: Masthead
    public let language: Language
    public let kind: Kind
    /// Sections in order of appearance; a part names its section by the index in this list.
    public let sections: [Section]
    public let parts: [Part]
    public let findings: [Finding]
    public let coverage: Coverage

    public init(
        masthead: Masthead, language: Language, kind: Kind, sections: [Section], parts: [Part], findings: [Finding],
        coverage: Coverage
    ) {
        self.masthead = masthead
        self.language = language
        self.kind = kind
        self.sections = sections
        self.parts = parts
        self.findings = findings
        self.coverage = coverage
    }

    /// What kind of document it is.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case meetingReport, resolution, decision, reviewReport, other
    }
}

/// What the head of the first page states. What it does not state is `nil`.
public struct Masthead: Hashable, Sendable, Codable {
    /// The organ in large print, for example "General Assembly".
    public var organ: String?
    public var symbol: DocumentSymbol?
    /// General, Limited, Restricted.
    public var distribution: String?
    public var date: CalendarDate?
    public var originalLanguage: String?
    /// "Seventy-eighth session".
    public var session: String?
    /// "Agenda item 69".
    public var agendaItem: String?
    public var title: String?
    /// The bodies that the corner names under the organ, the highest first.
    public var bodies: [String] = []
    /// Where and when the body met, as the corner note or the title states it.
    public var place: String?
    public var meetingDates: DateRange?

    public init() {}
}

/// How much of the source stands in some part of the report; white space does not count.
public struct Coverage: Hashable, Sendable, Codable {
    /// Characters (Unicode scalars) of the canonical text that are not white space.
    public let characters: Int
    /// Those that stand in a part other than `.unplaced`.
    public let accounted: Int
    /// What stands nowhere.
    public let unaccounted: [Span]

    public init(characters: Int, accounted: Int, unaccounted: [Span]) {
        self.characters = characters
        self.accounted = accounted
        self.unaccounted = unaccounted
    }
}

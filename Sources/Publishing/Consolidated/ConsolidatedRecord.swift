public import Documents
public import Indexing

/// The consolidated record as a document: all recommendations once each, with an introduction, a note on method, and
/// indexes. It is ready to be set: the writers of HTML, Word and PDF add no words to it.
public struct ConsolidatedRecord: Hashable, Sendable, Encodable {
    /// What its sections are.
    public enum Order: String, Hashable, Sendable, CaseIterable {
        case meeting, topic, addressee
    }

    /// A document that the record covers, and the languages in which it is held, the one that is shown first.
    public struct Covered: Hashable, Sendable {
        let summary: DocumentSummary
        let languages: [Language]

        public init(_ summary: DocumentSummary, languages: [Language]) {
            (self.summary, self.languages) = (summary, languages)
        }
    }

    /// The language of its own words.
    public let language: Language
    public let title: String
    /// "As at 29 February 2024".
    let asOf: String
    /// The day of that, as `2024-02-29`; `nil` for a record without entries.
    let day: String?
    /// The heading of the table of contents.
    let contents: String
    /// The introduction and the note on method.
    let front: [Chapter]
    /// The chapter of the recommendations; its sections follow it.
    let recommendations: Chapter
    let sections: [Section]
    let indexes: [Index]
    let documents: Chapter
    /// What stands between numbers in a list.
    let comma: String
    /// "See also:"
    let alsoSee: String

    /// A heading of the first level with what stands under it.
    struct Chapter: Hashable, Sendable, Encodable {
        let id: String
        let title: String
        var paragraphs: [String] = []
        var table: Table?
    }

    struct Table: Hashable, Sendable, Encodable {
        let number: Int
        /// "Table 1. The ladder of force"
        let caption: [Run]
        let head: [String]
        /// How wide the columns are, in hundredths.
        let widths: [Int]
        let rows: [[Cell]]
    }

    struct Cell: Hashable, Sendable, Encodable {
        var runs: [Run] = []
        /// Recommendations that it refers to.
        var numbers = Numbers([])
    }

    struct Section: Hashable, Sendable, Encodable {
        let id: String
        let title: [Run]
        /// The document behind a meeting.
        let about: [Run]
        /// "paragraphs 4–9", for the table of contents.
        let range: String
        let groups: [Group]
        /// Recommendations that belong here as well and stand elsewhere.
        let also: Numbers
    }

    /// Recommendations under one heading of their document; without one where there is none, or the order is another.
    struct Group: Hashable, Sendable, Encodable {
        let title: Run?
        var entries: [Entry]
    }

    struct Entry: Hashable, Sendable, Encodable {
        let number: Int
        let language: Language
        /// The text, each item of a list on a line of its own.
        let lines: [String]
        /// The permanent name, with paragraph and page.
        let place: [Run]
        /// The document and its meeting, where no heading says it.
        let source: [Run]
        /// What became of it and what it takes up, its acts, hedges and topics, each on a line.
        let details: [[Run]]
    }

    struct Index: Hashable, Sendable, Encodable {
        let chapter: Chapter
        let entries: [IndexEntry]
    }

    struct IndexEntry: Hashable, Sendable, Encodable {
        let name: Run
        let numbers: Numbers
    }

    /// How many recommendations it holds.
    public var count: Int { sections.reduce(0) { $0 + $1.groups.reduce(0) { $0 + $1.entries.count } } }

    /// The language in which most of the recommendations are; English where there are none.
    public static func commonest(_ covered: [Covered]) -> Language {
        var counts: [Language: Int] = [:]
        for document in covered { counts[document.languages.first ?? .english, default: 0] += document.summary.recommendations }
        let order: [Language] = [.english, .french, .spanish, .russian, .arabic, .chinese]
        return order.reduce(.english) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
    }
}

import Interpreting

/// A document: what its head states, its text as a tree, what it recommends, the facts of the meeting, what was noticed.
struct DocumentPage: Page {
    let name: String
    let address: String
    let symbol: String?
    let heading: String?
    let kind: String
    /// The language of the text: a tag such as "en".
    let language: String
    /// The languages in which the record holds the document, the one that speaks for it first.
    let languages: [String]
    let masthead: Masthead
    /// Where what was read came from: `pdf`, `plainText` …
    let original: String
    let pages: Int?
    let sections: [ListedSection]
    let blocks: [Block]
    let notes: [PrintedNote]
    let recommendations: [Place]
    let officers: [Officer]?
    let agenda: [AgendaItem]?
    let attendance: [Attendance]?
    let statements: [Statement]?
    let documents: [BeforeTheMeeting]?
    let adoption: Adoption?
    let findings: [Noticed]
    let around: Around

    static let template = "document"

    /// What the head of the first page states; what it does not state is left out.
    struct Masthead: Codable, Sendable {
        var organ: String?
        var body: String?
        var parentBody: String?
        var session: String?
        var agendaItem: String?
        var distribution: String?
        var date: String?
        var originalLanguage: String?
        var place: String?
        var from: String?
        var to: String?
    }

    /// A line of the table of contents.
    struct ListedSection: Codable, Sendable {
        let anchor: String
        let title: String
        /// 1 for the uppermost; never more than one deeper than the line before.
        let depth: Int
        let recommendations: Int
    }

    /// A recommendation in the text.
    struct Place: Codable, Sendable {
        let address: String
        let paragraph: String
        let anchor: String
        let force: String
        let rank: Int
    }

    /// A document that was before the meeting; its address where the record holds it.
    struct BeforeTheMeeting: Codable, Sendable {
        let symbol: String
        let address: String?
        let item: String?
        let title: String
    }

    /// Something odd that was noticed in the document.
    struct Noticed: Codable, Sendable {
        let severity: String
        let code: String
        let message: String
        let paragraph: String?
        let anchor: String?
    }

    func title(_ words: Words) -> String {
        [symbol, heading ?? (symbol == nil ? name : nil)].compactMap(\.self).joined(separator: ": ")
    }
}

/// A text with the places where notes are called.
struct NotedText: Codable, Sendable {
    let text: String
    let calls: [Call]

    struct Call: Codable, Sendable {
        let marker: String
        /// UTF-8 offset into the text: the note is called after what stands before it.
        let offset: Int
        /// The anchor of the note; `nil` where the document prints no such note.
        let note: String?
        /// The anchor of this call, for the way back.
        let anchor: String
    }
}

/// One stretch of the text in reading order.
struct Block: Codable, Sendable {
    enum Kind: String, Codable, Sendable {
        case heading, paragraph, table, unplaced
    }

    let kind: Kind
    let anchor: String?
    var depth: Int?
    var number: String?
    var text: NotedText?
    var items: [ListItem]?
    var rows: [[String]]?
    var headerRows: Int?
    /// The recommendations that this paragraph makes.
    var recommendations: [DocumentPage.Place]?
    var page: Int?

    init(_ kind: Kind, anchor: String?) {
        self.kind = kind
        self.anchor = anchor
    }

    /// An item of a list, with the list inside it.
    struct ListItem: Codable, Sendable {
        let marker: String?
        let text: NotedText
        let items: [ListItem]
    }
}

/// A footnote, gathered with the others behind the text.
struct PrintedNote: Codable, Sendable {
    let anchor: String
    let marker: String
    let text: String
    /// The anchor of the place that calls it; `nil` where no place does.
    let call: String?
}

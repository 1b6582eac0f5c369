public import Documents

/// One stretch of a report, in reading order.
public enum Part: Hashable, Sendable, Codable {
    /// A line of the head of the first page.
    case masthead(Passage)
    /// The heading of the section with this index.
    case heading(section: Int)
    case paragraph(Paragraph)
    case table(Table)
    /// A footnote where it is printed.
    case note(Note)
    /// Running heads and feet, job numbers, barcodes, page numbers, rules.
    case furniture(Passage)
    /// What could not be placed; a finding says so.
    case unplaced(Passage)
}

/// A division of a report with its heading.
public struct Section: Hashable, Sendable, Codable {
    public enum Kind: String, Sendable, Codable {
        /// A section of the body, numbered (I, A, 1) or not.
        case section
        /// An annex, appendix or enclosure.
        case annex
        /// The start of one resolution or decision in a document that holds several.
        case enactment
    }

    public let kind: Kind
    /// As printed, without its full stop: "II", "A"; `nil` where none is printed.
    public let number: String?
    public let heading: Passage
    /// Where the number is printed.
    public let numberSpan: Span?
    /// 1 for the uppermost.
    public let level: Int
    /// The index of the section that holds it.
    public let parent: Int?
    public let page: Int

    public init(kind: Kind, number: String?, heading: Passage, numberSpan: Span?, level: Int, parent: Int?, page: Int) {
        self.kind = kind
        self.number = number
        self.heading = heading
        self.numberSpan = numberSpan
        self.level = level
        self.parent = parent
        self.page = page
    }

    /// Number and heading as one reads them: "II. Recommendations".
    public var title: String {
        guard let number else { return heading.text }
        return heading.isEmpty ? number : "\(number). \(heading.text)"
    }
}

/// A paragraph, numbered or not, with the list inside it.
public struct Paragraph: Hashable, Sendable, Codable {
    public enum Kind: String, Sendable, Codable {
        case operative, preambular, narrative
    }

    public let kind: Kind
    /// The printed number without its full stop: "45", "115.2", "Recommendation 3"; `nil` for a paragraph without one.
    public let number: String?
    /// Where the number is printed.
    public let numberSpan: Span?
    /// The words before the list, or all words where there is no list.
    public let passage: Passage
    public let items: [Item]
    /// The index of its section in `Report.sections`.
    public let section: Int?
    public let page: Int

    public init(
        kind: Kind, number: String?, numberSpan: Span?, passage: Passage, items: [Item], section: Int?, page: Int
    ) {
        self.kind = kind
        self.number = number
        self.numberSpan = numberSpan
        self.passage = passage
        self.items = items
        self.section = section
        self.page = page
    }

    /// From the number to the end of the last item.
    public var span: Span {
        var whole = passage.isEmpty ? numberSpan ?? passage.span : numberSpan?.union(passage.span) ?? passage.span
        for item in items { whole = whole.union(item.span) }
        return whole
    }

    /// All words, those of its list included, each item on a line of its own with its marker.
    public var text: String {
        ([passage.text] + items.map(\.text)).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

/// An item of a list inside a paragraph: (a), (i), or words that go on after a list.
public struct Item: Hashable, Sendable, Codable {
    /// As printed: "(a)", "(i)", "1."; `nil` for words that go on after a list or stand in it without a marker.
    public let marker: String?
    public let markerSpan: Span?
    public let passage: Passage
    public let items: [Item]

    public init(marker: String?, markerSpan: Span?, passage: Passage, items: [Item]) {
        self.marker = marker
        self.markerSpan = markerSpan
        self.passage = passage
        self.items = items
    }

    public var span: Span {
        var whole = passage.isEmpty ? markerSpan ?? passage.span : markerSpan?.union(passage.span) ?? passage.span
        for item in items { whole = whole.union(item.span) }
        return whole
    }

    public var text: String {
        let own = [marker, passage.text].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        return ([own] + items.map(\.text)).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

/// A footnote.
public struct Note: Hashable, Sendable, Codable {
    /// As printed: "1", "*".
    public let marker: String
    public let markerSpan: Span
    public let passage: Passage
    public let page: Int

    public init(marker: String, markerSpan: Span, passage: Passage, page: Int) {
        self.marker = marker
        self.markerSpan = markerSpan
        self.passage = passage
        self.page = page
    }
}

/// A table: its rows of cells; the first `headerRows` of them are its head.
public struct Table: Hashable, Sendable, Codable {
    public let headerRows: Int
    public let rows: [[Passage]]
    public let section: Int?
    public let page: Int

    public init(headerRows: Int, rows: [[Passage]], section: Int?, page: Int) {
        self.headerRows = headerRows
        self.rows = rows
        self.section = section
        self.page = page
    }
}

/// The words of one block as they read, and where each of them stands in the document.
///
/// A block is printed over several lines, even pages; the passage joins them, undoes hyphenation and
/// leaves out the calls of footnotes, yet every stretch of it points back to the document.
public struct Passage: Hashable, Sendable, Codable {
    /// A stretch that stands unbroken, in one look, in the document.
    public struct Piece: Hashable, Sendable, Codable {
        /// Where it begins in the passage's text, in UTF-8.
        public let offset: Int
        /// Where it stands in the document.
        public let span: Span
        public let bold: Bool
        public let italic: Bool

        public init(offset: Int, span: Span, bold: Bool, italic: Bool) {
            self.offset = offset
            self.span = span
            self.bold = bold
            self.italic = italic
        }

        /// The stretch of the passage's text that it covers.
        public var range: Range<Int> { offset..<(offset + span.count) }
    }

    public let text: String
    public let pieces: [Piece]
    /// The calls of notes that stand among the words.
    public let calls: [NoteCall]

    public init(text: String, pieces: [Piece], calls: [NoteCall] = []) {
        self.text = text
        self.pieces = pieces
        self.calls = calls
    }

    public static let empty = Passage(text: "", pieces: [])

    public var isEmpty: Bool { text.isEmpty }

    /// From its first to its last character in the document; what stands between (a page's foot) is inside.
    public var span: Span {
        guard let first = pieces.first, let last = pieces.last else { return Span(0, 0) }
        return Span(first.span.start, max(first.span.start, last.span.end))
    }

    /// Where a stretch of the passage's text (UTF-8 offsets) stands in the document.
    public func span(of range: Range<Int>) -> Span {
        guard let first = pieces.last(where: { $0.offset <= range.lowerBound }) ?? pieces.first else { return Span(0, 0) }
        let last = pieces.last { $0.offset < max(range.upperBound, 1) } ?? first
        let start = first.span.start + min(first.span.count, max(0, range.lowerBound - first.offset))
        let end = last.span.start + min(last.span.count, max(0, range.upperBound - last.offset))
        return Span(start, max(start, end))
    }

    /// The words of a stretch of the passage's text (UTF-8 offsets).
    public func words(_ range: Range<Int>) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(start, offsetBy: range.count)
        return String(text[start..<end])
    }
}

/// The raised number that calls a footnote.
public struct NoteCall: Hashable, Sendable, Codable {
    public let marker: String
    /// Where in the passage's text it stands, in UTF-8: the note is called after the word that ends here.
    public let offset: Int
    public let span: Span

    public init(marker: String, offset: Int, span: Span) {
        self.marker = marker
        self.offset = offset
        self.span = span
    }
}

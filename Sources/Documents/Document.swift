/// The canonical text of one original, line by line, with the place and the look of each line.
///
/// Everything read later points back into `text` with spans; no second text is ever made.
public struct Document: Hashable, Sendable, Codable {
    /// What the bytes were.
    public enum Format: String, Sendable, Codable, CaseIterable {
        case plainText, pdf, word, html, akomaNtoso
    }

    public let format: Format
    /// The lines in reading order, each ended by a line feed.
    public let text: String
    public let lines: [Line]
    /// How many pages the original has; `nil` where it has none (plain text).
    public let pageCount: Int?
    /// The size of each page, in their order; `nil` where the format has none.
    public let pageSizes: [PageSize]?
    /// What the reader of the format noticed.
    public let findings: [Finding]

    public init(
        format: Format, text: String, lines: [Line], pageCount: Int?, pageSizes: [PageSize]? = nil, findings: [Finding] = []
    ) {
        self.format = format
        self.text = text
        self.lines = lines
        self.pageCount = pageCount
        self.pageSizes = pageSizes
        self.findings = findings
    }

    /// The very words of a span, or `nil` where the span is not of this document.
    public func quote(_ span: Span) -> String? {
        let utf8 = text.utf8
        guard span.end <= utf8.count else { return nil }
        let start = utf8.index(utf8.startIndex, offsetBy: span.start)
        let end = utf8.index(start, offsetBy: span.count)
        return String(text[start..<end])
    }
}

/// One printed line.
public struct Line: Hashable, Sendable, Codable {
    /// The line without its line feed.
    public let span: Span
    /// The page it stands on, from 1; 1 for a text without pages.
    public let page: Int
    /// Where on the page it stands; `nil` for a text without pages.
    public let box: Box?
    /// The line's stretches of one look, in order; together they are the line.
    public let runs: [Run]
    /// How sure the recognition of print was, 0 to 1; `nil` for text that was not recognized from a picture.
    public let confidence: Double?

    public init(span: Span, page: Int, box: Box?, runs: [Run], confidence: Double? = nil) {
        self.span = span
        self.page = page
        self.box = box
        self.runs = runs
        self.confidence = confidence
    }
}

/// The width and height of a page in points of 1/72 inch.
public struct PageSize: Hashable, Sendable, Codable {
    public let width: Double
    public let height: Double

    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// A rectangle on a page: points of 1/72 inch from the upper left corner.
public struct Box: Hashable, Sendable, Codable {
    public let left: Double
    public let top: Double
    public let width: Double
    public let height: Double

    public init(left: Double, top: Double, width: Double, height: Double) {
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }

    public var right: Double { left + width }
    public var bottom: Double { top + height }

    /// The same box seen in a mirror that stands upright in the middle of a page.
    /// - Parameter width: The width of the page.
    public func mirrored(in width: Double) -> Box {
        Box(left: width - right, top: top, width: self.width, height: height)
    }

    /// The smallest box that holds both.
    public func union(_ other: Box) -> Box {
        let (l, t) = (min(left, other.left), min(top, other.top))
        return Box(left: l, top: t, width: max(right, other.right) - l, height: max(bottom, other.bottom) - t)
    }
}

/// A stretch of a line in one font.
public struct Run: Hashable, Sendable, Codable {
    public let span: Span
    public let style: Style
    public let box: Box?

    public init(span: Span, style: Style, box: Box? = nil) {
        self.span = span
        self.style = style
        self.box = box
    }
}

/// How a run looks.
public struct Style: Hashable, Sendable, Codable {
    /// Height of the font in points; `nil` where the format has none.
    public let size: Double?
    public let bold: Bool
    public let italic: Bool
    /// Small and raised above the line, as the call of a footnote is.
    public let raised: Bool

    public init(size: Double? = nil, bold: Bool = false, italic: Bool = false, raised: Bool = false) {
        self.size = size
        self.bold = bold
        self.italic = italic
        self.raised = raised
    }

    public static let plain = Style()
}

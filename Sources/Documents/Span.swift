/// A stretch of a document's text: UTF-8 offsets, half open.
///
/// Offsets are the same in Swift, SQLite, JSON and a browser; a `String.Index` is none of these.
public struct Span: Hashable, Sendable {
    public let start: Int
    public let end: Int

    public init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end, "a span runs forward")
        self.start = start
        self.end = end
    }

    public var count: Int { end - start }
    public var isEmpty: Bool { start == end }

    /// The smallest span that holds both.
    public func union(_ other: Span) -> Span {
        Span(min(start, other.start), max(end, other.end))
    }

    public func contains(_ other: Span) -> Bool {
        start <= other.start && other.end <= end
    }
}

extension Span: Comparable {
    public static func < (a: Span, b: Span) -> Bool {
        (a.start, a.end) < (b.start, b.end)
    }
}

extension Span: Codable {
    /// Written as `[start, end]`.
    public init(from decoder: any Decoder) throws {
        var pair = try decoder.unkeyedContainer()
        let (start, end) = (try pair.decode(Int.self), try pair.decode(Int.self))
        guard 0 <= start, start <= end else {
            throw DecodingError.dataCorruptedError(in: pair, debugDescription: "a span runs forward: [\(start), \(end)]")
        }
        self.init(start, end)
    }

    public func encode(to encoder: any Encoder) throws {
        var pair = encoder.unkeyedContainer()
        try pair.encode(start)
        try pair.encode(end)
    }
}

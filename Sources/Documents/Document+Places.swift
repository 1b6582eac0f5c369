/// Where on the paper the words of a document stand.
extension Document {
    /// A rectangle on one of its pages.
    public struct Place: Hashable, Sendable {
        public let page: Int
        public let box: Box
    }

    /// Where the words of a span are printed: a place for each line, no wider than the stretches of the line that hold them.
    /// None for a document without pages.
    public func places(of span: Span) -> [Place] {
        lines(touching: span).compactMap { line in
            let boxes = line.runs.filter { $0.span.end > span.start && $0.span.start < span.end }.compactMap(\.box)
            return boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }.map { Place(page: line.page, box: $0) }
        }
    }

    /// How sure the recognition of the words of a span was, 0 to 1: the mean of its lines by their length. `nil` where none
    /// was recognized from a picture.
    public func confidence(of span: Span) -> Double? {
        let recognized = lines(touching: span).filter { $0.confidence != nil }
        let length = recognized.reduce(0) { $0 + $1.span.count }
        guard length > 0 else { return nil }
        let mean = recognized.reduce(0) { $0 + ($1.confidence ?? 0) * Double($1.span.count) } / Double(length)
        return (100 * mean).rounded() / 100
    }

    /// Lines stand in the order of the text, so the first is found by halving.
    private func lines(touching span: Span) -> ArraySlice<Line> {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].span.end > span.start { high = middle } else { low = middle + 1 }
        }
        return lines[low...].prefix { $0.span.start < span.end }
    }
}

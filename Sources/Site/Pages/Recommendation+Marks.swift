import Documents
import Interpreting
import Structuring

extension Recommendation {
    /// What the reading found in its words, as stretches of its text: for each kind the places that it read, else none.
    func marks(in paragraph: Paragraph?) -> [Mark] {
        guard let paragraph, paragraph.text == text else { return [] }
        let places = TextPlaces(paragraph)
        var marks: [Mark] = []
        let add = { (kind: Mark.Kind, span: Span) in
            if let range = places.range(of: span) { marks.append(Mark(kind, range)) }
        }
        for act in acts {
            add(.verb, act.verbSpan)
            for addressee in act.addressees { add(.addressee, addressee.span) }
        }
        for hedge in hedges { add(.hedge, hedge.span) }
        for citation in citations { add(.citation, citation.span) }
        var seen: Set<Mark> = []
        return marks.filter { seen.insert($0).inserted }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }
}

/// Where each stretch of the document stands in a paragraph's text, which joins its words and those of its list.
private struct TextPlaces {
    private var places: [(span: Span, start: Int)] = []

    init(_ paragraph: Paragraph) {
        var position = 0
        if !paragraph.passage.text.isEmpty {
            add(paragraph.passage, at: position)
            position += paragraph.passage.text.utf8.count + 1
        }
        for item in paragraph.items { add(item, at: &position) }
    }

    private mutating func add(_ passage: Passage, at position: Int) {
        for piece in passage.pieces { places.append((piece.span, position + piece.offset)) }
    }

    /// As `Item.text` joins it: marker, space, words, and the items inside on lines of their own.
    private mutating func add(_ item: Item, at position: inout Int) {
        if let marker = item.marker, !marker.isEmpty { position += marker.utf8.count + (item.passage.isEmpty ? 0 : 1) }
        add(item.passage, at: position)
        position += item.passage.text.utf8.count
        let isSilent = (item.marker ?? "").isEmpty && item.passage.isEmpty
        if !isSilent { position += 1 }
        for inner in item.items { add(inner, at: &position) }
    }

    /// The stretch of the text that a stretch of the document became; `nil` where it stands elsewhere.
    func range(of span: Span) -> Range<Int>? {
        let inside = places.filter { $0.span.start < span.end && span.start < $0.span.end }
        guard let first = inside.first, let last = inside.last else { return nil }
        let start = first.start + max(0, span.start - first.span.start)
        let end = last.start + min(last.span.count, span.end - last.span.start)
        return start < end ? start..<end : nil
    }
}

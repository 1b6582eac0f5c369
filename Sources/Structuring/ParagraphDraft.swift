import Documents

/// A paragraph that is being read: its lines so far, and the list inside it.
struct ParagraphDraft {
    var kind: Paragraph.Kind
    var number: String?
    var numberSpan: Span?
    var lines: [PrintedLine]
    let skip: Int
    let section: Int?
    let page: Int
    var items: [ItemDraft] = []
    /// The lists that are open, outermost first.
    var lists: [(style: Marker.Style, value: Int, left: Double)] = []

    struct ItemDraft {
        let depth: Int
        let marker: Marker?
        let markerSpan: Span?
        let skip: Int
        var lines: [PrintedLine]
    }

    init(kind: Paragraph.Kind, block: Block, skip: Int, section: Int?, number: String? = nil, numberSpan: Span? = nil) {
        self.kind = kind
        self.number = number
        self.numberSpan = numberSpan
        self.skip = skip
        self.section = section
        lines = block.lines
        page = block.first.page
    }

    /// The words that came last, of the paragraph or of its last item.
    var lastText: String { items.last?.lines.last?.ending ?? lines.last?.ending ?? "" }

    var hasEnded: Bool { lastText.endsSentence }

    mutating func goOn(with lines: [PrintedLine]) {
        if items.isEmpty {
            self.lines += lines
        } else {
            items[items.count - 1].lines += lines
        }
    }

    func finished(in page: PrintedPages) -> Paragraph {
        let passage = PassageBuilder.passage(lines, skipping: skip, in: page)
        var rest = items[...]
        return Paragraph(
            kind: kind, number: number, numberSpan: numberSpan, passage: passage, items: tree(&rest, 0, page), section: section,
            page: self.page)
    }

    private func tree(_ rest: inout ArraySlice<ItemDraft>, _ depth: Int, _ page: PrintedPages) -> [Item] {
        var tree: [Item] = []
        while let draft = rest.first, draft.depth >= depth {
            rest.removeFirst()
            let passage = PassageBuilder.passage(draft.lines, skipping: draft.skip, in: page)
            let inner = self.tree(&rest, draft.depth + 1, page)
            tree.append(
                Item(
                    marker: draft.marker.map { $0.style == .arabic ? $0.label + "." : $0.label }, markerSpan: draft.markerSpan,
                    passage: passage, items: inner))
        }
        return tree
    }
}

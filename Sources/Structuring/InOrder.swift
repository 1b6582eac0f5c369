import Documents

/// Puts what was found apart, notes and furniture and text, back into the order of the document.
enum InOrder {
    static func parts(head: [Part], body: [Part], notes: [Note], furniture: [PrintedLine]) -> [Part] {
        let furniture = furniture.filter { !$0.isBlank }.map { line in
            Part.furniture(
                Passage(
                    text: line.text, pieces: [Passage.Piece(offset: 0, span: line.span, bold: line.isBold, italic: line.isItalic)]))
        }
        return woven(notes.map(Part.note) + furniture, into: head + body)
    }

    /// Parts put into others that are in order, each before the first that begins behind it.
    static func woven(_ asides: [Part], into flow: [Part]) -> [Part] {
        guard !asides.isEmpty else { return flow }
        var flow = flow
        var asides = asides.sorted { start($0) < start($1) }[...]
        // Headings carry no words of their own, so the text keeps its order and the asides are woven in.
        var ordered: [Part] = []
        ordered.reserveCapacity(flow.count + asides.count)
        flow.reverse()
        while let part = flow.popLast() {
            if case .heading = part {
            } else {
                while let aside = asides.first, start(aside) < start(part) {
                    ordered.append(aside)
                    asides.removeFirst()
                }
            }
            ordered.append(part)
        }
        return ordered + asides
    }

    /// Where a part begins in the document; headings are placed by what follows them.
    private static func start(_ part: Part) -> Int {
        switch part {
        case .masthead(let passage), .furniture(let passage), .unplaced(let passage): passage.span.start
        case .paragraph(let paragraph): paragraph.span.start
        case .table(let table): table.rows.joined().first { !$0.isEmpty }?.span.start ?? 0
        case .note(let note): note.markerSpan.start
        case .heading: 0
        }
    }
}

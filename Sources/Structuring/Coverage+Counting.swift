import Documents

extension Coverage {
    /// Counts which characters of the document stand in a part, and lists what stands nowhere.
    init(of parts: [Part], sections: [Section], in document: Document) {
        let bytes = Array(document.text.utf8)
        var placed = [Bool](repeating: false, count: bytes.count)
        func place(_ span: Span?) {
            guard let span else { return }
            for index in span.start..<min(span.end, placed.count) { placed[index] = true }
        }
        func place(_ passage: Passage) {
            for piece in passage.pieces { place(piece.span) }
            for call in passage.calls { place(call.span) }
        }
        func place(_ items: [Item]) {
            for item in items {
                place(item.markerSpan)
                place(item.passage)
                place(item.items)
            }
        }
        for section in sections {
            place(section.numberSpan)
            place(section.heading)
        }
        for part in parts {
            switch part {
            case .masthead(let passage), .furniture(let passage): place(passage)
            case .paragraph(let paragraph):
                place(paragraph.numberSpan)
                place(paragraph.passage)
                place(paragraph.items)
            case .table(let table): for row in table.rows { for cell in row { place(cell) } }
            case .note(let note):
                place(note.markerSpan)
                place(note.passage)
            case .heading, .unplaced: break
            }
        }
        self.init(placed: placed, bytes: bytes)
    }

    private init(placed: [Bool], bytes: [UInt8]) {
        var (characters, accounted, gaps) = (0, 0, [] as [Span])
        var index = 0
        while index < bytes.count {
            let length = Self.length(of: bytes[index])
            defer { index += length }
            guard !Self.isSpace(bytes, index) else { continue }
            characters += 1
            // A hyphen that broke a word at the end of a line is undone with the line break.
            let isBreak = (bytes[index] == UInt8(ascii: "-") || bytes[index] == 0xC2) && index > 0 && placed[index - 1]
            if placed[index] || isBreak {
                accounted += 1
            } else if let last = gaps.last, last.end == index || bytes[last.end..<index].allSatisfy({ $0 == 0x20 }) {
                gaps[gaps.count - 1] = Span(last.start, min(bytes.count, index + length))
            } else {
                gaps.append(Span(index, min(bytes.count, index + length)))
            }
        }
        self.init(characters: characters, accounted: accounted, unaccounted: gaps)
    }

    private static func length(of byte: UInt8) -> Int {
        byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    private static func isSpace(_ bytes: [UInt8], _ index: Int) -> Bool {
        switch bytes[index] {
        case 0x09...0x0D, 0x20: true
        case 0xC2: index + 1 < bytes.count && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85)
        case 0xE3: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
        case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x80...0x8A).contains(bytes[index + 2])
        default: false
        }
    }
}

import Documents

/// A list of contents that is being read: each entry with its words and its page, the dots between them apart.
struct ContentsDraft {
    private let page: PrintedPages
    private var rows: [[Passage]] = []
    /// The words of the entry that is open: an entry may take several lines.
    private var entry = Passage.empty
    private var leaders: [Passage] = []
    private let first: PrintedLine

    init(_ block: Block, _ page: PrintedPages) {
        self.page = page
        first = block.first
        add(block)
    }

    mutating func add(_ block: Block) {
        for line in block.lines { add(line) }
    }

    /// The list as a table of two columns, and the leaders.
    mutating func table(section: Int?) -> (table: Table, leaders: [Passage]) {
        close(.empty)
        let heads = rows.prefix { ["chapter", "page", "paragraphs", ""].contains($0[0].text.lowercased()) }.count
        return (Table(headerRows: min(heads, 1), rows: rows, section: section, page: first.page), leaders)
    }

    private mutating func add(_ line: PrintedLine) {
        let text = Array(line.text.utf8)
        let dots = Self.leaders(in: text)
        let number = Self.number(at: text, from: dots?.upperBound ?? (Self.isNumber(text) ? 0 : text.count))
        let end = dots?.lowerBound ?? number?.lowerBound ?? text.count
        let start = line.span.start
        if ["page", "pages"].contains(line.text.lowercased()), entry.isEmpty, rows.count == 1, rows[0][1].isEmpty {
            rows[0][1] = Passage(of: page, line.span, bold: line.isBold, italic: line.isItalic)
            return
        }
        // An entry may print no page; the mark of the next one ends it.
        if !line.markers.isEmpty { close(.empty) }
        if end > 0 {
            entry = entry.joined(
                Passage(of: page, Span(start, start + text[..<end].trimmedEnd), bold: line.isBold, italic: line.isItalic))
        }
        if let dots { leaders.append(Passage(of: page, Span(start + dots.lowerBound, start + dots.upperBound))) }
        if let number {
            close(Passage(of: page, Span(start + number.lowerBound, start + number.upperBound)))
        } else if Self.labels.contains(line.text.lowercased()) {
            close(.empty)
        }
    }

    private mutating func close(_ number: Passage) {
        guard !entry.isEmpty || !number.isEmpty else { return }
        rows.append([entry, number])
        entry = .empty
    }

    /// What stands over a column or over a group of entries.
    private static let labels: Set<String> = [
        "annex", "annexes", "appendix", "appendices", "chapter", "page", "paragraphs", "contents",
    ]

    /// Where the dots stand that lead to the number of the page.
    private static func leaders(in text: [UInt8]) -> Range<Int>? {
        var (start, dots, index) = (nil as Int?, 0, 0)
        while index < text.count {
            let isEllipsis = text[index...].starts(with: [0xE2, 0x80, 0xA6])
            if text[index] == UInt8(ascii: ".") || isEllipsis {
                start = start ?? index
                dots += isEllipsis ? 3 : 1
                index += isEllipsis ? 3 : 1
            } else if text[index] == 0x20, start != nil {
                index += 1
            } else if dots >= 4 {
                break
            } else {
                (start, dots) = (nil, 0)
                index += 1
            }
        }
        guard let start, dots >= 4 || dots == 3 && index == text.count else { return nil }
        return start..<(start + text[start..<index].trimmedEnd)
    }

    private static func isNumber(_ text: [UInt8]) -> Bool {
        !text.isEmpty && text.count <= 9 && text.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
            && text.contains { (0x30...0x39).contains($0) }
    }

    /// The number of the page, or the numbers of paragraphs, to the end of the line.
    private static func number(at text: [UInt8], from start: Int) -> Range<Int>? {
        let opens = text[start...].firstIndex { $0 != 0x20 } ?? text.count
        return isNumber(Array(text[opens...])) ? opens..<text.count : nil
    }
}

extension ArraySlice<UInt8> {
    /// How many bytes it has without the spaces at its end.
    fileprivate var trimmedEnd: Int { count - reversed().prefix { $0 == 0x20 }.count }
}

extension Passage {
    /// Two passages as one, a space between them.
    func joined(_ other: Passage) -> Passage {
        guard !isEmpty else { return other }
        guard !other.isEmpty else { return self }
        let shift = text.utf8.count + 1
        return Passage(
            text: text + " " + other.text,
            pieces: pieces
                + other.pieces.map { Piece(offset: $0.offset + shift, span: $0.span, bold: $0.bold, italic: $0.italic) },
            calls: calls + other.calls.map { NoteCall(marker: $0.marker, offset: $0.offset + shift, span: $0.span) })
    }
}

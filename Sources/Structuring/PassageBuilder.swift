import Documents

/// Joins lines into a passage: one space between lines, hyphenation undone, calls of notes taken out of the words.
struct PassageBuilder {
    private let page: PrintedPages
    private var text = ""
    private var length = 0
    private var pieces: [Passage.Piece] = []
    private var calls: [NoteCall] = []

    init(_ page: PrintedPages) {
        self.page = page
    }

    static func passage(_ lines: [PrintedLine], skipping bytes: Int = 0, in page: PrintedPages) -> Passage {
        var builder = PassageBuilder(page)
        for (index, line) in lines.enumerated() { builder.add(line, skipping: index == 0 ? bytes : 0) }
        return builder.passage
    }

    var passage: Passage { Passage(text: text, pieces: pieces, calls: calls) }

    /// Adds a line, without its first bytes where a marker stands there.
    mutating func add(_ line: PrintedLine, skipping bytes: Int = 0) {
        let start = min(line.span.start + bytes, line.span.end)
        guard start < line.span.end else { return }
        joinTo(line.text)
        var last = start
        for run in line.line.runs {
            let span = Span(max(run.span.start, start), max(max(run.span.start, start), min(run.span.end, line.span.end)))
            guard !span.isEmpty, let words = page.document.quote(span) else { continue }
            // The space between two stretches that are printed apart belongs to neither.
            if span.start > last, last > start, text.utf8.last != 0x20 { (text, length) = (text + " ", length + 1) }
            last = span.end
            if run.style.raised, let marker = Self.noteMarker(words),
                !(text.isEmpty && pieces.isEmpty && calls.isEmpty && bytes == 0), !endsOrdinal(marker)
            {
                calls.append(NoteCall(marker: marker, offset: trimmedLength, span: span))
                // The space behind the call parts the words around it.
                if words.utf8.last == 0x20, !text.isEmpty, text.utf8.last != 0x20 { (text, length) = (text + " ", length + 1) }
            } else if page.strokedNotes.isEmpty {
                append(words, span, run.style)
            } else {
                appendWithStrokedCalls(words, span, run.style)
            }
        }
    }

    /// Words in which notes are called as "1/", behind a space.
    private mutating func appendWithStrokedCalls(_ words: String, _ span: Span, _ style: Style) {
        let bytes = Array(words.utf8)
        var (start, position) = (0, 0)
        func flush(to end: Int) {
            if end > start {
                append(String(decoding: bytes[start..<end], as: UTF8.self), Span(span.start + start, span.start + end), style)
            }
        }
        while position < bytes.count {
            defer { position += 1 }
            let digits = bytes[..<position].reversed().prefix { (0x30...0x39).contains($0) }.count
            let opens = position - digits
            guard bytes[position] == UInt8(ascii: "/"), digits > 0, opens == 0 || bytes[opens - 1] == 0x20,
                position + 1 == bytes.count || [0x20, 0x2C, 0x2E, 0x3B].contains(bytes[position + 1]),
                !(opens == 0 && text.isEmpty)
            else { continue }
            let marker = String(decoding: bytes[opens..<position], as: UTF8.self)
            guard page.strokedNotes.contains(marker) else { continue }
            flush(to: opens)
            calls.append(NoteCall(marker: marker, offset: trimmedLength, span: Span(span.start + opens, span.start + position + 1)))
            start = position + 1
        }
        flush(to: bytes.count)
    }

    /// The number or star of a note, where the raised words are one: "1", "12", "*".
    static func noteMarker(_ words: String) -> String? {
        let digits: [Character: Character] = [
            "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
        ]
        // Arabic prints the number of a note in brackets.
        let plain = String(words.filter { !$0.isWhitespace && $0 != "(" && $0 != ")" }.map { digits[$0] ?? $0 })
        let isNumber = (1...3).contains(plain.count) && plain.allSatisfy { ("0"..."9").contains($0) }
        let isStar = (1...4).contains(plain.count) && plain.allSatisfy { $0 == "*" || $0 == "†" || $0 == "‡" }
        let isLetter = plain.count == 1 && plain.first!.isLowercase && plain.first!.isASCII
        return isNumber || isStar || isLetter ? plain : nil
    }

    /// The raised letter of an ordinal ("XXIe", "no", "4o"), which calls no note.
    private func endsOrdinal(_ marker: String) -> Bool {
        guard marker.first?.isLetter ?? false else { return false }
        let word = text.utf8.suffix(12).reversed().prefix { $0 != 0x20 && $0 != 0x28 }
        guard let last = word.first else { return false }
        let isRoman = word.allSatisfy { "IVXLC".utf8.contains($0) }
        return (0x30...0x39).contains(last) || isRoman || word.count == 1 && (0x41...0x7A).contains(last)
    }

    private var trimmedLength: Int { text.utf8.last == 0x20 ? length - 1 : length }

    private mutating func append(_ words: String, _ span: Span, _ style: Style) {
        // A call taken out between two spaces leaves one of them; no passage begins with a space.
        let doubled = (text.isEmpty || text.utf8.last == 0x20) && words.utf8.first == 0x20
        let words = doubled ? String(words.dropFirst()) : words
        let span = doubled ? Span(span.start + 1, span.end) : span
        guard !span.isEmpty else { return }
        pieces.append(Passage.Piece(offset: length, span: span, bold: style.bold, italic: style.italic))
        text += words
        length += span.count
    }

    private mutating func joinTo(_ next: String) {
        guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first else { return }
        if last == " " || Self.isIdeographic(last) && Self.isIdeographic(first) { return }
        if last == "\u{AD}" || last == "-" && breaksWord(before: next) {
            text.unicodeScalars.removeLast()
            let cut = String(last).utf8.count
            length -= cut
            if let piece = pieces.popLast(), piece.span.count > cut {
                pieces.append(
                    Passage.Piece(
                        offset: piece.offset, span: Span(piece.span.start, piece.span.end - cut), bold: piece.bold,
                        italic: piece.italic))
            }
            return
        }
        // A symbol that is broken at a full stop: "…/INF/1/Rev." and "1".
        if last == ".", first.properties.numericType != nil, endsInSymbol { return }
        // "troop- and police-contributing": the hyphen stands for what follows the "and".
        let isSuspended = last == "-" && ["and ", "or ", "et ", "ou ", "y ", "o ", "to "].contains { next.hasPrefix($0) }
        if last == "-" && !isSuspended || last == "/" || last == "–" && first.properties.numericType != nil { return }
        text += " "
        length += 1
    }

    private var endsInSymbol: Bool {
        let word = text.utf8.suffix(40).split(separator: 0x20).last ?? []
        return word.first.map { (0x41...0x5A).contains($0) || $0 == 0x28 } ?? false && word.count { $0 == 0x2F } >= 2
    }

    /// Whether the hyphen at the end of the text was put there to break a word: the joined word is a word of the
    /// document, the hyphened one is not.
    private func breaksWord(before next: String) -> Bool {
        guard let first = next.unicodeScalars.first, first.properties.isLowercase else { return false }
        let word = WordSet.bare(Array(text.utf8.suffix(40)).split(separator: 0x20).last ?? [])
        let rest = WordSet.bare(Array(next.utf8.prefix { $0 != 0x20 })[...])
        guard !word.isEmpty, !rest.isEmpty else { return false }
        return page.words.contains(word + rest) && !page.words.contains(word + [UInt8(ascii: "-")] + rest)
    }

    private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
        (0x2E80...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
            || (0xFF00...0xFFEF).contains(scalar.value)
    }
}

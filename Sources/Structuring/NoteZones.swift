import Documents

/// The notes at the foot of the pages.
enum NoteZones {
    struct Found {
        let notes: [Note]
        /// The positions of the lines they take.
        let lines: Set<Int>
        /// The marks that are printed with a stroke, "1/", and are called so.
        var stroked: Set<String> { Set(notes.filter { $0.markerSpan.count > $0.marker.utf8.count }.map(\.marker)) }
    }

    static func find(in page: PrintedPages, without furniture: Set<Int>) -> Found {
        let content = page.lines.filter { !furniture.contains($0.index) && !$0.isBlank }
        guard page.hasLayout else { return plain(content, page) }
        var (groups, taken) = ([] as [(marker: Mark, lines: [PrintedLine])], Set<Int>())
        for (number, lines) in Dictionary(grouping: content, by: \.page).sorted(by: { $0.key < $1.key }) {
            let rule = page.lines.first { $0.page == number && furniture.contains($0.index) && Furniture.isRule($0.text) }
            let found = zoneStart(lines, below: rule, page)
            guard
                let start = found.map({ overrun(lines, $0, after: groups.last?.lines.last) ?? $0.marked })
                    ?? levelStart(lines, page)
            else { continue }
            for line in lines[start...] {
                if let mark = mark(of: line, in: page) {
                    groups.append((mark, [line]))
                } else if groups.isEmpty {
                    continue
                } else {
                    groups[groups.count - 1].lines.append(line)
                }
                taken.insert(line.index)
            }
        }
        return Found(notes: groups.map { note($0.marker, $0.lines, page) }, lines: taken)
    }

    struct Mark {
        let text: String
        let span: Span
        /// Bytes to skip in the line.
        let length: Int
    }

    /// Where the small print at the foot of a page begins, and its first line that bears a mark.
    private typealias Zone = (first: Int, marked: Int)

    /// Where the notes of a page begin: below the rule that parts them from the text, or at the first small line that
    /// bears a mark, where nothing but small lines follows.
    private static func zoneStart(_ lines: [PrintedLine], below rule: PrintedLine?, _ page: PrintedPages) -> Zone? {
        if let rule, let first = lines.firstIndex(where: { $0.top > rule.top }),
            lines[first...].allSatisfy({ $0.size <= page.bodySize + 0.3 })
        {
            return (first, first)
        }
        var start = lines.endIndex
        while start > 0, lines[start - 1].size <= page.bodySize - 0.7 { start -= 1 }
        guard start < lines.endIndex else { return nil }
        return lines[start...].firstIndex { mark(of: $0, in: page) != nil }.map { (start, $0) }
    }

    /// A note that runs over to the next page goes on above the first mark there.
    private static func overrun(_ lines: [PrintedLine], _ zone: Zone, after last: PrintedLine?) -> Int? {
        guard zone.first < zone.marked, let last, last.page + 1 == lines[zone.first].page, !last.endsSentence else { return nil }
        return zone.first
    }

    /// Notes in letters as large as the text: behind white space, with marks that count on, to the end of the page.
    private static func levelStart(_ lines: [PrintedLine], _ page: PrintedPages) -> Int? {
        var (start, expected) = (nil as Int?, nil as Int?)
        for index in lines.indices.dropFirst().reversed() {
            let line = lines[index]
            guard line.size <= page.bodySize + 0.3 else { break }
            guard let mark = mark(of: line, in: page) else { continue }
            let value = Int(mark.text)
            guard expected == nil || value.map({ $0 + 1 == expected }) ?? false else { break }
            expected = value
            if line.top - lines[index - 1].top > page.pitch * 1.7 { start = index }
        }
        return start
    }

    /// The raised number or star that opens a note.
    static func mark(of line: PrintedLine, in page: PrintedPages) -> Mark? {
        guard let first = line.line.runs.first, let words = page.document.quote(first.span) else { return nil }
        if first.style.raised, let text = PassageBuilder.noteMarker(words) {
            let next = line.line.runs.dropFirst().first?.span.start ?? first.span.end
            return Mark(text: text, span: first.span, length: next - line.span.start)
        }
        // A star is printed at the height of its line at times.
        let stars = line.text.prefix { $0 == "*" }
        let isRow = line.text.utf8.allSatisfy { $0 == 0x2A || $0 == 0x20 }
        if (1...3).contains(stars.count), !isRow, line.text.dropFirst(stars.count).first == " " {
            let span = Span(line.span.start, line.span.start + stars.count)
            return Mark(text: String(stars), span: span, length: stars.count + 1)
        }
        // Typewritten reports mark their notes "1/".
        let digits = line.text.utf8.prefix { (0x30...0x39).contains($0) }.count
        guard (1...3).contains(digits), page.hasLayout, line.text.utf8.dropFirst(digits).starts(with: [0x2F, 0x20]) else {
            return nil
        }
        let span = Span(line.span.start, line.span.start + digits + 1)
        return Mark(text: String(Substring(line.text.utf8.prefix(digits))), span: span, length: digits + 2)
    }

    /// Notes of a text without pages stand on lines of their own that open with a raised number.
    private static func plain(_ lines: [PrintedLine], _ page: PrintedPages) -> Found {
        let marked = lines.compactMap { line in mark(of: line, in: page).map { (line, $0) } }
        return Found(notes: marked.map { note($1, [$0], page) }, lines: Set(marked.map(\.0.index)))
    }

    private static func note(_ mark: Mark, _ lines: [PrintedLine], _ page: PrintedPages) -> Note {
        let passage = PassageBuilder.passage(lines, skipping: mark.length, in: page)
        return Note(marker: mark.text, markerSpan: mark.span, passage: passage, page: lines[0].page)
    }
}

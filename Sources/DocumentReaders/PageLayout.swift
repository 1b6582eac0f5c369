import Documents

/// Puts the stretches of text of each page into lines, in reading order.
enum PageLayout {
    static func document(of pages: [FragmentPage], findings: [Finding]) -> Document {
        var writer = TextWriter()
        let order = RightToLeft.order(of: pages)
        let words = SplitWords(in: pages.lazy.flatMap(\.fragments).map(\.text))
        for page in pages {
            let fragments = page.fragments.map { fragment in
                var whole = fragment
                whole.text = words.mended(fragment.text)
                if order != .leftToRight { whole.box = fragment.box.mirrored(in: page.size.width) }
                return whole
            }
            for row in rows(of: fragments) {
                for line in segments(of: row) {
                    guard order != .leftToRight else {
                        writer.add(line, page: page.number)
                        continue
                    }
                    // What runs to the left is laid out as in a mirror, then put back where it stands.
                    let printed = line.map { fragment in
                        var printed = fragment
                        printed.box = fragment.box.mirrored(in: page.size.width)
                        return printed
                    }
                    writer.add(RightToLeft.inReadingOrder(printed, order), page: page.number)
                }
            }
        }
        return Document(
            format: .pdf, text: writer.text, lines: writer.lines, pageCount: pages.last?.number ?? pages.count,
            pageSizes: pages.map(\.size), findings: findings)
    }

    /// Stretches side by side, top row first.
    private static func rows(of fragments: [Fragment]) -> [[Fragment]] {
        let sorted = withoutDoubles(fragments.filter { !$0.isBlank }).enumerated()
            .sorted { ($0.element.middle, $0.offset) < ($1.element.middle, $1.offset) }.map(\.element)
        var rows: [(band: ClosedRange<Double>, fragments: [Fragment])] = []
        for fragment in sorted {
            let band = fragment.box.top...max(fragment.box.top, fragment.box.bottom)
            if let last = rows.last,
                last.band.contains(fragment.middle) || band.contains((last.band.lowerBound + last.band.upperBound) / 2)
            {
                // The row keeps the band of its tallest text, so that a raised number does not widen it.
                let isTaller = band.upperBound - band.lowerBound > last.band.upperBound - last.band.lowerBound
                rows[rows.count - 1].band = isTaller ? band : last.band
                rows[rows.count - 1].fragments.append(fragment)
            } else {
                rows.append((band, [fragment]))
            }
        }
        return rows.map { $0.fragments.sorted { $0.box.left < $1.box.left } }
    }

    /// Old files print bold by printing twice; the second print is no text of its own.
    private static func withoutDoubles(_ fragments: [Fragment]) -> [Fragment] {
        var kept: [Fragment] = []
        for fragment in fragments {
            let twin = kept.suffix(4).lastIndex { other in
                other.text == fragment.text && abs(other.box.left - fragment.box.left) < 1.5
                    && abs(other.box.top - fragment.box.top) < 1.5
            }
            if let twin {
                kept[twin].bold = true
            } else {
                kept.append(fragment)
            }
        }
        return kept
    }

    /// A row falls apart where a wide gap stands between two stretches, as between the cells of a table,
    /// but not between the number of a paragraph and its words.
    private static func segments(of row: [Fragment]) -> [[Fragment]] {
        var segments: [[Fragment]] = []
        let gaps = zip(row, row.dropFirst()).map { ($1.box.left - $0.box.right) / max($0.size, $1.size, 1) }
        // In a row of cells a narrower gap parts two cells as well, where a long one comes near its neighbour.
        let limit = gaps.contains { $0 > 3 } && gaps.count > 1 ? 0.6 : 1.3
        for fragment in row {
            guard let last = segments.last, let before = last.last else {
                segments.append([fragment])
                continue
            }
            let gap = fragment.box.left - before.box.right
            let isWide = gap > limit * max(before.size, fragment.size)
            if isWide, segments.count > 1 || !isNumberAlone(String(decoding: last.flatMap(\.text), as: UTF8.self)) {
                segments.append([fragment])
            } else {
                segments[segments.count - 1].append(fragment)
            }
        }
        return segments
    }

    /// Nothing but the number or mark that opens a paragraph, an item, a section or a note.
    private static func isNumberAlone(_ text: String) -> Bool {
        let mark = text.filter { !$0.isWhitespace }
        guard (1...9).contains(mark.count) else { return false }
        if mark == "*" || mark == "**" || mark == "•" || mark == "–" || mark == "—" || mark == "-" { return true }
        let inner = mark.filter { $0 != "(" && $0 != ")" && $0 != "." }
        let isNumbered = !inner.isEmpty && inner.allSatisfy { $0.isWholeNumber || "IVXLivxl".contains($0) }
        let isLettered = inner.count <= 2 && inner.allSatisfy(\.isLetter)
        // 78/323. stands before the title of a resolution; 3/14 is the number of a page.
        let isResolution = mark.last == "." && inner.allSatisfy { $0.isWholeNumber || $0 == "/" }
        // 1/ opens a note in typewritten reports.
        let isStroked = mark.last == "/" && mark.dropLast().allSatisfy(\.isWholeNumber) && mark.count <= 4
        let isClosed =
            mark.last == "." || mark.last == ")" || mark.contains(".") || inner.count <= 3 && inner.allSatisfy(\.isWholeNumber)
        return (isNumbered || isLettered) && isClosed || isResolution || isStroked
    }
}

import Documents

/// Running heads and feet, job numbers, barcodes, page numbers, rules: what a page carries beside its text.
enum Furniture {
    /// The positions of such lines in `PrintedPages.lines`.
    static func lines(of page: PrintedPages) -> Set<Int> {
        var furniture = Set(page.lines.filter { isRule($0.text) || isBarcode($0.text) }.map(\.index))
        guard page.hasLayout else { return furniture }
        let pages = Dictionary(grouping: page.lines.filter { !$0.isBlank && !isRule($0.text) }, by: \.page)
        let edges = pages.mapValues { rows($0, 3) + rows($0.reversed(), 4) }
        var counts: [Key: Set<Int>] = [:]
        for (number, lines) in edges {
            for line in lines where isShort(line) { for key in keys(line) { counts[key, default: []].insert(number) } }
        }
        for (number, lines) in edges {
            let whole = pages[number] ?? []
            let found = lines.filter { line in
                // Two notes may say the same; a running head does so on page after page.
                let repeats = isShort(line) ? keys(line).map { counts[$0, default: []].count }.max() ?? 0 : 0
                let isRepeated =
                    repeats >= 2 && repeats * 6 >= pages.count && !line.startsRaised && (number > 1 || isJobNumber(line.text))
                    && !opensText(line, page) && whole.count { abs($0.top - line.top) < 4 } <= 3
                return isRepeated || stands(line, atEdgeOf: whole)
            }
            // A label at the edge of a page is no running head where the words beside it are text.
            for line in found
            where !whole.contains(where: {
                abs($0.top - line.top) < 4 && !found.map(\.index).contains($0.index) && $0.text.utf8.count > 20
            }) {
                furniture.insert(line.index)
            }
        }
        return furniture
    }

    /// Whether a line is by its words the number of a page or a job, a running symbol, or the sign that a page goes on.
    private static func stands(_ line: PrintedLine, atEdgeOf whole: [PrintedLine]) -> Bool {
        let text = line.text
        if isJobNumber(text) || isContinuation(text) { return true }
        let isDigits = text.allSatisfy(\.isASCIIDigit)
        if isDigits, text.utf8.count == 6, whole.contains(where: { isJobNumber($0.text) && abs($0.top - line.top) < 4 }) {
            return true
        }
        // Bare digits number a page only on its outermost row; further in they are cells of a table.
        let isOuter = { (rows(whole, 1) + rows(whole.reversed(), 1)).contains { $0.index == line.index } }
        if isPageNumber(text) { return !isDigits || isOuter() }
        if isSmallRoman(text) { return isOuter() }
        // A symbol at the head of a page is its running head; at the foot it may be a cell of a table.
        return line.page > 1 && isSymbol(text) && rows(whole, 2).contains { $0.index == line.index }
    }

    /// The symbol that the running heads repeat.
    static func symbol(repeatedIn furniture: Set<Int>, of page: PrintedPages) -> DocumentSymbol? {
        var counts: [DocumentSymbol: Int] = [:]
        for index in furniture {
            guard let symbol = try? DocumentSymbol(page.lines[index].text) else { continue }
            counts[symbol, default: 0] += 1
        }
        return counts.max { ($0.value, $1.key.text) < ($1.value, $0.key.text) }?.key
    }

    /// A numbered paragraph at the edge of a page is text, however often its shape comes back.
    private static func opensText(_ line: PrintedLine, _ page: PrintedPages) -> Bool {
        line.markers.contains { $0.length < line.text.utf8.count && $0.style != .bullet }
            && abs(line.size - page.bodySize) < 0.6 && line.text.utf8.count > 30
    }

    /// The lines of so many rows, from the first.
    private static func rows(_ lines: [PrintedLine], _ count: Int) -> [PrintedLine] {
        var (kept, last, seen) = ([] as [PrintedLine], nil as Double?, 0)
        for line in lines {
            if last.map({ abs(line.top - $0) >= 4 }) ?? true {
                seen += 1
                last = line.top
            }
            if seen > count { break }
            kept.append(line)
        }
        return kept
    }

    /// A line with its numbers made equal, so that page numbers compare, and the height at which it stands, counted in
    /// two grids so that a line on the edge of one is inside the other.
    private static func keys(_ line: PrintedLine) -> [Key] {
        var shape: [UInt8] = []
        for byte in line.text.utf8 {
            let isDigit = (0x30...0x39).contains(byte)
            if !isDigit || shape.last != UInt8(ascii: "#") { shape.append(isDigit ? UInt8(ascii: "#") : byte) }
        }
        let half = Int(line.top / 4)
        return [Key(shape: shape, height: half / 2 * 2), Key(shape: shape, height: (half + 1) / 2 * 2 - 1)]
    }

    private struct Key: Hashable {
        let shape: [UInt8]
        /// The cell of the grid: even in the one, odd in the other.
        let height: Int
    }

    /// What repeats on every page is never a long line.
    private static func isShort(_ line: PrintedLine) -> Bool { line.text.utf8.count < 90 }

    static func isRule(_ text: String) -> Bool {
        text.utf8.count >= 5 && text.utf8.allSatisfy { [0x5F, 0x2D, 0x3D, 0x20].contains($0) }
            && !text.utf8.allSatisfy { $0 == 0x20 }
    }

    static func isBarcode(_ text: String) -> Bool {
        let inner = text.utf8.dropFirst().dropLast()
        return text.hasPrefix("*") && text.hasSuffix("*") && inner.count >= 6 && inner.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// 25-00687 (E), V.13-87654, GE.25-06441 (E) 170425
    static func isJobNumber(_ text: String) -> Bool {
        guard text.utf8.count < 40, text.utf8.contains(UInt8(ascii: "-")) else { return false }
        var rest = Substring(text)
        let place = rest.prefix { $0.isASCII && $0.isUppercase }
        if (1...3).contains(place.count) { rest = rest.dropFirst(place.count).drop { $0 == "." } }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 2, rest.dropFirst(2).first == "-" else { return false }
        let job = rest.dropFirst(3).prefix { $0.isASCII && ($0.isNumber || $0 == "X") }
        guard (5...6).contains(job.count) else { return false }
        return rest.dropFirst(3 + job.count).allSatisfy { "(E)FRSCA0123456789/. ".contains($0) }
    }

    /// 3/14, 14, Page 3, - 3 -
    private static func isPageNumber(_ text: String) -> Bool {
        guard text.utf8.count < 24 else { return false }
        let bare = text.filter { !$0.isWhitespace }
        let parts = bare.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(\.isASCIIDigit) }) { return true }
        if bare.count <= 4, !bare.isEmpty, bare.allSatisfy(\.isASCIIDigit) { return true }
        let lower = bare.lowercased()
        if lower.hasPrefix("page"), lower.dropFirst(4).allSatisfy(\.isASCIIDigit), lower.count > 4 { return true }
        return bare.count > 2 && bare.hasPrefix("-") && bare.hasSuffix("-")
            && bare.dropFirst().dropLast().allSatisfy(\.isASCIIDigit)
    }

    /// iv: the number of a page before the first chapter.
    private static func isSmallRoman(_ text: String) -> Bool {
        text.utf8.count <= 6 && MarkerReader.roman(Array(text.utf8)) != nil
    }

    /// The strokes that say that a page goes on.
    private static func isContinuation(_ text: String) -> Bool {
        text == "/..." || text == "/…" || text == "/. . ."
    }

    private static func isSymbol(_ text: String) -> Bool { (try? DocumentSymbol(text)) != nil }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

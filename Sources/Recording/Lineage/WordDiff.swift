/// Two texts laid beside each other, word by word: what stayed, what went, what came.
public struct WordDiff: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable { case equal, deleted, inserted }

    /// A run of words with the signs between and behind them.
    public struct Run: Hashable, Sendable, Codable {
        public let kind: Kind
        /// UTF-8 offsets in the earlier text; `nil` for what came.
        public let earlier: [Int]?
        /// UTF-8 offsets in the later text; `nil` for what went.
        public let later: [Int]?
        public let text: String
    }

    public let runs: [Run]

    public init(_ earlier: String, _ later: String) {
        let (a, b) = (Self.pieces(earlier), Self.pieces(later))
        var runs: [Run] = []
        func add(_ kind: Kind, _ old: Range<Int>?, _ new: Range<Int>?) {
            let from = old.flatMap { $0.isEmpty ? nil : [a[$0.lowerBound].start, a[$0.upperBound - 1].end] }
            let to = new.flatMap { $0.isEmpty ? nil : [b[$0.lowerBound].start, b[$0.upperBound - 1].end] }
            guard let place = to ?? from else { return }
            let text = Self.words(to == nil ? earlier : later, place)
            runs.append(Run(kind: kind, earlier: kind == .inserted ? nil : from, later: kind == .deleted ? nil : to, text: text))
        }
        var (i, j) = (0, 0)
        for match in Self.matches(a.map(\.word), b.map(\.word)) + [(a.count, b.count, 0)] {
            add(.deleted, i..<match.0, nil)
            add(.inserted, nil, j..<match.1)
            add(.equal, match.0..<(match.0 + match.2), match.1..<(match.1 + match.2))
            (i, j) = (match.0 + match.2, match.1 + match.2)
        }
        self.runs = runs
    }

    /// Words as printed, each with the white space behind it; a mark at a word's end does not make it another word.
    private static func pieces(_ text: String) -> [(word: String, start: Int, end: Int)] {
        var pieces: [(word: String, start: Int, end: Int)] = []
        var (offset, word, start) = (0, String.UnicodeScalarView(), 0)
        func close(_ end: Int) {
            if !word.isEmpty { pieces.append((String(word), start, end)) }
            word = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            let isHan = (0x3400...0x9FFF).contains(scalar.value)
            if scalar.properties.isWhitespace || isHan { close(offset) }
            if isHan {
                pieces.append((String(scalar), offset, offset + width))
            } else if !scalar.properties.isWhitespace {
                if word.isEmpty { start = offset }
                word.append(scalar)
            }
            offset += width
        }
        close(offset)
        return pieces.map { (String($0.word.lowercased().reversed().drop { ",;.:".contains($0) }), $0.start, $0.end) }
    }

    /// Runs that both have, longest first, then to the left and right of it: what a person would mark.
    private static func matches(_ a: [String], _ b: [String]) -> [(Int, Int, Int)] {
        var found: [(Int, Int, Int)] = []
        var open = [(a.indices, b.indices)]
        // Only so many words are laid beside each other; what is longer is shown as a whole that went and came.
        guard a.count * b.count <= 4_000_000 else { return [] }
        while let (left, right) = open.popLast() {
            guard let match = longest(a, left, b, right) else { continue }
            found.append(match)
            open.append((left.lowerBound..<match.0, right.lowerBound..<match.1))
            open.append(((match.0 + match.2)..<left.upperBound, (match.1 + match.2)..<right.upperBound))
        }
        return found.sorted { $0.0 < $1.0 }
    }

    private static func longest(_ a: [String], _ left: Range<Int>, _ b: [String], _ right: Range<Int>) -> (Int, Int, Int)? {
        var places: [String: [Int]] = [:]
        for j in right { places[b[j], default: []].append(j) }
        var (best, lengths) = ((0, 0, 0), [Int: Int]())
        for i in left {
            var next: [Int: Int] = [:]
            for j in places[a[i]] ?? [] {
                let length = (lengths[j - 1] ?? 0) + 1
                next[j] = length
                if length > best.2 { best = (i - length + 1, j - length + 1, length) }
            }
            lengths = next
        }
        return best.2 > 0 ? best : nil
    }

    private static func words(_ text: String, _ place: [Int]) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: place[0])
        return String(text[start..<utf8.index(start, offsetBy: place[1] - place[0])])
    }
}

/// Which passages of an earlier document stand for which of a later one.
///
/// What is the same and stands once in both holds the rest in place; between two such places the passages are laid beside
/// each other so that the most words meet; what is left over and alike has moved.
struct PassageAlignment {
    /// Places in the two documents; `nil` for what has no counterpart.
    struct Pair: Hashable {
        let earlier: Int?
        let later: Int?
    }

    /// In the order of the later document; what went stands where it stood.
    private(set) var pairs: [Pair] = []
    /// Places in the later document to which a passage moved.
    private(set) var moved: Set<Int> = []

    private let (old, new): ([WordCounts], [WordCounts])

    /// From this likeness on two passages in the same place are one that changed.
    private static let enough = 0.45
    /// What moved must be more alike than what stayed in its place.
    private static let enoughAfar = 0.7
    /// So many pairs of passages are compared between two places that hold.
    private static let most = 60_000

    init(_ earlier: [ComparedPassage], _ later: [ComparedPassage]) {
        var numbers: [Substring: Int] = [:]
        (old, new) = (earlier.map { WordCounts($0, &numbers) }, later.map { WordCounts($0, &numbers) })
        var (i, j) = (0, 0)
        for anchor in Self.anchors(old, new) + [(old.count, new.count)] {
            fill(i..<max(i, anchor.0), j..<max(j, anchor.1))
            if anchor.0 < old.count { pairs.append(Pair(earlier: anchor.0, later: anchor.1)) }
            (i, j) = (anchor.0 + 1, anchor.1 + 1)
        }
        pairMoved()
    }

    /// Passages that are the same and stand once in each, as many as keep their order.
    private static func anchors(_ old: [WordCounts], _ new: [WordCounts]) -> [(Int, Int)] {
        func once(_ passages: [WordCounts]) -> [String: Int] {
            var places: [String: Int?] = [:]
            for (place, passage) in passages.enumerated() where !passage.folded.isEmpty {
                places[passage.folded] = places[passage.folded] == nil ? .some(place) : .some(nil)
            }
            return places.compactMapValues(\.self)
        }
        let (left, right) = (once(old), once(new))
        let shared = left.compactMap { text, place in right[text].map { (place, $0) } }.sorted { $0.0 < $1.0 }
        return longestRising(shared)
    }

    /// The longest run of pairs that rise on both sides.
    private static func longestRising(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
        var ends: [Int] = []
        var before = [Int?](repeating: nil, count: pairs.count)
        for (place, pair) in pairs.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
            }
            before[place] = low > 0 ? ends[low - 1] : nil
            if low == ends.count { ends.append(place) } else { ends[low] = place }
        }
        var (run, next) = ([(Int, Int)](), ends.last)
        while let place = next {
            run.append(pairs[place])
            next = before[place]
        }
        return run.reversed()
    }

    /// Lays two stretches beside each other so that the sum of likenesses is greatest.
    private mutating func fill(_ a: Range<Int>, _ b: Range<Int>) {
        guard !a.isEmpty, !b.isEmpty, a.count * b.count <= Self.most else { return fillByNumber(a, b) }
        let width = b.count + 1
        var best = [Double](repeating: 0, count: (a.count + 1) * width)
        var likeness = [Double](repeating: 0, count: a.count * b.count)
        for i in stride(from: a.count - 1, through: 0, by: -1) {
            for j in stride(from: b.count - 1, through: 0, by: -1) {
                let alike = old[a.lowerBound + i].likeness(to: new[b.lowerBound + j])
                likeness[i * b.count + j] = alike
                let together = alike >= Self.enough ? alike + best[(i + 1) * width + j + 1] : 0
                best[i * width + j] = max(together, best[(i + 1) * width + j], best[i * width + j + 1])
            }
        }
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            let alike = likeness[i * b.count + j]
            if alike >= Self.enough, best[i * width + j] == alike + best[(i + 1) * width + j + 1] {
                pairs.append(Pair(earlier: a.lowerBound + i, later: b.lowerBound + j))
                (i, j) = (i + 1, j + 1)
            } else if best[i * width + j] == best[(i + 1) * width + j] {
                pairs.append(Pair(earlier: a.lowerBound + i, later: nil))
                i += 1
            } else {
                pairs.append(Pair(earlier: nil, later: b.lowerBound + j))
                j += 1
            }
        }
        pairs += ((a.lowerBound + i)..<a.upperBound).map { Pair(earlier: $0, later: nil) }
        pairs += ((b.lowerBound + j)..<b.upperBound).map { Pair(earlier: nil, later: $0) }
    }

    /// Where too many would have to be compared, those with the same number are.
    private mutating func fillByNumber(_ a: Range<Int>, _ b: Range<Int>) {
        var places: [String: [Int]] = [:]
        for i in a.reversed() { if let number = old[i].number { places[number, default: []].append(i) } }
        var next = a.lowerBound
        for j in b {
            let place = new[j].number.flatMap { places[$0]?.last { $0 >= next } }
            if let place, old[place].likeness(to: new[j]) >= Self.enough {
                pairs += (next..<place).map { Pair(earlier: $0, later: nil) }
                pairs.append(Pair(earlier: place, later: j))
                next = place + 1
            } else {
                pairs.append(Pair(earlier: nil, later: j))
            }
        }
        pairs += (next..<a.upperBound).map { Pair(earlier: $0, later: nil) }
    }

    /// What went in one place and came in another has moved.
    private mutating func pairMoved() {
        let gone = pairs.compactMap { $0.later == nil ? $0.earlier : nil }
        let come = pairs.compactMap { $0.earlier == nil ? $0.later : nil }
        guard !gone.isEmpty, !come.isEmpty, gone.count * come.count <= Self.most else { return }
        var alike: [(Double, Int, Int)] = []
        for i in gone {
            for j in come where old[i].count > 4 {
                let likeness = old[i].likeness(to: new[j])
                if likeness >= Self.enoughAfar { alike.append((likeness, i, j)) }
            }
        }
        var (from, to) = ([Int: Int](), Set<Int>())
        for (_, i, j) in alike.sorted(by: { ($1.0, $0.1, $0.2) < ($0.0, $1.1, $1.2) }) where from[i] == nil && !to.contains(j) {
            from[i] = j
            to.insert(j)
        }
        let origin = Dictionary(uniqueKeysWithValues: from.map { ($1, $0) })
        moved = to
        pairs = pairs.compactMap { pair in
            if pair.later == nil, let i = pair.earlier, from[i] != nil { return nil }
            if pair.earlier == nil, let j = pair.later, let i = origin[j] { return Pair(earlier: i, later: j) }
            return pair
        }
    }
}

/// The words of a passage, each with how often it occurs.
private struct WordCounts {
    let kind: ComparedPassage.Kind
    let number: String?
    let folded: String
    let count: Int
    private let words: [(word: Int, times: Int)]

    /// - Parameter numbers: A number for each word of both documents; grows.
    init(_ passage: ComparedPassage, _ numbers: inout [Substring: Int]) {
        kind = passage.kind
        number = passage.number
        let text = passage.text.lowercased()
        let pieces = text.split { !$0.isLetter && !$0.isNumber }.flatMap { word -> [Substring] in
            // Chinese has no spaces: its signs are its words.
            word.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } ? word.indices.map { word[$0...$0] } : [word]
        }
        folded = "\(passage.kind.rawValue) " + pieces.joined(separator: " ")
        count = pieces.count
        var times: [Int: Int] = [:]
        for piece in pieces {
            let number = numbers[piece] ?? numbers.count
            numbers[piece] = number
            times[number, default: 0] += 1
        }
        words = times.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Which part of the words of both they share, 0 to 1; what is of another kind is never alike.
    func likeness(to other: WordCounts) -> Double {
        guard kind == other.kind, count > 0, other.count > 0 else { return 0 }
        var (i, j, shared) = (0, 0, 0)
        while i < words.count, j < other.words.count {
            if words[i].word == other.words[j].word {
                shared += min(words[i].times, other.words[j].times)
                (i, j) = (i + 1, j + 1)
            } else if words[i].word < other.words[j].word {
                i += 1
            } else {
                j += 1
            }
        }
        return 2 * Double(shared) / Double(count + other.count)
    }
}

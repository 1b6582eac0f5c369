/// The pairs of a paragraph of a later document and one of an earlier one that are anything alike, the likest first.
struct LineagePairs: Sendable {
    struct Pair: Hashable, Sendable {
        let later: Int
        let earlier: Int
        /// Of all words and pairs of words.
        let likeness: Likeness
    }

    let later: [ComparableText]
    let earlier: [ComparableText]
    let weights: TextWeights
    private(set) var all: [Pair] = []

    init(later: [ComparableText], earlier: [ComparableText]) {
        (self.later, self.earlier) = (later, earlier)
        weights = TextWeights(later, earlier)
        let laterSums = later.map { weights.sum($0) }
        let earlierSums = earlier.map { weights.sum($0) }
        for (index, candidates) in candidates().enumerated() {
            for candidate in candidates {
                let shared = weights.shared(later[index], earlier[candidate])
                guard laterSums[index] > 0, earlierSums[candidate] > 0, shared > 0 else { continue }
                let likeness = Likeness(kept: shared / earlierSums[candidate], had: shared / laterSums[index])
                all.append(Pair(later: index, earlier: candidate, likeness: likeness))
            }
        }
        // Of texts that are equally alike, those that stand at the same place.
        all.sort {
            (-$0.likeness.whole, abs($0.later - $0.earlier), $0.later, $0.earlier)
                < (-$1.likeness.whole, abs($1.later - $1.earlier), $1.later, $1.earlier)
        }
    }

    /// How alike two paragraphs are in the words that carry matter alone. What asks the same of something else, in the words
    /// in which everything is asked, is alike and has hardly any of them in common.
    func matter(_ l: Int, _ e: Int) -> Likeness {
        let (mine, yours) = (later[l].matter, earlier[e].matter)
        // “Decides to remain seized of the matter”: all of it is of such words.
        guard mine.count >= 2, yours.count >= 2 else { return Likeness(kept: 1, had: 1) }
        func sum(_ keys: [UInt64]) -> Double { keys.reduce(0) { $0 + weights.weight($1, .once) } }
        let shared = sum(mine.filter(Set(yours).contains))
        return Likeness(kept: shared / sum(yours), had: shared / sum(mine))
    }

    /// The two likest pairs of each paragraph, with paragraphs of the other document that are not taken: one of the two is
    /// another pair than the one that is asked about.
    func rivals(without found: [LineageMatching.Match]) -> (later: [Int: [Pair]], earlier: [Int: [Pair]]) {
        let (usedLater, usedEarlier) = (Set(found.map(\.later)), Set(found.map(\.earlier)))
        return (
            Dictionary(grouping: all.filter { !usedEarlier.contains($0.earlier) }, by: \.later).mapValues { Array($0.prefix(2)) },
            Dictionary(grouping: all.filter { !usedLater.contains($0.later) }, by: \.earlier).mapValues { Array($0.prefix(2)) }
        )
    }

    /// For each later text the twelve earlier ones that share most of its rarer words.
    private func candidates() -> [[Int]] {
        var places: [UInt64: [Int]] = [:]
        for (index, text) in earlier.enumerated() { for key in text.features.keys { places[key, default: []].append(index) } }
        let common = 200
        var (sums, touched) = ([Double](repeating: 0, count: earlier.count), [Int]())
        return later.enumerated().map { index, text in
            for (key, feature) in text.features.sorted(by: { $0.key < $1.key }) {
                guard let standing = places[key] else { continue }
                // Where all paragraphs are the same, those that stand near are as good as any.
                let near = standing.count <= common ? standing[...] : Self.nearest(standing, to: index, common)
                let weight = weights.weight(key, feature)
                for place in near {
                    if sums[place] == 0 { touched.append(place) }
                    sums[place] += weight
                }
            }
            let best = touched.sorted { (sums[$1], abs($0 - index), $0) < (sums[$0], abs($1 - index), $1) }.prefix(12)
            for place in touched { sums[place] = 0 }
            touched = []
            return Array(best)
        }
    }

    private static func nearest(_ places: [Int], to index: Int, _ count: Int) -> ArraySlice<Int> {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < index { low = middle + 1 } else { high = middle }
        }
        let start = min(max(0, low - count / 2), places.count - count)
        return places[start..<(start + count)]
    }
}

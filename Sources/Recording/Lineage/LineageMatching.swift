/// Which paragraphs of an earlier document those of a later one take up.
///
/// One paragraph answers to one, the likest first; then those of which one holds most of the other; then those that stand
/// between two that were found, in the order of the documents; last those that were split or merged: a paragraph that was not
/// found is part of one that was, and of a part that the one found for it does not cover.
struct LineageMatching: Sendable {
    struct Match: Hashable, Sendable {
        let later: Int
        let earlier: Int
        let likeness: Likeness
        let shape: LineageLink.Shape
        /// Only the order of the documents makes it more than chance.
        var isByOrder = false
    }

    /// How alike texts must be to be taken for the same demand, where their documents are about the same thing.
    static let alike = 0.40
    /// The same where they are not: then the words alone must show it.
    static let alikeElsewhere = 0.75
    /// How much of a part the whole must have that it was split from, or merged into.
    static let part = 0.4
    /// How alike texts must be that stand in the same order as those around them, and where these leave them no other place.
    static let alikeInOrder = 0.30
    static let alikeInPlace = 0.15
    /// How alike texts are of which chance does not make three in one document.
    static let surely = 0.60

    private let later: [ComparableText]
    private let earlier: [ComparableText]
    private let weights: TextWeights
    private let laterSums: [Double]
    private let earlierSums: [Double]
    /// The likest paragraphs of the earlier document for each of the later one.
    private let pairs: [(later: Int, earlier: Int, likeness: Likeness)]

    init(later: [ComparableText], earlier: [ComparableText]) {
        (self.later, self.earlier) = (later, earlier)
        let weights = TextWeights(later, earlier)
        self.weights = weights
        let laterSums = later.map { weights.sum($0) }
        let earlierSums = earlier.map { weights.sum($0) }
        (self.laterSums, self.earlierSums) = (laterSums, earlierSums)
        var pairs: [(Int, Int, Likeness)] = []
        for (index, candidates) in Self.candidates(later, earlier, weights).enumerated() {
            for candidate in candidates {
                let shared = weights.shared(later[index], earlier[candidate])
                guard laterSums[index] > 0, earlierSums[candidate] > 0, shared > 0 else { continue }
                let likeness = Likeness(kept: shared / earlierSums[candidate], had: shared / laterSums[index])
                pairs.append((index, candidate, likeness))
            }
        }
        // Of texts that are equally alike, those that stand at the same place.
        self.pairs = pairs.sorted {
            (-$0.2.whole, abs($0.0 - $0.1), $0.0, $0.1) < (-$1.2.whole, abs($1.0 - $1.1), $1.0, $1.1)
        }
    }

    /// For each later text the twelve earlier ones that share most of its rarer words.
    private static func candidates(_ later: [ComparableText], _ earlier: [ComparableText], _ weights: TextWeights) -> [[Int]] {
        var places: [UInt64: [Int]] = [:]
        for (index, text) in earlier.enumerated() { for key in text.features.keys { places[key, default: []].append(index) } }
        let common = 200
        var (sums, touched) = ([Double](repeating: 0, count: earlier.count), [Int]())
        return later.enumerated().map { index, text in
            for (key, feature) in text.features.sorted(by: { $0.key < $1.key }) {
                guard let standing = places[key] else { continue }
                // Where all paragraphs are the same, those that stand near are as good as any.
                let near = standing.count <= common ? standing[...] : nearest(standing, to: index, common)
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

    /// So much is alike, and not by the phrases that all documents share, that the documents are about the same thing.
    var showsKinship: Bool {
        let sure = oneToOne(atLeast: Self.surely) { isTelling($0, $1) }.count
        let least = min(later.count, earlier.count)
        return sure >= 3 || sure >= 1 && sure * 2 >= least
    }

    /// The paragraphs speak of something beyond their own document, and of enough of it.
    private func isTelling(_ l: Int, _ e: Int) -> Bool {
        let texts = [later[l], earlier[e]]
        return texts.allSatisfy { !$0.isSelfReferring && $0.contentWords >= 8 }
    }

    private func oneToOne(atLeast threshold: Double, where fits: (Int, Int) -> Bool = { _, _ in true }) -> [Match] {
        var (usedLater, usedEarlier) = (Set<Int>(), Set<Int>())
        return pairs.compactMap { pair in
            guard pair.likeness.whole >= threshold, !usedLater.contains(pair.later), !usedEarlier.contains(pair.earlier),
                fits(pair.later, pair.earlier)
            else { return nil }
            usedLater.insert(pair.later)
            usedEarlier.insert(pair.earlier)
            return Match(later: pair.later, earlier: pair.earlier, likeness: pair.likeness, shape: .whole)
        }
    }

    /// What the later document takes up where the two are not about the same thing.
    func matchesElsewhere() -> [Match] { oneToOne(atLeast: Self.alikeElsewhere, where: isTelling) }

    /// What the later document takes up of one that it continues.
    func matches() -> [Match] {
        var found = oneToOne(atLeast: Self.alike)
        found += unmatched(found) { $0.likeness.part >= 0.75 && enough($0.later, $0.earlier) }
        let inOrder = found
        found += unmatched(found) { isInOrder($0.later, $0.earlier, $0.likeness, among: inOrder) }.map {
            Match(later: $0.later, earlier: $0.earlier, likeness: $0.likeness, shape: .whole, isByOrder: true)
        }
        return found + parts(of: found)
    }

    private func enough(_ l: Int, _ e: Int, _ least: Int = 6) -> Bool {
        min(later[l].contentWords, earlier[e].contentWords) >= least
    }

    private func unmatched(
        _ found: [Match], where fits: ((later: Int, earlier: Int, likeness: Likeness)) -> Bool
    ) -> [Match] {
        var (usedLater, usedEarlier) = (Set(found.map(\.later)), Set(found.map(\.earlier)))
        return pairs.compactMap { pair in
            guard !usedLater.contains(pair.later), !usedEarlier.contains(pair.earlier), fits(pair) else { return nil }
            usedLater.insert(pair.later)
            usedEarlier.insert(pair.earlier)
            return Match(later: pair.later, earlier: pair.earlier, likeness: pair.likeness, shape: .whole)
        }
    }

    /// The pairs found before it and behind it stand before and behind it in both documents. The fewer pairs could stand
    /// between them, the less alike it must be.
    private func isInOrder(_ l: Int, _ e: Int, _ likeness: Likeness, among found: [Match]) -> Bool {
        guard likeness.whole >= Self.alikeInPlace else { return false }
        let before = found.filter { $0.later < l }.max { $0.later < $1.later }
        let behind = found.filter { $0.later > l }.min { $0.later < $1.later }
        guard before != nil || behind != nil else { return false }
        let between = (before?.earlier ?? -1) + 1..<max((before?.earlier ?? -1) + 1, behind?.earlier ?? earlier.count)
        guard between.contains(e) else { return false }
        let places = between.count * ((behind?.later ?? later.count) - (before?.later ?? -1) - 1)
        return places <= 4 || likeness.whole >= Self.alikeInOrder
    }

    private func parts(of found: [Match]) -> [Match] {
        let byLater = Dictionary(found.map { ($0.later, $0) }) { first, _ in first }
        let byEarlier = Dictionary(found.map { ($0.earlier, $0) }) { first, _ in first }
        var (splits, merges) = (Set<Int>(), Set<Int>())
        return pairs.sorted { ($1.likeness.part, $0.later, $0.earlier) < ($0.likeness.part, $1.later, $1.earlier) }.compactMap {
            pair in
            let (l, e) = (pair.later, pair.earlier)
            guard enough(l, e, 4) else { return nil }
            if byLater[l] == nil, let other = byEarlier[e], pair.likeness.had >= Self.part, !splits.contains(l),
                isPart(l, e, of: earlier[e], beside: later[other.later])
            {
                splits.insert(l)
                return Match(later: l, earlier: e, likeness: pair.likeness, shape: .split)
            }
            if byEarlier[e] == nil, let other = byLater[l], pair.likeness.kept >= Self.part, !merges.contains(e),
                isPart(l, e, of: later[l], beside: earlier[other.earlier])
            {
                merges.insert(e)
                return Match(later: l, earlier: e, likeness: pair.likeness, shape: .merged)
            }
            return nil
        }
    }

    /// What a pair shares is for the half something that the partner found before has not, or it is half of what that partner
    /// leaves of the whole: the second of two paragraphs that differ in one word says that word.
    private func isPart(_ l: Int, _ e: Int, of whole: ComparableText, beside partner: ComparableText) -> Bool {
        let own = weights.shared(later[l], earlier[e], without: partner)
        return own >= 0.5 * weights.shared(later[l], earlier[e])
            || own >= weights.rare && own >= 0.5 * weights.sum(whole, without: partner)
    }
}

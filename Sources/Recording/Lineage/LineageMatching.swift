/// Which paragraphs of an earlier document those of a later one take up.
///
/// One paragraph answers to one, the likest first; then those of which one holds most of the other; then those that are little
/// alike, but far more than either is to anything that is left; then those that stand between two that were found, in the
/// order of the documents; last those that were split or merged: a paragraph that was not found is part of one that was, and
/// of a part that the one found for it does not cover.
struct LineageMatching: Sendable {
    struct Match: Hashable, Sendable {
        let later: Int
        let earlier: Int
        let likeness: Likeness
        let shape: LineageLink.Shape
        /// Only the order of the documents makes it more than chance.
        var isByOrder = false
    }

    /// How alike texts must be to be taken for the same demand, where their documents are about the same thing; and how alike
    /// in what carries matter.
    static let alike = 0.40
    static let alikeInMatter = 0.41
    /// The same where they are not: then the words alone must show it.
    static let alikeElsewhere = 0.75
    /// The same where nothing else is nearly as alike to either: so many times more.
    static let alikeAlone = 0.20
    static let alikeAloneInMatter = 0.30
    static let lead = 1.5
    /// How much of a part the whole must have that it was split from, or merged into; where nothing else has nearly as much of
    /// it; and how much of its matter.
    static let part = 0.40
    static let partAlone = 0.20
    static let partInMatter = 0.38
    /// How alike texts must be that stand in the same order as those around them, and where these leave them no other place.
    static let alikeInOrder = 0.30
    static let alikeInPlace = 0.15
    /// How alike texts are of which chance does not make three in one document.
    static let surely = 0.60

    private let pairs: LineagePairs
    private var later: [ComparableText] { pairs.later }
    private var earlier: [ComparableText] { pairs.earlier }

    init(later: [ComparableText], earlier: [ComparableText]) { pairs = LineagePairs(later: later, earlier: earlier) }

    /// So much is alike, and not by the phrases that all documents share, that the documents are about the same thing.
    var showsKinship: Bool {
        let sure = added(to: []) { $0.likeness.whole >= Self.surely && isTelling($0) }.count
        let least = min(later.count, earlier.count)
        return sure >= 3 || sure >= 1 && sure * 2 >= least
    }

    /// The paragraphs speak of something beyond their own document, and of enough of it.
    private func isTelling(_ pair: LineagePairs.Pair) -> Bool {
        [later[pair.later], earlier[pair.earlier]].allSatisfy { !$0.isSelfReferring && $0.contentWords >= 8 }
    }

    /// What the later document takes up where the two are not about the same thing.
    func matchesElsewhere() -> [Match] { added(to: []) { $0.likeness.whole >= Self.alikeElsewhere && isTelling($0) } }

    /// What the later document takes up of one that it continues.
    func matches() -> [Match] {
        var found = added(to: []) {
            $0.likeness.whole >= Self.alike && pairs.matter($0.later, $0.earlier).whole >= Self.alikeInMatter
        }
        found += added(to: found) { $0.likeness.part >= 0.75 && isEnough($0) }
        let rivals = pairs.rivals(without: found)
        found += added(to: found) { pair in
            isEnough(pair) && pair.likeness.whole >= Self.alikeAlone
                && [rivals.later[pair.later], rivals.earlier[pair.earlier]].allSatisfy { leads(pair, among: $0 ?? []) }
                && pairs.matter(pair.later, pair.earlier).whole >= Self.alikeAloneInMatter
        }
        let inOrder = found
        found += added(to: found) { isInOrder($0, among: inOrder) }.map { match in
            var match = match
            match.isByOrder = true
            return match
        }
        return found + parts(of: found)
    }

    private func isEnough(_ pair: LineagePairs.Pair, _ least: Int = 6) -> Bool {
        min(later[pair.later].contentWords, earlier[pair.earlier].contentWords) >= least
    }

    /// No other pair of one of its paragraphs is nearly as alike.
    private func leads(_ pair: LineagePairs.Pair, among rivals: [LineagePairs.Pair]) -> Bool {
        guard let next = rivals.first(where: { $0 != pair }) else { return true }
        return pair.likeness.whole >= Self.lead * next.likeness.whole
    }

    /// Pairs that fit, of paragraphs that are not found yet: each once, with the likest first.
    private func added(to found: [Match], where fits: (LineagePairs.Pair) -> Bool) -> [Match] {
        var (usedLater, usedEarlier) = (Set(found.map(\.later)), Set(found.map(\.earlier)))
        return pairs.all.compactMap { pair in
            guard !usedLater.contains(pair.later), !usedEarlier.contains(pair.earlier), fits(pair) else { return nil }
            usedLater.insert(pair.later)
            usedEarlier.insert(pair.earlier)
            return Match(later: pair.later, earlier: pair.earlier, likeness: pair.likeness, shape: .whole)
        }
    }

    /// The pairs found before it and behind it stand before and behind it in both documents. The fewer pairs could stand
    /// between them, the less alike it must be; but never in the words alone in which everything is asked.
    private func isInOrder(_ pair: LineagePairs.Pair, among found: [Match]) -> Bool {
        let (l, e, likeness) = (pair.later, pair.earlier, pair.likeness)
        guard likeness.whole >= Self.alikeInPlace else { return false }
        let before = found.filter { $0.later < l }.max { $0.later < $1.later }
        let behind = found.filter { $0.later > l }.min { $0.later < $1.later }
        guard before != nil || behind != nil else { return false }
        let between = (before?.earlier ?? -1) + 1..<max((before?.earlier ?? -1) + 1, behind?.earlier ?? earlier.count)
        guard between.contains(e) else { return false }
        let places = between.count * ((behind?.later ?? later.count) - (before?.later ?? -1) - 1)
        guard places <= 4 || likeness.whole >= Self.alikeInOrder else { return false }
        return pairs.matter(l, e).whole >= 0.9 * likeness.whole
    }

    private func parts(of found: [Match]) -> [Match] {
        let byLater = Dictionary(found.map { ($0.later, $0) }) { first, _ in first }
        let byEarlier = Dictionary(found.map { ($0.earlier, $0) }) { first, _ in first }
        let rivals = pairs.rivals(without: [])
        var (splits, merges) = (Set<Int>(), Set<Int>())
        let likest = pairs.all.sorted { ($1.likeness.part, $0.later, $0.earlier) < ($0.likeness.part, $1.later, $1.earlier) }
        return likest.compactMap { pair in
            let (l, e) = (pair.later, pair.earlier)
            guard isEnough(pair, 4) else { return nil }
            func isPart(_ share: (Likeness) -> Double, _ others: [LineagePairs.Pair]?) -> Bool {
                share(pair.likeness) >= (leads(pair, among: others ?? []) ? Self.partAlone : Self.part)
                    && share(pairs.matter(l, e)) >= Self.partInMatter
            }
            if byLater[l] == nil, let other = byEarlier[e], !splits.contains(l), isPart(\.had, rivals.later[l]),
                adds(l, e, to: later[other.later], of: earlier[e])
            {
                splits.insert(l)
                return Match(later: l, earlier: e, likeness: pair.likeness, shape: .split)
            }
            if byEarlier[e] == nil, let other = byLater[l], !merges.contains(e), isPart(\.kept, rivals.earlier[e]),
                adds(l, e, to: earlier[other.earlier], of: later[l])
            {
                merges.insert(e)
                return Match(later: l, earlier: e, likeness: pair.likeness, shape: .merged)
            }
            return nil
        }
    }

    /// What a pair shares is for the half something that the partner found before has not, or it is half of what that partner
    /// leaves of the whole: the second of two paragraphs that differ in one word says that word.
    private func adds(_ l: Int, _ e: Int, to partner: ComparableText, of whole: ComparableText) -> Bool {
        let weights = pairs.weights
        let own = weights.shared(later[l], earlier[e], without: partner)
        return own >= 0.5 * weights.shared(later[l], earlier[e])
            || own >= weights.rare && own >= 0.5 * weights.sum(whole, without: partner)
    }
}

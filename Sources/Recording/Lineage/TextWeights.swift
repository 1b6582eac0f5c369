internal import Foundation

/// What each word and pair of words is worth between two documents: the fewer of their paragraphs have it, the more.
///
/// Only the two documents are asked, so a link follows from these two alone: it can be shown again at any time, and does not
/// depend on what else the record holds or in which order documents came.
struct TextWeights: Sendable {
    private let frequency: [UInt64: Int]
    private let paragraphs: Double

    init(_ a: [ComparableText], _ b: [ComparableText]) {
        // A paragraph that both documents have must not seem common for that.
        frequency = Self.count(a).merging(Self.count(b), uniquingKeysWith: max)
        paragraphs = Double(max(a.count, b.count, 20))
    }

    private static func count(_ texts: [ComparableText]) -> [UInt64: Int] {
        texts.reduce(into: [:]) { counts, text in for key in text.features.keys { counts[key, default: 0] += 1 } }
    }

    func weight(_ key: UInt64, _ feature: ComparableText.Feature) -> Double {
        log(1 + paragraphs / Double(max(1, frequency[key] ?? 1))) * feature.worth
    }

    /// The weight of a word that stands in one paragraph only.
    var rare: Double { log(1 + paragraphs) }

    /// The weight of a text, or of the part of it that another has not.
    func sum(_ text: ComparableText, without other: ComparableText? = nil) -> Double {
        // In the order of keys, so that the sum is the same each time to the last bit.
        text.features.sorted { $0.key < $1.key }.reduce(0) { sum, feature in
            let left = feature.value.count - min(feature.value.count, other?.features[feature.key]?.count ?? 0)
            return sum + Double(left) * weight(feature.key, feature.value)
        }
    }

    /// The weight of what two texts share, and of the part of it that a third has not.
    func shared(_ a: ComparableText, _ b: ComparableText, without third: ComparableText? = nil) -> Double {
        a.features.keys.filter { b.features[$0] != nil }.sorted().reduce(0) { sum, key in
            let (mine, yours) = (a.features[key]!, b.features[key]!)
            let common = min(mine.count, yours.count)
            let taken = min(common, third?.features[key]?.count ?? 0)
            return sum + Double(common - taken) * weight(key, mine)
        }
    }
}

/// How alike two texts are.
struct Likeness: Hashable, Sendable {
    /// How much of the earlier text the later one has, 0 to 1.
    let kept: Double
    /// How much of the later text the earlier one had, 0 to 1.
    let had: Double

    /// Both taken together; 1 for texts that are the same.
    var whole: Double { kept + had > 0 ? 2 * kept * had / (kept + had) : 0 }
    /// How much of the smaller text the larger one has.
    var part: Double { max(kept, had) }
}

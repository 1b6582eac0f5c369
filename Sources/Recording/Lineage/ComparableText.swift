public import Documents

/// A recommendation made ready to be compared: its words, and the words and pairs of words that tell it from others.
public struct ComparableText: Sendable {
    public let text: String
    let words: [LineageWord]
    /// How often each word and each pair of neighbouring words occurs.
    let features: [UInt64: Feature]
    /// The words that no other document need have, each once.
    let matter: [UInt64]
    /// How many different words carry matter.
    let contentWords: Int
    /// Whether it speaks of its own document or of an agenda.
    let isSelfReferring: Bool

    struct Feature: Hashable, Sendable {
        var count: Int
        /// What a word of its kind is worth beside one that carries matter.
        let worth: Double

        /// A word that carries matter.
        static let once = Feature(count: 1, worth: 1)
    }

    public init(_ text: String, in language: Language) {
        self.text = text
        words = LineageWord.words(of: text, in: language)
        var features: [UInt64: Feature] = [:]
        for word in words where word.isOfMatter {
            features[word.key, default: Feature(count: 0, worth: word.worth)].count += 1
        }
        for (word, next) in zip(words, words.dropFirst()) {
            features[word.pair(with: next), default: Feature(count: 0, worth: word.pairWorth(before: next))].count += 1
        }
        self.features = features
        let characters = Set(words.filter { $0.kind == .character || $0.kind == .stockCharacter }.map(\.key)).count
        contentWords = Set(words.filter { $0.kind == .content || $0.kind == .stock }.map(\.key)).count + characters / 2
        matter = Set(words.filter { $0.kind == .content || $0.kind == .character }.map(\.key)).sorted()
        let keys = words.map(\.key)
        let selfReferences = LineageLexicon.selfReferences[language] ?? [:]
        isSelfReferring = keys.indices.contains { place in
            selfReferences[keys[place]]?.contains { keys[place...].starts(with: $0) } ?? false
        }
    }

    /// A few numbers by which near repeats are found in a large record: the smallest hashes of its runs of four words.
    /// Two texts share each of them as often as they share such runs.
    public static func sketch(of text: String, in language: Language) -> [Int64] {
        let keys = LineageWord.words(of: text, in: language).filter { $0.kind != .variable && $0.kind != .function }.map(\.key)
        guard keys.count >= 4 else { return [] }
        let runs = keys.indices.dropLast(3).map { start in
            keys[start..<(start + 4)].reduce(UInt64(0x51_7CC1)) { mixed($0 ^ $1) }
        }
        var smallest: [UInt64] = []
        for run in runs.sorted() where run != smallest.last && smallest.count < sketchSize { smallest.append(run) }
        return smallest.map { Int64($0 >> 24) }
    }

    static let sketchSize = 4

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

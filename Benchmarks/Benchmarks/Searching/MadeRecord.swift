import Foundation

/// Recommendations of invented bodies, always the same ones: words as rare as in real reports, values of all facets.
struct MadeRecord {
    struct Recommendation {
        let document: Int
        let text: String
        let force: Int
        let category: Int?
        let topics: [String]
        let addressees: [String]
    }

    struct Document {
        let name: String
        let body: String
        let year: Int
    }

    /// So many recommendations stand in one document.
    static let perDocument = 30

    /// The words, commonest first: the first stands in one recommendation of seven.
    let words: [String]
    private let wordWeights: [Double]
    private let topics: [String]
    private let common = [
        "the", "of", "and", "to", "in", "on", "for", "that", "with", "by", "States", "parties", "should", "as", "its", "all", "be",
        "their",
        "a", "or",
    ]
    private var dice = Dice(state: 7)

    init(topics: [String]) {
        self.topics = topics
        var dice = Dice(state: 1)
        let (onsets, vowels) = (
            ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "tr", "st", "pl"], ["a", "e", "i", "o", "u"]
        )
        var (seen, words) = (Set<String>(), [String]())
        while words.count < 50_000 {
            let syllables = 2 + dice.next(3)
            let stem = (0..<syllables).map { _ in dice.pick(onsets) + dice.pick(vowels) }.joined()
            let word = stem + dice.pick(["n", "r", "ment", "tion", "ity", "ing", "l", "nce"])
            if seen.insert(word).inserted { words.append(word) }
        }
        self.words = words
        var sum = 0.0
        wordWeights = words.indices.map { rank in
            sum += 1 / pow(Double(rank) + 15, 1.05)
            return sum
        }
    }

    func document(_ number: Int) -> Document {
        let body = number &* 2_654_435_761 % 200
        let year = 1990 + (number &* 40_503 >> 4) % 36
        return Document(
            name: "MADE/\(body)/\(year)/\(number)", body: "Working Group \(words[body + 100]) on \(words[body + 300])", year: year)
    }

    mutating func next(_ number: Int) -> Recommendation {
        let length = 17 + dice.next(21)
        var text = (0..<length).map { _ in dice.next(20) < 9 ? dice.pick(common) : word() }.joined(separator: " ")
        text.append(".")
        return Recommendation(
            document: number / Self.perDocument, text: text, force: 1 + dice.next(6),
            category: dice.next(6) == 0 ? nil : 1 + dice.next(5),
            topics: Array(Set((0..<dice.next(3)).map { _ in dice.pick(topics) })).sorted(),
            addressees: Array(Set((0...dice.next(2)).map { _ in "addressee \(rare(3000))" })).sorted())
    }

    private mutating func word() -> String {
        let place = dice.fraction() * wordWeights[wordWeights.count - 1]
        var (low, high) = (0, wordWeights.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if wordWeights[middle] < place { low = middle + 1 } else { high = middle }
        }
        return words[low]
    }

    /// A number below a limit, small ones far more often.
    private mutating func rare(_ limit: Int) -> Int {
        let fraction = dice.fraction()
        return Int(fraction * fraction * fraction * Double(limit))
    }
}

struct Dice {
    var state: UInt64

    mutating func next(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }

    mutating func fraction() -> Double { Double(next(1 << 30)) / Double(1 << 30) }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }
}

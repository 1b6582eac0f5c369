internal import Documents

/// Words in one language, as a writer sets them.
struct Run: Hashable, Sendable, Encodable {
    let text: String
    let language: Language
    /// The number of the recommendation to which the words lead, where they lead to one.
    let target: Int?

    init(_ text: String, _ language: Language, leadingTo target: Int? = nil) {
        (self.text, self.language, self.target) = (text, language, target)
    }
}

extension [Run] {
    var text: String { map(\.text).joined() }
}

/// The numbers of recommendations, those that follow each other as one range.
struct Numbers: Hashable, Sendable, Encodable {
    let ranges: [ClosedRange<Int>]

    init(_ numbers: some Sequence<Int>) {
        ranges = numbers.sorted().reduce(into: []) { ranges, number in
            if let last = ranges.last, number <= last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
    }

    var isEmpty: Bool { ranges.isEmpty }

    /// "7", or "7–9".
    static func text(_ range: ClosedRange<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }
}

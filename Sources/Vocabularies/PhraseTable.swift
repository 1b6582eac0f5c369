/// One word of a phrase of the data.
struct PhraseElement: Hashable, Sendable {
    let number: Int32
    /// The word itself; else its stem or beginning.
    let isExact: Bool
    /// Up to five other words may stand before it.
    let gap: Bool
}

/// Phrases of the data with what they mean, found by the number of their first word.
public struct PhraseTable<Value: Sendable>: Sendable {
    struct Phrase: Sendable {
        let elements: [PhraseElement]
        let value: Value
    }

    private var phrases: [Phrase] = []
    /// Phrases by the number of their first word, longest first.
    private var byFirst: [Range<Int32>]
    private let class_: WordClasses
    private let wider: [Int32]

    /// - Parameter begins: The class that marks words with which a phrase of this table begins.
    init(_ phrases: [(elements: [PhraseElement], value: Value)], begins: WordClasses, in words: inout WordTable) {
        class_ = begins
        let sorted = phrases.filter { !$0.elements.isEmpty }.enumerated().sorted { a, b in
            let (first, second) = (a.element.elements, b.element.elements)
            return (first[0].number, -first.count, a.offset) < (second[0].number, -second.count, b.offset)
        }
        self.phrases = sorted.map { Phrase(elements: $0.element.elements, value: $0.element.value) }
        byFirst = Array(repeating: 0..<0, count: words.classes.count)
        for (index, phrase) in self.phrases.enumerated() {
            let first = phrase.elements[0].number
            words.add(begins, to: first)
            let range = byFirst[Int(first)]
            byFirst[Int(first)] = (range.isEmpty ? Int32(index) : range.lowerBound)..<Int32(index + 1)
        }
        wider = words.wider
    }

    /// The longest phrase that begins at a token, with where it ends.
    @inline(__always)
    public func longest(at index: Int, in tokens: [Token], to limit: Int) -> (value: Value, end: Int)? {
        guard tokens[index].is(class_) else { return nil }
        var best: (value: Value, end: Int)?
        each(at: index, in: tokens, to: limit) { value, end in
            if end > best?.end ?? index { best = (value, end) }
            return true
        }
        return best
    }

    /// Every phrase that begins at a token.
    public func each(at index: Int, in tokens: [Token], to limit: Int, _ found: (Value, Int) -> Bool) {
        guard tokens[index].is(class_) else { return }
        for first in [tokens[index].word, tokens[index].stem] {
            var number = first
            while number != 0 {
                let range = byFirst[Int(number)]
                for place in range {
                    let phrase = phrases[Int(place)]
                    if let end = Self.end(of: phrase.elements, from: index, tokens, limit, wider), !found(phrase.value, end) {
                        return
                    }
                }
                number = Int(number) < wider.count ? wider[Int(number)] : 0
            }
        }
    }

    private static func end(
        of elements: [PhraseElement], from start: Int, _ tokens: [Token], _ limit: Int, _ wider: [Int32]
    ) -> Int? {
        var position = start + 1
        for element in elements.dropFirst() {
            if element.gap {
                var steps = 0
                while position < limit, steps < 5, tokens[position].isWord, !is_(tokens[position], element, wider) {
                    position += 1
                    steps += 1
                }
            }
            guard position < limit, is_(tokens[position], element, wider) else { return nil }
            position += 1
        }
        return position
    }

    @inline(__always)
    private static func is_(_ token: Token, _ element: PhraseElement, _ wider: [Int32]) -> Bool {
        if element.isExact { return token.word == element.number }
        var stem = token.stem
        while stem != 0 {
            if stem == element.number { return true }
            stem = Int(stem) < wider.count ? wider[Int(stem)] : 0
        }
        return false
    }
}

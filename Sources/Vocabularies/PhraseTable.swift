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
    public let values: [Value]
    public let index: PhraseIndex

    /// - Parameter begins: The class that marks words with which a phrase of this table begins.
    init(_ phrases: [(elements: [PhraseElement], value: Value)], begins: WordClasses, in words: inout WordTable) {
        let keys = phrases.map { (first: $0.elements.first?.number ?? 0, count: $0.elements.count) }
        let order = phrases.indices.filter { keys[$0].count > 0 }.sorted { a, b in
            (keys[a].first, -keys[a].count, a) < (keys[b].first, -keys[b].count, b)
        }
        values = order.map { phrases[$0].value }
        index = PhraseIndex(order.map { phrases[$0].elements }, begins: begins, in: &words)
    }
}

/// Where the phrases of a table begin and how they go on. It knows nothing of their meaning, so that all tables share its code.
public final class PhraseIndex: Sendable {
    private let phrases: [[PhraseElement]]
    /// The phrases that begin with the word of a number, longest first.
    private let byFirst: [Range<Int32>]
    private let begins: WordClasses
    private let wider: [Int32]

    init(_ phrases: [[PhraseElement]], begins: WordClasses, in words: inout WordTable) {
        var byFirst = [Range<Int32>](repeating: 0..<0, count: words.classes.count)
        for (place, elements) in zip(Int32(0)..., phrases) {
            let first = Int(elements[0].number)
            words.add(begins, to: elements[0].number)
            byFirst[first] = (byFirst[first].isEmpty ? place : byFirst[first].lowerBound)..<(place + 1)
        }
        self.phrases = phrases
        self.byFirst = byFirst
        self.begins = begins
        wider = words.wider
    }

    /// The longest phrase that begins at a token, by its place in the table, with where it ends.
    public func longest(at index: Int, in tokens: [Token], to limit: Int) -> (place: Int, end: Int)? {
        guard tokens[index].is(begins) else { return nil }
        var best: (place: Int, end: Int)?
        each(at: index, in: tokens, to: limit) { place, end in
            if end > best?.end ?? index { best = (place, end) }
        }
        return best
    }

    /// Every phrase that begins at a token, by its place in the table, with where it ends.
    public func each(at index: Int, in tokens: [Token], to limit: Int, _ found: (_ place: Int, _ end: Int) -> Void) {
        let token = tokens[index]
        guard token.is(begins) else { return }
        each(token.word, at: index, in: tokens, to: limit, found)
        if token.stem != 0 { each(token.stem, at: index, in: tokens, to: limit, found) }
    }

    private func each(
        _ first: Int32, at index: Int, in tokens: [Token], to limit: Int, _ found: (_ place: Int, _ end: Int) -> Void
    ) {
        var number = Int(first)
        while number != 0 {
            for place in byFirst[number] {
                if let end = end(of: phrases[Int(place)], from: index, tokens, limit) { found(Int(place), end) }
            }
            number = Int(wider[number])
        }
    }

    private func end(of elements: [PhraseElement], from start: Int, _ tokens: [Token], _ limit: Int) -> Int? {
        var position = start + 1
        for element in elements.dropFirst() {
            if element.gap {
                var steps = 0
                while position < limit, steps < 5, tokens[position].isWord, !matches(tokens[position], element) {
                    position += 1
                    steps += 1
                }
            }
            guard position < limit, matches(tokens[position], element) else { return nil }
            position += 1
        }
        return position
    }

    private func matches(_ token: Token, _ element: PhraseElement) -> Bool {
        if element.isExact { return token.word == element.number }
        var stem = token.stem
        while stem != 0 {
            if stem == element.number { return true }
            stem = wider[Int(stem)]
        }
        return false
    }
}

/// Two documents, or two editions of one, laid beside each other passage by passage and word by word: what stayed, what
/// changed, what moved, what went and what came. A draft against what was adopted is compared in the same way.
public struct DocumentComparison: Hashable, Sendable, Codable {
    public enum Change: String, Hashable, Sendable, Codable, CaseIterable {
        case same, changed, moved, deleted, inserted
        /// The same words, read otherwise.
        case readAnew
    }

    public struct Pair: Hashable, Sendable, Codable {
        public let change: Change
        public let earlier: ComparedPassage?
        public let later: ComparedPassage?
        /// What changed in the words; `nil` where they are the same, or one side has none.
        public let diff: WordDiff?
        /// What was read otherwise.
        public let readings: [ReadingChange]
    }

    /// A thing that was read of a recommendation on both sides, and not the same.
    public struct ReadingChange: Hashable, Sendable, Codable {
        public enum Field: String, Hashable, Sendable, Codable { case recommendation, verbs, forces, addressees, topics, citations }

        public let field: Field
        public let from: [String]
        public let to: [String]
    }

    /// In the order of the later document; what went stands where it stood.
    public let pairs: [Pair]

    public init(_ earlier: Edition, _ later: Edition) {
        let (old, new) = (ComparedPassage.all(of: earlier), ComparedPassage.all(of: later))
        let alignment = PassageAlignment(old, new)
        pairs = alignment.pairs.map { pair in
            Pair(
                pair.earlier.map { old[$0] }, pair.later.map { new[$0] },
                hasMoved: pair.later.map(alignment.moved.contains) ?? false)
        }
    }

    /// How many pairs there are of each change.
    public var counts: [(change: Change, count: Int)] {
        let counts = pairs.reduce(into: [Change: Int]()) { $0[$1.change, default: 0] += 1 }
        return Change.allCases.map { ($0, counts[$0] ?? 0) }
    }

    /// The pairs that are not the same.
    public var changes: [Pair] { pairs.filter { $0.change != .same } }
}

extension DocumentComparison.Pair {
    init(_ earlier: ComparedPassage?, _ later: ComparedPassage?, hasMoved: Bool) {
        (self.earlier, self.later) = (earlier, later)
        guard let earlier, let later else {
            change = earlier == nil ? .inserted : .deleted
            (diff, readings) = (nil, [])
            return
        }
        let isSame = earlier.text == later.text
        diff = isSame ? nil : WordDiff(earlier.text, later.text)
        readings = DocumentComparison.ReadingChange.all(from: earlier.reading, to: later.reading)
        change = hasMoved ? .moved : !isSame ? .changed : readings.isEmpty ? .same : .readAnew
    }
}

extension DocumentComparison.ReadingChange {
    static func all(from old: ComparedReading?, to new: ComparedReading?) -> [Self] {
        guard let old, let new else {
            if old == nil, new == nil { return [] }
            func words(_ reading: ComparedReading?) -> [String] { reading.map { $0.acts.map(\.verb) } ?? [] }
            return [Self(field: .recommendation, from: words(old), to: words(new))]
        }
        let fields: [(Field, [String], [String])] = [
            (.verbs, old.acts.map(\.verb), new.acts.map(\.verb)),
            (.forces, old.acts.map(\.force), new.acts.map(\.force)),
            (.addressees, old.acts.flatMap(\.addressees), new.acts.flatMap(\.addressees)),
            (.topics, old.topics, new.topics),
            (.citations, old.citations, new.citations),
        ]
        return fields.filter { $0.1 != $0.2 }.map { Self(field: $0.0, from: $0.1, to: $0.2) }
    }
}

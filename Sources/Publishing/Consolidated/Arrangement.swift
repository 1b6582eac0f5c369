internal import Documents
internal import Indexing
internal import Vocabularies

/// Which recommendation stands under which heading, and with which number.
struct Arrangement {
    /// A heading, the recommendations that stand under it (by their place in the export), and those that it refers to.
    struct Part {
        let key: String
        var own: [Int] = []
        var others: [Int] = []
    }

    let parts: [Part]
    /// The number of each recommendation in the document, by its place in the export.
    let numbers: [Int]

    init(_ recommendations: [ExportedRecommendation], by order: ConsolidatedRecord.Order) {
        var (parts, places) = ([Part](), [String: Int]())
        let keys = recommendations.map { Self.keys($0, order) }
        let all = Set(keys.joined())
        let sorted = order == .meeting ? keys.joined().uniqued() : all.sorted { Self.rank($0, order) < Self.rank($1, order) }
        for key in sorted {
            places[key] = parts.count
            parts.append(Part(key: key))
        }
        for (index, keys) in keys.enumerated() {
            let wanted = keys.compactMap { places[$0] }.sorted()
            for (turn, place) in wanted.enumerated() {
                if turn == 0 { parts[place].own.append(index) } else { parts[place].others.append(index) }
            }
        }
        var numbers = [Int](repeating: 0, count: recommendations.count)
        for (number, index) in parts.flatMap(\.own).enumerated() { numbers[index] = number + 1 }
        self.parts = parts
        self.numbers = numbers
    }

    /// The headings under which a recommendation belongs; an empty one where it has none.
    private static func keys(_ recommendation: ExportedRecommendation, _ order: ConsolidatedRecord.Order) -> [String] {
        let keys =
            switch order {
            case .meeting: [recommendation.document]
            case .topic: recommendation.topics.uniqued()
            case .addressee: recommendation.addressees.map(AddresseeName.folded).uniqued()
            }
        return keys.isEmpty ? [""] : keys
    }

    /// Topics come as their scheme orders them, addressees by their names, and what has neither comes last.
    private static func rank(_ key: String, _ order: ConsolidatedRecord.Order) -> (Int, String) {
        guard !key.isEmpty else { return (Int.max, "") }
        return (order == .topic ? topicRanks[key] ?? Int.max - 1 : 0, key)
    }

    private static let topicRanks = Dictionary(
        zip(Topics.shared.all.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
}

extension Sequence where Element: Hashable {
    /// Each element once, where it first stands.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

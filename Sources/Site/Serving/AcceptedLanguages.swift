import Documents

/// The languages that a reader's browser asks for, from the header `Accept-Language`.
struct AcceptedLanguages: Sendable {
    /// What is weighed at most; nobody reads more languages.
    private static let most = 50

    private var weights: [Language: Double] = [:]
    private var order: [Language] = []
    private var weightOfOthers: Double?

    /// Reads `fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5`; what is no language range says nothing.
    init(_ header: String?) {
        for range in (header ?? "").split(separator: ",", maxSplits: Self.most).prefix(Self.most) {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let tag = parts.first, let weight = Self.weight(parts.dropFirst()) else { continue }
            if tag == "*" {
                weightOfOthers = weightOfOthers ?? weight
            } else if let language = Language(rawValue: String(tag.prefix { $0 != "-" })) {
                if weights[language] == nil { order.append(language) }
                weights[language] = max(weights[language] ?? 0, weight)
            }
        }
    }

    /// 1 where none is given; `nil` where what is given is no weight.
    private static func weight(_ parameters: ArraySlice<String>) -> Double? {
        guard let given = parameters.first(where: { $0.hasPrefix("q=") })?.dropFirst(2) else { return 1 }
        guard let weight = Double(given), (0...1).contains(weight) else { return nil }
        return weight
    }

    /// The language that suits best: the weightiest, of two the one named first; English where none is named.
    var best: Language {
        let named = order.max { weights[$0, default: 0] < weights[$1, default: 0] }
        if let named, weights[named, default: 0] > 0, weights[named, default: 0] >= weightOfOthers ?? 0 { return named }
        guard (weightOfOthers ?? 0) > 0 else { return .english }
        let inOrder: [Language] = [.english, .french, .spanish, .russian, .arabic, .chinese]
        return inOrder.first { weights[$0] == nil } ?? .english
    }
}

import Documents
import Structuring
import Vocabularies

/// Chooses the topics of a recommendation by the words that show them.
struct TopicReader {
    let lexicon: Lexicon
    private let scheme: String
    /// The topics of the scheme in its order.
    private let places: [String: Int]

    /// The scheme that fits a report: that of trafficking for a report about trafficking, else the general one.
    init(for report: Report, _ lexicon: Lexicon) {
        self.lexicon = lexicon
        let title = (report.masthead.title ?? "").lowercased() + " " + report.masthead.bodies.joined(separator: " ").lowercased()
        scheme = title.contains("trafficking in persons") ? "trafficking" : "general"
        places = Dictionary(Topics.shared.scheme(scheme).enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func topics(of wordings: [Wording], under heading: Wording?) -> [String] {
        var counts: [TopicWord: Int] = [:]
        for wording in wordings where wording.classes.contains(.beginsTopic) { count(wording, in: &counts) }
        var under: [TopicWord: Int] = [:]
        if let heading { count(heading, in: &under) }
        var scores: [String: Int] = [:]
        for (word, count) in counts { scores[word.topic.id, default: 0] += min(count, 4) * 2 }
        for word in under.keys { scores[word.topic.id, default: 0] += 1 }
        return scores.filter { $0.value > 1 }.sorted { a, b in
            (a.value, places[b.key] ?? 0) > (b.value, places[a.key] ?? 0)
        }.prefix(4).map(\.key)
    }

    private func count(_ wording: Wording, in counts: inout [TopicWord: Int]) {
        for index in wording.tokens.indices {
            lexicon.topics.index.each(at: index, in: wording.tokens, to: wording.tokens.count) { place, _ in
                let word = lexicon.topics.values[place]
                if word.topic.scheme == scheme { counts[word, default: 0] += 1 }
            }
        }
    }
}

import Documents
import Structuring
import Vocabularies

/// Chooses the topics of a recommendation by the words that show them.
struct TopicReader {
    /// A topic and the phrases that showed it.
    struct Found {
        let id: String
        let words: [String]
    }

    let lexicon: Lexicon
    private let scheme: String
    /// The topics of the scheme in its order.
    private let places: [String: Int]

    /// The user's own scheme; else the one that fits a report: that of trafficking for a report about trafficking, else the general one.
    init(for report: Report, _ lexicon: Lexicon, _ own: Scheme?) {
        self.lexicon = lexicon
        if let own {
            scheme = "own"
            places = Dictionary(uniqueKeysWithValues: own.topics.enumerated().map { ($1.id, $0) })
            return
        }
        let head = [report.masthead.title ?? ""] + report.masthead.bodies
        let isOnTrafficking = head.contains { title in
            Self.titles.contains { title.lowercased().contains($0) }
        }
        scheme = isOnTrafficking ? "trafficking" : "general"
        places = Dictionary(Topics.shared.scheme(scheme).enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How titles name the subject of the first scheme.
    private static let titles = DataFile("headings.tsv").rows.filter { $0[text: "kind"] == "trafficking" }.map { $0[text: "word"] }

    func topics(of wordings: [Wording], under heading: Wording?) -> [Found] {
        var counts: [TopicWord: Int] = [:]
        for wording in wordings where wording.classes.contains(.beginsTopic) { count(wording, in: &counts) }
        var under: [TopicWord: Int] = [:]
        if let heading { count(heading, in: &under) }
        var (scores, words): ([String: Int], [String: Set<String>]) = ([:], [:])
        for (word, count) in counts {
            scores[word.topic.id, default: 0] += min(count, 4) * 2
            words[word.topic.id, default: []].insert(word.word)
        }
        for word in under.keys {
            scores[word.topic.id, default: 0] += 1
            words[word.topic.id, default: []].insert(word.word)
        }
        return scores.filter { $0.value > 1 }.sorted { a, b in
            (a.value, places[b.key] ?? 0) > (b.value, places[a.key] ?? 0)
        }.prefix(4).map { Found(id: $0.key, words: (words[$0.key] ?? []).sorted()) }
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

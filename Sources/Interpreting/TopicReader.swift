import Documents
import Structuring
import Vocabularies

/// Chooses the topics of a recommendation by the words that show them.
enum TopicReader {
    /// The scheme that fits a report: that of trafficking for a report about trafficking, else the general one.
    static func scheme(for report: Report) -> [Topic] {
        let title = (report.masthead.title ?? "").lowercased() + " " + report.masthead.bodies.joined(separator: " ").lowercased()
        return Topics.shared.scheme(title.contains("trafficking in persons") ? "trafficking" : "general")
    }

    static func topics(of text: String, under heading: String, in scheme: [Topic]) -> [String] {
        let words = folded(text)
        let head = folded(heading)
        var scores: [(id: String, score: Int, first: Int)] = []
        for (order, topic) in scheme.enumerated() {
            let score = topic.words.reduce(0) {
                $0 + occurrences(of: $1, in: words) * 2 + (occurrences(of: $1, in: head) > 0 ? 1 : 0)
            }
            if score > 1 { scores.append((topic.id, score, order)) }
        }
        return scores.sorted { ($0.score, $1.first) > ($1.score, $0.first) }.prefix(4).map(\.id)
    }

    /// Small words with one space before and behind each.
    private static func folded(_ text: String) -> String {
        let words = text.lowercased().replacing("’", with: "'").split {
            !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'" || $0 == ",")
        }
        return " " + words.joined(separator: " ") + " "
    }

    private static func occurrences(of phrase: String, in text: String) -> Int {
        let isOpen = phrase.hasSuffix("*")
        let wanted = isOpen ? " " + phrase.dropLast() : " " + phrase
        var (count, rest) = (0, text[...])
        while count < 4, let hit = rest.firstRange(of: wanted) {
            rest = rest[hit.upperBound...]
            if isOpen || rest.first == " " || rest.first == "," || rest.hasPrefix("'s ") { count += 1 }
        }
        return count
    }
}

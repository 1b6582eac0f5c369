import Documents
import Structuring
import Vocabularies

/// Whose voice a paragraph speaks in, and whether it stands among recommendations.
enum VoiceRules {
    /// What the headings above a paragraph say of it.
    struct Place {
        /// Among recommendations: "Recommendations", "Conclusions and recommendations".
        var isAmong = false
        /// In the organization of a meeting, where nothing is recommended: attendance, agenda, opening, documentation.
        var isProcedural = false
    }

    /// The place that each section gives to its paragraphs.
    static func places(in report: Report) -> [Place] {
        guard let words = words[report.language.rawValue] else { return report.sections.map { _ in Place() } }
        var places: [Place] = []
        for section in report.sections {
            let heading = section.heading.text.lowercased()
            // A section stands after the one that holds it.
            let outer = section.parent.flatMap { places.indices.contains($0) ? places[$0] : nil }
            places.append(
                Place(
                    isAmong: outer?.isAmong ?? false || holdsRecommendations(heading, words),
                    isProcedural: words.procedures.contains { heading.hasPrefix($0) }))
        }
        return places
    }

    /// The words of headings in one language: rows of `headings.tsv`.
    private struct Words {
        let recommendations, beside, other, procedures: [String]

        init(_ rows: [DataFile.Row]) {
            let kinds = Dictionary(grouping: rows) { $0[text: "kind"] }
            func words(_ kind: String) -> [String] { kinds[kind, default: []].map { $0[text: "word"] } }
            (recommendations, beside) = (words("recommendations"), words("beside"))
            (other, procedures) = (words("other"), words("procedure"))
        }
    }

    private static let words = Dictionary(grouping: DataFile("headings.tsv").rows) { $0[text: "language"] }.mapValues(Words.init)

    static func prepare() { _ = words }

    /// The noun opens the heading, or stands in it beside words of its kind only: "General conclusions and recommendations".
    private static func holdsRecommendations(_ heading: String, _ words: Words) -> Bool {
        guard let word = words.recommendations.lazy.compactMap({ heading.firstRange(of: $0) }).first,
            !words.other.contains(where: { heading.contains($0) })
        else { return false }
        let before = heading[..<word.lowerBound].split { !$0.isLetter }.map(String.init)
        return before.count <= 5 && before.allSatisfy(words.beside.contains)
    }

    /// A sentence that tells what others said: speakers, delegations, panellists.
    static func reports(_ sentence: Sentence, _ lexicon: Lexicon) -> Bool {
        guard sentence.classes.isSuperset(of: .said) || sentence.classes.contains(.speaker) else { return false }
        let words = sentence.tokens.lazy.filter(\.isWord).prefix(14)
        guard let first = words.first else { return false }
        if first.is(.itself), let second = words.dropFirst().first, second.is([.auxiliary, .finite]) {
            // "Il est recommandé …" asks by itself.
            return words.dropFirst(2).prefix(3).contains { $0.is(.said) } && lexicon.verb(at: 0, in: sentence.tokens) == nil
        }
        return first.is(.quantity) && words.prefix(5).contains { $0.is(.speaker) }
    }
}

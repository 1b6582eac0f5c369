public import Documents
public import Structuring
public import Vocabularies

/// Report → Reading: what the body asked, of whom, how firmly; and who was in the room. Deterministic.
public enum Interpreter {
    /// Makes ready the words of the language that most reports are in, which takes as long as a short reading.
    public static func prepare() {
        _ = Lexicon.of(Language.english.rawValue)
        VoiceRules.prepare()
    }

    /// - Parameter scheme: Topics of the user's own, instead of those that come with the program.
    public static func read(_ report: Report, of document: Document, topics scheme: Scheme? = nil) -> Reading {
        let lexicon = scheme?.lexicon(report.language.rawValue) ?? Lexicon.of(report.language.rawValue)
        // Every paragraph is cut into words once, for all who read it.
        let paragraphs = report.paragraphs.map { WordedParagraph($0, lexicon) }
        let meeting = MeetingReader(report, paragraphs, lexicon).read()
        let found = RecommendationReader(report: report, meeting: meeting, lexicon: lexicon, topics: scheme).read(paragraphs)
        return Reading(
            recommendations: found.recommendations, meeting: meeting,
            findings: found.findings + MeetingChecks.findings(meeting, lexicon))
    }
}

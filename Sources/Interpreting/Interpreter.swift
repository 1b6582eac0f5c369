public import Documents
public import Structuring
import Vocabularies

/// Report → Reading: what the body asked, of whom, how firmly; and who was in the room. Deterministic.
public enum Interpreter {
    public static func read(_ report: Report, of document: Document) -> Reading {
        let meeting = MeetingReader.read(report)
        guard report.language == .english else {
            let finding = Finding(
                .warning, "language.unread",
                "The words by which a body asks are known in English only; in this document, in \(report.language.englishName), no recommendation was looked for."
            )
            return Reading(recommendations: [], meeting: meeting, findings: [finding])
        }
        let found = RecommendationReader(report: report, meeting: meeting).read()
        return Reading(
            recommendations: found.recommendations, meeting: meeting,
            findings: found.findings + MeetingChecks.findings(meeting, report))
    }
}

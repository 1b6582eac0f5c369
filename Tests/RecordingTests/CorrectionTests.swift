import Documents
import Interpreting
import Recording
import TestSupport
import Testing
import Vocabularies

/// What becomes of a correction when its document is read again.
@Suite struct CorrectionTests {
    private func held(_ field: CorrectionMade.Field, _ paragraph: String, from: [String], to: [String]) -> HeldCorrection {
        let name = DocumentName(stored: "CSCW/COP/WG.2/2023/5")
        let made = CorrectionMade(
            document: name, paragraph: paragraph, language: .english, field: field,
            act: field == .force || field == .addressees ? 1 : nil, words: nil, from: from, to: to, why: "seen")
        return HeldCorrection(made: made, by: "Registry")
    }

    @Test func `a new reading that needs it no more, contradicts it or has lost it makes a finding that asks`() async throws {
        let edition = try await edition(ofFile: exampleReport("safe-passage-at-sea-2023.txt"))
        let read = try #require(edition.reading.recommendations.first { $0.paragraph == "20" }).acts[0]
        let cases: [(HeldCorrection, String?)] = [
            (held(.force, "20", from: [read.force.rawValue], to: ["permission"]), nil),
            (held(.force, "20", from: ["permission"], to: [read.force.rawValue]), "correction.needless"),
            (held(.force, "20", from: ["permission"], to: ["obligation"]), "correction.contradicted"),
            (held(.force, "998", from: ["permission"], to: ["obligation"]), "correction.lost"),
            (held(.topics, "20", from: ["nothing"], to: ["demand"]), "correction.contradicted"),
        ]
        for (correction, code) in cases {
            let corrected = edition.corrected(by: [correction], as: DocumentName(stored: "CSCW/COP/WG.2/2023/5"))
            let findings = corrected.reading.findings.map(\.code).filter { $0.hasPrefix("correction.") }
            #expect(findings == [code].compactMap(\.self), "\(correction.made)")
            #expect(corrected.document == edition.document && corrected.report == edition.report, "the text stays")
        }
    }
}

import Documents
import Interpreting
import Recording
import Structuring
import Vocabularies

/// Why a paragraph was read as it was, in lines for a person.
struct Explanation {
    let text: String

    /// `nil` where the document has no such paragraph.
    init?(of number: String, in edition: Edition) {
        let (document, report) = (edition.document, edition.report)
        guard let paragraph = report.paragraphs.first(where: { $0.number == number }) else { return nil }
        let path = report.path(to: paragraph.section).map(\.title)
        var lines = [
            "Paragraph \(number), page \(paragraph.page), characters \(paragraph.span.start) to \(paragraph.span.end)",
            "  section   \(path.isEmpty ? "none" : path.joined(separator: " › "))",
            "  kind      \(paragraph.kind.rawValue)",
            "", paragraph.text, "",
        ]
        if let recommendation = edition.reading.recommendations.first(where: { $0.paragraph == number && $0.span == paragraph.span }
        ) {
            lines.append(
                "It is a recommendation of \(recommendation.acts.count == 1 ? "one act" : "\(recommendation.acts.count) acts").")
            for (index, act) in recommendation.acts.enumerated() { lines += Self.lines(act, index + 1, document) }
            lines += Self.rest(of: recommendation)
        } else {
            lines.append("It is not a recommendation: no rule found anything that the body asks in it.")
        }
        for finding in (report.findings + edition.reading.findings) where finding.paragraph == number {
            lines.append("  \(finding.severity.rawValue)   \(finding.message) (\(finding.code))")
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ act: Act, _ number: Int, _ document: Document) -> [String] {
        let addressees = act.addressees.map { "\($0.text) at \($0.span.start)" }.joined(separator: "; ")
        return [
            "  act \(number)",
            "    verb       \(act.verb), printed “\(document.quote(act.verbSpan) ?? "")” at \(act.verbSpan.start)",
            "    force      \(act.force.rawValue), rank \(act.force.rank) of 6",
            "    addressees \(addressees.isEmpty ? "nobody is named" : addressees)",
            "    ask        \(act.ask)",
            "    rule       \(act.rule)",
        ] + terms(of: act)
    }

    /// Whom the addressees are, by when and on what condition the act is asked, and who is consulted.
    private static func terms(of act: Act) -> [String] {
        var lines = (act.resolved ?? []).map { "    resolved   \($0.name) is \($0.id)" }
        for deadline in act.terms?.deadlines ?? [] {
            let date = deadline.date.map { ", until \($0.iso)" } ?? ""
            lines.append(
                "    deadline   “\(deadline.words.text)” at \(deadline.words.span.start) (\(deadline.kind.rawValue)\(date))")
        }
        for condition in act.terms?.conditions ?? [] {
            lines.append("    condition  “\(condition.words.text)” at \(condition.words.span.start) (\(condition.kind))")
        }
        for name in act.terms?.consulted ?? [] { lines.append("    consulted  \(name.text) at \(name.span.start)") }
        return lines
    }

    private static func rest(of recommendation: Recommendation) -> [String] {
        var lines: [String] = []
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { lines.append("  \(name) \(values.joined(separator: "; "))") }
        }
        add("hedges   ", recommendation.hedges.map { "“\($0.text)” at \($0.span.start)" })
        add(
            "topics   ",
            recommendation.topics.enumerated().map { place, id in
                let label = Topics.shared.topic(id).map { "\($0.label) (\(id))" } ?? id
                let words = recommendation.topicWords.flatMap { $0.indices.contains(place) ? $0[place] : nil } ?? []
                return words.isEmpty ? label : "\(label) by “\(words.joined(separator: "”, “"))”"
            })
        add("citations", recommendation.citations.map { "\($0.text) [\($0.kind.rawValue)]" })
        add("category ", recommendation.actionCategory.map { ["\($0) of 5"] } ?? [])
        add("States   ", recommendation.recommendingStates ?? [])
        if let confidence = recommendation.confidence {
            add("sure     ", [confidence.level.rawValue] + confidence.reasons)
        }
        return lines
    }
}

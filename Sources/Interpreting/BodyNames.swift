import Documents
import Structuring

/// What a report calls the body that adopted it.
enum BodyNames {
    /// Small-letter names, as they follow "the": "working group on trafficking in persons", "working group", "committee".
    static func of(_ report: Report, _ meeting: Meeting) -> Set<String> {
        var names: Set<String> = []
        for name in [meeting.body].compactMap(\.self) + Array(report.masthead.bodies.suffix(1)) {
            let whole = name.lowercased()
            let low = whole.hasPrefix("the ") ? String(whole.dropFirst(4)) : whole
            names.insert(low)
            for particle in [" on ", " of ", " for ", " against ", " established "] {
                if let cut = low.firstRange(of: particle) { names.insert(String(low[..<cut.lowerBound])) }
            }
            // "Open-ended Working Group", "Permanent Forum", "Special Committee": the last word alone too.
            for head in heads where low.contains(head) { names.insert(head) }
        }
        if names.isEmpty || report.kind == .reviewReport { names.formUnion(heads) }
        if report.paragraphs.contains(where: { $0.passage.text.contains("The Inspector") }) {
            names.formUnion(["inspectors", "inspector"])
        }
        return names
    }

    private static let heads = [
        "working group", "permanent forum", "expert mechanism", "subcommittee", "committee", "commission", "conference", "council",
        "board",
        "forum", "special committee", "group of experts", "assembly", "task force", "meeting", "seminar",
    ]
}

import Documents
import Structuring
import Vocabularies

/// What a careful reader notices in the facts of a meeting: names twice, speakers who are not on the list of those present.
enum MeetingChecks {
    static func findings(_ meeting: Meeting, _ lexicon: Lexicon) -> [Finding] {
        twice(meeting, lexicon) + absent(meeting, lexicon) + unknown(meeting, lexicon)
    }

    private static func key(_ name: String, _ lexicon: Lexicon) -> String {
        lexicon.reference(named: name)?.id ?? foldedName(name)
    }

    private static func twice(_ meeting: Meeting, _ lexicon: Lexicon) -> [Finding] {
        let lists =
            (meeting.statements ?? []).map { ($0.paragraph, $0.names) }
            + (meeting.attendance ?? []).map { ($0.paragraph ?? "", $0.names) }
        return lists.flatMap { paragraph, names in
            let counts = Dictionary(grouping: names, by: { key($0, lexicon) }).filter { $0.value.count > 1 }
            return counts.values.map(\.[0]).sorted().map { name in
                Finding(.note, "names.twice", "\(name) is named twice in paragraph \(paragraph).", paragraph: paragraph)
            }
        }
    }

    private static func absent(_ meeting: Meeting, _ lexicon: Lexicon) -> [Finding] {
        guard let attendance = meeting.attendance, !attendance.isEmpty else { return [] }
        let present = Set(attendance.flatMap(\.names).map { key($0, lexicon) })
        return (meeting.statements ?? []).filter { $0.capacity == "States parties" }.flatMap { statement in
            statement.names.filter { lexicon.reference(named: $0)?.kind == .state && !present.contains(key($0, lexicon)) }.map {
                name in
                Finding(
                    .note, "attendance.speaker",
                    "\(name) made a statement (paragraph \(statement.paragraph)) but is not listed as represented.",
                    paragraph: statement.paragraph)
            }
        }
    }

    /// Among States, a name that is none of theirs is misspelt or misread.
    private static func unknown(_ meeting: Meeting, _ lexicon: Lexicon) -> [Finding] {
        (meeting.attendance ?? []).flatMap { attendance -> [Finding] in
            let unknown = attendance.names.filter { lexicon.reference(named: $0) == nil && States.shared.named($0) == nil }
            let states = attendance.names.count { lexicon.reference(named: $0)?.kind == .state }
            guard states * 2 > attendance.names.count else { return [] }
            return unknown.map { name in
                Finding(
                    .note, "attendance.unknown",
                    "“\(name)” stands in a list of States (paragraph \(attendance.paragraph ?? "")), but no State of that name is known.",
                    paragraph: attendance.paragraph)
            }
        }
    }
}

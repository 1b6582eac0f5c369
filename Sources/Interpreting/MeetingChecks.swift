import Documents
import Structuring
import Vocabularies

/// What a careful reader notices in the facts of a meeting: names twice, speakers who are not on the list of those present.
enum MeetingChecks {
    static func findings(_ meeting: Meeting, _ report: Report) -> [Finding] {
        twice(meeting) + absent(meeting)
    }

    private static func key(_ name: String) -> String {
        States.shared.named(name)?.m49 ?? Entities.shared.named(name).map { foldedName($0.name) } ?? foldedName(name)
    }

    private static func twice(_ meeting: Meeting) -> [Finding] {
        let lists =
            (meeting.statements ?? []).map { ($0.paragraph, $0.names) }
            + (meeting.attendance ?? []).map { ($0.paragraph ?? "", $0.names) }
        return lists.flatMap { paragraph, names in
            let counts = Dictionary(grouping: names, by: key).filter { $0.value.count > 1 }
            return counts.values.map(\.[0]).sorted().map { name in
                Finding(.note, "names.twice", "\(name) is named twice in paragraph \(paragraph).", paragraph: paragraph)
            }
        }
    }

    private static func absent(_ meeting: Meeting) -> [Finding] {
        guard let attendance = meeting.attendance, !attendance.isEmpty else { return [] }
        let present = Set(attendance.flatMap(\.names).map(key))
        return (meeting.statements ?? []).filter { $0.capacity == "States parties" }.flatMap { statement in
            statement.names.filter { States.shared.named($0) != nil && !present.contains(key($0)) }.map { name in
                Finding(
                    .note, "attendance.speaker",
                    "\(name) made a statement (paragraph \(statement.paragraph)) but is not listed as represented.",
                    paragraph: statement.paragraph)
            }
        }
    }
}

import Documents
import Interpreting
public import Recording
import Structuring

/// The structure of a document as a tree of lines, for a person to look over.
public enum Outline {
    public static func write(_ edition: Edition) -> String {
        let report = edition.report
        var lines = head(report)
        for part in report.parts {
            switch part {
            case .heading(let index):
                let section = report.sections[index]
                lines.append(indent(section.level - 1) + section.title)
            case .paragraph(let paragraph):
                let depth = report.path(to: paragraph.section).count
                let label = paragraph.number.map { "\($0). " } ?? (paragraph.kind == .preambular ? "‹preamble› " : "")
                lines.append(indent(depth) + label + short(paragraph.passage.text))
                lines += items(paragraph.items, depth + 1)
            case .table(let table):
                let columns = table.rows.first?.count ?? 0
                lines.append(
                    indent(report.path(to: table.section).count) + "‹table of \(table.rows.count) rows, \(columns) columns›")
                for row in table.rows { lines.append(indent(3) + row.map { short($0.text, 30) }.joined(separator: " | ")) }
            case .note(let note):
                lines.append(indent(1) + "‹note \(note.marker)› " + short(note.passage.text))
            case .unplaced(let passage):
                lines.append("‹unplaced› " + short(passage.text))
            case .masthead, .furniture: break
            }
        }
        for finding in report.findings + edition.reading.findings {
            lines.append("\(finding.severity.rawValue): \(finding.code): \(finding.message)")
        }
        let coverage = report.coverage
        lines.append("\(coverage.accounted) of \(coverage.characters) characters accounted for")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func head(_ report: Report) -> [String] {
        let masthead = report.masthead
        let fields: [(String, String?)] = [
            ("symbol", masthead.symbol?.text), ("title", masthead.title), ("organ", masthead.organ),
            ("bodies", masthead.bodies.isEmpty ? nil : masthead.bodies.joined(separator: " / ")), ("session", masthead.session),
            ("distribution", masthead.distribution), ("date", masthead.date?.iso), ("original", masthead.originalLanguage),
            ("agenda item", masthead.agendaItem), ("place", masthead.place),
            ("dates", masthead.meetingDates.map { "\($0.from.iso) to \($0.to.iso)" }), ("kind", report.kind.rawValue),
            ("language", report.language.rawValue),
        ]
        return fields.map { "\($0.0): \($0.1 ?? "not recorded")" } + [""]
    }

    private static func items(_ items: [Item], _ depth: Int) -> [String] {
        items.flatMap { item in
            [indent(depth) + [item.marker, short(item.passage.text)].compactMap(\.self).joined(separator: " ")]
                + Self.items(item.items, depth + 1)
        }
    }

    private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

    private static func short(_ text: String, _ length: Int = 90) -> String {
        text.count > length ? text.prefix(length - 1) + "…" : text
    }
}

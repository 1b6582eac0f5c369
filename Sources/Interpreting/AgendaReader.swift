import Documents
import Structuring

/// The agenda as a list of numbered items.
enum AgendaReader {
    static func agenda(in paragraphs: [Paragraph], of report: Report) -> [AgendaItem] {
        for paragraph in paragraphs where paragraph.items.count > 1 {
            let text = paragraph.passage.text.lowercased()
            guard paragraph.items.count > 1, text.contains("agenda"),
                text.contains("adopted") || text.contains("following agenda") || text.contains("agenda") && text.hasSuffix(":")
            else { continue }
            let items = items(paragraph.items, under: nil)
            if !items.isEmpty { return items }
        }
        return annexed(in: report)
    }

    private static func items(_ items: [Item], under parent: String?) -> [AgendaItem] {
        items.flatMap { item -> [AgendaItem] in
            guard let marker = item.marker else { return [] }
            let own = marker.hasSuffix(".") ? String(marker.dropLast()) : marker
            let number = parent.map { "\($0) \(own)" } ?? own
            return [AgendaItem(number: number, title: title(item.passage.text))] + Self.items(item.items, under: number)
        }
    }

    private static func title(_ text: String) -> String {
        var text = Substring(text).trimmed
        while let last = text.last, ".;:".contains(last) { text.removeLast() }
        return String(text)
    }

    /// An annex with the heading "Agenda": its numbered paragraphs are the items.
    private static func annexed(in report: Report) -> [AgendaItem] {
        guard
            let section = report.sections.firstIndex(where: {
                $0.kind == .annex
                    && ["agenda", "agenda of the session", "agenda of the meeting"].contains($0.heading.text.lowercased())
            })
        else { return [] }
        return report.paragraphs.filter { $0.section == section && $0.number != nil }.flatMap { paragraph in
            [AgendaItem(number: paragraph.number!, title: title(paragraph.passage.text))]
                + items(paragraph.items, under: paragraph.number)
        }
    }
}

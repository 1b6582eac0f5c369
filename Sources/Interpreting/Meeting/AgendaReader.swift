import Documents
import Structuring
import Vocabularies

/// The agenda as a list of numbered items.
enum AgendaReader {
    static func agenda(in told: [ToldParagraph], of report: Report, _ lexicon: Lexicon) -> [AgendaItem] {
        for told in told where told.paragraph.items.count > 1 && told.chapeau.has(.agenda) {
            guard told.chapeau.tokens.last?.is(.colon) == true || told.chapeau.has(.following) else { continue }
            let items = items(told.paragraph.items, under: nil)
            // Long items are what somebody said of an agenda.
            if !items.isEmpty, items.allSatisfy({ $0.title.utf8.count < 600 }) { return items }
        }
        return annexed(in: report, lexicon)
    }

    /// "agenda items 2 to 7" is "2-7", "item 3 (a)" is "3 (a)".
    static func item(in words: FactWords) -> String? {
        for hit in words.all(.item) {
            let behind = numbers(in: words, from: hit.end)
            if let behind { return behind }
        }
        return nil
    }

    private static func numbers(in words: FactWords, from start: Int) -> String? {
        let tokens = words.tokens
        var index = start
        while index < tokens.count, index < start + 2, !tokens[index].is(.number), tokens[index].isWord { index += 1 }
        guard index < tokens.count, tokens[index].is(.number), let first = Int(words.words(index..<index + 1).filter(\.isNumber))
        else { return nil }
        // "2–7" may be one token.
        let parts = words.words(index..<index + 1).split { "-–".contains($0) }.compactMap { Int($0) }
        if parts.count == 2 { return "\(parts[0])-\(parts[1])" }
        index += 1
        if index + 2 < tokens.count, tokens[index].is(.opening), tokens[index + 2].is(.closing) {
            return "\(first) (\(words.words(index + 1..<index + 2)))"
        }
        guard index + 1 < tokens.count, tokens[index + 1].is(.number), let last = Int(words.words(index + 1..<index + 2)) else {
            return String(first)
        }
        let isRange = words.at(index, .through) != nil || "-–".contains(words.words(index..<index + 1))
        if isRange { return "\(first)-\(last)" }
        return tokens[index].is([.and, .comma]) ? "\(first), \(last)" : String(first)
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
        while let last = text.last, ".;:؛；。".contains(last) { text.removeLast() }
        return String(text)
    }

    /// An annex with the heading "Agenda": its numbered paragraphs are the items.
    private static func annexed(in report: Report, _ lexicon: Lexicon) -> [AgendaItem] {
        for (place, section) in report.sections.enumerated() where section.kind == .annex {
            let heading = FactWords(lexicon.tokens(of: section.heading.text), of: section.heading, lexicon)
            guard let agenda = heading.first(.agenda), agenda.start < 2 else { continue }
            let found = report.paragraphs.filter { $0.section == place && $0.number != nil }.flatMap { paragraph in
                [AgendaItem(number: paragraph.number!, title: title(paragraph.passage.text))]
                    + items(paragraph.items, under: paragraph.number)
            }
            if !found.isEmpty { return found }
        }
        return []
    }
}

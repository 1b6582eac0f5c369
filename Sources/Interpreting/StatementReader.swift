import Documents
import Structuring
import Vocabularies

/// Who made statements, under which items and in which capacity.
enum StatementReader {
    static func statements(in worded: [WordedParagraph], of report: Report) -> [Statement] {
        if report.kind == .resolution || report.kind == .decision { return [] }
        return worded.flatMap { worded -> [Statement] in
            let paragraph = worded.paragraph
            guard worded.classes.contains(.factCue), let number = paragraph.number else { return [] }
            let text = paragraph.passage.text
            guard text.contains("statement") || text.contains("panellists") else { return [] }
            return worded.wordings[0].sentences.compactMap { sentence in
                statement(paragraph.passage.words(sentence.range), number)
            }
        }
    }

    private static func statement(_ sentence: String, _ number: String) -> Statement? {
        guard let names = names(in: sentence), !names.isEmpty, names.count < 200 else { return nil }
        return Statement(paragraph: number, item: item(in: sentence), capacity: capacity(sentence, names), names: names)
    }

    private static let leads = [
        "following panellists:", "following panellists ", "representatives of the following ", "representative of the ",
        "representatives of the ", "representatives of ", "representative of ", "observers for the signatory States of ",
        "observer States of ", "observers for the ", "observers for ", "observer for the ", "observer for ", "observers of ",
        "statement was made by the ", "statement was also made by the ", "statements were made by the ", "statements were made by ",
        "made by the ", "made by ", "statement by the ", "statements by the ",
    ]

    private static func names(in sentence: String) -> [String]? {
        let speaks = [
            "statements were made", "statement was made", "statement was also made", "statements were also made", "made statements",
            "also made statements", "made a statement", "heard a statement", "heard statements", "led by the following panellists",
            "delivered statements",
        ]
        guard speaks.contains(where: { sentence.contains($0) }) else { return nil }
        // A list behind a colon says it all.
        if let colon = sentence.firstRange(of: ": ") { return NameList.names(in: String(sentence[colon.upperBound...])) }
        for lead in leads {
            guard let hit = sentence.firstRange(of: lead) else { continue }
            var rest = sentence[hit.upperBound...]
            let ends = [" also made", " made statements", " made a statement", " on agenda item", " on behalf of", " under agenda"]
            let end = ends.compactMap { rest.firstRange(of: $0)?.lowerBound }.min() ?? rest.endIndex
            rest = rest[..<end]
            let list = String(rest)
            return isList(list) ? NameList.names(in: list) : [String(NameListTrim.cleaned(list))]
        }
        return nil
    }

    /// Names of States and organizations are a list; a title with commas inside ("Special Rapporteur on …, especially …") is one name.
    private static func isList(_ list: String) -> Bool {
        let names = NameList.names(in: list)
        return names.count == 1
            || names.allSatisfy { States.shared.named($0) != nil || Entities.shared.named($0) != nil || $0.contains("(") }
            || names.filter { States.shared.named($0) != nil }.count * 2 > names.count
    }

    private static func capacity(_ sentence: String, _ names: [String]) -> String {
        if sentence.contains("panellist") { return "panellists" }
        if sentence.contains("States parties") { return "States parties" }
        if sentence.contains("signatory State") { return "signatory States" }
        if sentence.contains("observer") { return "observers" }
        if sentence.contains("Secretariat") { return "Secretariat" }
        let states = names.filter { States.shared.named($0) != nil }.count
        return states * 2 >= names.count && states > 0 ? "representatives" : "invited speakers"
    }

    /// "agenda items 2 to 7" is "2-7".
    static func item(in sentence: String) -> String? {
        let words = sentence.split { $0 == " " || $0 == "," }.map(String.init)
        for (index, word) in words.enumerated() where word.lowercased() == "item" || word.lowercased() == "items" {
            guard index + 1 < words.count, let first = Int(words[index + 1].filter(\.isNumber)),
                words[index + 1].first?.isNumber ?? false
            else { continue }
            if index + 3 < words.count, words[index + 2] == "to" || words[index + 2] == "and",
                let last = Int(words[index + 3].filter(\.isNumber))
            {
                return words[index + 2] == "to" ? "\(first)-\(last)" : "\(first), \(last)"
            }
            if index + 2 < words.count, words[index + 2].hasPrefix("("), words[index + 2].hasSuffix(")") {
                return "\(first) \(words[index + 2])"
            }
            return String(first)
        }
        return nil
    }
}

/// Trims a single name of its article and full stop.
enum NameListTrim {
    static func cleaned(_ name: String) -> Substring {
        var name = Substring(name).trimmed
        if name.hasPrefix("the ") { name = name.dropFirst(4) }
        while let last = name.last, last == "." || last == ";" { name.removeLast() }
        return name
    }
}

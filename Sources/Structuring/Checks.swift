import Documents

/// What a careful reader notices in the structure: things missing, repeated, or out of order.
enum Checks {
    static func findings(
        _ masthead: Masthead, _ kind: Report.Kind, _ language: Language, sections: [Section], parts: [Part], coverage: Coverage
    ) -> [Finding] {
        self.masthead(masthead) + distribution(masthead, kind, parts) + sequence(of: sections) + notes(in: parts)
            + coverage.unaccounted.map {
                Finding(.error, "structure.unplaced", "Some text could not be placed.", span: $0)
            } + series(in: parts)
    }

    private static func masthead(_ masthead: Masthead) -> [Finding] {
        var findings: [Finding] = []
        if masthead.symbol == nil {
            findings.append(Finding(.warning, "masthead.symbol", "The document prints no symbol; it gets a provisional name."))
        }
        if masthead.title == nil { findings.append(Finding(.warning, "masthead.title", "No title was found.")) }
        if masthead.date == nil { findings.append(Finding(.note, "masthead.date", "The masthead prints no date.")) }
        return findings
    }

    /// A draft is limited; the report as adopted is for general distribution.
    private static func distribution(_ masthead: Masthead, _ kind: Report.Kind, _ parts: [Part]) -> [Finding] {
        guard masthead.distribution == "Limited", kind == .meetingReport, masthead.symbol?.isDraft != true else { return [] }
        let adoption = parts.lazy.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
            .first { $0.passage.text.contains("adopted the report") || $0.passage.text.contains("adopted its report") }
        guard let adoption else { return [] }
        return [
            Finding(
                .note, "masthead.distribution",
                "“Distr.: Limited” stands on a report that paragraph \(adoption.number ?? "?") says was adopted; an adopted report is usually for general distribution.",
                paragraph: adoption.number)
        ]
    }

    /// Numbers of sections that are left out or come twice under one parent.
    private static func sequence(of sections: [Section]) -> [Finding] {
        var last: [String: (value: Int, number: String)] = [:]
        var findings: [Finding] = []
        for section in sections {
            guard section.kind == .section, let number = section.number else { continue }
            let readings = counts(number).map { (key: "\(section.parent ?? -1) \($0.style)", value: $0.value) }
            // "I" after "H" is a letter, "I" alone a number: the reading that goes on comes first.
            guard
                let (key, value) = readings.first(where: { $0.value == (last[$0.key]?.value ?? 0) + 1 && last[$0.key] != nil })
                    ?? readings.first
            else { continue }
            if let before = last[key], value != before.value + 1 {
                findings.append(
                    Finding(
                        .warning, "section.sequence", "Section \(number) follows section \(before.number).",
                        span: section.numberSpan))
            } else if last[key] == nil, value != 1 {
                findings.append(
                    Finding(.note, "section.sequence", "The first section here is numbered \(number).", span: section.numberSpan))
            }
            last[key] = (value, number)
        }
        return findings
    }

    /// The ways in which a number can be counted.
    private static func counts(_ number: String) -> [(style: String, value: Int)] {
        let word = number.split(separator: " ").last.map(String.init) ?? number
        if let value = Int(word) { return [("arabic", value)] }
        let readings = MarkerReader.markers(of: word + ". x").compactMap { marker -> (style: String, value: Int)? in
            switch marker.style {
            case .roman: ("roman", marker.value)
            case .capital: ("capital", marker.value)
            default: nil
            }
        }
        // A letter alone is seldom a Roman number but for I, V and X.
        return ["I", "V", "X"].contains(word) ? readings : readings.sorted { $0.style < $1.style }
    }

    private static func notes(in parts: [Part]) -> [Finding] {
        var called: Set<String> = []
        var printed: [Note] = []
        func collect(_ items: [Item]) {
            for item in items {
                called.formUnion(item.passage.calls.map(\.marker))
                collect(item.items)
            }
        }
        for part in parts {
            if case .paragraph(let paragraph) = part {
                called.formUnion(paragraph.passage.calls.map(\.marker))
                collect(paragraph.items)
            } else if case .note(let note) = part {
                printed.append(note)
            }
        }
        let numbers = Set(printed.map(\.marker))
        return called.subtracting(numbers).filter { Int($0) != nil }.sorted().map {
            Finding(.note, "note.missing", "Note \($0) is called but not printed.")
        }
    }

    /// A series of asks parted by semicolons, each opening with a verb in -ing, where one of them holds a second such verb
    /// behind a noun: a semicolon may have been left out.
    private static func series(in parts: [Part]) -> [Finding] {
        var findings: [Finding] = []
        for case .paragraph(let paragraph) in parts {
            let text = paragraph.passage.text
            guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")),
                text.utf8[colon...].count(where: { $0 == UInt8(ascii: ";") }) >= 2
            else { continue }
            let members = text[colon...].dropFirst().split(separator: ";").map { $0.split(separator: " ") }
            guard members.count >= 3 else { continue }
            let opens = members.map { words in words.first { $0 != "and" && $0 != "or" }.map { $0.hasSuffix("ing") } ?? false }
            guard opens.allSatisfy(\.self) else { continue }
            for words in members {
                for (index, word) in words.enumerated().dropFirst(5)
                where word.hasSuffix("ing") && word.count > 5 && index + 3 < words.count {
                    let before = words[index - 1]
                    guard !links.contains(String(before)), before.last?.isLetter ?? false, words[index + 1].hasSuffix("s") else {
                        continue
                    }
                    findings.append(
                        Finding(
                            .note, "punctuation.series", "Punctuation may be missing before “\(word) \(words[index + 1])”.",
                            paragraph: paragraph.number, span: paragraph.span))
                }
            }
        }
        return findings
    }

    private static let links: Set<String> = [
        "and", "or", "by", "of", "in", "on", "for", "to", "with", "without", "from", "through", "including", "as", "at", "not",
        "the", "a",
        "an", "their", "its", "his", "her", "when", "while", "before", "after", "against", "about", "into", "is", "are", "be",
        "which",
    ]
}

import Documents
import Structuring
import Vocabularies

/// Who was represented, by category: "The following States parties … were represented: Algeria, …".
enum AttendanceReader {
    /// - Parameters:
    ///   - told: The paragraphs that tell facts of the meeting.
    ///   - following: The words of the unnumbered paragraphs behind a paragraph, by the place of its part in the report.
    static func attendance(in told: [ToldParagraph], following: (Paragraph) -> [FactWords]) -> [Attendance] {
        told.compactMap { told in
            let words = told.chapeau
            let isOther = [Fact.Kind.spoke, .chaired, .elected].contains { words.has($0) }
            guard told.number != nil, !isOther, words.has(.represented) || words.has(.present),
                words.passage.text.utf8.count < 12_000
            else { return nil }
            return list(told, following) ?? single(words, told.number)
        }
    }

    private static func list(_ told: ToldParagraph, _ following: (Paragraph) -> [FactWords]) -> Attendance? {
        let words = told.chapeau
        guard let announced = words.first(.following), let colon = words.firstToken(.colon, in: words.tokens.indices) else {
            return nil
        }
        var lists = [(words, colon + 1..<words.tokens.count)] + told.items.map { ($0, $0.tokens.indices) }
        if told.items.isEmpty, colon + 1 == words.tokens.count {
            lists += following(told.paragraph).map { ($0, $0.tokens.indices) }
        }
        let names = lists.flatMap { words, range in NameList.names(in: words, range).map { words.words($0) } }
        guard !names.isEmpty else { return nil }
        return Attendance(category: category(words, announced, colon), names: names, paragraph: told.number)
    }

    /// "States parties to the Protocol … were represented" is "States parties": it stands behind the word that announces the
    /// list, or before it.
    private static func category(_ words: FactWords, _ announced: FactWords.Hit, _ colon: Int) -> String {
        let shown = (words.all(.represented) + words.all(.present)).map(\.range)
        let limit = min(colon, shown.map(\.lowerBound).filter { $0 >= announced.end }.min() ?? colon)
        let behind = cut(words, announced.end..<max(announced.end, limit))
        if !behind.isEmpty { return words.words(behind) }
        let start = shown.map(\.upperBound).filter { $0 <= announced.start }.max() ?? 0
        return words.words(cut(words, start..<announced.start))
    }

    private static func cut(_ words: FactWords, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        // The name of a treaty may stand in front, in marks of its own.
        if start < range.upperBound, words.tokens[start].is(.opening),
            let close = words.firstToken(.closing, in: start..<range.upperBound)
        {
            start = close + 1
        }
        let skipped: WordClasses = [.article, .and, .number, .auxiliary, .be, .finite, .comma, .toward]
        while start < range.upperBound, words.tokens[start].is(skipped), !words.tokens[start].is(.capital) || start == 0 {
            start += 1
        }
        if words.at(start, .cut) != nil { return start..<start }
        return words.trimmed(start..<(words.first(.cut, in: start..<range.upperBound)?.start ?? range.upperBound))
    }

    /// "The European Union, a regional economic integration organization that is a party, was represented."
    private static func single(_ words: FactWords, _ number: String?) -> Attendance? {
        guard let shown = words.first(.represented), words.passage.text.utf8.count < 500 else { return nil }
        let tokens = words.tokens
        var start = 0
        while start < shown.start, tokens[start].is([.article, .and, .be, .auxiliary, .finite]) { start += 1 }
        let comma = words.firstToken(.comma, in: start..<shown.start)
        let known = words.lexicon.name(at: start, in: tokens, to: shown.start, isProper: true)
        guard start < shown.start, known != nil || words.lexicon.hasCapitals && start == 1 && tokens[start].is(.capital) else {
            return nil
        }
        let end = known?.end ?? comma ?? shown.start
        // Only small words may stand before the verb: "was also represented".
        var last = shown.start
        while last > end, words.tokens[last - 1].is([.be, .auxiliary, .adverb, .leadIn]) || words.at(last - 1, .cut) != nil {
            last -= 1
        }
        guard last == end || words.tokens[last - 1].is(.comma) else { return nil }
        let name = words.words(words.trimmed(start..<end))
        guard name.utf8.count < 160 else { return nil }
        guard end < shown.start, let comma, comma >= end else {
            return Attendance(category: "Others", names: [name], paragraph: number)
        }
        let stop = (comma + 1..<shown.start).first { tokens[$0].is([.comma, .relative, .that]) } ?? shown.start
        var role = comma + 1
        while role < stop, tokens[role].is([.article, .pronoun, .and, .itself]) { role += 1 }
        return Attendance(category: words.words(words.trimmed(role..<stop)), names: [name], paragraph: number)
    }
}

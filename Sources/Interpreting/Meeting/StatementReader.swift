import Documents
import Structuring
import Vocabularies

/// Who made statements, under which items and in which capacity.
enum StatementReader {
    static func statements(in told: [ToldParagraph], of report: Report) -> [Statement] {
        if report.kind == .resolution || report.kind == .decision { return [] }
        return told.flatMap { told -> [Statement] in
            guard let number = told.number, told.paragraph.kind == .narrative, told.chapeau.has(.spoke) else { return [] }
            return told.sentences.flatMap { statements(in: $0, number) }
        }
    }

    /// In the dialogue of a review each State has a paragraph: "Italy welcomed measures to …".
    static func statements(inDialogue worded: [WordedParagraph], with stateUnderReview: Words?, _ lexicon: Lexicon) -> [Statement] {
        let own = stateUnderReview.flatMap { lexicon.reference(named: $0.text) }
        return worded.compactMap { worded in
            guard let number = worded.paragraph.number, !number.contains("."), worded.paragraph.kind == .narrative else {
                return nil
            }
            let words = FactWords(Array(worded.wordings[0].tokens.prefix(12)), of: worded.paragraph.passage, lexicon)
            let start = words.tokens.first?.is(.article) == true ? 1 : 0
            guard let name = lexicon.name(at: start, in: words.tokens, to: words.tokens.count, isProper: true),
                name.reference.kind == .state, name.reference != own, name.end < words.tokens.count,
                words.tokens[name.end].isWord, !words.tokens[name.end].is([.and, .preposition, .capital])
            else { return nil }
            return Statement(
                paragraph: number, item: nil, capacity: "representatives", names: [words.words(start..<name.end)])
        }
    }

    private static func statements(in words: FactWords, _ number: String) -> [Statement] {
        guard let spoke = words.all(.spoke).first(where: { !$0.isAside }) else { return [] }
        let item = AgendaReader.item(in: words)
        func statement(_ from: Int, _ names: [Range<Int>]) -> Statement? {
            guard let first = names.first, names.count < 250 else { return nil }
            let capacity = capacity(words, from..<max(from, first.lowerBound), names)
            return Statement(paragraph: number, item: item, capacity: capacity, names: names.map { words.words($0) })
        }
        let leads = leads(in: words, spoke)
        let statements = leads.indices.compactMap { place -> Statement? in
            let next = place + 1 < leads.count ? leads[place + 1].lowerBound : words.tokens.count
            return statement(
                place == 0 ? 0 : leads[place - 1].upperBound,
                names(in: words, leads[place].upperBound..<max(next, leads[place].upperBound)))
        }
        if !statements.isEmpty { return statements }
        guard let speaker = subject(of: spoke, in: words) else { return [] }
        return [statement(0, [speaker])].compactMap(\.self)
    }

    /// Where those who spoke are named: behind a colon, or behind the words that lead to them.
    private static func leads(in words: FactWords, _ spoke: FactWords.Hit) -> [Range<Int>] {
        var leads: [Range<Int>] = []
        for lead in words.all(.lead) where !lead.isAside {
            if words.all(.tail).contains(where: { $0.range.contains(lead.start) && $0.range.count > lead.range.count }) { continue }
            // "the Permanent Representative of" is a title.
            if lead.start > 0, words.tokens[lead.start - 1].is(.capital), words.tokens[lead.start].is(.capital) { continue }
            // "made by representatives of": one lead right behind another.
            if let last = leads.last, last.upperBound <= lead.start, words.trimmed(last.upperBound..<lead.start).isEmpty {
                leads[leads.count - 1] = last.lowerBound..<lead.end
                continue
            }
            // Behind a comma another clause begins: "made a statement, and moderated by the representative of".
            let isApart = lead.start >= spoke.end && words.firstToken(.comma, in: spoke.end..<lead.start) != nil
            if isApart, leads.allSatisfy({ $0.lowerBound < spoke.start }) { continue }
            leads.append(lead.range)
        }
        guard let colon = words.firstToken(.colon, in: words.tokens.indices), colon + 1 < words.tokens.count else { return leads }
        return [(leads.first { $0.lowerBound < colon }?.lowerBound ?? 0)..<(colon + 1)] + leads.filter { $0.lowerBound > colon }
    }

    private static func names(in words: FactWords, _ range: Range<Int>) -> [Range<Int>] {
        let small: WordClasses = [.article, .colon, .particle, .link, .toward]
        var start = range.lowerBound
        // "the signatory States of": what the names have in common stands before them.
        while start < range.upperBound {
            if let skipped = words.at(start, .following) {
                start = skipped.end
            } else if let group = words.at(start, .capacity), group.end < range.upperBound, words.tokens[group.end].is(small),
                words.at(group.end, .tail) == nil
            {
                start = group.end
            } else if words.tokens[start].is(small), !words.tokens[start].is(.capital) {
                start += 1
            } else {
                break
            }
        }
        let end = words.hits.first { hit in
            hit.start > start && !hit.isAside && (hit.fact.kind == .tail || hit.fact.kind == .spoke) && range.contains(hit.start)
        }?.start
        let list = start..<max(start, end ?? range.upperBound)
        // "several delegations" names nobody.
        guard isNamed(list, in: words) else { return [] }
        let names = NameList.names(in: words, list)
        if isList(names, in: words) { return names }
        let whole = words.trimmed(list)
        return whole.isEmpty ? [] : [whole]
    }

    /// Names of States and organizations are a list; a title with commas inside ("Special Rapporteur on …, especially …") is one name.
    private static func isList(_ names: [Range<Int>], in words: FactWords) -> Bool {
        let known = names.count { words.reference($0) != nil }
        let bracketed = names.count { words.firstToken(.opening, in: $0) != nil }
        return names.count == 1 || known * 2 > names.count || known + bracketed >= names.count
    }

    private static func capacity(_ words: FactWords, _ range: Range<Int>, _ names: [Range<Int>]) -> String {
        let stated = Set(words.all(.capacity, in: range).compactMap(\.fact.value))
        for capacity in ["panellists", "States parties", "signatory States", "observers", "Secretariat"]
        where stated.contains(capacity) {
            return capacity
        }
        let states = names.count { words.reference($0)?.kind == .state }
        return states * 2 >= names.count && states > 0 ? "representatives" : "invited speakers"
    }

    /// "At the same meeting, the Executive Director of UN-Women made a statement."
    private static func subject(of spoke: FactWords.Hit, in words: FactWords) -> Range<Int>? {
        guard spoke.start > 0, !words.tokens[spoke.start - 1].is([.relative, .and, .comma]) else { return nil }
        var end = words.hits.first { $0.fact.kind == .tail && $0.end == spoke.start }?.start ?? spoke.start
        while end > 1, words.tokens[end - 1].is([.adverb, .leadIn, .resumptive]) { end -= 1 }
        let start = (0..<end).last { index in
            index == 0 || words.tokens[index - 1].is([.comma, .semicolon]) && words.tokens[index].is(.article)
        }
        let subject = words.trimmed((start ?? 0)..<end)

        // "72 delegations" names nobody.
        guard words.firstToken(.number, in: subject) == nil else { return nil }
        return !subject.isEmpty && subject.count < 40 && isNamed(subject, in: words) ? subject : nil
    }

    /// The first word of a sentence has its capital from there.
    private static func isNamed(_ range: Range<Int>, in words: FactWords) -> Bool {
        !words.lexicon.hasCapitals || words.reference(range) != nil
            || range.contains { $0 > 0 && words.tokens[$0].is(.capital) || words.tokens[$0].is(.acronym) }
    }
}

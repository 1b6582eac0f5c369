import Documents
import Vocabularies

/// Reads the terms of an act from the words of its clause: by when, how often, on what condition, with whom.
struct TermReader {
    let lexicon: Lexicon
    let passage: Passage
    let sentence: Sentence

    private var tokens: [Token] { sentence.tokens }

    func terms(in range: Range<Int>) -> Terms {
        var (deadlines, conditions, consulted) = ([] as [Deadline], [] as [Condition], [] as [Words])
        var index = range.lowerBound
        while index < range.upperBound {
            if let hedge = lexicon.hedges.index.longest(at: index, in: tokens, to: range.upperBound),
                lexicon.hedges.values[hedge.place].isCondition
            {
                conditions.append(Condition(words: words(index..<hedge.end), kind: lexicon.hedges.values[hedge.place].kind))
                index = hedge.end
            } else if let found = deadline(at: index, to: range.upperBound) {
                deadlines.append(found.deadline)
                index = found.end
            } else if let found = company(at: index, to: range.upperBound) {
                consulted += found.names
                index = found.end
            } else {
                index += 1
            }
        }
        return Terms(deadlines: deadlines, conditions: conditions, consulted: consulted)
    }

    private func words(_ range: Range<Int>) -> Words {
        let bounds = sentence.bounds(range)!
        return Words(passage.words(bounds), passage.span(of: bounds))
    }

    /// The longest term of some kinds that begins at a token.
    private func term(_ kinds: Term.Kinds, at index: Int, to limit: Int) -> (term: Term, end: Int)? {
        var longest: (place: Int, end: Int)?
        lexicon.terms.index.each(at: index, in: tokens, to: limit) { place, end in
            if end > longest?.end ?? index, kinds.contains(lexicon.terms.values[place].kind.mask) { longest = (place, end) }
        }
        return longest.map { (lexicon.terms.values[$0.place], $0.end) }
    }

    private func deadline(at index: Int, to limit: Int) -> (deadline: Deadline, end: Int)? {
        guard let lead = term([.by, .before, .session, .every], at: index, to: limit) else { return nil }
        if let often = term(.every, at: index, to: limit) {
            return (Deadline(words: words(index..<often.end), kind: .frequency, date: nil), often.end)
        }
        // The longer lead may be that of the other kind: "in time for its" is longer than "in".
        if let lead = term([.by, .before], at: index, to: limit), let date = date(from: lead.end, to: limit) {
            return (Deadline(words: words(index..<date.end), kind: .date, date: date.date), date.end)
        }
        if lead.term.kind == .session, let end = endOfSession(from: lead.end, to: limit) {
            return (Deadline(words: words(index..<end), kind: .session, date: nil), end)
        }
        return nil
    }

    /// "seventh session", "next regular meeting": few words, of which the last is the noun.
    private func endOfSession(from start: Int, to limit: Int) -> Int? {
        for index in start..<min(limit, start + 6) {
            if tokens[index].is([.comma, .semicolon, .actor]) { return nil }
            // "the meeting" alone says nothing of when.
            if let noun = term(.noun, at: index, to: limit) { return index > start ? noun.end : nil }
        }
        return nil
    }

    /// A day, month or year, each counted to its end.
    private func date(from start: Int, to limit: Int) -> (date: CalendarDate, end: Int)? {
        var (numbers, month, end, index) = ([] as [Int], nil as Int?, start, start)
        while index < min(limit, start + 8), !tokens[index].is([.semicolon, .comma]) {
            if let named = term(.month, at: index, to: limit) {
                (month, end, index) = (named.term.value, named.end, named.end)
                continue
            }
            if tokens[index].is(.number), let number = Int(passage.words(tokens[index].range)) {
                numbers.append(number)
                end = index + 1
                // The sign of year, month or day behind a number belongs to it.
                if !lexicon.hasCapitals, !lexicon.hasDefinites, end < limit, tokens[end].end - tokens[end].start == 3 { end += 1 }
            } else if !numbers.isEmpty || month != nil, !tokens[index].is([.link, .article, .particle]), index >= end {
                break
            }
            index += 1
        }
        guard let place = numbers.firstIndex(where: { (1900..<2200).contains($0) }) else { return nil }
        let year = numbers[place]
        var rest = numbers
        rest.remove(at: place)
        if month == nil, place == 0, let first = rest.first, (1...12).contains(first) {
            month = first
            rest.removeFirst()
        }
        let days = rest.first.map { [$0] } ?? Array((28...31).reversed())
        guard let date = days.lazy.compactMap({ CalendarDate(year: year, month: month ?? 12, day: $0) }).first else { return nil }
        return (date, end)
    }

    /// "in consultation with Indigenous Peoples"
    private func company(at index: Int, to limit: Int) -> (names: [Words], end: Int)? {
        guard let lead = term(.consulted, at: index, to: limit), lead.end < limit else { return nil }
        var end = lead.end
        while end < limit, !tokens[end].is([.comma, .semicolon, .relative, .complement]) || tokens[end].is(.link) { end += 1 }
        let names = NounPhrases(lexicon: lexicon, passage: passage).actors(lead.end..<end, in: sentence)
        return names.isEmpty ? nil : (names, end)
    }
}

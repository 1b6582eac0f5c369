import Documents
import Structuring
import Vocabularies

/// Who conducted the meeting: "was chaired by A. B. (Slovenia)", "Chair: A. B. (Slovenia)".
enum OfficerReader {
    /// - Parameters:
    ///   - worded: The paragraphs of the report in order; those that tell no fact may follow a list of offices.
    ///   - told: Those that tell one, by their place among all.
    static func officers(in worded: [WordedParagraph], told: [Int: ToldParagraph], _ lexicon: Lexicon) -> [Officer] {
        var (officers, role) = ([] as [Officer], nil as String?)
        for (place, worded) in worded.enumerated() {
            let (paragraph, told) = (worded.paragraph, told[place])
            if paragraph.number != nil { role = nil }
            let isShort = paragraph.passage.text.utf8.count < 120
            if let told {
                let words = told.chapeau
                officers += told.sentences.flatMap(stated)
                if paragraph.number == nil, isShort, let head = head(words) {
                    role = head.role
                    officers += people(in: words, from: head.end, role: head.role)
                }
            } else if paragraph.number == nil, isShort, let role {
                let words = FactWords(worded.wordings[0].tokens, of: worded.wordings[0].passage, lexicon)
                officers += people(in: words, from: 0, role: role)
            }
            for item in told?.items ?? [] {
                if let head = head(item) {
                    role = head.role
                    officers += people(in: item, from: head.end, role: head.role)
                } else if let role, paragraph.number != nil {
                    officers += people(in: item, from: 0, role: role)
                }
            }
            if paragraph.number != nil { role = told?.chapeau.has(.elected) == true ? role : nil }
        }
        var seen: Set<Officer> = []
        return officers.filter { seen.insert($0).inserted }
    }

    /// "Vice-Chairs:" at the head of a line.
    private static func head(_ words: FactWords) -> (role: String, end: Int)? {
        guard let hit = words.at(0, .role), hit.end < words.tokens.count, words.tokens[hit.end].is(.colon) else { return nil }
        return (hit.fact.value ?? "", hit.end + 1)
    }

    private static func people(in words: FactWords, from start: Int, role: String) -> [Officer] {
        persons(in: words, start..<words.tokens.count).map { Officer(role: role, name: words.words($0.name), country: $0.country) }
    }

    /// Those whose office stands beside their name.
    private static func stated(in words: FactWords) -> [Officer] {
        let people = persons(in: words, words.tokens.indices)
        var (officers, waiting) = ([] as [Officer], [] as [Person])
        var carried: String?
        // "elected A (X) as Chair and B (Y) as Rapporteur": where a name comes first, each office follows its names.
        let follows =
            words.has(.elected)
            && people.first.map { person in words.first(.role).map { $0.start > person.start } ?? false } ?? false
        for (place, person) in people.enumerated() {
            let isPresiding = words.all(.chaired).contains { hit in
                hit.end == person.start || hit.end < person.start && bare(words, hit.end..<person.start)
            }
            if isPresiding {
                officers.append(officer(words, person, "Chair"))
            } else if let role = person.role ?? (follows ? nil : before(person, in: words)) {
                officers.append(officer(words, person, role))
                carried = words.has(.elected) ? role : nil
            } else if let role = behind(person, people.indices.contains(place + 1) ? people[place + 1] : nil, in: words) {
                // "elected A (X), B (Y) and C (Z) Vice-Chairs": the office follows the last of several names.
                officers += (waiting + [person]).map { officer(words, $0, role) }
                (waiting, carried) = ([], nil)
                continue
            } else if let role = carried, place > 0, bare(words, people[place - 1].end..<person.start) {
                officers.append(officer(words, person, role))
            } else if words.has(.elected) {
                carried = nil
                waiting.append(person)
                continue
            }
            waiting = []
        }
        return officers
    }

    private static func officer(_ words: FactWords, _ person: Person, _ role: String) -> Officer {
        let name = words.words(person.name)
        // In Arabic "and" is written onto a name; it shows where nothing else joins the name to the one before.
        let isJoined =
            person.isNext && words.lexicon.hasDefinites && name.hasPrefix("و")
            && !words.tokens[person.start - 1].is([.and, .comma])
        return Officer(role: role, name: isJoined ? String(name.dropFirst()) : name, country: person.country)
    }

    /// Only small words between an office and a name.
    private static func bare(_ words: FactWords, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if let small = words.at(index, .honorific) ?? words.at(index, .as) {
                index = small.end
            } else if words.tokens[index].is([.comma, .colon, .article, .and, .stop, .be, .toward, .openingQuote]) {
                index += 1
            } else {
                return false
            }
        }
        return true
    }

    /// "the Rapporteur was Sione Tau (Tonga)"
    private static func before(_ person: Person, in words: FactWords) -> String? {
        words.all(.role).last { $0.end <= person.start && bare(words, $0.end..<person.start) }?.fact.value
    }

    /// "Ana Pinto (Portugal) as Vice-Chair"
    private static func behind(_ person: Person, _ next: Person?, in words: FactWords) -> String? {
        let role = words.first(.role, in: person.end..<(next?.start ?? words.tokens.count))
        guard let role, bare(words, person.end..<role.start), role.end == words.tokens.count || !words.tokens[role.end].is(.colon)
        else { return nil }
        // "the President of the Council" is another's office, but where somebody is elected to it.
        let goesOn = role.end < words.tokens.count && words.tokens[role.end].is([.particle, .link])
        return goesOn && !words.has(.elected) ? nil : role.fact.value
    }

    private struct Person {
        let name: Range<Int>
        /// What stands in brackets behind the name, where it is no office.
        let country: String?
        /// The office that stands in brackets instead of a State.
        let role: String?
        /// With honorifics and brackets.
        let start: Int
        let end: Int
        /// Another person is named before.
        let isNext: Bool
    }

    /// Names with a State or an office in brackets behind them.
    private static func persons(in words: FactWords, _ range: Range<Int>) -> [Person] {
        var people: [Person] = []
        for open in range where words.tokens[open].is(.opening) {
            guard let close = closing(open, in: words, range.upperBound), close > open + 1 else { continue }
            let inside = open + 1..<close
            let role = words.at(inside.lowerBound, .role).flatMap { $0.end == close ? $0.fact.value : nil }
            guard role != nil || words.tokens[inside.lowerBound].is(.capital) || !words.lexicon.hasCapitals else { continue }
            guard let name = name(before: open, in: words, from: max(range.lowerBound, people.last?.end ?? 0)) else { continue }
            people.append(
                Person(
                    name: name, country: role == nil ? words.words(inside) : nil, role: role, start: name.lowerBound,
                    end: close + 1, isNext: !people.isEmpty
                ))
        }
        return people
    }

    private static func closing(_ open: Int, in words: FactWords, _ limit: Int) -> Int? {
        var depth = 0
        for index in open..<limit {
            if words.tokens[index].is(.opening) { depth += 1 }
            if words.tokens[index].is(.closing) { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// "van", "do", "el": short words inside a name.
    private static func joinsName(_ index: Int, in words: FactWords) -> Bool {
        let token = words.tokens[index]
        return token.is(.link)
            || token.isWord && words.words(index..<index + 1).count <= 4
                && token.classes.isDisjoint(with: [.and, .article, .preposition, .be, .auxiliary, .relative])
    }

    /// One to seven words that look like a name.
    private static func name(before open: Int, in words: FactWords, from limit: Int) -> Range<Int>? {
        let tokens = words.tokens
        var start = open
        while start > limit, open - start < 8 {
            let index = start - 1
            let isPhrase = words.hits.contains {
                [.role, .honorific, .chaired, .elected, .as, .following].contains($0.fact.kind) && $0.range.contains(index)
            }
            if isPhrase || tokens[index].is([.comma, .semicolon, .colon, .opening, .closing]) { break }
            if !words.lexicon.hasCapitals, tokens[index].is([.body, .actor]) {
                // What says more of the body stands behind it, with its article.
                while start < open, tokens[start].is(.definite) { start += 1 }
                break
            }
            if tokens[index].is(.stop) {
                // The full stop of an initial.
                guard index > limit, tokens[index - 1].is(.initial), tokens[index - 1].is(.capital) else { break }
            } else if words.lexicon.hasCapitals, !tokens[index].is(.capital), !joinsName(index, in: words) {
                break
            }
            start -= 1
        }
        while start < open, words.lexicon.hasCapitals ? !tokens[start].is(.capital) : tokens[start].is([.and, .toward]) {
            start += 1
        }
        // "the Chair of the Commission (…)": what has an article is no person.
        if start > limit, tokens[start - 1].is(.article), words.lexicon.hasCapitals { return nil }
        guard start < open, open - start < 8 || words.lexicon.language == "zh", tokens[start].isWord else { return nil }
        // A title is no name: "the Representative of Finland (…)".
        return words.reference(start..<open) == nil ? start..<open : nil
    }
}

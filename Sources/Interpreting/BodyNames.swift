import Documents
import Structuring
import Vocabularies

/// What a report calls the body that adopted it, and where that body is the subject of a verb.
struct BodyNames {
    /// Small-letter names, as they follow "the", longest first: "working group on trafficking in persons", "working group".
    private let names: [String]
    /// A body of several persons, whose verbs have no ending: "the Inspectors recommend".
    let arePlural: Bool

    init(of report: Report, _ meeting: Meeting) {
        var names: Set<String> = []
        for name in [meeting.body].compactMap(\.self) + Array(report.masthead.bodies.suffix(1)) {
            let low = foldedName(name)
            names.insert(low)
            for particle in [" on ", " of ", " for ", " against ", " established "] {
                if let cut = low.firstRange(of: particle) { names.insert(String(low[..<cut.lowerBound])) }
            }
            // "Open-ended Working Group", "Permanent Forum", "Special Committee": the last word alone too.
            for head in Self.heads where low.contains(head) { names.insert(head) }
        }
        if names.isEmpty || report.kind == .reviewReport { names.formUnion(Self.heads) }
        arePlural = report.paragraphs.contains { $0.passage.text.contains("The Inspector") }
        if arePlural { names.formUnion(["inspectors", "inspector"]) }
        self.names = names.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    }

    private static let heads = [
        "working group", "permanent forum", "expert mechanism", "subcommittee", "committee", "commission", "conference", "council",
        "board",
        "forum", "special committee", "group of experts", "assembly", "task force", "meeting", "seminar",
    ]

    /// Whether a name is one of the body's own.
    func contain(_ name: String) -> Bool { names.contains(foldedName(name)) }

    /// "The Committee", "It", "The Working Group on Trafficking in Persons": at the head of the sentence or after a phrase about time.
    func areSubject(before index: Int, in sentence: Sentence, _ passage: Passage, bodySpoke: () -> Bool) -> Bool {
        let tokens = sentence.tokens
        // Where the verb comes first, its subject stands behind it.
        if index + 1 < tokens.count, tokens[index + 1].is(.body), !tokens[index + 1].is(.capital) { return true }
        for start in 0..<index where start == 0 || tokens[start - 1].is([.comma, .semicolon]) {
            var position = start
            while position < index, tokens[position].is([.and, .leadIn]), !tokens[position].is(.article) { position += 1 }
            guard position < index else { continue }
            if tokens[position].is(.itself), bodySpoke() { return isVerb(at: index, of: position + 1, tokens) }
            if let after = end(ofNameAt: position, to: index, in: sentence, passage) {
                return after > 0 && isVerb(at: index, of: after, tokens)
            }
        }
        return false
    }

    /// Where the name of the body that begins at a position ends; 0 where another body of a like name begins there.
    private func end(ofNameAt start: Int, to limit: Int, in sentence: Sentence, _ passage: Passage) -> Int? {
        let tokens = sentence.tokens
        var position = start
        if tokens[position].is(.article), position + 1 < limit { position += 1 }
        // "рабочая группа": what says more of the noun may stand before it.
        for noun in position..<min(limit, position + 3) {
            if tokens[noun].is(.body) { return noun + 1 }
            if !tokens[noun].isWord || tokens[noun].is([.actor, .preposition, .and, .finite]) { break }
        }
        guard position > start, let rest = sentence.bounds(position..<min(limit, position + 24)) else { return nil }
        let text = foldedName(passage.words(rest))
        for name in names where text.hasPrefix(name) {
            let count = name.utf8.count { $0 == UInt8(ascii: " ") } + 1
            let after = position + count
            // Another body of a like name: "the Working Group on …" of a different report.
            if after < limit, tokens[after].is(.particle), tokens[after].is(.preposition),
                !names.contains(where: { $0.utf8.count { $0 == UInt8(ascii: " ") } >= count })
            {
                return 0
            }
            return after
        }
        return nil
    }

    /// No other subject comes between the body and the verb: "the Committee noted that States recommended".
    private func isVerb(at index: Int, of start: Int, _ tokens: [Token]) -> Bool {
        guard start <= index else { return false }
        // After a clause of "that", only a verb behind "and" or a comma is still the body's.
        return !tokens[start..<index].contains { $0.is(.relative) } || tokens[index - 1].is([.and, .comma])
    }
}

import Documents
import Vocabularies

/// Names in languages where the head stands first or within: "les États Membres et les organisations régionales".
extension NounPhrases {
    /// The names that follow one another from the start of a stretch, and where the last of them ends.
    func listed(_ range: Range<Int>, in sentence: Sentence) -> (names: [Range<Int>], end: Int) {
        let tokens = sentence.tokens
        var (names, position, end) = ([] as [Range<Int>], range.lowerBound, range.lowerBound)
        while true {
            while position < range.upperBound, tokens[position].is([.determiner, .article, .toward, .and, .comma, .adverb]),
                !tokens[position].is([.relative, .opener]) || tokens[position].is(.toward),
                !tokens[position].is(.beginsName) || !isName(at: position, to: range.upperBound, tokens)
            {
                position += 1
            }
            guard position < range.upperBound else { break }
            if let name = phrase(from: position, to: range.upperBound, in: sentence) {
                names.append(name)
                end = name.upperBound
                position = afterAside(end, to: range.upperBound, tokens)
            } else if names.isEmpty, tokens[position].is([.opener, .gerund]),
                let comma = comma(from: position, to: range.upperBound, tokens)
            {
                // "invite, à cet égard, les États": what stands beside comes first.
                position = comma + 1
            } else {
                break
            }
            // Without a sign or word that joins, no other name follows.
            guard position < range.upperBound, tokens[position].is([.comma, .and]) || position > end else { break }
        }
        return (names, end)
    }

    private func isName(at index: Int, to limit: Int, _ tokens: [Token]) -> Bool {
        lexicon.name(at: index, in: tokens, to: limit) != nil
    }

    private func comma(from start: Int, to limit: Int, _ tokens: [Token]) -> Int? {
        tokens[start..<limit].firstIndex { $0.is(.comma) }
    }

    /// Behind what is said of a name between commas: ", agissant en sa qualité de coordonnateur, et …".
    private func afterAside(_ start: Int, to limit: Int, _ tokens: [Token]) -> Int {
        guard start + 1 < limit, tokens[start].is(.comma), tokens[start + 1].is([.opener, .gerund, .relative]),
            let close = comma(from: start + 1, to: limit, tokens), close + 1 < limit, tokens[close + 1].is(.and)
        else { return start }
        return close + 1
    }

    /// One name: the longest that is known, or a noun that can act with the words that belong to it.
    func phrase(from start: Int, to limit: Int, in sentence: Sentence) -> Range<Int>? {
        let tokens = sentence.tokens
        let isHan = !lexicon.hasCapitals && !lexicon.hasDefinites
        var (index, end, isActor) = (start, start, false)
        walk: while index < limit {
            let token = tokens[index]
            if token.is(.beginsName), !isActor || isHan, let known = lexicon.name(at: index, in: tokens, to: limit) {
                index = endOfAcronym(behind: known.end, to: limit, tokens) ?? known.end
                (end, isActor) = (index, true)
                if isHan { continue }
                return start..<end
            }
            if let close = endOfAcronym(behind: index, to: limit, tokens), isActor {
                return start..<close
            }
            guard token.isWord, !token.is([.relative, .subordinator, .that, .gerund]) else { break }
            if token.is(.and) {
                if isActor, !joinsAdjectives(at: index, to: limit, tokens) { break }
                if isHan, isActor { break }
                index += 1
                continue
            }
            if token.is(.conjunction) || token.is([.preposition, .opener, .toward]) && !token.is([.link, .adjective]) { break }
            if token.is(.infinitive), lexicon.hasInfinitives, !token.is([.actor, .capital]), isActor { break }
            if token.is(.actor) {
                isActor = true
            } else if isHan {
                guard token.is(.adjective) || token.is(.link) && isActor else { break walk }
                index += 1
                continue
            } else if lexicon.hasDefinites, isActor, tokens[index - 1].is(.definite), !token.is([.definite, .adjective]) {
                break
            }
            index += 1
            if !token.is([.link, .article, .adverb]) { end = index }
        }
        return isActor && end > start ? start..<end : nil
    }

    /// "organisations régionales et internationales": no new name begins behind "and".
    private func joinsAdjectives(at and: Int, to limit: Int, _ tokens: [Token]) -> Bool {
        guard and + 1 < limit else { return false }
        for token in tokens[(and + 1)..<limit].prefix(4) {
            if !token.isWord || token.is([.preposition, .opener, .and, .complement, .link]) { return true }
            if token.is([.actor, .beginsName, .article, .determiner, .toward, .capital]) { return false }
        }
        return true
    }
}

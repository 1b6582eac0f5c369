import Documents
import Vocabularies

/// Treaties, articles, resolutions, decisions and documents that a passage names.
enum CitationReader {
    static func citations(in wording: Wording, _ lexicon: Lexicon) -> [Citation] {
        let passage = wording.passage
        var found = symbols(in: passage)
        if wording.classes.contains(.enactment) { found += numbered(in: wording) }
        if wording.classes.contains(.beginsTreaty) { found += treaties(in: wording, lexicon, without: found.map(\.range)) }
        if wording.classes.contains(.treaty) { found += shortened(in: wording, without: found.map(\.range)) }
        if found.isEmpty { return [] }
        var seen: Set<String> = []
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.compactMap { hit in
            let text = passage.words(hit.range)
            guard seen.insert(text).inserted else { return nil }
            return Citation(text: text, kind: hit.kind, target: hit.target, span: passage.span(of: hit.range))
        }
    }

    private typealias Hit = (range: Range<Int>, kind: Citation.Kind, target: String?)

    private static func symbols(in passage: Passage) -> [Hit] {
        DocumentSymbol.all(in: passage.text).map { ($0.range, .document, $0.symbol.text) }
    }

    /// "resolution 76/186", "decision 4/4", "resolutions 1325 (2000) and 2250 (2015)".
    private static func numbered(in wording: Wording) -> [Hit] {
        let (passage, tokens) = (wording.passage, wording.tokens)
        var hits: [Hit] = []
        for (index, token) in tokens.enumerated() {
            guard token.is(.enactment) else { continue }
            let isResolution = passage.words(token.range).lowercased().hasPrefix("resolution")
            var next = index + 1
            while next < tokens.count, let number = number(at: next, in: tokens, passage) {
                let range =
                    (hits.last?.range.upperBound ?? 0) > token.range.lowerBound || next > index + 1
                    ? tokens[next].range.lowerBound : token.range.lowerBound
                let text = passage.words(tokens[next].range.lowerBound..<tokens[number - 1].range.upperBound)
                hits.append(
                    (
                        range..<tokens[number - 1].range.upperBound, isResolution ? .resolution : .decision,
                        "\(isResolution ? "resolution" : "decision") \(text)"
                    ))
                next = number
                while next < tokens.count, tokens[next].is([.comma, .and]) { next += 1 }
            }
        }
        return hits
    }

    /// Where a number like 76/186 or 1325 (2000) ends.
    private static func number(at index: Int, in tokens: [Token], _ passage: Passage) -> Int? {
        guard tokens[index].is(.number) else { return nil }
        let text = passage.words(tokens[index].range).utf8
        let isPlain = text.allSatisfy { (0x30...0x39).contains($0) }
        if !isPlain { return text.allSatisfy { (0x2F...0x39).contains($0) } ? index + 1 : nil }
        return index + 3 < tokens.count && tokens[index + 1].is(.opening) && tokens[index + 3].is(.closing) ? index + 4 : nil
    }

    private static func treaties(in wording: Wording, _ lexicon: Lexicon, without taken: [Range<Int>]) -> [Hit] {
        let (passage, tokens) = (wording.passage, wording.tokens)
        var (hits, index) = ([] as [Hit], 0)
        while index < tokens.count {
            guard tokens[index].isCapital || tokens[index].is(.number) || !lexicon.hasCapitals,
                let treaty = lexicon.treaties.index.longest(at: index, in: tokens, to: tokens.count)
            else {
                index += 1
                continue
            }
            var range = tokens[index].range.lowerBound..<tokens[treaty.end - 1].range.upperBound
            index = treaty.end
            guard !taken.contains(where: { $0.overlaps(range) }) else { continue }
            var kind = Citation.Kind.treaty
            let start = passage.text.utf8.index(passage.text.utf8.startIndex, offsetBy: range.lowerBound)
            if let article = article(before: start, in: passage.text) {
                range = (range.lowerBound - article)..<range.upperBound
                kind = .treatyArticle
            }
            hits.append((range, kind, lexicon.treaties.values[treaty.place].name))
        }
        return hits
    }

    /// "the Convention", "articles 32 and 37 of the Convention", "the Protocols thereto": a treaty that the report has named before.
    private static func shortened(in wording: Wording, without taken: [Range<Int>]) -> [Hit] {
        let (passage, tokens) = (wording.passage, wording.tokens)
        var hits: [Hit] = []
        for (index, token) in tokens.enumerated()
        where index > 0 && token.is(.treaty) && token.isCapital && tokens[index - 1].is(.article) {
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            // A longer name goes on behind the word, and is another treaty's.
            if let next, next.isCapital || next.is(.particle) && next.is(.preposition) { continue }
            let end = next.map { passage.words($0.range) } == "thereto" ? index + 2 : index + 1
            var range = token.range.lowerBound..<tokens[end - 1].range.upperBound
            guard !(hits.map(\.range) + taken).contains(where: { $0.overlaps(range) }) else { continue }
            var kind = Citation.Kind.treaty
            let start = passage.text.utf8.index(passage.text.utf8.startIndex, offsetBy: range.lowerBound)
            if let length = article(before: start, in: passage.text) {
                range = (range.lowerBound - length)..<range.upperBound
                kind = .treatyArticle
            }
            hits.append((range, kind, nil))
        }
        return hits
    }

    /// UTF-8 length of "articles 32 and 37 of the " in front of the name of a treaty.
    private static func article(before index: String.Index, in text: String) -> Int? {
        let lead = text[..<index]
        let tail = lead.suffix(48)
        guard tail.hasSuffix(" of the ") || tail.hasSuffix(" of "), let word = tail.lastRange(of: "article") else { return nil }
        let between = tail[word.upperBound...]
        let isPlain = between.allSatisfy { $0.isNumber || " (),s".contains($0) || "andofthe".contains($0) || "–-".contains($0) }
        guard isPlain else { return nil }
        return tail[word.lowerBound...].utf8.count
    }
}

extension Substring {
    fileprivate func lastRange(of word: String) -> Range<Index>? { ranges(of: word).last }
}

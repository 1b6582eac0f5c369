import Documents
import Vocabularies

/// Treaties, articles, resolutions, decisions and documents that a passage names.
enum CitationReader {
    static func citations(in passage: Passage) -> [Citation] {
        var found = symbols(in: passage) + numbered(in: passage)
        found += treaties(in: passage, without: found.map(\.range))
        found += shortened(in: passage, without: found.map(\.range))
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
    private static func numbered(in passage: Passage) -> [Hit] {
        let tokens = Sentences.tokens(of: passage.text)
        var hits: [Hit] = []
        for (index, token) in tokens.enumerated() {
            let isResolution = token.low == "resolution" || token.low == "resolutions"
            guard isResolution || token.low == "decision" || token.low == "decisions" else { continue }
            var next = index + 1
            while next < tokens.count, let number = number(at: next, in: tokens) {
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
                while next < tokens.count, tokens[next].text == "," || tokens[next].low == "and" { next += 1 }
            }
        }
        return hits
    }

    /// Where a number like 76/186 or 1325 (2000) ends.
    private static func number(at index: Int, in tokens: [Token]) -> Int? {
        let text = tokens[index].text
        guard text.first?.isNumber ?? false else { return nil }
        if text.contains("/"), text.allSatisfy({ $0.isNumber || $0 == "/" }) { return index + 1 }
        if text.allSatisfy(\.isNumber), index + 3 < tokens.count, tokens[index + 1].text == "(", tokens[index + 3].text == ")" {
            return index + 4
        }
        return nil
    }

    private static func treaties(in passage: Passage, without taken: [Range<Int>]) -> [Hit] {
        var hits: [Hit] = []
        let text = passage.text
        for (name, treaty) in Treaties.names where text.contains(name) {
            for match in text.ranges(of: name) {
                let start = text.utf8.distance(from: text.startIndex, to: match.lowerBound)
                var range = start..<(start + name.utf8.count)
                guard !(hits.map(\.range) + taken).contains(where: { $0.overlaps(range) }) else { continue }
                var kind = Citation.Kind.treaty
                if let article = article(before: match.lowerBound, in: text) {
                    range = (start - article)..<range.upperBound
                    kind = .treatyArticle
                }
                hits.append((range, kind, treaty.name))
            }
        }
        return hits
    }

    private static let kinds: Set<String> = [
        "Convention", "Protocol", "Protocols", "Covenant", "Covenants", "Charter", "Declaration", "Statute", "Treaty",
    ]

    /// "the Convention", "articles 32 and 37 of the Convention", "the Protocols thereto": a treaty that the report has named before.
    private static func shortened(in passage: Passage, without taken: [Range<Int>]) -> [Hit] {
        let tokens = Sentences.tokens(of: passage.text)
        var hits: [Hit] = []
        for (index, token) in tokens.enumerated()
        where index > 0 && kinds.contains(String(token.text)) && tokens[index - 1].low == "the" {
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            // A longer name goes on behind the word, and is another treaty's.
            if let next, ["on", "against", "for", "of"].contains(next.low) || next.isCapital { continue }
            let end = next?.low == "thereto" ? index + 2 : index + 1
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

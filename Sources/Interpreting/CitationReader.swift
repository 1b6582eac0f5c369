import Documents
import Structuring
import Vocabularies

/// Treaties, articles, resolutions, decisions and documents that a passage names.
struct CitationReader {
    private let words: FactWords
    private let wording: Wording
    /// The organ that the document is of: "its resolution" is its own.
    private let organ: EnactingOrgan?

    private typealias Hit = (range: Range<Int>, kind: Citation.Kind, target: String?)

    /// - Parameter organ: The organ that adopted the document, or to which its body reports.
    static func citations(in wording: Wording, of organ: EnactingOrgan?, _ lexicon: Lexicon) -> [Citation] {
        let symbols = DocumentSymbol.all(in: wording.passage.text)
        // Only what holds a word that something is cited with is searched.
        guard
            !symbols.isEmpty || wording.classes.contains(.enactment) || wording.classes.contains(.beginsTreaty)
                || wording.classes.contains(.treaty)
        else { return [] }
        return CitationReader(wording, organ, lexicon).citations(besides: symbols)
    }

    private init(_ wording: Wording, _ organ: EnactingOrgan?, _ lexicon: Lexicon) {
        self.wording = wording
        self.organ = organ
        words = FactWords(wording.tokens, of: wording.passage, lexicon)
    }

    private func citations(besides symbols: [(symbol: DocumentSymbol, range: Range<Int>)]) -> [Citation] {
        var found: [Hit] = symbols.compactMap { hit in
            tokens(in: hit.range).map { ($0, .document, hit.symbol.text) }
        }
        if wording.classes.contains(.enactment) { found += numbered() }
        if wording.classes.contains(.beginsTreaty) { found += treaties(without: found.map(\.range)) }
        if wording.classes.contains(.treaty) { found += shortened(without: found.map(\.range)) }
        var seen: Set<String> = []
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.compactMap { hit in
            let bounds =
                words.tokens[hit.range.lowerBound].range.lowerBound..<words.tokens[hit.range.upperBound - 1].range.upperBound
            let text = words.passage.words(bounds)
            let paragraphs = hit.kind == .treaty || hit.kind == .treatyArticle ? nil : paragraphs(of: hit.range)
            guard seen.insert("\(text) \(paragraphs ?? "")").inserted else { return nil }
            return Citation(
                text: text, kind: hit.kind, target: hit.target, span: words.passage.span(of: bounds), paragraphs: paragraphs)
        }
    }

    /// The tokens that a range of UTF-8 offsets touches.
    private func tokens(in range: Range<Int>) -> Range<Int>? {
        guard let first = words.tokens.firstIndex(where: { $0.range.upperBound > range.lowerBound }),
            let last = words.tokens.lastIndex(where: { $0.range.lowerBound < range.upperBound }), first <= last
        else { return nil }
        return first..<(last + 1)
    }

    // MARK: Resolutions and decisions

    /// "resolution 76/186", "decision 4/4", "resolutions 1325 (2000) and 2250 (2015)", "第76/186号决议".
    private func numbered() -> [Hit] {
        let tokens = words.tokens
        var hits: [Hit] = []
        for noun in words.all(.resolution) + words.all(.decision) where tokens[noun.end - 1].is(.enactment) {
            let kind: Citation.Kind = noun.fact.kind == .resolution ? .resolution : .decision
            let organ = self.organ(of: noun)
            func add(_ range: Range<Int>, _ number: Range<Int>) {
                let printed = words.words(number)
                hits.append((range, kind, organ?.symbol(kind, printed) ?? "\(kind.rawValue) \(printed)"))
            }
            // Where the noun comes last, its number stands before it.
            if let start = (max(0, noun.start - 5)..<noun.start).first(where: { number(at: $0) != nil }),
                let end = number(at: start), noun.start - end <= 1, !words.lexicon.hasCapitals
            {
                add(start..<noun.end, start..<end)
                continue
            }
            var next = noun.end
            // "قرار الجمعية العامة 76/186": the organ may stand between.
            if let name = words.lexicon.name(at: next, in: tokens, to: tokens.count, isProper: true) { next = name.end }
            let first = next
            while next < tokens.count, let end = number(at: next) {
                add((next == first ? noun.start : next)..<end, next..<end)
                next = end
                while next < tokens.count, tokens[next].is([.comma, .and]) { next += 1 }
            }
        }
        return hits
    }

    /// Where a number like 76/186 or 1325 (2000) ends.
    private func number(at index: Int) -> Int? {
        let tokens = words.tokens
        guard tokens[index].is(.number) else { return nil }
        let text = words.words(index..<index + 1).utf8
        let isPlain = text.allSatisfy { (0x30...0x39).contains($0) }
        if !isPlain { return text.allSatisfy { (0x2F...0x39).contains($0) } ? index + 1 : nil }
        return index + 3 < tokens.count && tokens[index + 1].is(.opening) && tokens[index + 3].is(.closing) ? index + 4 : nil
    }

    /// The organ named right before a resolution, or right behind its number; else that of the document.
    private func organ(of noun: FactWords.Hit) -> EnactingOrgan? {
        let reach = max(0, noun.start - 8)..<min(words.tokens.count, noun.end + 8)
        for index in reach {
            guard let name = words.lexicon.name(at: index, in: words.tokens, to: words.tokens.count, isProper: true) else {
                continue
            }
            if name.end <= noun.start, noun.start - name.end > 2 { continue }
            if let organ = EnactingOrgan(entity: name.reference.key) { return organ }
        }
        return organ
    }

    // MARK: Paragraphs

    /// "…, paras. 46-51", "paragraph 12 of its resolution": the numbers of the paragraphs that are cited.
    private func paragraphs(of range: Range<Int>) -> String? {
        for noun in words.all(.paragraph) {
            let isBehind =
                noun.start >= range.upperBound && noun.start - range.upperBound <= 2
                && words.trimmed(range.upperBound..<noun.start).isEmpty
            let isBefore = noun.end <= range.lowerBound && range.lowerBound - noun.end <= 10
            guard isBehind || isBefore else { continue }
            var (start, end) = (noun.end, noun.end)
            while start < words.tokens.count, words.tokens[start].is(.stop) { start += 1 }
            end = start
            while end < words.tokens.count, words.tokens[end].is([.number, .and, .comma]) || isDash(end) { end += 1 }
            while end > start, !words.tokens[end - 1].is(.number) { end -= 1 }
            // Where the noun comes last, its numbers stand before it.
            if start == end, noun.start > 0, words.tokens[noun.start - 1].is(.number) {
                (start, end) = (noun.start - 1, noun.start)
            }
            guard start < end else { continue }
            // Other words between the paragraph and what it is of belong to something else.
            if isBefore, range.lowerBound - end > 4 { continue }
            return words.words(start..<end)
        }
        return nil
    }

    private func isDash(_ index: Int) -> Bool { ["-", "–", "—"].contains(words.words(index..<index + 1)) }

    // MARK: Treaties

    private func treaties(without taken: [Range<Int>]) -> [Hit] {
        let (tokens, lexicon) = (words.tokens, words.lexicon)
        var (hits, index) = ([] as [Hit], 0)
        while index < tokens.count {
            guard tokens[index].isCapital || tokens[index].is(.number) || !lexicon.hasCapitals,
                let treaty = lexicon.treaties.index.longest(at: index, in: tokens, to: tokens.count)
            else {
                index += 1
                continue
            }
            let range = index..<treaty.end
            index = treaty.end
            guard !taken.contains(where: { $0.overlaps(range) }) else { continue }
            hits.append(withArticle(range, lexicon.treaties.values[treaty.place].name))
        }
        return hits
    }

    /// "the Convention", "articles 32 and 37 of the Convention", "the Protocols thereto": a treaty that the report has named before.
    private func shortened(without taken: [Range<Int>]) -> [Hit] {
        let (tokens, lexicon) = (words.tokens, words.lexicon)
        var hits: [Hit] = []
        for (index, token) in tokens.enumerated() where index > 0 && token.is(.treaty) && (token.isCapital || !lexicon.hasCapitals)
        {
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            let isNamed =
                tokens[index - 1].is(.article) || token.is(.definite) || !lexicon.hasArticles && lexicon.hasCapitals
                || tokens[index - 1].is(.opening) && next?.is(.closing) == true
            guard isNamed else { continue }
            // A longer name goes on behind the word, and is another treaty's.
            if let next, next.isCapital || next.is([.particle, .adjective]) && next.is([.preposition, .adjective]) { continue }
            let range = index..<(next.map { words.passage.words($0.range) } == "thereto" ? index + 2 : index + 1)
            guard !(hits.map(\.range) + taken).contains(where: { $0.overlaps(range) }) else { continue }
            hits.append(withArticle(range, nil))
        }
        return hits
    }

    /// "articles 32 and 37 of the " in front of the name of a treaty, or "第32条" behind it.
    private func withArticle(_ treaty: Range<Int>, _ target: String?) -> Hit {
        var start = treaty.lowerBound
        let joining: WordClasses = [.number, .and, .comma, .article, .link, .particle, .preposition, .opening, .closing, .definite]
        while start > 0, treaty.lowerBound - start < 16, words.at(start, .article) == nil,
            words.tokens[start - 1].is(joining) || words.at(start - 1, .article) != nil || isDash(start - 1)
        {
            start -= 1
        }
        if let article = words.at(start, .article), article.end < treaty.lowerBound,
            words.firstToken(.number, in: article.end..<treaty.lowerBound) != nil
        {
            return (start..<treaty.upperBound, .treatyArticle, target)
        }
        if let article = words.first(.article, in: treaty.upperBound..<min(words.tokens.count, treaty.upperBound + 5)),
            !words.lexicon.hasCapitals, words.tokens[article.start - 1].is(.number)
        {
            return (treaty.lowerBound..<article.end, .treatyArticle, target)
        }
        return (treaty, .treaty, target)
    }
}

import Documents
import Structuring
import Vocabularies

/// Says whom a printed name means: an entry of the vocabularies, or the body of the report itself.
struct AddresseeResolver {
    private let lexicon: Lexicon
    private let paragraphs: [WordedParagraph]
    private let bodies: BodyNames
    /// The body of the report, by its own entry or by its name.
    private let body: String?

    init(_ paragraphs: [WordedParagraph], _ bodies: BodyNames, _ report: Report, _ meeting: Meeting, _ lexicon: Lexicon) {
        self.lexicon = lexicon
        self.paragraphs = paragraphs
        self.bodies = bodies
        // The name that the report prints; else the series of its symbol, which a part of many bodies shares.
        let series = report.masthead.symbol.flatMap { Bodies.body(ofSymbol: $0.text) }
        let named = meeting.body.map { name -> String in
            if let known = lexicon.reference(named: name)?.id { return known }
            if let series, foldedName(series.name) == foldedName(name) { return series.id }
            if let known = Bodies.all.first(where: { foldedName($0.name) == foldedName(name) }) { return known.id }
            return "body:\(Self.key(name))"
        }
        body = named ?? series?.id
    }

    /// The recommendations with their addressees resolved, and a finding for each name that means nobody known.
    func resolve(_ recommendations: [Recommendation]) -> (recommendations: [Recommendation], findings: [Finding]) {
        var (known, findings) = ([:] as [String: String?], [] as [Finding])
        // Looked for only where a short name needs it.
        var mentions: [Mention]?
        var resolved = recommendations
        for index in resolved.indices {
            for place in resolved[index].acts.indices {
                let addressees = resolved[index].acts[place].addressees
                resolved[index].acts[place].resolved = addressees.compactMap { name in
                    if known[name.text] == nil {
                        var id = self.id(of: name.text)
                        if id == nil {
                            let all = mentions ?? self.mentions()
                            mentions = all
                            id = mentioned(name.text, in: all)
                        }
                        known[name.text] = .some(id)
                        if id == nil {
                            findings.append(
                                Finding(
                                    .note, "addressee.unresolved", "“\(name.text)” is none of the names that are known.",
                                    paragraph: resolved[index].paragraph, span: name.span))
                        }
                    }
                    return (known[name.text] ?? nil).map { ResolvedName(name: name.text, id: $0) }
                }
            }
        }
        return (resolved, findings)
    }

    /// By the name itself: as the tables have it, with an acronym behind it, or with words before it that only narrow it.
    private func id(of name: String) -> String? {
        if name == "self" { return body }
        let tokens = lexicon.tokens(of: name)
        for start in tokens.indices {
            if let found = lexicon.name(at: start, in: tokens, to: tokens.count),
                found.end == tokens.count || isRest(found.end, tokens)
            {
                return found.reference.id
            }
            guard tokens[start].is([.adjective, .determiner, .article, .toward]) else { break }
        }
        if bodies.contain(name) { return body }
        return nil
    }

    /// "(UNODC)", "concerned": what may stand behind a name and change nothing.
    private func isRest(_ start: Int, _ tokens: [Token]) -> Bool {
        if tokens[start].is(.opening), start + 2 < tokens.count, tokens[start + 2].is(.closing), start + 3 == tokens.count {
            return true
        }
        return tokens[start...].allSatisfy { $0.is(.adjective) }
    }

    // MARK: Short names

    /// A name of more than one word where the report prints it, and the acronym that it gives it.
    private struct Mention {
        let reference: Reference
        let words: Set<Int32>
        let acronym: String?
    }

    private func mentions() -> [Mention] {
        var mentions: [Mention] = []
        for wording in paragraphs.flatMap(\.wordings) where wording.classes.contains(.beginsName) {
            let tokens = wording.tokens
            var index = 0
            while index < tokens.count {
                guard let name = lexicon.name(at: index, in: tokens, to: tokens.count, isProper: true), name.end > index + 1 else {
                    index += 1
                    continue
                }
                let isCalled = name.end + 2 < tokens.count && tokens[name.end].is(.opening) && tokens[name.end + 2].is(.closing)
                mentions.append(
                    Mention(
                        reference: name.reference, words: Set(tokens[index..<name.end].map(Self.number).filter { $0 != 0 }),
                        acronym: isCalled ? wording.passage.words(tokens[name.end + 1].range) : nil))
                index = name.end
            }
        }
        return mentions
    }

    /// A word by its number, or without its ending by that of its stem.
    private static func number(_ token: Token) -> Int32 { token.word != 0 ? token.word : token.stem }

    /// "the Office", "the Coordination Group": the first name in the report that holds all its words; an acronym that it defines.
    private func mentioned(_ name: String, in mentions: [Mention]) -> String? {
        if let defined = mentions.first(where: { $0.acronym == name }) { return defined.reference.id }
        let tokens = lexicon.tokens(of: name).filter { !$0.is([.article, .determiner]) }
        guard let first = tokens.first, first.isCapital || !lexicon.hasCapitals,
            tokens.allSatisfy({ Self.number($0) != 0 && $0.isWord })
        else {
            return nil
        }
        let words = Set(tokens.map(Self.number))
        return mentions.first { words.isSubset(of: $0.words) }?.reference.id
    }

    /// A name as it stands in an identifier.
    private static func key(_ name: String) -> String {
        foldedName(name).split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    }
}

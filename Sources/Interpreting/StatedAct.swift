internal import Documents
public import Structuring
public import Vocabularies

/// An act as a person reads it: printed words of its verb and of what is asked, and its force.
public struct StatedAct: Hashable, Sendable {
    public let verb: String
    public let force: Force
    /// Empty for all that follows the verb in its passage.
    public let ask: String

    public init(verb: String, force: Force, ask: String) {
        (self.verb, self.force, self.ask) = (verb, force, ask)
    }

    /// The act with the places of its words in a paragraph; `nil` where they do not stand there, the ask behind the verb.
    ///
    /// - Parameters:
    ///   - addressees: Who is asked.
    ///   - rule: Who says so, and why.
    public func placed(in paragraph: Paragraph, addressees: [Words], rule: String) -> Act? {
        for passage in paragraph.passages {
            let text = passage.text
            guard let found = text.firstRange(of: verb), !verb.isEmpty else { continue }
            let rest = text[found.upperBound...]
            let asked = ask.isEmpty ? Self.trimmed(rest) : rest.firstRange(of: ask).map { rest[$0] }
            guard let asked, !asked.isEmpty else { continue }
            func offset(_ index: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: index) }
            let verbRange = offset(found.lowerBound)..<offset(found.upperBound)
            let whole = verbRange.lowerBound..<offset(asked.endIndex)
            var act = Act(
                verb: verb.lowercased(), verbSpan: passage.span(of: verbRange), force: force, addressees: addressees,
                ask: String(asked), span: passage.span(of: whole), rule: rule)
            act.resolved = []
            return act
        }
        return nil
    }

    /// Without white space around it and without the sign that ends it.
    private static func trimmed(_ text: Substring) -> Substring {
        var words = text.drop(while: \.isWhitespace)
        while let last = words.last, last.isWhitespace || ".;。".contains(last) { words.removeLast() }
        return words
    }
}

extension Paragraph {
    /// Its words before the list, then those of each item.
    var passages: [Passage] {
        func all(_ items: [Item]) -> [Passage] { items.flatMap { [$0.passage] + all($0.items) } }
        return [passage] + all(items)
    }
}

extension Interpreter {
    /// A paragraph as a recommendation of which a person is to say the acts: its topics, hedges and citations are read.
    public static func recommendation(at paragraph: Paragraph, numbered number: String, of report: Report) -> Recommendation {
        let lexicon = Lexicon.of(report.language.rawValue)
        let reader = RecommendationReader(report: report, meeting: Meeting(), lexicon: lexicon, topics: nil)
        return reader.recommendation(WordedParagraph(paragraph, lexicon), number, [], isAmong: true)
    }
}

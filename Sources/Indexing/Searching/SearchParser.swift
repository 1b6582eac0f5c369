extension SearchQuery {
    /// Reads what somebody typed. Nothing that is typed is wrong: what means nothing is left out, and said in the notes.
    package init(_ typed: String?) {
        let scanner = SearchScanner(typed ?? "")
        var parser = SearchParser(scanner.tokens)
        let term = parser.everything()
        self.init(term: term, fields: parser.fields, notes: scanner.notes + parser.notes, words: scanner.words)
    }
}

/// Puts the parts of a question together: `or` joins its two neighbours, `not` takes what follows it, all the rest must
/// occur.
struct SearchParser {
    private static let (mostTerms, deepest) = (50, 16)

    private let tokens: [SearchScanner.Token]
    private var position = 0
    private var depth = 0
    private var count = 0
    private(set) var fields: [SearchField] = []
    private(set) var notes: [SearchNote] = []

    init(_ tokens: [SearchScanner.Token]) { self.tokens = tokens }

    mutating func everything() -> SearchTerm? {
        var terms: [SearchTerm] = []
        while position < tokens.count {
            if let term = all() { terms.append(term) }
            // Only a parenthesis that nothing opened ends it before the end.
            if position < tokens.count {
                notes.say(.unpaired, ")")
                position += 1
            }
        }
        return SearchTerm.all(of: terms)
    }

    /// The terms up to a closing parenthesis or the end.
    private mutating func all() -> SearchTerm? {
        var terms: [SearchTerm] = []
        while position < tokens.count, tokens[position] != .close {
            if let term = alternatives() { terms.append(term) }
        }
        return SearchTerm.all(of: terms)
    }

    /// One term, or several with "or" between them.
    private mutating func alternatives() -> SearchTerm? {
        var terms = [operand()]
        while position < tokens.count, tokens[position] == .or {
            position += 1
            let hasAnother = position < tokens.count && ![.close, .or, .and].contains(tokens[position])
            let isBehindField = position > 1 && tokens[position - 2].isField
            guard hasAnother, terms.last! != nil || isBehindField else {
                notes.say(.notUnderstood, "OR")
                continue
            }
            terms.append(operand())
        }
        return SearchTerm.any(of: terms.compactMap(\.self))
    }

    private mutating func operand() -> SearchTerm? {
        var isNegated = false
        while position < tokens.count, tokens[position] == .not {
            isNegated.toggle()
            position += 1
        }
        guard position < tokens.count else {
            notes.say(.notUnderstood, "NOT")
            return nil
        }
        let token = tokens[position]
        switch token {
        case .close, .or:
            if isNegated { notes.say(.notUnderstood, "NOT") }
            return nil
        case .and:
            let joins = position > 0 && position + 1 < tokens.count && tokens[position + 1] != .close
            if !joins || isNegated { notes.say(.notUnderstood, "AND") }
            position += 1
            return nil
        case .field(let field):
            position += 1
            if isNegated { notes.say(.notUnderstood, "-\(field.name.rawValue):\(field.value)") } else { fields.append(field) }
            return nil
        case .open:
            position += 1
            guard let term = group() else { return nil }
            return isNegated ? .not(term) : term
        case .word(let text), .phrase(let text), .prefix(let text):
            position += 1
            guard let leaf = leaf(token, text) else { return nil }
            return isNegated ? .not(leaf) : leaf
        case .not: return nil
        }
    }

    private mutating func leaf(_ token: SearchScanner.Token, _ text: String) -> SearchTerm? {
        guard text.unicodeScalars.contains(where: SearchScanner.makesWords) else {
            notes.say(.notUnderstood, "“\(text)”")
            return nil
        }
        count += 1
        guard count <= Self.mostTerms else {
            notes.say(.tooLong, text)
            return nil
        }
        if case .prefix = token { return .prefix(text) }
        return .phrase(text)
    }

    private mutating func group() -> SearchTerm? {
        // So deep nobody thinks; the parentheses beyond mean nothing.
        guard depth < Self.deepest else {
            notes.say(.unpaired, "(")
            return nil
        }
        depth += 1
        defer { depth -= 1 }
        let term = all()
        if position < tokens.count { position += 1 } else { notes.say(.unpaired, "(") }
        return term
    }
}

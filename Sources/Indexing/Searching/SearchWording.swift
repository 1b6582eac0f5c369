internal import Documents
internal import GRDB

/// A question in the language of FTS5. Whatever was typed, it holds nothing but stems and the operators between them.
struct SearchWording {
    /// A run of stems that stand one behind the other: a phrase of FTS5.
    typealias Phrase = [String]

    /// What must match; `nil` where everything may.
    private(set) var match: String?
    /// What must not match, where nothing is said of what must.
    private(set) var excluded: String?
    /// The phrases in the order in which the expression names them, those that must not occur with them.
    private(set) var phrases: [(stems: Phrase, isExcluded: Bool)] = []
    private(set) var notes: [SearchNote] = []

    /// In which languages the record holds anything.
    private let languages: [Language]
    private let vocabulary: Vocabulary

    init(_ term: SearchTerm?, languages: [Language], vocabulary: Vocabulary) throws {
        (self.languages, self.vocabulary) = (languages, vocabulary)
        guard let term else { return }
        if case .not(let term) = term {
            excluded = try expression(term, isExcluded: true)
        } else if case .all(let terms) = term, terms.allSatisfy(\.isNot) {
            excluded = try expression(.any(terms.map(\.positive)), isExcluded: true)
        } else {
            match = try expression(term, isExcluded: false)
        }
    }

    /// The expression of a term; `nil` where it has no words.
    private mutating func expression(_ term: SearchTerm, isExcluded: Bool) throws -> String? {
        switch term {
        case .phrase(let text):
            return joined(forms(of: text), isExcluded: isExcluded)
        case .prefix(let text):
            return joined(try begun(text), isExcluded: isExcluded)
        case .all(let terms):
            let wanted = try terms.filter { !$0.isNot }.compactMap { try expression($0, isExcluded: isExcluded) }
            let unwanted = terms.filter(\.isNot)
            guard !wanted.isEmpty else {
                for term in unwanted { notes.say(.notUnderstood, "NOT \(term.positive.words)") }
                return nil
            }
            let positive = wanted.count > 1 ? "(" + wanted.joined(separator: " AND ") + ")" : wanted[0]
            let negative = try unwanted.compactMap { try expression($0.positive, isExcluded: true) }
            return negative.isEmpty ? positive : "(\(positive) NOT (\(negative.joined(separator: " OR "))))"
        case .any(let terms):
            for term in terms where term.isNot { notes.say(.notUnderstood, "NOT \(term.positive.words)") }
            let any = try terms.filter { !$0.isNot }.compactMap { try expression($0, isExcluded: isExcluded) }
            return any.isEmpty ? nil : any.count == 1 ? any[0] : "(" + any.joined(separator: " OR ") + ")"
        case .not(let term):
            notes.say(.notUnderstood, "NOT \(term.words)")
            return nil
        }
    }

    private mutating func joined(_ forms: [Phrase], isExcluded: Bool) -> String? {
        guard !forms.isEmpty else { return nil }
        phrases += forms.map { ($0, isExcluded) }
        let quoted = forms.map { "\"" + $0.joined(separator: " ").replacing("\"", with: "") + "\"" }
        return quoted.count == 1 ? quoted[0] : "(" + quoted.joined(separator: " OR ") + ")"
    }

    /// The stems of a phrase in each language that it may be of.
    private func forms(of text: String) -> [Phrase] {
        var forms: [Phrase] = []
        for language in [.english, .french, .spanish] as [Language] where languages.contains(language) || language == .english {
            let stems = WordReader.words(of: text, in: language).map(\.stem)
            if !stems.isEmpty, !forms.contains(stems) { forms.append(stems) }
        }
        return forms
    }

    /// The stems of the words that begin so; of several words only the last is a beginning.
    private mutating func begun(_ text: String) throws -> [Phrase] {
        let words = WordReader.words(of: text, in: .english)
        guard let last = words.last else { return [] }
        let (stems, isCutShort) = try vocabulary.stems(beginning: last.folded)
        if isCutShort { notes.say(.tooWide, "\(text)*") }
        let before = words.dropLast().map(\.stem)
        // Words that the record does not have are looked for as they are, so that nothing is found.
        return (stems.isEmpty ? [last.folded] : stems).map { before + [$0] }
    }
}

extension SearchTerm {
    var isNot: Bool { if case .not = self { true } else { false } }

    /// Without the "not" before it.
    var positive: SearchTerm { if case .not(let term) = self { term } else { self } }

    /// Its words as they were typed.
    var words: String {
        switch self {
        case .phrase(let text): text
        case .prefix(let text): text + "*"
        case .all(let terms), .any(let terms): terms.map(\.words).joined(separator: " ")
        case .not(let term): term.words
        }
    }
}

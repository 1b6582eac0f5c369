/// What somebody looks for, as they put it together.
indirect enum SearchTerm: Hashable, Sendable {
    /// Words that stand one behind the other; most often one word.
    case phrase(String)
    /// Words that begin so.
    case prefix(String)
    case all([SearchTerm])
    case any([SearchTerm])
    case not(SearchTerm)

    /// All of them, or the only one; `nil` where there is none.
    static func all(of terms: [SearchTerm]) -> SearchTerm? {
        var seen: Set<SearchTerm> = []
        let kept = terms.filter { seen.insert($0).inserted }
        return kept.count > 1 ? .all(kept) : kept.first
    }

    /// Any of them, or the only one; `nil` where there is none.
    static func any(of terms: [SearchTerm]) -> SearchTerm? {
        var seen: Set<SearchTerm> = []
        let kept = terms.filter { seen.insert($0).inserted }
        return kept.count > 1 ? .any(kept) : kept.first
    }
}

/// A filter that is typed among the words: `to:UNODC`.
struct SearchField: Hashable, Sendable {
    enum Name: String, CaseIterable, Sendable {
        case to, force, body, before, after, year, topic, state, lineage, lang, category, meeting
    }

    let name: Name
    let value: String
}

/// Something of a question that was left out or not understood.
public struct SearchNote: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        /// The question is longer than anybody types; what is said was the last that counted.
        case tooLong
        /// What is said has no meaning where it stands.
        case notUnderstood
        /// A quotation mark or parenthesis that has no partner.
        case unpaired
        /// So many words begin so that only the commonest of them were looked for.
        case tooWide
        /// Nothing in the record is called so.
        case unknownValue
    }

    public let kind: Kind
    /// The part of the question of which it is said.
    public let text: String

    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = String(text.prefix(60))
    }
}

/// What somebody typed, taken apart.
struct SearchQuery: Hashable, Sendable {
    /// What to look for; `nil` where there are no words.
    let term: SearchTerm?
    let fields: [SearchField]
    let notes: [SearchNote]
    /// What was typed, without its fields.
    let words: String
}

/// What somebody looks for, as they put it together.
package indirect enum SearchTerm: Hashable, Sendable {
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
package struct SearchField: Hashable, Sendable {
    package enum Name: String, CaseIterable, Sendable {
        case to, force, body, before, after, year, topic, state, lineage, lang, category, meeting
    }

    package let name: Name
    package let value: String

    package init(_ name: Name, _ value: String) { (self.name, self.value) = (name, value) }
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

extension [SearchNote] {
    /// Says a thing, but of each kind a few only.
    mutating func say(_ kind: SearchNote.Kind, _ text: String) {
        let (note, same) = (SearchNote(kind, text), filter { $0.kind == kind })
        if same.count < (kind == .tooLong ? 1 : 5), !same.contains(note) { append(note) }
    }
}

/// What somebody typed, taken apart.
package struct SearchQuery: Hashable, Sendable {
    /// What to look for; `nil` where there are no words.
    package let term: SearchTerm?
    package let fields: [SearchField]
    package let notes: [SearchNote]
    /// What was typed, without its fields.
    package let words: String
}

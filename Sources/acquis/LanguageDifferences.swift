import Documents
import Indexing
import Recording

/// The languages in which the record holds a document, laid beside each other.
struct LanguageDifferences {
    let name: DocumentName
    let comparison: LanguageComparison

    /// `nil` where the record holds the document in one language only.
    init?(_ name: DocumentName, in index: RecordIndex) async throws {
        let languages = try await index.languages(of: name)
        // Asked first: most documents have one, and an edition is read whole.
        guard languages.count > 1 else { return nil }
        var editions: [(Language, Edition)] = []
        for language in languages {
            if let held = try await index.document(name, in: language) { editions.append((language, held.edition)) }
        }
        (self.name, comparison) = (name, LanguageComparison(editions))
    }

    /// What differs, in one line; `nil` where the languages agree.
    var line: String? {
        let kinds = [
            ("languages.paragraph", "standing"), ("languages.recommendation", "asking"), ("languages.force", "force"),
            ("languages.citation", "citations"),
        ]
        let parts = kinds.compactMap { code, word -> String? in
            let numbers = comparison.findings.filter { $0.code == code }.compactMap(\.paragraph)
            if numbers.isEmpty { return nil }
            let more = numbers.count > Self.most ? " and \(numbers.count - Self.most) more" : ""
            return "\(word) of \(numbers.prefix(Self.most).joined(separator: ", "))\(more)"
        }
        guard !parts.isEmpty else { return nil }
        let languages = comparison.languages.map(\.rawValue).joined(separator: ", ")
        return "differs\t\(name)\t\(languages): \(parts.joined(separator: "; "))\tsee acquis compare \(name)"
    }

    /// So many numbers of paragraphs are written out.
    private static let most = 12
}

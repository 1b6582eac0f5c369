/// The words that hold sentences together, such as "the", "which" and "under": nobody searches for one of them.
public enum FunctionWords {
    private static let classes: Set<String> = [
        "article", "auxiliary", "conjunction", "demonstrative", "determiner", "finite", "it", "link", "modal", "negation",
        "particle", "preposition", "pronoun", "relative", "subordinator", "that",
    ]

    private static let byLanguage = Dictionary(
        uniqueKeysWithValues: languageCodes.map { language in
            let rows = DataFile("words.\(language).tsv").rows.filter { !classes.isDisjoint(with: $0[list: "classes"]) }
            return (language, Set(rows.map { $0[text: "word"] }))
        })

    /// Whether a word in small letters is one of them.
    public static func contains(_ word: String, in language: String) -> Bool { byLanguage[language]?.contains(word) == true }
}

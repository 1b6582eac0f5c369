/// A treaty, declaration or programme that recommendations cite by name.
public struct Treaty: Hashable, Sendable {
    /// The name in English, which stands for it in all languages.
    public let name: String
    /// All that it is called, by the code of the language.
    public let names: [String: [String]]
}

/// The treaties that are known by name.
public enum Treaties {
    public static let all: [Treaty] = DataFile("treaties.tsv").rows.map {
        row in
        var names = Dictionary(uniqueKeysWithValues: languageCodes.filter { $0 != "en" }.map { ($0, row[list: $0]) })
        names["en"] = [row[text: "name"]] + row[list: "aliases"]
        return Treaty(name: row[text: "name"], names: names)
    }

    /// Every name that a document of a language may use.
    static func names(in language: String) -> [(name: String, treaty: Treaty)] {
        all.flatMap { treaty in (treaty.names[language] ?? []).map { (name: $0, treaty: treaty) } }
    }
}

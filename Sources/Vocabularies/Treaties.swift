/// A treaty, declaration or programme that recommendations cite by name.
public struct Treaty: Hashable, Sendable {
    public let name: String
    public let aliases: [String]
}

/// The treaties that are known by name.
public enum Treaties {
    public static let all: [Treaty] = DataFile("treaties.tsv").rows.map {
        Treaty(name: $0[text: "name"], aliases: $0[list: "aliases"])
    }

    /// Every name that a document of a language may use.
    static func names(in language: String) -> [(name: String, treaty: Treaty)] {
        language == "en" ? all.flatMap { treaty in ([treaty.name] + treaty.aliases).map { (name: $0, treaty: treaty) } } : []
    }
}

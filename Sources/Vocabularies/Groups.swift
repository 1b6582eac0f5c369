/// A group that is addressed as one: States parties, civil society, the Group of 77.
public struct Group: Hashable, Sendable {
    public let id: String
    /// states, negotiating, development, organ, un-system, organizations, society
    public let kind: String
    public let name: String
    /// Names in all six languages, by the code of the language.
    public let names: [String: String]
    public let aliases: [String]

    /// All names that a document of a language may use.
    public func names(in language: String) -> [String] {
        [names[language] ?? ""].filter { !$0.isEmpty } + Vocabularies.aliases(aliases, in: language)
    }
}

/// The groups that reports address.
public struct Groups: Sendable {
    public static let shared = Groups()

    public let all: [Group]
    /// Made when a name is first looked up.
    private static let byName: [String: Int] = {
        var byName: [String: Int] = [:]
        for (index, group) in shared.all.enumerated() {
            for name in languageCodes.flatMap(group.names(in:)) where byName[foldedName(name)] == nil {
                byName[foldedName(name)] = index
            }
        }
        return byName
    }()

    private init() {
        all = DataFile("groups.tsv").rows.map { row in
            Group(
                id: row[text: "id"], kind: row[text: "kind"], name: row[text: "en"],
                names: Dictionary(uniqueKeysWithValues: languageCodes.map { ($0, row[text: $0]) }), aliases: row[list: "aliases"])
        }
    }

    /// The group that bears a name, in any of the six languages.
    public func named(_ name: some StringProtocol) -> Group? {
        Self.byName[foldedName(name)].map { all[$0] }
    }
}

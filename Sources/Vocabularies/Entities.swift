/// An organ, office, agency or organization that acts or is asked to.
public struct Entity: Hashable, Sendable {
    /// Its key in the record: "unodc".
    public let id: String
    public let name: String
    public let acronym: String?
    /// organ, secretariat, fund-programme, specialized-agency, intergovernmental …
    public let kind: String
    /// Names in all six languages, by the code of the language.
    public let names: [String: String]
    public let aliases: [String]

    /// All that it is called in English, and its other names.
    public var allNames: [String] { [name] + [acronym].compactMap(\.self) + aliases }

    /// As a document prints it where it names it first.
    public var nameWithAcronym: String { acronym.map { "\(name) (\($0))" } ?? name }

    /// All names that a document of a language may use.
    public func names(in language: String) -> [String] {
        [names[language] ?? ""].filter { !$0.isEmpty } + [acronym].compactMap(\.self)
            + Vocabularies.aliases(aliases, in: language)
    }
}

/// The organizations that reports speak of.
public struct Entities: Sendable {
    public static let shared = Entities()

    public let all: [Entity]
    /// Made when a name is first looked up.
    private static let byName: [String: Int] = {
        var byName: [String: Int] = [:]
        for (index, entity) in shared.all.enumerated() {
            for name in languageCodes.flatMap(entity.names(in:)) { byName[foldedName(name)] = index }
            byName[foldedName(entity.nameWithAcronym)] = index
        }
        return byName
    }()

    private init() {
        all = DataFile("entities.tsv").rows.map { row in
            Entity(
                id: row[text: "id"], name: row[text: "en"], acronym: row[optional: "acronym"], kind: row[text: "kind"],
                names: Dictionary(uniqueKeysWithValues: languageCodes.map { ($0, row[text: $0]) }), aliases: row[list: "aliases"])
        }
    }

    /// The entity that bears a name or an acronym.
    public func named(_ name: some StringProtocol) -> Entity? {
        Self.byName[foldedName(name)].map { all[$0] }
    }
}

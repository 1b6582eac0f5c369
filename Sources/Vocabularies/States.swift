/// A State or area of the United Nations' list M49, with its names.
public struct State: Hashable, Sendable {
    public enum Status: String, Sendable {
        case member, observer
        /// A State that is a member of agencies, but not of the United Nations.
        case nonMember = "non-member"
        case area
    }

    /// Three digits, for example "705".
    public let m49: String
    /// ISO 3166-1 alpha-2, for example "SI".
    public let iso2: String
    /// ISO 3166-1 alpha-3, for example "SVN".
    public let iso3: String
    public let status: Status
    /// The short name in English.
    public let name: String
    /// Short names in all six languages, by the code of the language.
    public let names: [String: String]
    /// Formal names in all six languages; empty for areas.
    public let formalNames: [String: String]
    /// Former names, shorter names and other spellings, in any language.
    public let aliases: [String]

    /// All names that a document of a language may use.
    public func names(in language: String) -> [String] {
        [names[language] ?? "", formalNames[language] ?? ""].filter { !$0.isEmpty } + Vocabularies.aliases(aliases, in: language)
    }
}

/// All States and areas.
public struct States: Sendable {
    public static let shared = States()

    public let all: [State]
    /// Made when a name is first looked up.
    private static let byName: [String: Int] = {
        var byName: [String: Int] = [:]
        for (index, state) in shared.all.enumerated() {
            for name in Array(state.names.values) + Array(state.formalNames.values) + state.aliases where !name.isEmpty {
                byName[foldedName(name)] = index
            }
        }
        return byName
    }()

    private init() {
        all = DataFile("states.tsv").rows.map { row in
            func names(_ suffix: String) -> [String: String] {
                Dictionary(uniqueKeysWithValues: languageCodes.map { ($0, row[text: $0 + suffix]) })
            }
            return State(
                m49: row[text: "m49"], iso2: row[text: "iso2"], iso3: row[text: "iso3"],
                status: State.Status(rawValue: row[text: "status"]) ?? .area, name: row[text: "en"], names: names(""),
                formalNames: names("-formal"), aliases: row[list: "aliases"])
        }
    }

    /// The State that bears a name, in any of the six languages, now or formerly.
    public func named(_ name: some StringProtocol) -> State? {
        Self.byName[foldedName(name)].map { all[$0] }
    }
}

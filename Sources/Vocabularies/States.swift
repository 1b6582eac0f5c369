/// A State or area of the United Nations' list M49, with its names.
public struct State: Hashable, Sendable {
    public enum Status: String, Sendable { case member, observer, area }

    /// Three digits, for example "705".
    public let m49: String
    /// ISO 3166-1 alpha-3, for example "SVN".
    public let iso3: String
    public let status: Status
    /// The name in English.
    public let name: String
    /// Names in all six languages, by the code of the language.
    public let names: [String: String]
    /// Former names, short names and other spellings.
    public let aliases: [String]
}

/// All States and areas.
public struct States: Sendable {
    public static let shared = States()

    public let all: [State]
    private let byName: [String: Int]

    private init() {
        all = DataFile("states.tsv").rows.map { row in
            State(
                m49: row[text: "m49"], iso3: row[text: "iso3"], status: State.Status(rawValue: row[text: "status"]) ?? .area,
                name: row[text: "en"],
                names: Dictionary(uniqueKeysWithValues: ["en", "fr", "es", "ru", "ar", "zh"].map { ($0, row[text: $0]) }),
                aliases: row[list: "aliases"])
        }
        var byName: [String: Int] = [:]
        for (index, state) in all.enumerated() {
            for name in Array(state.names.values) + state.aliases where !name.isEmpty { byName[foldedName(name)] = index }
        }
        self.byName = byName
    }

    /// The State that bears a name, in any of the six languages, now or formerly.
    public func named(_ name: some StringProtocol) -> State? {
        byName[foldedName(name)].map { all[$0] }
    }
}

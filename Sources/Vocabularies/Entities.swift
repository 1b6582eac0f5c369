/// An organ, office, agency or organization that acts or is asked to.
public struct Entity: Hashable, Sendable {
    public let name: String
    public let acronym: String?
    /// organ, secretariat, fund-programme, specialized-agency, intergovernmental …
    public let kind: String
    public let aliases: [String]

    /// All that it is called.
    public var allNames: [String] { [name] + [acronym].compactMap(\.self) + aliases }
}

/// The organizations that reports speak of.
public struct Entities: Sendable {
    public static let shared = Entities()

    public let all: [Entity]
    private let byName: [String: Int]
    /// Names that hold a comma or "and", longest first: a list of names must not be cut inside them.
    public let compoundNames: [String]

    private init() {
        all = DataFile("entities.tsv").rows.map { row in
            Entity(
                name: row[text: "name"], acronym: row[optional: "acronym"], kind: row[text: "kind"], aliases: row[list: "aliases"])
        }
        var byName: [String: Int] = [:]
        for (index, entity) in all.enumerated() {
            for name in entity.allNames { byName[foldedName(name)] = index }
            if let acronym = entity.acronym { byName[foldedName("\(entity.name) (\(acronym))")] = index }
        }
        self.byName = byName
        let compound = all.flatMap(\.allNames) + States.shared.all.flatMap { [$0.name] + $0.aliases }
        compoundNames = compound.filter { $0.contains(",") || $0.contains(" and ") }.sorted {
            ($0.utf8.count, $0) > ($1.utf8.count, $1)
        }
    }

    /// The entity that bears a name or an acronym.
    public func named(_ name: some StringProtocol) -> Entity? {
        byName[foldedName(name)].map { all[$0] }
    }
}

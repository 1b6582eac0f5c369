/// To whom something is addressed, in a word: the group to which an addressee belongs by the kind that the vocabularies give it.
public enum AddresseeGroup: String, Hashable, Sendable, Codable, CaseIterable {
    /// States by name, States together, and their authorities.
    case states
    /// Organs, conferences, committees, courts and treaty bodies.
    case organs
    /// Secretariats and office-holders.
    case secretariats
    /// Agencies, funds and programmes of the United Nations.
    case agencies
    /// International organizations beside them.
    case organizations
    /// Civil society, business and others who are no authority.
    case society

    /// The group of somebody who is addressed by this name in any of the six languages; `nil` for whom the vocabularies do not know.
    public init?(ofAddressee printed: some StringProtocol) {
        if printed == "self" {
            self = .organs
        } else if let group = Self.known(printed) {
            self = group
        } else if let article = ["the ", "all "].first(where: printed.lowercased().hasPrefix),
            let group = Self.known(printed.dropFirst(article.count))
        {
            self = group
        } else {
            return nil
        }
    }

    private static func known(_ printed: some StringProtocol) -> Self? {
        if let group = Groups.shared.named(printed) { return Self(kind: group.kind) }
        if let entity = Entities.shared.named(printed) { return Self(kind: entity.kind) }
        return States.shared.named(String(printed)) == nil ? nil : .states
    }

    /// From the kinds of the data files.
    private init?(kind: String) {
        switch kind {
        case "states", "negotiating", "development": self = .states
        case "organ", "treaty-organ", "treaty-body", "court", "coordination": self = .organs
        case "secretariat", "office-holder": self = .secretariats
        case "un-system", "fund-programme", "specialized-agency", "related-organization", "training", "bank": self = .agencies
        case "organizations", "intergovernmental", "other": self = .organizations
        case "society": self = .society
        default: return nil
        }
    }
}

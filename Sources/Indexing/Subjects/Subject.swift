internal import Vocabularies

/// What recommendations are gathered under: a topic, a body, an addressee, a State that is asked.
public struct Subject: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case topic, body, addressee, state
        /// A State that makes recommendations to others, in reviews.
        case recommender

        var facet: Facet {
            switch self {
            case .topic: .topic
            case .body: .body
            case .addressee, .state: .addressee
            case .recommender: .recommender
            }
        }
    }

    public let kind: Kind
    /// What its address ends in, the same for all its names: `demand`, `states-parties`, `unodc`, `SVN`.
    public let key: String
    /// As the record prints it, the commonest form first; empty where the record has nothing under it.
    public let names: [String]
    /// How many recommendations.
    public let count: Int

    public init(kind: Kind, key: String, names: [String], count: Int) {
        self.kind = kind
        self.key = key
        self.names = names
        self.count = count
    }

    /// What a value of the record is gathered under; `nil` where it is of another kind: a State is an addressee, but not under
    /// the addressees.
    public static func key(of printed: String, as kind: Kind) -> String? {
        switch kind {
        case .topic: return printed
        case .body: return Entities.shared.named(printed)?.id ?? slug(printed)
        case .state, .recommender: return States.shared.named(printed)?.iso3
        case .addressee:
            if States.shared.named(printed) != nil { return nil }
            // By the form in which addressees compare, for which of their forms is the commonest may change.
            let folded = AddresseeName.folded(printed)
            return Entities.shared.named(printed)?.id ?? Groups.shared.named(printed)?.id ?? groups[folded] ?? slug(folded)
        }
    }

    private static let groups: [String: String] = {
        let names = Groups.shared.all.map { (AddresseeName.folded($0.name), $0.id) }
        return Dictionary(names) { first, _ in first }
    }()

    /// The name that the vocabularies have for it in English, else its commonest form in the record.
    public var name: String {
        let known: String? =
            switch kind {
            case .topic: Topics.shared.topic(key)?.id
            case .body, .addressee:
                Entities.shared.all.first { $0.id == key }?.name ?? Groups.shared.all.first { $0.id == key }?.name
            case .state, .recommender: States.shared.all.first { $0.iso3 == key }?.name
            }
        return known ?? names.first ?? key
    }

    /// A name as part of an address: small letters and digits of any script, joined by hyphens.
    public static func slug(_ name: String) -> String {
        let words = foldedName(name).lowercased().split { !$0.isLetter && !$0.isNumber }
        let slug = words.joined(separator: "-")
        if !slug.isEmpty, slug.utf8.count <= 96 { return slug }
        // Nobody writes a longer one by hand; what is cut off is told apart by a figure made from the whole.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return slug.prefix(64) + "-" + String(hash, radix: 36)
    }
}

extension RecordQuestion {
    /// All recommendations under a subject.
    public init(about subject: Subject) {
        self.init()
        switch subject.kind {
        case .topic: topics = [subject.key]
        case .body: bodies = subject.names
        case .addressee, .state: addressees = subject.names
        case .recommender: recommenders = subject.names
        }
    }
}

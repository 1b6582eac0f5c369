/// One who can act, by a name that holds in all languages: `state:PRT`, `entity:unodc`, `group:states-parties`.
public struct Reference: Hashable, Sendable {
    public enum Kind: String, Sendable { case state, entity, group }

    public let kind: Kind
    public let key: String
    /// The name in English.
    public let name: String

    public var id: String { "\(kind.rawValue):\(key)" }

    /// It names one State or organization, not a group of them.
    public var isProper: Bool { kind != .group }

    /// Everyone with the names that a document of a language may use: its own, and acronyms of any language.
    static func all(in language: String) -> [Named] {
        var named: [Named] = []
        for state in States.shared.all {
            let reference = Reference(kind: .state, key: state.iso3, name: state.name)
            for name in state.names(in: language) { named.append(Named(name, reference)) }
        }
        for entity in Entities.shared.all {
            let reference = Reference(kind: .entity, key: entity.id, name: entity.name)
            for name in entity.names(in: language) { named.append(Named(name, reference)) }
        }
        for group in Groups.shared.all {
            let reference = Reference(kind: .group, key: group.id, name: group.name)
            for name in group.names(in: language) { named.append(Named(name, reference)) }
        }
        return named
    }
}

/// A name and whom it names.
struct Named: Sendable {
    let name: String
    let reference: Reference
    /// Only capitals are this name: "AU" is the African Union, "au" a French word.
    let isAcronym: Bool

    init(_ name: String, _ reference: Reference) {
        self.name = name
        self.reference = reference
        isAcronym = name.unicodeScalars.allSatisfy { $0.properties.isUppercase || $0 == "-" }
    }
}

extension Lexicon {
    /// The longest name that begins at a token, with where it ends.
    /// - Parameter isProper: Only names of one State or organization count, not those of groups.
    public func name(at index: Int, in tokens: [Token], to limit: Int, isProper: Bool = false) -> (reference: Reference, end: Int)?
    {
        guard index < limit, tokens[index].is(.beginsName) else { return nil }
        var longest: (reference: Reference, end: Int)?
        names.index.each(at: index, in: tokens, to: limit) { place, end in
            let named = names.values[place]
            let fits = (!named.isAcronym || tokens[index].isAcronym) && (!isProper || named.reference.isProper)
            if fits, end > longest?.end ?? index { longest = (named.reference, end) }
        }
        return longest
    }

    /// Whom a text names, all of it.
    public func reference(named text: String) -> Reference? {
        let tokens = tokens(of: text)
        guard !tokens.isEmpty, let name = name(at: 0, in: tokens, to: tokens.count), name.end == tokens.count else { return nil }
        return name.reference
    }
}

/// Which of a list of other names a document of a language may use, by its script and marks: "fr:ONUDC" is French alone.
func aliases(_ list: [String], in language: String) -> [String] {
    list.compactMap { alias in
        guard let colon = alias.firstIndex(of: ":"), languageCodes.contains(String(alias[..<colon])) else {
            return fits(alias, language) ? alias : nil
        }
        return alias[..<colon] == language ? String(alias[alias.index(after: colon)...]) : nil
    }
}

/// Names in another script stand in no document of the language; Latin acronyms stand in all.
private func fits(_ name: String, _ language: String) -> Bool {
    guard let letter = name.unicodeScalars.first(where: \.properties.isAlphabetic)?.value else { return false }
    switch letter {
    case 0x400...0x4FF: return language == "ru"
    case 0x600...0x6FF: return language == "ar"
    case 0x3400...0x9FFF: return language == "zh"
    default:
        return ["en", "fr", "es"].contains(language)
            || name.unicodeScalars.allSatisfy { $0.properties.isUppercase || !$0.properties.isAlphabetic }
    }
}

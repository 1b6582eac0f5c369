import Documents
import Vocabularies

/// What values of the record are called in the reader's language.
extension Words {
    /// An addressee as printed, or by its name in this language where it is a State, organization or group that has one.
    /// Where a body asks itself, the reading says "self".
    func addressee(_ read: String) -> String {
        if read == "self" { return self("addressee.self") }
        return VocabularyNames.name(of: read, in: language.rawValue) ?? read
    }

    /// A body by its name in this language, where the vocabularies have one.
    func body(_ printed: String) -> String { VocabularyNames.name(of: printed, in: language.rawValue) ?? printed }

    /// A topic by its label in this language; as it stands where no scheme of the program has it.
    func topic(_ id: String) -> String {
        guard let topic = Topics.shared.topic(id) else { return id }
        return topic.labels[language.rawValue].flatMap { $0.isEmpty ? nil : $0 } ?? topic.label
    }

    /// To whom a document is given out, which its masthead prints in English in every language; as it stands where it is another.
    func distribution(_ printed: String) -> String { name("distribution.\(printed.lowercased())") ?? printed }

    /// The name of a language from its tag; as it stands where it has no name here.
    func language(_ tag: String) -> String { name("language.\(tag)") ?? tag }

    /// The name of a language from its name in English, or a tag; as it stands where it is neither.
    func languageNamed(_ printed: String) -> String {
        Language.allCases.first { $0.englishName == printed }.map { language($0.rawValue) } ?? language(printed)
    }

    /// A value of a filter in words: most have names here, the others are words already.
    func value(_ value: String, of filter: String) -> String {
        switch filter {
        case "force": name("force.\(value).name") ?? value
        case "state": name("state.\(value)") ?? value
        case "lineage": name("relation.\(value)") ?? value
        case "group": name("group.\(value)") ?? value
        case "addressee", "recommender": addressee(value)
        case "body": body(value)
        case "topic": topic(value)
        case "category", "language": name("\(filter).\(value)") ?? value
        case "meeting": value.replacing("_", with: " ")
        default: value
        }
    }

    /// What a finding of a kind is about; `nil` where it has no name here.
    func finding(_ code: String) -> String? { name("finding.\(code)") }

    /// The words of a key made from a value; `nil` where the catalogue lacks it.
    private func name(_ key: String) -> String? { keys.contains(key) ? self(key) : nil }
}

/// Who can act, by any of their names.
private enum VocabularyNames {
    /// The name in a language of a State, organization or group that is named in another; `nil` where it is none of them, and
    /// where it is named in this language already.
    static func name(of printed: String, in language: String) -> String? {
        let folded = foldedName(printed)
        let own: [String]
        let name: String?
        if let state = States.shared.named(printed) {
            (own, name) = (state.names(in: language), state.names[language])
        } else if let entity = Entities.shared.named(printed) {
            // Acronyms stay acronyms.
            (own, name) = (entity.names(in: language) + [entity.acronym].compactMap(\.self), entity.names[language])
        } else if let group = Groups.shared.named(printed) {
            (own, name) = (group.names(in: language), group.names[language])
        } else {
            return nil
        }
        return own.contains { foldedName($0) == folded } || name?.isEmpty == true ? nil : name
    }
}

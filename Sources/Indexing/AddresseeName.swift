internal import Vocabularies

/// How the names of addressees compare: "the States Parties", "State party" and "States parties" are one, and so are "UNODC"
/// and "l’Office des Nations Unies contre la drogue et le crime".
package enum AddresseeName {
    package static func folded(_ printed: String) -> String {
        let form = form(of: printed)
        return known[form] ?? form
    }

    /// What the vocabularies call each State, organization and group: the name that goes for all, and all in six languages.
    static let owners: [(name: String, names: [String])] =
        States.shared.all.map { ($0.name, languageCodes.flatMap($0.names(in:))) }
        + Entities.shared.all.map { ($0.name, languageCodes.flatMap($0.names(in:))) }
        + Groups.shared.all.map { ($0.name, languageCodes.flatMap($0.names(in:))) }

    /// The form of each name that the vocabularies know, in any language, with the form of that which goes for all of its owner's.
    private static let known: [String: String] = {
        let forms = owners.flatMap { name, names in ([name] + names).map { (form(of: $0), form(of: name)) } }
        let longer = Entities.shared.all.map { (form(of: $0.nameWithAcronym), form(of: $0.name)) }
        return Dictionary(forms + longer) { first, _ in first }
    }()

    private static func form(of printed: String) -> String {
        let scalars = printed.lowercased().unicodeScalars
        var words = scalars.split(whereSeparator: \.properties.isWhitespace).map { singular(Substring($0)) }
        while words.count > 1, let first = words.first, first == "the" || first == "all" { words.removeFirst() }
        let name = words.joined(separator: " ")
        return name.unicodeScalars.contains("’") ? name.replacing("’", with: "'") : name
    }

    /// Names that are printed, each once, as it is printed first.
    package static func each(of printed: [String]) -> [(folded: String, printed: String)] {
        var seen: Set<String> = []
        return printed.map { (folded($0), $0) }.filter { seen.insert($0.0).inserted }
    }

    /// An English word without the ending of its plural, well enough to compare.
    private static func singular(_ word: Substring) -> String {
        // By bytes, since a record has millions of names.
        let bytes = word.utf8
        guard bytes.last == UInt8(ascii: "s"), bytes.count > 3 else { return String(word) }
        let before = bytes.suffix(3).prefix(2)
        if bytes.count > 4, before.elementsEqual("ie".utf8) { return word.dropLast(3) + "y" }
        return ["s", "u", "i"].contains(before.last.map(Unicode.Scalar.init)) ? String(word) : String(word.dropLast())
    }
}

import Documents
import Mustache

/// The words of the interface in one language, by dotted keys; no template and no code holds words of its own.
struct Words: Sendable {
    let language: Language
    private let entries: [String: String]
    private let groups: Set<String>
    private let prefix: String

    /// Reads a catalogue: lines "key = words", and comments behind "#".
    init(_ language: Language, catalogue: String) throws(SiteFailure) {
        var entries: [String: String] = [:]
        for (number, line) in catalogue.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            guard let sign = line.firstRange(of: " = ") else {
                throw .wordsUnreadable(language: language.rawValue, line: number + 1)
            }
            entries[String(line[..<sign.lowerBound])] = String(line[sign.upperBound...])
        }
        var groups: Set<String> = []
        for key in entries.keys {
            var rest = key[...]
            while let dot = rest.lastIndex(of: ".") {
                rest = rest[..<dot]
                groups.insert(String(rest))
            }
        }
        self.init(language, entries: entries, groups: groups, prefix: "")
    }

    private init(_ language: Language, entries: [String: String], groups: Set<String>, prefix: String) {
        self.language = language
        self.entries = entries
        self.groups = groups
        self.prefix = prefix
    }

    /// The catalogues of all six languages. The site does not start without one of them.
    static func all(_ files: [String: String] = Embedded.files(in: "Words")) throws(SiteFailure) -> [Language: Words] {
        var all: [Language: Words] = [:]
        for language in Language.allCases {
            guard let catalogue = files["\(language.rawValue).words"] else { throw .wordsMissing(language: language.rawValue) }
            all[language] = try Words(language, catalogue: catalogue)
        }
        return all
    }

    var keys: Set<String> { Set(entries.keys) }

    /// The words of a key, with `{name}` replaced. A key that the catalogue lacks is shown itself: a test finds it before a reader.
    func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        filled(key) { name in values.first { $0.key == name }?.value }
    }

    /// The words of a key in the form that goes with a number, with `{count}` replaced.
    func counted(_ key: String, _ count: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
        filled("\(key).\(PluralRule(language).form(of: count).rawValue)") { name in
            name == "count" ? number(count) : values.first { $0.key == name }?.value
        }
    }

    /// The words of a key; what stands in braces in a value stays as it is.
    func filled(_ key: String, _ value: (Substring) -> String?) -> String {
        var (text, rest) = ("", (entries[key] ?? key)[...])
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            text += value(rest[rest.index(after: open)..<close]).map(isolated) ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    /// Values one behind the other, as the language lists them: "a, b", "a، b", "a、b".
    func list(_ values: [String]) -> String { values.map(isolated).joined(separator: comma) }

    /// What stands between the members of a list.
    var comma: String { filled("list") { _ in "" } }

    /// Words of a document as the language quotes them, each marked with its own language.
    func quoting(_ quoted: [String], in language: String) -> HTML {
        let sample = self("quoted").split(separator: "{words}", maxSplits: 1, omittingEmptySubsequences: false)
        var html = HTML()
        for (place, words) in quoted.enumerated() {
            if place > 0 { html.add(words: comma) }
            html.add(words: sample.first ?? "")
            html.element("bdi", ["lang": language], words: words)
            html.add(words: sample.dropFirst().first ?? "")
        }
        return html
    }

    /// A number with its thousands set apart.
    func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        let sign = digits.count < Int(entries["number.groupedFrom"] ?? "") ?? 4 ? "" : entries["number.group"] ?? ""
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += sign }
            text.append(digit)
        }
        return (number < 0 ? "−" : "") + text
    }

    /// A value that holds letters of the other direction is kept from turning the order of the words around it.
    func isolated(_ value: String) -> String {
        let turns = value.unicodeScalars.contains { $0.properties.isAlphabetic && $0.isRightToLeft != language.isRightToLeft }
        return turns ? "\u{2068}\(value)\u{2069}" : value
    }
}

extension Words: MustacheParent {
    func child(named name: String) -> Any? {
        let key = prefix.isEmpty ? name : "\(prefix).\(name)"
        if let words = entries[key] { return words }
        guard groups.contains(key) else { return nil }
        return Words(language, entries: entries, groups: groups, prefix: key)
    }
}

import Mustache

/// The words of the interface in one language, by dotted keys; no template and no code holds words of its own.
struct Words: Sendable {
    /// The language tag for the pages, "en".
    let language: String
    private let entries: [String: String]
    private let groups: Set<String>
    private let prefix: String

    /// Reads a catalogue: lines "key = words", and comments behind "#".
    init(language: String, catalogue: String) throws(SiteFailure) {
        var entries: [String: String] = [:]
        for (number, line) in catalogue.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            guard let sign = line.firstRange(of: " = ") else { throw .wordsUnreadable(language: language, line: number + 1) }
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
        self.init(language: language, entries: entries, groups: groups, prefix: "")
    }

    private init(language: String, entries: [String: String], groups: Set<String>, prefix: String) {
        self.language = language
        self.entries = entries
        self.groups = groups
        self.prefix = prefix
    }

    var keys: Set<String> { Set(entries.keys) }

    /// The words of a key, with `{name}` replaced. A key that the catalogue lacks is shown itself: a test finds it before a reader.
    func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        var text = entries[key] ?? key
        for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
        return text
    }

    /// The words of a key that has a form for one and a form for more, with `{count}` replaced.
    func counted(_ key: String, _ count: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let form = count == 1 ? "one" : "other"
        return self("\(key).\(form)", values).replacing("{count}", with: number(count))
    }

    /// A number with its thousands set apart.
    func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        let sign = entries["number.group"] ?? ""
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += sign }
            text.append(digit)
        }
        return (number < 0 ? "−" : "") + text
    }
}

extension Words: MustacheParent {
    func child(named name: String) -> Any? {
        let key = prefix.isEmpty ? name : "\(prefix).\(name)"
        if let words = entries[key] { return words }
        guard groups.contains(key) else { return nil }
        return Words(language: language, entries: entries, groups: groups, prefix: key)
    }
}

internal import Documents

/// The words of the consolidated record in one language: a catalogue of lines "key = words" among the data files.
struct RecordWords: Sendable {
    let language: Language
    private let entries: [String: String]

    init(_ language: Language) {
        self.language = language
        entries = DataText("\(language.rawValue).words").text.split(separator: "\n").reduce(into: [:]) { entries, line in
            guard !line.hasPrefix("#"), let sign = line.firstRange(of: " = ") else { return }
            entries[String(line[..<sign.lowerBound])] = String(line[sign.upperBound...])
        }
    }

    var keys: Set<String> { Set(entries.keys) }

    /// The words of a key, with `{name}` replaced.
    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        runs(key, values.mapValues { [Run($0, language)] }).text
    }

    /// The same where what is put in may be of other languages. What stands in braces in a value stays as it is.
    func runs(_ key: String, _ values: [String: [Run]]) -> [Run] {
        guard let words = entries[key] else { preconditionFailure("no words for “\(key)” in \(language.englishName)") }
        var (runs, rest) = ([Run](), words[...])
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { runs.append(Run(String(rest[..<open]), language)) }
            runs += values[String(rest[rest.index(after: open)..<close])] ?? []
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { runs.append(Run(String(rest), language)) }
        return runs
    }

    /// What stands between the members of a list.
    var comma: String { self("list") }

    /// A number with its thousands set apart.
    func number(_ number: Int) -> String {
        var text = ""
        let digits = String(number)
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += self("number.group") }
            text.append(digit)
        }
        return text
    }

    /// "14 October 2021" for `2021-10-14`; as it stands where it is no date.
    func date(_ iso: String) -> String {
        guard let date = CalendarDate(iso: iso) else { return iso }
        return self(
            "date.day", ["day": "\(date.day)", "month": self("date.month.\(date.month)"), "year": "\(date.year)"])
    }

    /// "12 to 14 October 2021", where both days are of one month.
    func dates(_ from: String, _ to: String) -> String {
        guard from != to else { return date(from) }
        guard let first = CalendarDate(iso: from), let last = CalendarDate(iso: to), first.year == last.year,
            first.month == last.month
        else { return self("date.range", ["from": date(from), "to": date(to)]) }
        return self(
            "date.days",
            [
                "from": "\(first.day)", "to": "\(last.day)", "month": self("date.month.\(last.month)"), "year": "\(last.year)",
            ])
    }
}

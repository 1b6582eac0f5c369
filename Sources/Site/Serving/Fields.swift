import Documents

/// The fields behind the question mark of an address, in order; one name may come several times.
struct Fields: Hashable, Sendable {
    private(set) var all: [Field] = []

    struct Field: Hashable, Sendable {
        let name: String
        let value: String
    }

    init() {}

    /// Reads `q=counting+passengers&force=direction`.
    init(_ query: some StringProtocol) throws(Problem) {
        for field in query.split(separator: "&") {
            let (name, value) = Address.split(Substring(field), at: "=")
            // A form sends a space as "+".
            all.append(
                Field(
                    name: try Address.decoded(Substring(name.replacing("+", with: " "))),
                    value: try Address.decoded(Substring((value ?? "").replacing("+", with: " ")))))
        }
    }

    /// Every value of a name that is not empty, each once.
    subscript(_ name: String) -> [String] {
        var seen: Set<String> = []
        return all.filter { $0.name == name && !$0.value.isEmpty && seen.insert($0.value).inserted }.map(\.value)
    }

    /// The last value of a name, without white space around it; `nil` where it is empty.
    func last(_ name: String) -> String? {
        guard let value = all.last(where: { $0.name == name })?.value else { return nil }
        let words = value.drop(while: \.isWhitespace)
        let end = words.lastIndex { !$0.isWhitespace }.map { words.index(after: $0) } ?? words.startIndex
        return end == words.startIndex ? nil : String(words[..<end])
    }

    /// A whole number in a range; a problem where the value is something else.
    func number(_ name: String, in range: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let text = last(name) else { return nil }
        guard let number = Int(text), range.contains(number) else { throw .badField(name, value: text, range: range) }
        return number
    }

    /// A day, written `2024-05-01`; a problem where the value is something else.
    func day(_ name: String) throws(Problem) -> CalendarDate? {
        guard let text = last(name) else { return nil }
        guard let day = CalendarDate(iso: text) else { throw .badDay(name, value: text) }
        return day
    }

    /// The same without the fields of a name.
    func without(_ name: String) -> Fields {
        var fields = self
        fields.all.removeAll { $0.name == name }
        return fields
    }

    mutating func add(_ name: String, _ value: String) { all.append(Field(name: name, value: value)) }

    /// As they stand in an address, with the question mark; nothing where there are none.
    var query: String {
        let pairs = all.map { field -> String in
            let (name, value) = (Address.encoded(field.name, keeping: "-._~"), Address.encoded(field.value, keeping: "-._~ /()"))
            return "\(name)=\(value.replacing(" ", with: "+"))"
        }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }
}

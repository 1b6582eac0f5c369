/// A recommendation or a document as reference managers take it.
public struct CitedWork: Hashable, Sendable {
    /// Tells it from all others of the record: its permanent name.
    public let name: String
    public let title: String?
    /// Who adopted it.
    public let body: String?
    public let symbol: String?
    /// "para. 45".
    public let paragraph: String?
    public let place: String?
    /// `2021-10-14` or `2021`.
    public let date: String?
    /// The tag of its language.
    public let language: String
    public let address: String?

    public init(
        name: String, title: String?, body: String?, symbol: String?, paragraph: String?, place: String?, date: String?,
        language: String, address: String?
    ) {
        self.name = name
        self.title = title
        self.body = body
        self.symbol = symbol
        self.paragraph = paragraph
        self.place = place
        self.date = date
        self.language = language
        self.address = address
    }

    private var dateParts: [Int] { (date ?? "").split(separator: "-").compactMap { Int($0) } }

    /// An entry of BibTeX.
    public var bibTeX: String {
        let key = name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-" }.joined()
        let fields: [(String, String?)] = [
            ("author", body.map { "{\(Self.texEscaped($0))}" }), ("title", "{\(Self.texEscaped(title ?? symbol ?? name))}"),
            ("institution", body.map(Self.texEscaped)), ("number", symbol.map(Self.texEscaped)),
            ("address", place.map(Self.texEscaped)), ("year", dateParts.first.map(String.init)),
            ("month", dateParts.count > 1 ? String(dateParts[1]) : nil), ("note", paragraph.map(Self.texEscaped)),
            ("language", language), ("url", address.map(Self.texAddress)),
        ]
        let lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}" } }
        return "@techreport{\(key),\n" + lines.joined(separator: ",\n") + "\n}\n"
    }

    /// A record of RIS, each line ended as the format asks.
    public var ris: String {
        let fields: [(String, String?)] = [
            ("TY", "RPRT"), ("ID", name), ("AU", body), ("TI", title ?? symbol ?? name), ("PB", body), ("SN", symbol),
            ("CY", place), ("PY", dateParts.first.map(String.init)),
            ("DA", date.map { $0.replacing("-", with: "/") + String(repeating: "/", count: max(0, 3 - max(1, dateParts.count))) }),
            ("SE", paragraph), ("LA", language), ("UR", address),
        ]
        let lines = fields.compactMap { name, value in value.map { "\(name)  - \(Self.onOneLine($0))\r\n" } }
        return lines.joined() + "ER  - \r\n"
    }

    /// An item of CSL-JSON, in the list that the format asks for.
    public var csl: [CSLItem] {
        [
            CSLItem(
                id: name, type: "report", title: title ?? symbol ?? name, author: body.map { [CSLItem.Name(literal: $0)] },
                number: symbol, section: paragraph, eventPlace: place,
                issued: dateParts.isEmpty ? nil : CSLItem.Issued(parts: [dateParts]), language: language, address: address)
        ]
    }

    /// One line, whatever was printed over several.
    private static func onOneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private static func texEscaped(_ text: String) -> String {
        var escaped = ""
        for character in onOneLine(text) {
            switch character {
            case "\\": escaped += "\\textbackslash{}"
            case "~": escaped += "\\textasciitilde{}"
            case "^": escaped += "\\textasciicircum{}"
            case "{", "}", "%", "&", "#", "_", "$": escaped += "\\\(character)"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    /// An address stays as it is but for what would end the field.
    private static func texAddress(_ address: String) -> String {
        address.replacing("{", with: "%7B").replacing("}", with: "%7D").replacing("\\", with: "%5C")
    }
}

/// An item of the Citation Style Language.
public struct CSLItem: Codable, Hashable, Sendable {
    public let id: String
    public let type: String
    public let title: String
    public let author: [Name]?
    public let number: String?
    public let section: String?
    public let eventPlace: String?
    public let issued: Issued?
    public let language: String
    public let address: String?

    public struct Name: Codable, Hashable, Sendable {
        public let literal: String
    }

    public struct Issued: Codable, Hashable, Sendable {
        public let parts: [[Int]]

        enum CodingKeys: String, CodingKey {
            case parts = "date-parts"
        }
    }

    enum CodingKeys: String, CodingKey {
        case id, type, title, author, number, section, issued, language
        case eventPlace = "event-place"
        case address = "URL"
    }
}

import Documents
import Recording
import Vocabularies

/// A field of an address of the interface: what it may hold, for the document that describes it and for the check of requests.
struct APIParameter: Hashable, Sendable {
    let name: String
    let kind: Kind
    /// Whether it may be given several times.
    var isRepeated = false
    /// How often, at most.
    static let mostValues = 50
    let says: String

    enum Kind: Hashable, Sendable {
        /// So many characters at most, one at least.
        case text(Int)
        case number(ClosedRange<Int>)
        case oneOf([String])
        case day
    }

    /// A problem that says what is right, where a value does not fit.
    func check(_ value: String) throws(Problem) {
        switch kind {
        case .text(let most):
            guard (1...most).contains(value.unicodeScalars.count) else { throw .badLength(name, most: most) }
        case .number(let range):
            let isNumber = !value.isEmpty && value.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard isNumber, let number = Int(value), range.contains(number) else {
                throw .badField(name, value: value, range: range)
            }
        case .oneOf(let choices):
            guard choices.contains(value) else { throw .badChoice(name, value: value, of: choices) }
        case .day:
            guard CalendarDate(iso: value) != nil else { throw .badDay(name, value: value) }
        }
    }

    var json: JSONValue {
        let schema: JSONValue =
            switch kind {
            case .text(let most):
                ["type": "string", "minLength": 1, "maxLength": .number(most), "pattern": "^[^\\u0000-\\u001F\\u007F]*$"]
            case .number(let range):
                ["type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
            case .oneOf(let choices): ["type": "string", "enum": .list(choices.map(JSONValue.text))]
            case .day: ["type": "string", "format": "date"]
            }
        return [
            "name": .text(name), "in": "query", "required": false, "description": .text(says),
            "schema": isRepeated ? ["type": "array", "items": schema, "maxItems": .number(Self.mostValues)] : schema,
        ]
    }
}

extension [APIParameter] {
    /// A problem where a field is not among these, or its value does not fit.
    func check(_ fields: Fields) throws(Problem) {
        var counts: [String: Int] = [:]
        for field in fields.all {
            counts[field.name, default: 0] += 1
            guard counts[field.name, default: 0] <= APIParameter.mostValues else { throw .tooManyValues(field.name) }
            guard let parameter = first(where: { $0.name == field.name }) else {
                throw .unknownField(field.name, known: map(\.name))
            }
            try parameter.check(field.value)
        }
    }

    static let asOf: [APIParameter] = [
        APIParameter(name: "as-of", kind: .day, says: "The day at whose end the record is asked, in UTC; now where none is given.")
    ]

    static let paging: [APIParameter] = [
        APIParameter(name: "limit", kind: .number(1...1000), says: "How many at most; 100 where nothing is said."),
        APIParameter(
            name: "cursor", kind: .text(100), says: "Where to go on: the one in the address that the part before named as its next."
        ),
    ]

    static let edition: [APIParameter] = [
        APIParameter(
            name: "language", kind: .oneOf(Language.allCases.map(\.rawValue)),
            says: "The language of the text; the one that speaks for the document where none is given.")
    ]

    /// The fields of a question to the record.
    static let question: [APIParameter] =
        [
            APIParameter(name: "q", kind: .text(1000), says: "Words, as they are typed into the search of the site.")
        ] + RecordAddress.filters.map { APIParameter(filter: $0) } + [
            APIParameter(name: "from", kind: .number(1...9999), says: "The first year."),
            APIParameter(name: "to", kind: .number(1...9999), says: "The last year."),
            APIParameter(
                name: "sort", kind: .oneOf(["relevance", "date"]),
                says: "Best or newest first; where nothing is said, best where there are words."),
        ]
}

extension APIParameter {
    /// A filter of the record: one of the values of each is needed.
    fileprivate init(filter: String) {
        let kind: Kind =
            switch filter {
            case "force": .oneOf(Force.allCases.map(\.rawValue))
            case "group": .oneOf(AddresseeGroup.allCases.map(\.rawValue))
            case "state": .oneOf(RecordState.allCases.map(\.rawValue))
            case "language": .oneOf(Language.allCases.map(\.rawValue))
            case "category": .number(1...5)
            default: .text(500)
            }
        self.init(name: filter, kind: kind, isRepeated: true, says: "Only those with one of these values.")
    }
}

/// An object of JSON with its keys, where a value that is not recorded is `null` and not left out.
struct JSONFields: Encodable {
    private let fields: [(key: String, value: (any Encodable)?)]

    init(_ fields: KeyValuePairs<String, (any Encodable)?>) {
        self.fields = fields.map { ($0.key, $0.value) }
    }

    private init(_ fields: [(key: String, value: (any Encodable)?)]) { self.fields = fields }

    /// The same with one more.
    func adding(_ key: String, _ value: (any Encodable)?) -> JSONFields { JSONFields(fields + [(key, value)]) }

    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for field in fields {
            let key = Key(stringValue: field.key)
            if let value = field.value { try container.encode(value, forKey: key) } else { try container.encodeNil(forKey: key) }
        }
    }
}

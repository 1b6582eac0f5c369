/// What a value of the interface may be, as JSON Schema says it.
indirect enum Schema: Sendable {
    case text, number, flag, day
    case oneOf([String])
    case list(Schema)
    /// An object with any names, all of one kind of value.
    case map(Schema)
    case object([(name: String, schema: Schema)])
    /// One of the list of schemas, by its name.
    case named(String)
    /// It may be left out.
    case maybe(Schema)

    static func object(_ members: KeyValuePairs<String, Schema>) -> Schema { .object(members.map { ($0.key, $0.value) }) }

    var maybe: Schema { .maybe(self) }

    var isMaybe: Bool { if case .maybe = self { true } else { false } }

    var json: JSONValue {
        switch self {
        case .text: ["type": "string"]
        case .number: ["type": "integer"]
        case .flag: ["type": "boolean"]
        case .day: ["type": "string", "format": "date"]
        case .oneOf(let values): ["type": "string", "enum": .list(values.map(JSONValue.text))]
        case .list(let schema): ["type": "array", "items": schema.json]
        case .map(let schema): ["type": "object", "additionalProperties": schema.json]
        case .object(let members):
            [
                "type": "object",
                "properties": .object(Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.schema.json) })),
                "required": .list(members.filter { !$0.schema.isMaybe }.map { .text($0.name) }), "additionalProperties": false,
            ]
        case .named(let name): ["$ref": "#/components/schemas/\(name)"]
        case .maybe(let schema): schema.json
        }
    }
}

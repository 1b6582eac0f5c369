public import FoundationEssentials

/// The one way in which values are written into the journal: equal values give equal bytes, so a digest speaks for the value.
///
/// UTF-8 without white space; keys sorted; what is `nil` left out; strokes not escaped; a number that JSON cannot write
/// (a reader of files may come upon one) as the text `Infinity`, `-Infinity` or `NaN`.
public enum CanonicalJSON {
    /// The one form of a value.
    public static func data(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
        return try encoder.encode(value)
    }

    /// The value that was written in this form.
    public static func value<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
        return try decoder.decode(type, from: data)
    }
}

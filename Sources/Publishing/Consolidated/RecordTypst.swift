import Foundation

/// The consolidated record as a document of Typst, from which a PDF is set: the record as data, and behind it how it is set.
public enum RecordTypst {
    public static func source(_ record: ConsolidatedRecord) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var source: [UInt8] = Array("#let record = json(bytes(\"".utf8)
        // Words are only ever text in quotes: nothing in them can be an instruction.
        for byte in try encoder.encode(record) {
            if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"") { source.append(UInt8(ascii: "\\")) }
            source.append(byte)
        }
        return source + Array("\"))\n".utf8) + Array(DataText("record.typ").text.utf8)
    }
}

internal import FoundationEssentials

/// Walks over the bytes of canonical JSON once, from one end to the other, and makes values only of what is asked for.
///
/// A decoder makes something of every byte; who makes an index of a million recommendations cannot wait for that.
struct CanonicalCursor {
    /// At this byte stands something else than what is expected there.
    struct Malformed: Error, Hashable, CustomStringConvertible {
        let offset: Int
        var description: String { "its JSON is malformed at byte \(offset)" }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    /// The byte that comes next.
    private(set) var place = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Reads one value, which all of the bytes are.
    static func read<Value>(_ data: Data, _ body: (inout CanonicalCursor) throws -> Value) throws -> Value {
        try data.withUnsafeBytes { raw in
            var cursor = CanonicalCursor(raw.bindMemory(to: UInt8.self))
            let value = try body(&cursor)
            guard cursor.place == raw.count else { throw Malformed(offset: cursor.place) }
            return value
        }
    }

    private var malformed: Malformed { Malformed(offset: place) }

    private func isAt(_ sign: Unicode.Scalar) -> Bool { place < bytes.count && bytes[place] == UInt8(ascii: sign) }

    private mutating func take(_ sign: Unicode.Scalar) throws {
        guard isAt(sign) else { throw malformed }
        place += 1
    }

    /// The members of the object that stands here; a body that does not read its member passes over it.
    mutating func eachMember(_ body: (_ key: String, inout CanonicalCursor) throws -> Void) throws {
        try take("{")
        if isAt("}") { return try take("}") }
        while true {
            let key = try string()
            try take(":")
            let start = place
            try body(key, &self)
            if place == start { try skip() }
            if isAt("}") { return try take("}") }
            try take(",")
        }
    }

    /// The elements of the array that stands here, each of which the body reads.
    mutating func eachElement(_ body: (inout CanonicalCursor) throws -> Void) throws {
        try take("[")
        if isAt("]") { return try take("]") }
        while true {
            try body(&self)
            if isAt("]") { return try take("]") }
            try take(",")
        }
    }

    mutating func elements<Value>(_ read: (inout CanonicalCursor) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try eachElement { values.append(try read(&$0)) }
        return values
    }

    mutating func string() throws -> String {
        let range = try skipString()
        let inside = UnsafeBufferPointer(rebasing: bytes[range.lowerBound + 1..<range.upperBound - 1])
        // Signs that are written in other ways are rare enough for the decoder.
        guard inside.contains(UInt8(ascii: "\\")) else { return String(decoding: inside, as: UTF8.self) }
        return try CanonicalJSON.value(String.self, from: Data(bytes[range]))
    }

    mutating func strings() throws -> [String] { try elements { try $0.string() } }

    mutating func integer() throws -> Int {
        let range = try skip()
        guard let number = Int(text(range)) else { throw Malformed(offset: range.lowerBound) }
        return number
    }

    /// What stands here, by its decoder.
    mutating func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try CanonicalJSON.value(type, from: Data(bytes[try skip()]))
    }

    /// Bytes that were passed over, as they are.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Passes over the value that stands here, and says where it stood.
    @discardableResult mutating func skip() throws -> Range<Int> {
        let start = place
        var depth = 0
        repeat {
            guard place < bytes.count else { throw malformed }
            switch bytes[place] {
            case UInt8(ascii: "\""): _ = try skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                place += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                place += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"): place += 1
            default: try skipNumber()
            }
        } while depth > 0
        guard depth == 0 else { throw malformed }
        return start..<place
    }

    /// Numbers, `true` and `false`.
    private mutating func skipNumber() throws {
        let start = place
        while place < bytes.count, ![",", "}", "]"].contains(Unicode.Scalar(bytes[place])) { place += 1 }
        guard place > start else { throw malformed }
    }

    private mutating func skipString() throws -> Range<Int> {
        let start = place
        try take("\"")
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1 }
        guard place < bytes.count else { throw Malformed(offset: bytes.count) }
        place += 1
        return start..<place
    }
}

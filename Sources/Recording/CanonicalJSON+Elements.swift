internal import FoundationEssentials

extension CanonicalJSON {
    /// Where the elements of an array stand in the bytes of a value; empty where no array stands at the path.
    ///
    /// - Parameter path: The keys that lead to the array.
    static func elements(of data: Data, at path: [String]) -> [Range<Int>] {
        data.withUnsafeBytes { raw in
            var scanner = Scanner(bytes: raw.bindMemory(to: UInt8.self))
            for key in path { guard scanner.enter(key) else { return [] } }
            return scanner.elements()
        }
    }
}

/// Walks over the bytes of canonical JSON, which has no white space, without making values of them.
private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Goes to the value of a key in the object that stands here.
    mutating func enter(_ key: String) -> Bool {
        guard byte == UInt8(ascii: "{") else { return false }
        place += 1
        let wanted = Array("\"\(key)\":".utf8)
        while let next = byte, next != UInt8(ascii: "}") {
            if next == UInt8(ascii: ",") { place += 1 }
            let start = place
            skipString()
            guard byte == UInt8(ascii: ":") else { return false }
            place += 1
            if bytes[start..<place].elementsEqual(wanted) { return true }
            skipValue()
        }
        return false
    }

    /// The elements of the array that stands here.
    mutating func elements() -> [Range<Int>] {
        guard byte == UInt8(ascii: "[") else { return [] }
        place += 1
        var found: [Range<Int>] = []
        while let next = byte, next != UInt8(ascii: "]") {
            if next == UInt8(ascii: ",") { place += 1 }
            let start = place
            skipValue()
            guard place > start else { return [] }
            found.append(start..<place)
        }
        return found
    }

    private mutating func skipString() {
        place += 1
        while let next = byte, next != UInt8(ascii: "\"") { place += next == UInt8(ascii: "\\") ? 2 : 1 }
        place = min(place + 1, bytes.count)
    }

    private mutating func skipValue() {
        var depth = 0
        while let next = byte {
            switch next {
            case UInt8(ascii: "\""):
                skipString()
                if depth == 0 { return }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return }
                depth -= 1
                if depth == 0 {
                    place += 1
                    return
                }
            case UInt8(ascii: ","): if depth == 0 { return }
            default: break
            }
            place += 1
        }
    }
}

/// libxml2 compares each attribute of an element with all the others: one with a hundred thousand of them takes minutes.
enum CrowdedElement {
    private static let mostAttributes = 4096

    /// Whether an element has more attributes than any document needs. Words outside quotes are counted, since an attribute
    /// need not have a value.
    static func stands(in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var (isInside, quote, words, isSpaced) = (false, 0 as UInt8, 0, false)
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "<") where quote == 0: (isInside, words) = (true, 0)
                case UInt8(ascii: ">") where quote == 0: isInside = false
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    guard isInside else { break }
                    if quote == 0 { quote = byte } else if quote == byte { quote = 0 }
                case 0x09...0x0D, 0x20, UInt8(ascii: "/"):
                    if isInside, quote == 0, !isSpaced { words += 1 }
                    if words > mostAttributes { return true }
                default: break
                }
                isSpaced = byte <= 0x20
            }
            return false
        }
    }
}

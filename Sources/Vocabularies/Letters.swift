/// Letters folded for comparison: small, apostrophes straight, without the marks that a script may leave out.
enum Letters {
    /// What a scalar becomes; `nil` where it is a mark that is left out.
    @inline(__always)
    static func folded(_ value: UInt32) -> UInt32? {
        switch value {
        case 0x41...0x5A: value + 32
        case 0...0x7F: value
        case 0xC0...0xDE where value != 0xD7: value + 32
        case 0x152: 0x153
        case 0x410...0x42F: value + 32
        // ё is printed with and without its dots.
        case 0x401, 0x451: 0x435
        case 0x400...0x40F: value + 80
        case 0x2018, 0x2019, 0x2BC: 0x27
        // Vowel signs and the stretching stroke of Arabic.
        case 0x64B...0x65F, 0x670, 0x640: nil
        case 0x622, 0x623, 0x625, 0x671: 0x627
        case 0x649: 0x64A
        default: value < 0x100 ? value : other(value)
        }
    }

    private static func other(_ value: UInt32) -> UInt32 {
        // Scripts without small letters, which make up most of what comes here.
        if value >= 0x590 && value < 0x10A0 || value >= 0x2E80 { return value }
        guard let scalar = Unicode.Scalar(value) else { return value }
        let small = scalar.properties.lowercaseMapping.unicodeScalars
        return small.count == 1 ? small.first!.value : value
    }

    /// Letters and digits. The tables of Unicode are asked only for what the common alphabets do not hold.
    @inline(__always)
    static func isLetterOrDigit(_ value: UInt32) -> Bool {
        if value < 0x80 { return (value | 0x20) &- 0x61 < 26 || value &- 0x30 < 10 }
        switch value {
        case 0xC0...0x24F: return value != 0xD7 && value != 0xF7
        case 0x400...0x481, 0x620...0x64A, 0x4E00...0x9FFF: return true
        case 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020: return false
        default: return Unicode.Scalar(value).map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
        }
    }

    @inline(__always)
    static func isMark(_ value: UInt32) -> Bool {
        if value < 0x300 { return false }
        if value >= 0x64B && value <= 0x65F || value == 0x670 || value == 0x640 { return true }
        if value >= 0x400 && value <= 0x481 || value >= 0x2000 && value <= 0x206F || value >= 0x3000 { return false }
        return Unicode.Scalar(value).map { $0.properties.canonicalCombiningClass != .notReordered } ?? false
    }

    @inline(__always)
    static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x20, 0x9...0xD, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    @inline(__always)
    static func isCapital(_ value: UInt32) -> Bool {
        switch value {
        case 0x41...0x5A: true
        case 0...0x7F: false
        case 0xC0...0xDE: value != 0xD7
        case 0xDF...0xFF: false
        case 0x400...0x42F: true
        case 0x430...0x45F: false
        case 0x590...0x109F, 0x2000...0x206F, 0x2E80...0xD7FF: false
        default: Unicode.Scalar(value)?.properties.isUppercase ?? false
        }
    }

    /// Written without spaces between words: each sign may be a word.
    @inline(__always)
    static func isHan(_ value: UInt32) -> Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) }

    /// A sign that joins two letters to one word.
    @inline(__always)
    static func joins(_ value: UInt32) -> Bool {
        switch value {
        case 0x2D, 0x27, 0x2F, 0x2E, 0x2019, 0x2011: true
        default: false
        }
    }
}

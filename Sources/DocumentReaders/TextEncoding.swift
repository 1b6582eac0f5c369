import Documents
import Foundation

/// How bytes are read as text: as they say themselves, else as UTF-8, else as it looks most like words, with a finding.
enum TextEncoding {
    struct Decoded {
        let text: String
        /// What was supposed; none where the bytes themselves say it.
        var findings: [Finding] = []
    }

    /// - Returns: `nil` where the bytes are no text in any of the encodings.
    static func decode(_ bytes: [UInt8]) -> Decoded? {
        if let wide = utf16(bytes) {
            guard let text = String(data: Data(bytes), encoding: wide.encoding) else { return nil }
            return Decoded(
                text: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text,
                findings: wide.isMarked ? [] : [supposed("UTF-16", "does not say how it is encoded")])
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: body, as: UTF8.self) { return Decoded(text: text) }
        let sample = Array(body.prefix(64 << 10))
        // The first of equals: most are Windows-1252.
        let best = encodings.map { (encoding: $0, likeness: likeness(of: $0.text(of: sample[...]))) }
            .reduce(nil as (encoding: Named, likeness: Int)?) { best, next in
                best.map { $0.likeness >= next.likeness } == true ? best : next
            }
        for named in (best.map { [$0.encoding] } ?? []) + encodings {
            guard let text = named.text(of: body) else { continue }
            return Decoded(text: text, findings: [supposed(named.name, "is not UTF-8")])
        }
        return nil
    }

    /// UTF-16 by its mark; without one, where nearly all zeros stand in one half of the pairs, as those of spaces and signs do.
    static func utf16(_ bytes: [UInt8]) -> (encoding: String.Encoding, isMarked: Bool)? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return (.utf16, true) }
        let sample = bytes.prefix(64 << 10)
        var zeros = (even: 0, odd: 0)
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let most = max(zeros.even, zeros.odd)
        guard bytes.count.isMultiple(of: 2), most > 3, 50 * most >= sample.count else { return nil }
        if zeros.even * 20 < zeros.odd { return (.utf16LittleEndian, false) }
        return zeros.odd * 20 < zeros.even ? (.utf16BigEndian, false) : nil
    }

    private struct Named {
        let name: String
        let text: @Sendable (ArraySlice<UInt8>) -> String?

        init(_ name: String, _ text: @escaping @Sendable (ArraySlice<UInt8>) -> String?) { (self.name, self.text) = (name, text) }

        init(_ name: String, _ encoding: String.Encoding) {
            self.init(name) { String(data: Data($0), encoding: encoding) }
        }

        func text(of bytes: ArraySlice<UInt8>) -> String? { text(bytes) }
    }

    private static let encodings = [
        Named("Windows-1252", .windowsCP1252), Named("Windows-1251", .windowsCP1251), Named("Mac Roman", macRoman),
        Named("Latin-1", .isoLatin1),
    ]

    /// Foundation takes another table for that of Mac Roman on Linux.
    @Sendable private static func macRoman(_ bytes: ArraySlice<UInt8>) -> String? {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(byte < 0x80 ? Unicode.Scalar(byte) : macLetters[Int(byte) - 0x80]) }
        return String(text)
    }

    private static let macLetters = Array(
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
            .unicodeScalars)

    private static func supposed(_ name: String, _ why: String) -> Finding {
        Finding(.warning, "text.encoding", "The text \(why); it was read as \(name), so letters may be wrong.")
    }

    /// How many of the letters and signs beyond ASCII stand as they do in words, less those that do not.
    private static func likeness(of text: String?) -> Int {
        guard let text else { return .min }
        let scalars = Array(text.unicodeScalars)
        var likeness = 0
        for (index, scalar) in scalars.enumerated() where !scalar.isASCII {
            let before = index > 0 ? scalars[index - 1] : " "
            let after = index + 1 < scalars.count ? scalars[index + 1] : " "
            likeness += isLikely(scalar, between: before, and: after) ? 1 : -1
        }
        return likeness
    }

    private static func isLikely(_ scalar: Unicode.Scalar, between before: Unicode.Scalar, and after: Unicode.Scalar) -> Bool {
        guard scalar.properties.isAlphabetic else { return "“”‘’‚„«»–—…•°§№\u{A0}".unicodeScalars.contains(scalar) }
        // No word goes on with a capital letter.
        if scalar.properties.isUppercase, before.properties.isLowercase { return false }
        let neighbours = [before, after].filter(\.properties.isAlphabetic)
        if neighbours.isEmpty { return true }
        // An accented letter stands among plain ones, a Cyrillic one among its like.
        let isCyrillic = (0x400...0x4FF).contains(scalar.value)
        return isCyrillic ? neighbours.allSatisfy { !$0.isASCII } : neighbours.contains { $0.isASCII }
    }
}

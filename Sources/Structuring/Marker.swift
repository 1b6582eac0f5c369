/// A number or mark that opens a line: "45.", "(a)", "115.13", "IV.", "•".
struct Marker: Equatable {
    /// In how it is printed; the order is that of nesting.
    enum Style: Equatable {
        /// 1. 2. — also 1 bis.
        case arabic
        /// 115.13
        case decimal
        /// I. II.
        case roman
        /// A. B.
        case capital
        /// (a), a)
        case letter
        /// (i), i)
        case smallRoman
        /// (1), 1)
        case bracketedArabic
        /// a. b.
        case dottedLetter
        /// i. ii.
        case dottedSmallRoman
        /// 78/323. — the number of a resolution before its title
        case resolution
        case bullet
    }

    let style: Style
    /// Its place in the counting: 3 for "(c)", 4 for "IV."; 0 for bullets.
    let value: Int
    /// As one cites it: "45", "115.13", "(a)", "IV".
    let label: String
    /// UTF-8 bytes of the line that it takes, the space behind it included.
    let length: Int
    /// Bytes of the mark alone.
    let printed: Int
}

/// Reads the marker at the start of a line. A mark can often be read in two ways ("(i)", "C."), so there may be several.
enum MarkerReader {
    static func markers(of text: String) -> [Marker] {
        let latin = latin(text)
        return latin.isEmpty ? ScriptMarks.markers(of: text) : latin
    }

    private static func latin(_ text: String) -> [Marker] {
        let bytes = Array(text.utf8.prefix(28))
        guard let first = bytes.first else { return [] }
        switch first {
        case 0x30...0x39: return numbers(bytes)
        case UInt8(ascii: "("): return bracketed(bytes)
        case 0x41...0x5A: return capitals(bytes)
        case 0x61...0x7A: return smalls(bytes)
        case UInt8(ascii: "-"), UInt8(ascii: "*"): return first == UInt8(ascii: "-") ? bullet(bytes, 1) : []
        case 0xE2 where bytes.count > 3:
            // • – — ▪ ●
            let scalar = [bytes[1], bytes[2]]
            return [[0x80, 0xA2], [0x80, 0x93], [0x80, 0x94], [0x96, 0xAA], [0x97, 0x8F]].contains(scalar) ? bullet(bytes, 3) : []
        case 0xC2 where bytes.count > 2 && bytes[1] == 0xB7: return bullet(bytes, 2)
        default: return []
        }
    }

    private static func bullet(_ bytes: [UInt8], _ length: Int) -> [Marker] {
        guard bytes.count > length, bytes[length] == 0x20 || bytes[length] == 0x09 else { return [] }
        // " - (a)": the dash stands before the true mark.
        let rest = Array(bytes[(length + 1)...].drop { $0 == 0x20 || $0 == 0x09 })
        let skipped = bytes.count - rest.count
        let inner = rest.first == UInt8(ascii: "(") ? bracketed(rest) : []
        if !inner.isEmpty {
            return inner.map {
                Marker(
                    style: $0.style, value: $0.value, label: $0.label, length: $0.length + skipped, printed: $0.printed + skipped)
            }
        }
        return [
            Marker(
                style: .bullet, value: 0, label: String(decoding: bytes[..<length], as: UTF8.self), length: skipped, printed: length
            )
        ]
    }

    private static func numbers(_ bytes: [UInt8]) -> [Marker] {
        var end = 0
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        guard end <= 4, let value = Int(String(decoding: bytes[..<end], as: UTF8.self)), end < bytes.count else { return [] }
        switch bytes[end] {
        case UInt8(ascii: "."):
            var second = end + 1
            while second < bytes.count, isDigit(bytes[second]) { second += 1 }
            if second > end + 1, second - end <= 4 {
                var mark = second
                if mark < bytes.count, bytes[mark] == UInt8(ascii: ".") { mark += 1 }
                guard end <= 3, let spaces = spaces(bytes, mark),
                    let minor = Int(String(decoding: bytes[(end + 1)..<second], as: UTF8.self))
                else { return [] }
                let label = String(decoding: bytes[..<second], as: UTF8.self)
                return [Marker(style: .decimal, value: value * 10_000 + minor, label: label, length: mark + spaces, printed: mark)]
            }
            guard end <= 3, let spaces = spaces(bytes, end + 1) else { return [] }
            return [Marker(style: .arabic, value: value, label: String(value), length: end + 1 + spaces, printed: end + 1)]
        case UInt8(ascii: ")"):
            guard end <= 2, let spaces = spaces(bytes, end + 1) else { return [] }
            let label = String(decoding: bytes[...end], as: UTF8.self)
            return [Marker(style: .bracketedArabic, value: value, label: label, length: end + 1 + spaces, printed: end + 1)]
        case UInt8(ascii: " "):
            return insertion(bytes, end, value)
        case UInt8(ascii: "/"):
            var second = end + 1
            while second < bytes.count, isDigit(bytes[second]) { second += 1 }
            guard second > end + 1, second < bytes.count, bytes[second] == UInt8(ascii: "."), let spaces = spaces(bytes, second + 1)
            else {
                return []
            }
            let label = String(decoding: bytes[..<second], as: UTF8.self)
            return [Marker(style: .resolution, value: value, label: label, length: second + 1 + spaces, printed: second + 1)]
        default: return []
        }
    }

    /// 1 bis. and 1 ter.
    private static func insertion(_ bytes: [UInt8], _ end: Int, _ value: Int) -> [Marker] {
        for word in ["bis", "ter", "quater"] where bytes[(end + 1)...].starts(with: Array(word.utf8)) {
            let close = end + 1 + word.utf8.count
            guard close < bytes.count, bytes[close] == UInt8(ascii: "."), let spaces = spaces(bytes, close + 1) else { continue }
            return [Marker(style: .arabic, value: value, label: "\(value) \(word)", length: close + 1 + spaces, printed: close + 1)]
        }
        return []
    }

    private static func bracketed(_ bytes: [UInt8]) -> [Marker] {
        guard let close = bytes.prefix(8).firstIndex(of: UInt8(ascii: ")")), close > 1, let spaces = spaces(bytes, close + 1) else {
            return []
        }
        let inner = Array(bytes[1..<close])
        let label = String(decoding: bytes[...close], as: UTF8.self)
        return readings(inner).map {
            Marker(style: $0.style, value: $0.value, label: label, length: close + 1 + spaces, printed: close + 1)
        }
    }

    /// a) and i) as French and Spanish print them, a. and i.
    private static func smalls(_ bytes: [UInt8]) -> [Marker] {
        guard let close = bytes.prefix(6).firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ".") }),
            let spaces = spaces(bytes, close + 1)
        else { return [] }
        let dotted = bytes[close] == UInt8(ascii: ".")
        let label = String(decoding: bytes[...close], as: UTF8.self)
        return readings(Array(bytes[..<close])).map { reading in
            let style: Marker.Style = dotted ? (reading.style == .letter ? .dottedLetter : .dottedSmallRoman) : reading.style
            return Marker(style: style, value: reading.value, label: label, length: close + 1 + spaces, printed: close + 1)
        }
    }

    private static func capitals(_ bytes: [UInt8]) -> [Marker] {
        guard let dot = bytes.prefix(9).firstIndex(of: UInt8(ascii: ".")), let spaces = spaces(bytes, dot + 1) else { return [] }
        let inner = Array(bytes[..<dot])
        let label = String(decoding: inner, as: UTF8.self)
        var markers: [Marker] = []
        if let value = roman(inner.map { $0 | 0x20 }) {
            markers.append(Marker(style: .roman, value: value, label: label, length: dot + 1 + spaces, printed: dot + 1))
        }
        if inner.count == 1 {
            markers.append(
                Marker(style: .capital, value: Int(inner[0]) - 0x40, label: label, length: dot + 1 + spaces, printed: dot + 1))
        }
        return markers
    }

    static func readings(_ inner: [UInt8]) -> [(style: Marker.Style, value: Int)] {
        guard let first = inner.first else { return [] }
        if inner.allSatisfy(isDigit), inner.count <= 2, let value = Int(String(decoding: inner, as: UTF8.self)) {
            return [(.bracketedArabic, value)]
        }
        guard inner.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [] }
        var readings: [(style: Marker.Style, value: Int)] = []
        if inner.count == 1 { readings.append((.letter, Int(first) - 0x60)) }
        // (aa), (bb) follow (z).
        if inner.count == 2, inner[0] == inner[1] { readings.append((.letter, 26 + Int(first) - 0x60)) }
        if let value = roman(inner) { readings.append((.smallRoman, value)) }
        return readings
    }

    /// The value of small Roman digits, where they are a number below 100.
    static func roman(_ letters: [UInt8]) -> Int? {
        guard !letters.isEmpty, letters.count <= 8 else { return nil }
        let digits: [UInt8: Int] = [0x69: 1, 0x76: 5, 0x78: 10, 0x6C: 50, 0x63: 100]
        let values = letters.map { digits[$0] ?? 0 }
        guard !values.contains(0) else { return nil }
        let sum = values.indices.reduce(0) { total, index in
            index + 1 < values.count && values[index] < values[index + 1] ? total - values[index] : total + values[index]
        }
        return (1..<100).contains(sum) && Self.numeral(sum).utf8.elementsEqual(letters) ? sum : nil
    }

    private static func numeral(_ value: Int) -> String {
        var (rest, text) = (value, "")
        for (part, letters) in [(90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
            while rest >= part { (text, rest) = (text + letters, rest - part) }
        }
        return text
    }

    /// How many spaces stand from a position on; `nil` where there is none and the text goes on, so that it is no marker.
    private static func spaces(_ bytes: [UInt8], _ start: Int) -> Int? {
        var end = start
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        return end > start || start == bytes.count ? end - start : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// The markers of Arabic, Chinese and Russian: "1 -", "(أ)", "أولا -", "١.", "1．", "（2）", "一.", "а)".
enum ScriptMarks {
    /// The letters and words that count, in their order, with the style that they count in.
    private static let counting: [(style: Marker.Style, signs: [String])] = [
        (.letter, letters("أبجدهوزحطيكلمنسعفصقرشت")),
        (.letter, letters("абвгдежзиклмнопрстуфхцчшщэюя")),
        (.roman, letters("一二三四五六七八九十") + ["十一", "十二", "十三", "十四", "十五"]),
        (.roman, ["أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا"]),
        (.capital, ["ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء"]),
    ]

    private static let values: [String: (style: Marker.Style, value: Int)] = {
        var values: [String: (Marker.Style, Int)] = [:]
        for (style, signs) in counting { for (index, sign) in signs.enumerated() { values[sign] = (style, index + 1) } }
        return values
    }()

    private static func letters(_ text: String) -> [String] { text.map { String($0) } }

    static func markers(of text: String) -> [Marker] {
        let wide = wideLetters(text)
        guard wide.isEmpty else { return wide }
        var rest = text.unicodeScalars.prefix(16)
        let opens = take(&rest, "(（") != nil
        let core = rest.prefix(while: isCore)
        guard !core.isEmpty, core.count <= 8 else { return [] }
        rest = rest[core.endIndex...]
        let number = number(core)
        let counted = values[bare(core)]
        guard number != nil || counted != nil else { return [] }
        let minor = number != nil && !opens && take(&rest, "/") != nil ? takeNumber(&rest) : nil
        let afterCore = rest
        let isSpaced = take(&rest, " \u{A0}\t") != nil
        let close = take(&rest, ")）.．、-–—")
        let isDash = close.map { "-–—".unicodeScalars.contains($0) } ?? false
        // A bare number before an Arabic title names a resolution; elsewhere it needs a sign of its own.
        if close == nil { rest = afterCore }
        let printed = text.utf8.distance(from: text.startIndex, to: rest.startIndex)
        var spaces = 0
        while take(&rest, " \t") != nil { spaces += 1 }
        let isBracket = close == ")" || close == "）"
        let isWide = close.map { "．、）".unicodeScalars.contains($0) } ?? false
        guard spaces > 0 || rest.isEmpty || isWide && rest.first.flatMap(digit) == nil, isDash || close == nil || !isSpaced,
            opens == (opens && isBracket)
        else { return [] }
        if isDash || close == nil { guard rest.first.map(isArabic) ?? false else { return [] } }
        func marker(_ style: Marker.Style, _ value: Int, _ label: String) -> [Marker] {
            [Marker(style: style, value: value, label: label, length: printed + spaces, printed: printed)]
        }
        if let number {
            if let minor { return isBracket ? [] : marker(.resolution, number, "\(number)/\(minor)") }
            guard close != nil else { return [] }
            return isBracket
                ? marker(.bracketedArabic, number, opens ? "(\(number))" : "\(number))") : marker(.arabic, number, String(number))
        }
        guard let counted, close != nil, isBracket == (counted.style == .letter) else { return [] }
        return marker(counted.style, counted.value, isBracket ? "\(opens ? "(" : "")\(String(core)))" : String(core))
    }

    /// （a）: Latin letters between the wide brackets of Chinese.
    private static func wideLetters(_ text: String) -> [Marker] {
        guard text.first == "（", let close = text.prefix(6).firstIndex(of: "）") else { return [] }
        let inner = text[..<close].dropFirst().utf8
        let end = text.index(after: close)
        let printed = text.utf8.distance(from: text.startIndex, to: end)
        let spaces = text[end...].utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
        return MarkerReader.readings(Array(inner)).filter { $0.style != .bracketedArabic }.map {
            Marker(
                style: $0.style, value: $0.value, label: "(\(text[..<close].dropFirst()))", length: printed + spaces,
                printed: printed)
        }
    }

    private static func take(_ rest: inout Substring.UnicodeScalarView, _ signs: String) -> Unicode.Scalar? {
        guard let first = rest.first, signs.unicodeScalars.contains(first) else { return nil }
        return rest.removeFirst()
    }

    private static func takeNumber(_ rest: inout Substring.UnicodeScalarView) -> Int? {
        let digits = rest.prefix { digit($0) != nil }
        rest = rest[digits.endIndex...]
        return number(digits)
    }

    private static func number(_ scalars: Substring.UnicodeScalarView) -> Int? {
        let digits = scalars.compactMap(digit)
        guard (1...4).contains(digits.count), digits.count == scalars.count else { return nil }
        return digits.reduce(0) { $0 * 10 + $1 }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value) - 0x30
        case 0x660...0x669: Int(scalar.value) - 0x660
        case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
        default: nil
        }
    }

    /// Without the vowels and the stroke that lengthens a letter, with which Arabic words are printed at times.
    private static func bare(_ word: Substring.UnicodeScalarView) -> String {
        String(String.UnicodeScalarView(word.filter { !isOrnament($0) }))
    }

    private static func isOrnament(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x640 || (0x64B...0x652).contains(scalar.value)
    }

    private static func isCore(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x80 && scalar.properties.isAlphabetic || digit(scalar) != nil || isOrnament(scalar)
    }

    private static func isArabic(_ scalar: Unicode.Scalar) -> Bool { (0x600...0x6FF).contains(scalar.value) }
}

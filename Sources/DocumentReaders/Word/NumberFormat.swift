/// Prints the numbers of lists as Word does.
enum NumberFormat {
    static func text(_ value: Int, _ format: String) -> String {
        guard value > 0, value < 10_000 else { return String(value) }
        switch format {
        case "lowerLetter": return repeated(value, "abcdefghijklmnopqrstuvwxyz")
        case "upperLetter": return repeated(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        case "russianLower": return repeated(value, "абвгдежзиклмнопрстуфхцчшщэюя")
        case "arabicAbjad": return repeated(value, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ")
        case "arabicAlpha": return repeated(value, "أبتثجحخدذرزسشصضطظعغفقكلمنهوي")
        case "lowerRoman": return roman(value).lowercased()
        case "upperRoman": return roman(value)
        case "decimalZero": return value < 10 ? "0\(value)" : String(value)
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting": return chinese(value)
        case "none": return ""
        default: return String(value)
        }
    }

    /// aa follows z, then bb.
    private static func repeated(_ value: Int, _ letters: String) -> String {
        let letters = Array(letters)
        return String(repeating: letters[(value - 1) % letters.count], count: min((value - 1) / letters.count + 1, 8))
    }

    private static func roman(_ value: Int) -> String {
        var (rest, text) = (value, "")
        let digits = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
            (5, "V"), (4, "IV"), (1, "I"),
        ]
        for (part, letters) in digits { while rest >= part { (rest, text) = (rest - part, text + letters) } }
        return text
    }

    /// 1 to 99; Arabic digits above.
    private static func chinese(_ value: Int) -> String {
        let digits = Array("零一二三四五六七八九")
        guard value < 100 else { return String(value) }
        let (tens, ones) = (value / 10, value % 10)
        let head = tens == 0 ? "" : (tens == 1 ? "" : String(digits[tens])) + "十"
        return head + (ones == 0 ? "" : String(digits[ones]))
    }
}

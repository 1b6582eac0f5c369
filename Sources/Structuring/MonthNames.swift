/// The names of the months as mastheads print them, in small letters.
enum MonthNames {
    /// January first; where a language has two names, Arabic prints both with a stroke between them.
    private static let names: [[String]] = [
        ["january", "janvier", "enero", "января", "كانون الثاني", "يناير"],
        ["february", "février", "febrero", "февраля", "شباط", "فبراير"],
        ["march", "mars", "marzo", "марта", "آذار", "مارس"],
        ["april", "avril", "abril", "апреля", "نيسان", "أبريل"],
        ["may", "mai", "mayo", "мая", "أيار", "مايو"],
        ["june", "juin", "junio", "июня", "حزيران", "يونيه"],
        ["july", "juillet", "julio", "июля", "تموز", "يوليه"],
        ["august", "août", "agosto", "августа", "آب", "أغسطس"],
        ["september", "septembre", "septiembre", "сентября", "أيلول", "سبتمبر"],
        ["october", "octobre", "octubre", "октября", "تشرين الأول", "أكتوبر"],
        ["november", "novembre", "noviembre", "ноября", "تشرين الثاني", "نوفمبر"],
        ["december", "décembre", "diciembre", "декабря", "كانون الأول", "ديسمبر"],
    ]

    /// Words between the first day of a meeting and the last.
    static let between: Set<Substring> = ["to", "and", "until", "au", "et", "al", "y", "a", "по", "и", "до", "إلى", "و"]

    /// Words between day, month and year that are no part of their names.
    static let fillers: Set<Substring> = ["de", "del", "года", "г"]

    /// The number of each name; where a month has two names, of both with a space between them too.
    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (place, names) in names.enumerated() {
            for name in names {
                numbers[name] = place + 1
                for other in names { numbers["\(name) \(other)"] = place + 1 }
            }
        }
        return numbers
    }()

    /// The words with which a name begins: nearly all words are none of them.
    static let firstWords = Set(numbers.keys.map { $0.prefix { $0 != " " } })

    /// - Parameter words: The words of the name, parted by spaces.
    static func month(_ words: String) -> Int? { numbers[words] }
}

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

    /// - Parameter words: The words of the name, parted by spaces.
    static func month(_ words: String) -> Int? {
        let month = names.firstIndex { names in
            names.contains(words) || names.contains { name in names.contains { words == "\(name) \($0)" } }
        }
        return month.map { $0 + 1 }
    }
}

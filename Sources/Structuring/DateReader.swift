public import Documents

/// Reads dates as English prints them, in mastheads, titles and text.
public enum DateReader {
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    private struct Token {
        let text: String
        var number: Int? { Int(text) }
        var month: Int? { months.firstIndex(of: text).map { $0 + 1 } }
    }

    private static func tokens(_ text: String) -> [Token] {
        text.lowercased().split { !($0.isLetter || $0.isNumber) }.map { Token(text: String($0)) }
    }

    /// A line that is nothing but a date, in any of the six languages: "26 November 2013", "2013年11月26日", "2013-11-26".
    public static func wholeDate(_ text: String) -> CalendarDate? {
        if let date = CalendarDate(iso: text) { return date }
        let tokens = text.lowercased().split { !($0.isLetter || $0.isNumber) }.filter { !MonthNames.fillers.contains($0) }
        if tokens.count == 1 { return chineseDate(tokens[0]) }
        guard tokens.count >= 3, tokens.count <= 5, let day = Int(tokens[0]), let year = Int(tokens[tokens.count - 1]),
            let month = MonthNames.month(tokens[1..<(tokens.count - 1)].joined(separator: " "))
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private static func chineseDate(_ text: Substring) -> CalendarDate? {
        let parts = text.split(whereSeparator: "年月日".contains)
        guard text.hasSuffix("日"), parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// The first date in a text: "… on 8 November 2013, …"; a year that is missing is taken from `year`.
    public static func firstDate(in text: String, year: Int? = nil) -> CalendarDate? {
        let tokens = tokens(text)
        for index in tokens.indices where index + 1 < tokens.count {
            guard let day = tokens[index].number, let month = tokens[index + 1].month else { continue }
            let stated = index + 2 < tokens.count ? tokens[index + 2].number.flatMap { $0 > 1900 && $0 < 2200 ? $0 : nil } : nil
            if let year = stated ?? year, let date = CalendarDate(year: year, month: month, day: day) { return date }
        }
        return nil
    }

    /// "from 6 to 8 November 2013", "14–18 July 2025", "17 February–14 March 2025", "on 14 and 15 April 2009".
    public static func range(in text: String) -> DateRange? {
        let tokens = tokens(text)
        var found: DateRange?
        for index in tokens.indices {
            guard let day = tokens[index].number, (1...31).contains(day) else { continue }
            var next = index + 1
            func token() -> Token? { next < tokens.count ? tokens[next] : nil }
            let firstMonth = token()?.month
            if firstMonth != nil { next += 1 }
            let firstYear = firstMonth == nil ? nil : token()?.number.flatMap { $0 > 1900 ? $0 : nil }
            if firstYear != nil { next += 1 }
            if let word = token()?.text, ["to", "and", "until"].contains(word) { next += 1 }
            guard let lastDay = token()?.number, (1...31).contains(lastDay) else {
                if let firstMonth, let firstYear, let date = CalendarDate(year: firstYear, month: firstMonth, day: day),
                    found == nil
                {
                    found = DateRange(from: date, to: date)
                }
                continue
            }
            next += 1
            guard let lastMonth = token()?.month else { continue }
            next += 1
            guard let year = token()?.number, year > 1900, year < 2200,
                let from = CalendarDate(year: firstYear ?? year, month: firstMonth ?? lastMonth, day: day),
                let to = CalendarDate(year: year, month: lastMonth, day: lastDay), from <= to
            else { continue }
            return DateRange(from: from, to: to)
        }
        return found
    }
}

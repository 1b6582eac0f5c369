public import Documents

/// Reads dates as the six languages print them, in mastheads, titles and text.
public enum DateReader {
    /// A number, a month or a word.
    private enum Token: Equatable {
        case number(Int), month(Int), word(Substring)

        var number: Int? { if case .number(let value) = self { value } else { nil } }
        var month: Int? { if case .month(let value) = self { value } else { nil } }
        var isBetween: Bool { if case .word(let word) = self { MonthNames.between.contains(word) } else { false } }
    }

    private static func tokens(_ text: String) -> [Token] {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.flatMap(parts).filter {
            !MonthNames.fillers.contains($0)
        }
        var (tokens, index) = ([] as [Token], 0)
        while index < words.count {
            // The name of a month takes up to four words: "تشرين الثاني/نوفمبر".
            let isFirst = MonthNames.firstWords.contains(words[index])
            let month = (isFirst ? 1...4 : 1...1).reversed().lazy.compactMap { count -> (Int, Int)? in
                guard isFirst, index + count <= words.count else { return nil }
                return MonthNames.month(words[index..<(index + count)].joined(separator: " ")).map { ($0, count) }
            }.first
            if let (value, count) = month {
                tokens.append(.month(value))
                index += count
                continue
            }
            tokens.append(Int(words[index]).map(Token.number) ?? .word(words[index]))
            index += 1
        }
        return tokens
    }

    /// A word of Chinese holds numbers, signs and words side by side; "1er" is a number in French.
    private static func parts(_ word: Substring) -> [Substring] {
        // Most words hold no digit, and most that do hold nothing else.
        let digits = word.utf8.count { (0x30...0x39).contains($0) }
        guard digits > 0, digits < word.utf8.count else { return [word] }
        if word == "1er" { return [word.prefix(1)] }
        var (parts, start) = ([] as [Substring], word.startIndex)
        for index in word.indices.dropFirst() where word[index].isNumber != word[word.index(before: index)].isNumber {
            parts.append(word[start..<index])
            start = index
        }
        return parts + [word[start...]]
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

    /// "2013年11月6日至8日": what the second date does not say, the first has said.
    private static func chineseDates(_ tokens: [Token]) -> [CalendarDate] {
        var (year, month, dates) = (nil as Int?, nil as Int?, [] as [CalendarDate])
        for index in tokens.indices.dropLast() {
            guard let number = tokens[index].number, case .word(let sign) = tokens[index + 1] else { continue }
            switch sign.first {
            case "年": year = number
            case "月": month = number
            case "日":
                if let year, let month, let date = CalendarDate(year: year, month: month, day: number) { dates.append(date) }
            default: break
            }
        }
        return dates
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
        if let date = chineseDates(tokens).first { return date }
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
        let chinese = chineseDates(tokens)
        if let first = chinese.first { return DateRange(from: first, to: max(first, chinese.count > 1 ? chinese[1] : first)) }
        var found: DateRange?
        for index in tokens.indices {
            guard let day = tokens[index].number, (1...31).contains(day) else { continue }
            var next = index + 1
            func token() -> Token? { next < tokens.count ? tokens[next] : nil }
            let firstMonth = token()?.month
            if firstMonth != nil { next += 1 }
            let firstYear = firstMonth == nil ? nil : token()?.number.flatMap { $0 > 1900 ? $0 : nil }
            if firstYear != nil { next += 1 }
            if token()?.isBetween ?? false { next += 1 }
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

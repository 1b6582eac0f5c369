import Documents

extension Words {
    /// "14 October 2021".
    func date(_ date: CalendarDate) -> String {
        self("date.day", ["day": String(date.day), "month": month(date), "year": String(date.year)])
    }

    /// "12 to 14 October 2021", with as much of the first day as differs from the last.
    func dates(from: CalendarDate, to: CalendarDate) -> String {
        if from == to { return date(to) }
        let start =
            if from.year != to.year {
                date(from)
            } else if from.month != to.month {
                self("date.monthDay", ["day": String(from.day), "month": month(from)])
            } else {
                String(from.day)
            }
        return self("date.range", ["from": start, "to": date(to)])
    }

    /// The same from the texts `2021-10-12` and `2021-10-14`; as they stand where they are no dates.
    func dates(from: String, to: String) -> String {
        guard let first = CalendarDate(iso: from), let last = CalendarDate(iso: to) else { return "\(from) – \(to)" }
        return dates(from: first, to: last)
    }

    private func month(_ date: CalendarDate) -> String { self("date.month.\(date.month)") }
}

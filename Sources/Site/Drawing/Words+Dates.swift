import Documents

extension Words {
    /// "14 October 2021".
    func date(_ date: CalendarDate) -> String {
        self("date.day", ["day": day(date), "month": month(date), "year": String(date.year)])
    }

    /// "12 to 14 October 2021", with as much of the two days as differs.
    func dates(from: CalendarDate, to: CalendarDate) -> String {
        if from == to { return date(to) }
        if from.year != to.year { return self("date.years", ["from": date(from), "to": date(to)]) }
        if from.month != to.month {
            return self(
                "date.months",
                [
                    "fromDay": day(from), "fromMonth": month(from), "toDay": day(to), "toMonth": month(to),
                    "year": String(to.year),
                ])
        }
        return self("date.days", ["from": day(from), "to": day(to), "month": month(to), "year": String(to.year)])
    }

    /// The same from the texts `2021-10-12` and `2021-10-14`; as they stand where they are no dates.
    func dates(from: String, to: String) -> String {
        guard let first = CalendarDate(iso: from), let last = CalendarDate(iso: to) else { return "\(from) – \(to)" }
        return dates(from: first, to: last)
    }

    private func month(_ date: CalendarDate) -> String { self("date.month.\(date.month)") }

    /// French calls the first day "1er".
    private func day(_ date: CalendarDate) -> String { date.day == 1 ? self("date.first") : String(date.day) }
}

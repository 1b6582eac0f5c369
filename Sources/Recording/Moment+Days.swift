public import Documents

extension Moment {
    /// The moments that a person means who writes a day (`2024-02-29`: all of it, in UTC) or a moment
    /// (`2024-02-29T12:00:00.000Z`: that one); `nil` for anything else.
    public static func meant(by text: String) -> ClosedRange<Moment>? {
        if let day = CalendarDate(iso: text) { return all(of: day) }
        return Moment(iso: text).map { $0...$0 }
    }

    /// From the first millisecond of a day to its last, in UTC.
    public static func all(of day: CalendarDate) -> ClosedRange<Moment> {
        Moment(stored: "\(day.iso)T00:00:00.000Z")...Moment(stored: "\(day.iso)T23:59:59.999Z")
    }
}

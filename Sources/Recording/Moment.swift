public import FoundationEssentials

/// A moment in UTC to the millisecond, written `2013-11-26T09:30:00.000Z`.
///
/// The record knows no clock: whoever appends says when it is.
public struct Moment: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let iso: String

    /// The millisecond nearest to a date of the years 0001 to 9999.
    public init(_ date: Date) {
        let limits = -62_135_596_800_000.0...253_402_300_799_999.0
        let milliseconds = Int(min(max((date.timeIntervalSince1970 * 1000).rounded(), limits.lowerBound), limits.upperBound))
        let (days, rest) = Self.floored(milliseconds, by: 86_400_000)
        let (year, month, day) = Self.civil(days)
        let clock = [(rest / 3_600_000, 2), (rest / 60_000 % 60, 2), (rest / 1000 % 60, 2)].map(Self.padded).joined(separator: ":")
        let date = [(year, 4), (month, 2), (day, 2)].map(Self.padded).joined(separator: "-")
        iso = "\(date)T\(clock).\(Self.padded(rest % 1000, 3))Z"
    }

    /// Reads `2013-11-26T09:30:00.000Z`; `nil` for anything else.
    public init?(iso text: String) {
        guard text.utf8.count == 24, let date = try? Date(text, strategy: Self.style), Moment(date).iso == text else { return nil }
        iso = text
    }

    /// A moment as it stands in a journal, whatever was done to it there.
    public init(stored text: String) {
        iso = text
    }

    public var description: String { iso }
    public static func < (a: Moment, b: Moment) -> Bool { a.iso < b.iso }

    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    private static func floored(_ value: Int, by divisor: Int) -> (quotient: Int, rest: Int) {
        let rest = ((value % divisor) + divisor) % divisor
        return ((value - rest) / divisor, rest)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The day of the calendar that lies so many days after 1970-01-01. Years are counted from March, so that the day
    /// that only leap years have comes last.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = floored(days + 719_468, by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}

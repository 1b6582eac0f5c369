public import Documents

/// Where the journal ended on each day, so that a past day is found without reading all entries again.
///
/// It says what `Journal.head(asOf:)` says of the last moment of a day: an entry dated earlier than one before it counts
/// from the time of that one. There are never more steps than days on which something was appended.
public struct HeadsByDay: Sendable {
    private var steps: [(day: String, head: JournalHead)] = []

    public init() {}

    /// The last entry that it knows.
    public var last: JournalHead { steps.last?.head ?? .start }

    /// Takes in the entries that came since.
    public mutating func catchUp(with journal: any Journal) async throws {
        for try await entry in journal.allEntries(after: last.sequence) { apply(entry) }
    }

    mutating func apply(_ entry: Entry) {
        let day = String(entry.time.iso.prefix(10))
        if let step = steps.last, step.day >= day {
            steps[steps.count - 1].head = entry.head
        } else {
            steps.append((day, entry.head))
        }
    }

    /// The last entry that had been made when a day ended, in UTC.
    public func head(asOf day: CalendarDate) -> JournalHead {
        steps.last { $0.day <= day.iso }?.head ?? .start
    }
}

import Documents
import FoundationEssentials
import Indexing
import Recording

/// The record as the site asks it.
struct Record: Sendable {
    var index: RecordIndex
    let version: String
    /// The address under which people reach the site, without a stroke at its end; `nil` where it was not told.
    let publicAddress: String?
    /// What it is asked of a past day; `nil` for the record of now.
    var past: Past?

    /// The record as of a day.
    struct Past: Sendable {
        let day: CalendarDate
        /// Holds the index of that time for as long as somebody asks it.
        let record: PastRecord
    }

    /// The ISO day on which deadlines are counted.
    var day: String { past?.day.iso ?? Self.today }

    private static var today: String { String(Moment(Date()).iso.prefix(10)) }

    /// The record as of a day.
    func asOf(_ day: CalendarDate, in past: PastIndexes) async throws -> Record {
        do {
            let then = try await past.record(asOf: day, now: index, today: CalendarDate(iso: Self.today) ?? day)
            var record = self
            record.index = then.index
            record.past = Past(day: day, record: then)
            return record
        } catch is PastIndexes.Busy {
            throw Problem.pastBusy
        } catch let failure as JournalFailure where [.unreachable, .readOnly].contains(failure.problem) {
            throw Problem.pastAway
        }
    }

    /// Names the state of the record, the program that shows it and the day on which deadlines are counted: a page changes
    /// only when one of them does.
    func tag() async throws -> String {
        let head = try await index.head()
        // The hash as well: a record that was begun anew has the same sequences.
        return "W/\"\(version)-\(head.sequence)-\(head.hash.hex.prefix(8))-\(Self.today)\""
    }
}

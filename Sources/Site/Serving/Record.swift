import Documents
import Indexing
import Recording

/// The record as the site asks it.
struct Record: Sendable {
    var index: RecordIndex
    let version: String
    /// The address under which people reach the site, without a stroke at its end; `nil` where it was not told.
    let publicAddress: String?
    /// The past day as of which it is asked; `nil` for the record of now.
    var past: Past?

    /// The record as it was when a day ended.
    struct Past: Sendable {
        let day: CalendarDate
        /// Whether it held nothing yet.
        let isEmpty: Bool
        /// Holds the index for as long as somebody asks it; `nil` where the index of now says the same.
        let index: PassingIndex?
    }

    /// The record as of a day.
    func asOf(_ day: CalendarDate, in past: PastIndexes) async throws -> Record {
        var record = self
        let head = try await index.head()
        do {
            switch try await past.index(asOf: day, now: head) {
            case .now: record.past = Past(day: day, isEmpty: head == .start, index: nil)
            case .then(let then, let isEmpty):
                record.index = then.index
                record.past = Past(day: day, isEmpty: isEmpty, index: then)
            }
        } catch is PastIndexes.Busy {
            throw Problem.pastBusy
        } catch let failure as JournalFailure where [.unreachable, .readOnly].contains(failure.problem) {
            throw Problem.pastAway
        }
        return record
    }

    /// Names the state of the record and the program that shows it: a page changes only when one of them does.
    func tag() async throws -> String {
        let head = try await index.head()
        // The hash as well: a record that was begun anew has the same sequences.
        return "W/\"\(version)-\(head.sequence)-\(head.hash.hex.prefix(8))\""
    }
}

/// The journal could not do what was asked: which journal, what is wrong, what to do about it.
public struct JournalFailure: Error, Hashable, CustomStringConvertible {
    /// What kind of failure it is, for a caller that can act on it.
    public enum Problem: Hashable, Sendable {
        /// No journal is there.
        case missing
        /// What is there is something else.
        case notAJournal
        /// A newer version of the program made it.
        case newer
        /// It can be read only.
        case readOnly
        case noPermission
        case diskFull
        /// Another process kept it to itself for too long.
        case busy
        /// An entry was appended since the head that was given.
        case movedOn
        /// The store can no longer read what it wrote.
        case damaged
        /// Its server does not answer.
        case unreachable
        /// Its server does not let this user in.
        case notAdmitted
        /// Its server has no such database.
        case noDatabase
        /// Its server is of a version that is too old.
        case tooOld
        /// What was to be kept is larger than the store can keep.
        case tooLarge
        /// The connection was lost while an entry was being kept, and nobody could be asked what became of it.
        case uncertain
        case unavailable
    }

    /// What kind of failure it is.
    public let problem: Problem
    /// The file or the address of the journal.
    public let place: String
    /// What the store itself says, where that helps.
    public let detail: String?

    public init(_ problem: Problem, place: String, detail: String? = nil) {
        self.problem = problem
        self.place = place
        self.detail = detail
    }

    /// One sentence: what is wrong, where, and what to do.
    public var description: String {
        let sentence =
            switch problem {
            case .missing: "there is no journal at \(place); import a document to begin one, or name another place"
            case .notAJournal: "\(place) is not a journal of Acquis; name another place, or move away what is there"
            case .newer: "\(place) was made by a newer version of Acquis; install that version or a later one to open it"
            case .readOnly: "\(place) can be read only; make it writable, or name another place"
            case .noPermission: "\(place) may not be opened; give this user the right to read and write it"
            case .diskFull: "\(place) cannot grow, the disk is full; free some space and do it again (nothing was changed)"
            case .busy: "\(place) is kept busy by another process; wait until it is done and do it again"
            case .movedOn: "\(place) has new entries since it was looked at; do it again"
            case .damaged: "\(place) is damaged; run acquis verify to see what is lost, and restore it from a copy"
            case .unreachable: "\(place) does not answer; look whether its server runs and the address is right, and do it again"
            case .notAdmitted: "\(place) does not let this user in; correct the user or the password, or let them in there"
            case .noDatabase: "\(place) is a database that is not there; make it with createdb, or correct its name"
            case .tooOld: "\(place) is on a server that is too old; move it to a newer version of PostgreSQL"
            case .tooLarge: "\(place) cannot keep so much at once; split the file first (nothing was changed)"
            case .uncertain:
                "\(place) went away while an entry was being kept; do it again, for what was kept is not kept twice"
            case .unavailable: "\(place) cannot be used"
            }
        return detail.map { "\(sentence) (\($0))" } ?? sentence
    }
}

internal import Foundation
internal import GRDB

/// The index could not do what was asked: which index, what is wrong, what to do about it.
public struct IndexFailure: Error, Hashable, CustomStringConvertible {
    /// What kind of failure it is, for a caller that can act on it.
    public enum Problem: Hashable, Sendable {
        case readOnly, noPermission, diskFull, busy, damaged, unavailable
    }

    /// What kind of failure it is.
    public let problem: Problem
    /// The file of the index.
    public let place: String
    /// What the file system or SQLite says.
    public let detail: String

    /// One sentence: what is wrong, where, and what to do.
    public var description: String {
        switch problem {
        case .readOnly: "\(place) can be read only; make it writable, or name another data folder"
        case .noPermission: "\(place) may not be opened; give this user the right to read and write it and its folder"
        case .diskFull: "\(place) cannot grow, the disk is full; free some space and do it again"
        case .busy: "\(place) is kept busy by another process; wait until it is done and do it again"
        case .damaged: "\(place) is damaged; delete it and run acquis rebuild, which makes it again from the journal (\(detail))"
        case .unavailable: "\(place) cannot be used (\(detail))"
        }
    }

    /// Whether an error is one of the index itself, and not of what it was made from.
    static func isOfIndex(_ error: any Error) -> Bool { error is DatabaseError || error is SystemRefusal }

    init(_ error: any Error, at url: URL) {
        place = url.path
        if let refusal = error as? SystemRefusal {
            detail = String(cString: strerror(refusal.number))
            problem =
                switch refusal.number {
                case EACCES, EPERM, EROFS: .readOnly
                case ENOSPC, EDQUOT, EFBIG: .diskFull
                default: .unavailable
                }
            return
        }
        guard let error = error as? DatabaseError else {
            (problem, detail) = (.unavailable, (error as NSError).localizedDescription)
            return
        }
        detail = error.message ?? "\(error.resultCode)"
        problem =
            switch error.resultCode {
            case .SQLITE_NOTADB, .SQLITE_CORRUPT: .damaged
            case .SQLITE_FULL: .diskFull
            case .SQLITE_READONLY: .readOnly
            case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: .noPermission
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            default: .unavailable
            }
    }
}

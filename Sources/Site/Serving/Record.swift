import Indexing
import Publishing
import Recording

/// The record as the site asks it.
struct Record: Sendable {
    let index: RecordIndex
    /// The sequence of the last journal entry that the index holds.
    let sequence: @Sendable () async -> Int
    let akomaNtoso: @Sendable (Edition) -> String
    let version: String
    /// The address under which people reach the site, without a stroke at its end; `nil` where it was not told.
    let publicAddress: String?

    /// Names the state of the record and the program that shows it: a page changes only when one of them does.
    func tag() async -> String { "W/\"\(version)-\(await sequence())\"" }
}

import Indexing
import Recording

/// The record as the site asks it.
struct Record: Sendable {
    let index: RecordIndex
    let version: String
    /// The address under which people reach the site, without a stroke at its end; `nil` where it was not told.
    let publicAddress: String?

    /// Names the state of the record and the program that shows it: a page changes only when one of them does.
    func tag() async throws -> String {
        let head = try await index.head()
        // The hash as well: a record that was begun anew has the same sequences.
        return "W/\"\(version)-\(head.sequence)-\(head.hash.hex.prefix(8))\""
    }
}

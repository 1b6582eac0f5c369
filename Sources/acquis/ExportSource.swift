import Foundation
import Indexing
import Recording

/// What an export is made from: the index of the data folder, or one that passes, of a past day or where nothing can be
/// written.
struct ExportSource {
    let index: RecordIndex
    /// The day whose record it is: that which was asked for, else that of the last entry. `nil` before the first.
    let day: String?
    /// Whether the record had no entry yet.
    let isEmpty: Bool
    private let passing: PassingIndex?

    init(_ options: DataOptions, asOf moment: Moment?) async throws {
        let (folder, journal) = (try options.folder(), try options.journal().existing())
        let now = try await journal.head()
        let head = if let moment { try await journal.head(asOf: moment) } else { now }
        isEmpty = head == .start
        let last = isEmpty ? nil : try await journal.entries(after: head.sequence - 1, limit: 1).first?.time
        day = (isEmpty ? nil : moment ?? last).map { String($0.iso.prefix(10)) }
        if head == now,
            FileManager.default.isWritableFile(atPath: folder.path) || !FileManager.default.fileExists(atPath: folder.path)
        {
            (index, passing) = (try await Record.existing(options).index, nil)
            return
        }
        let made = try await PassingIndex(of: PastJournal(journal, upTo: head))
        (index, passing) = (made.index, made)
    }
}

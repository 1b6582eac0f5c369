import Documents
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

    /// - Parameter asked: The day whose record it is to be; deadlines are counted on it too.
    init(_ options: DataOptions, asOf asked: Day?) async throws {
        let (folder, journal) = (try options.folder(), try options.journal().existing())
        let moment = asked?.moments.upperBound
        let now = try await journal.head()
        let head = if let moment { try await journal.head(asOf: moment) } else { now }
        isEmpty = head == .start
        let last = isEmpty ? nil : try await journal.entries(after: head.sequence - 1, limit: 1).first?.time
        day = (isEmpty ? nil : moment ?? last).map { String($0.iso.prefix(10)) }
        if head == now,
            FileManager.default.isWritableFile(atPath: folder.path) || !FileManager.default.fileExists(atPath: folder.path)
        {
            (index, passing) = (Self.counting(try await Record.existing(options).index, on: asked), nil)
            return
        }
        let made = try await PassingIndex(of: PastJournal(journal, upTo: head))
        (index, passing) = (Self.counting(made.index, on: asked), made)
    }

    private static func counting(_ index: RecordIndex, on day: Day?) -> RecordIndex {
        day.flatMap { CalendarDate(iso: String($0.moments.upperBound.iso.prefix(10))) }.map(index.counting(on:)) ?? index
    }
}

import ArgumentParser
import Foundation
import Recording
import RecordingFolder

/// Keeps the record in a folder of plain files.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Keep the record in a folder of plain files.",
        discussion: """
            The record may be in use meanwhile. A second backup into the same folder adds what came since. Every entry and
            every original is held against its hash on the way; docs/journal.md says what the files are.

            Example:
              acquis backup /mnt/backup/acquis
            """)

    @Argument(help: "The folder of the backup; it is made where it is not there.", completion: .directory)
    var folder: String

    @OptionGroup var options: DataOptions

    @Flag(help: "Show no progress.")
    var quiet = false

    func run() async throws {
        let place = try options.journal()
        let journal = try place.existing()
        _ = try await journal.head()
        let backup = try FolderJournal(continuing: URL(filePath: folder, directoryHint: .isDirectory))
        let progress = Progress(quiet: quiet)
        let copy: RecordCopy
        do {
            copy = try await RecordCopy(from: journal, to: backup) { progress.show($0, "kept") }
        } catch let refusal as RecordCopy.Refusal {
            progress.clear()
            throw CommandFailure("\(place) cannot be kept in \(folder): \(refusal)")
        }
        progress.clear()
        guard !quiet else { return }
        try show(
            """
            Added \(copy.entries) entries, \(copy.blobs) originals and readings to the backup in \(folder.onOneLine).
            Last entry \(copy.head.sequence): \(copy.head.hash)

            """)
    }
}

extension Progress {
    /// How far a record was copied.
    func show(_ step: RecordCopy.Progress, _ done: String) {
        switch step {
        case .blobs(let count): show(count, of: 0, "originals and readings \(done)")
        case .entries(let count, let all): show(count, of: all, "entries \(done)")
        }
    }
}

import ArgumentParser
import Foundation
import Recording
import RecordingFolder

/// Brings a record back from a backup.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Bring a record back from a backup.",
        discussion: """
            All of the backup is checked before anything is written, and all of the record afterwards. The place must be
            empty, or hold what a restore of this backup that was broken off has left.

            Example:
              acquis restore /mnt/backup/acquis --data /var/lib/acquis
            """)

    @Argument(help: "The folder of the backup.", completion: .directory)
    var folder: String

    @OptionGroup var options: DataOptions

    @Flag(help: "Show no progress.")
    var quiet = false

    func run() async throws {
        let place = try options.journal()
        let backup = try FolderJournal(reading: URL(filePath: folder, directoryHint: .isDirectory))
        let progress = Progress(quiet: quiet)
        try await check(backup, progress, else: "nothing was restored from \(folder); take another copy of the backup")
        let target = try place.begun()
        let copy: RecordCopy
        do {
            copy = try await RecordCopy(from: backup, to: target) { progress.show($0, "restored") }
        } catch let refusal as RecordCopy.Refusal {
            progress.clear()
            throw CommandFailure("\(place) holds another record, and a restore replaces none: \(refusal)")
        }
        try await check(target, progress, else: "\(place) is not whole; restore into another place")
        guard !quiet else { return }
        try show(
            """
            Restored \(copy.entries) entries, \(copy.blobs) originals and readings; \(place.description.onOneLine) is whole.
            Last entry \(copy.head.sequence): \(copy.head.hash)

            """)
    }

    private func check(_ record: any RecordStore, _ progress: Progress, else failure: String) async throws {
        let verification: Verification
        do {
            verification = try await Verification(of: record) { step in
                progress.show(step.entries + step.blobs, of: step.entriesInAll + step.blobsInAll, "checked")
            }
        } catch {
            progress.clear()
            throw error
        }
        progress.clear()
        for problem in verification.problems { try show("wrong: \(problem)".onOneLine + "\n") }
        guard verification.problems.isEmpty else { throw CommandFailure(failure) }
    }
}

import ArgumentParser
import Foundation
import Indexing
import Recording
import RecordingSQLite

/// Makes the index anew from the journal.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Make the index anew from the journal.",
        discussion: """
            The old index answers until the new one is whole.

            Example:
              acquis rebuild
            """)

    @OptionGroup var options: DataOptions

    @Flag(help: "Show no progress.")
    var quiet = false

    func run() async throws {
        let folder = try options.folder()
        guard FileManager.default.fileExists(atPath: SQLiteJournal.location(in: folder).path) else {
            throw CommandFailure("there is no record in \(folder.path); name its folder with --data")
        }
        let journal = try SQLiteJournal(folder: folder, for: .reading)
        let index = try RecordIndex(folder: folder)
        let progress = Progress(quiet: quiet)
        try await index.rebuild(from: journal) { step in progress.show(step.documents, of: step.documentsInAll, "documents") }
        progress.clear()
        if !quiet { try show("The index is made anew up to entry \(try await index.head().sequence).\n") }
        for gap in try await index.gaps() { say("warning: \(gap.document) is not in the index: \(gap.reason)".onOneLine) }
    }
}

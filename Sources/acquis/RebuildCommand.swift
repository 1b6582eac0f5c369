import ArgumentParser
import Foundation
import Indexing
import Recording

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
        let record = try await Record.found(options)
        let progress = Progress(quiet: quiet)
        try await record.index.rebuild(from: record.journal) { step in
            progress.show(step.documents, of: step.documentsInAll, "documents")
        }
        progress.clear()
        if !quiet { try show("The index is made anew up to entry \(try await record.index.head().sequence).\n") }
        for gap in try await record.index.gaps() { say("warning: \(gap.document) is not in the index: \(gap.reason)".onOneLine) }
    }
}

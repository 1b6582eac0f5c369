import ArgumentParser
import Foundation
import Recording

/// Proves that the record is as it was written.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove that nothing in the record was lost or altered.",
        discussion: """
            Recomputes the chain of entries, and the hash of every original and of all that was read.

            Example:
              acquis verify --data /var/lib/acquis
            """)

    @OptionGroup var options: DataOptions

    @Flag(help: "Print only what is wrong.")
    var quiet = false

    func run() async throws {
        let place = try options.journal()
        let journal = try place.existing()
        let progress = Progress(quiet: quiet)
        let verification = try await Verification(of: journal) { step in
            if step.blobsInAll > 0 {
                progress.show(step.blobs, of: step.blobsInAll, "originals and readings")
            } else {
                progress.show(step.entries, of: step.entriesInAll, "entries")
            }
        }
        progress.clear()
        for problem in verification.problems { try show("wrong: \(problem)".onOneLine + "\n") }
        guard verification.problems.isEmpty else {
            let count = verification.problems.count == 1 ? "1 thing is" : "\(verification.problems.count) things are"
            try show("\(count) wrong in \(place.description.onOneLine)\n")
            throw ExitCode(1)
        }
        guard !quiet else { return }
        try show(
            """
            The record is whole: \(verification.head.sequence) entries, \(verification.blobs) originals and readings.
            Last entry \(verification.head.sequence): \(verification.head.hash)

            """)
    }
}

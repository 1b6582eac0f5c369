import ArgumentParser
import Foundation
import Recording

/// Takes the record to another place.
struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Take the record to another place: into PostgreSQL, back, or into another folder.",
        discussion: """
            Every entry and every original is copied and then checked there. The record stays where it was; what is there
            already is not copied again, so a copy that was broken off goes on where it ended.

            Example:
              acquis move --from acquis-data --to postgres://keeper@record.example.org/acquis
            """)

    @Option(help: ArgumentHelp("A data folder, or an address of PostgreSQL.", valueName: "place"), completion: .directory)
    var from: String

    @Option(help: ArgumentHelp("A data folder, or an address of PostgreSQL.", valueName: "place"), completion: .directory)
    var to: String

    @Flag(help: "Show no progress.")
    var quiet = false

    func validate() throws {
        for (name, place) in [("--from", from), ("--to", to)] where JournalPlace(place) == nil {
            throw ValidationError("\(name) is no address of a journal: write a folder, or postgres://user@host/database")
        }
    }

    func run() async throws {
        guard let from = JournalPlace(from), let to = JournalPlace(to) else { return }
        let source = try from.existing()
        _ = try await source.head()
        let target = try to.begun()
        let progress = Progress(quiet: quiet)
        let copy: RecordCopy
        do {
            copy = try await RecordCopy(from: source, to: target) { progress.show($0, "copied") }
        } catch let refusal as RecordCopy.Refusal {
            progress.clear()
            throw CommandFailure("\(from) cannot be moved to \(to): \(refusal)")
        }
        let verification = try await Verification(of: target) { step in
            progress.show(step.entries + step.blobs, of: step.entriesInAll + step.blobsInAll, "checked")
        }
        progress.clear()
        for problem in verification.problems { try show("wrong: \(problem)".onOneLine + "\n") }
        guard verification.problems.isEmpty else {
            throw CommandFailure("\(to) is not whole; move it to another place, and keep \(from)")
        }
        guard !quiet else { return }
        try show(
            """
            Copied \(copy.entries) entries, \(copy.blobs) originals and readings; \(to.description.onOneLine) is whole.
            Last entry \(copy.head.sequence): \(copy.head.hash)

            """)
    }
}

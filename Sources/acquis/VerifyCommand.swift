import ArgumentParser
import Foundation
import Indexing
import Recording

/// Proves that the record is as it was written.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove that nothing in the record was lost or altered.",
        discussion: """
            Recomputes the chain of entries, and the hash of every original and of all that was read; then looks that the
            index says what a new one would. --checkpoint prints a signed statement of the last entry, for others to keep;
            --against holds the record to one.

            Example:
              acquis verify --data /var/lib/acquis
              acquis verify --from 100000 --to 200000
              acquis verify --checkpoint > checkpoint.txt
              acquis verify --against checkpoint.txt
            """)

    @Option(help: ArgumentHelp("Only from this entry on, and the bytes that the entries name.", valueName: "sequence"))
    var from: Int?

    @Option(help: ArgumentHelp("Only up to this entry.", valueName: "sequence"))
    var to: Int?

    @Flag(help: "Print a signed statement of how far the record goes.")
    var checkpoint = false

    @Option(help: "A checkpoint that the record must keep to.", completion: .file())
    var against: String?

    @Option(help: ArgumentHelp("The public key that must have signed it (default: that of this installation).", valueName: "hex"))
    var key: String?

    @OptionGroup var options: DataOptions

    @Flag(help: "Print only what is wrong.")
    var quiet = false

    func validate() throws {
        _ = try SequenceRange(from: from ?? 1, to: to)
        let isOfPart = from != nil || to != nil
        if isOfPart, checkpoint || against != nil {
            throw ValidationError("A checkpoint is of the whole record: leave out --from and --to")
        }
        if checkpoint, against != nil { throw ValidationError("Give --checkpoint or --against, and not both") }
        if key != nil, against == nil { throw ValidationError("--key is for --against") }
    }

    func run() async throws {
        let place = try options.journal()
        let journal = try place.existing()
        let stated = try against.map(Self.checkpoint)
        let progress = Progress(quiet: quiet)
        let range = try SequenceRange(from: from ?? 1, to: to).range
        let verification = try await chain(of: journal, range, place, progress)
        var wrong = verification.problems.map(\.description)
        var lines = summary(of: verification, range)
        if wrong.isEmpty, range == 1...Int.max {
            let (differences, line) = try await index(of: journal, progress)
            wrong += differences
            lines.insert(line, at: 1)
        }
        for problem in wrong { try show("wrong: \(problem)".onOneLine + "\n") }
        guard wrong.isEmpty else {
            try show("\(wrong.count == 1 ? "1 thing is" : "\(wrong.count) things are") wrong in \(place.description.onOneLine)\n")
            throw ExitCode(1)
        }
        for oddity in verification.oddities { say("note: \(oddity)".onOneLine) }
        if let stated { lines.append(try await held(journal, to: stated)) }
        if checkpoint {
            let key = try KeyFile(folder: try options.folder()).keyOrNew()
            return try show(Checkpoint(of: verification.head, at: Moment(Date()), signedWith: key).text)
        }
        if !quiet { try show(lines.map { $0 + "\n" }.joined()) }
    }

    private func chain(
        of journal: any RecordStore, _ range: ClosedRange<Int>, _ place: JournalPlace, _ progress: Progress
    ) async throws -> Verification {
        let end = try await journal.head().sequence
        guard range.lowerBound == 1 || range.lowerBound <= end else {
            throw CommandFailure(
                "\(place) ends at entry \(end), so nothing of it comes from entry \(range.lowerBound) on; give a lower --from")
        }
        defer { progress.clear() }
        return try await Verification(of: journal, only: range) { step in
            if step.blobsInAll > 0 {
                progress.show(step.blobs, of: step.blobsInAll, "originals and readings")
            } else {
                progress.show(step.entries, of: step.entriesInAll, "entries")
            }
        }
    }

    /// What is found when all is well; the last line names the last entry.
    private func summary(of verification: Verification, _ range: ClosedRange<Int>) -> [String] {
        let (head, blobs) = (verification.head, "\(verification.blobs) originals and readings")
        let first =
            range == 1...Int.max
            ? "The record is whole: \(head.sequence) entries, \(blobs)."
            : "Entries \(range.lowerBound) to \(head.sequence) are whole, with the \(blobs) that they name; the rest was not looked at."
        return [first, "Last entry \(head.sequence): \(head.hash)"]
    }

    /// In what the index differs from a new one, and what to say where it does not.
    private func index(of journal: any RecordStore, _ progress: Progress) async throws -> ([String], String) {
        let folder = try options.folder()
        defer { progress.clear() }
        let check = try await IndexCheck(of: journal, folder: folder) { step in
            progress.show(step.documents, of: step.documentsInAll, "documents of a new index to compare with")
        }
        let line =
            switch check.found {
            case .nothing: "There is no index in \(folder.path.onOneLine) yet; it is made when it is needed."
            case .otherVersion: "The index is of another version; it is made anew when it is needed."
            case .index(let head): "The index says what a new one would, up to entry \(head.sequence)."
            }
        return (check.differences.map { "the index: \($0); run acquis rebuild" }, line)
    }

    private static func checkpoint(in path: String) throws -> Checkpoint {
        let bytes: Data
        do { bytes = try Files.bytes(of: URL(filePath: path)) } catch { throw CommandFailure("\(path): \(Sentence.of(error))") }
        guard let checkpoint = Checkpoint(String(decoding: bytes, as: UTF8.self)) else {
            throw CommandFailure("\(path) is not a checkpoint as acquis verify --checkpoint prints it; take another copy of it")
        }
        return checkpoint
    }

    /// Holds the record to a checkpoint, and says that it keeps to it.
    private func held(_ journal: any RecordStore, to checkpoint: Checkpoint) async throws -> String {
        let expected = try key ?? KeyFile(folder: try options.folder()).key()?.publicKey
        do { try await checkpoint.hold(journal, signedBy: expected) } catch let breach as Checkpoint.Breach {
            throw CommandFailure("the record does not keep to the checkpoint \(against ?? ""): \(breach)")
        }
        let whose = expected == nil ? ", whose key this installation does not know" : ""
        return
            "It keeps to the checkpoint of \(checkpoint.time) at entry \(checkpoint.head.sequence), signed by \(checkpoint.key)\(whose)."
    }
}

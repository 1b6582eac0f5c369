import ArgumentParser
import DocumentReaders
import Foundation
import Indexing
import Recording
import Structuring

/// Takes reports into the record.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take reports into the record.",
        discussion: """
            What the record holds already stays as it is; each file gets a line that says what came of it. Where the record \
            holds a document in several languages and they differ in paragraphs, force or citations, a line says so; and where one symbol came to \
            stand on other words, or two symbols on the same.

            Example:
              acquis import report.pdf reports/
            """)

    @Argument(help: "Files, and folders whose files are taken.", completion: .file())
    var paths: [String]

    @OptionGroup var options: DataOptions
    @OptionGroup var topics: TopicOptions

    @OptionGroup var scans: ScanOptions

    @Flag(help: "Print only what went wrong.")
    var quiet = false

    func run() async throws {
        let scheme = try topics.scheme()
        let files = try Files.found(in: paths)
        let record = try await Record.begun(options)
        let ingest = Ingest(recorder: Recorder(record.journal), ocr: scans.ocr, topics: scheme)
        let progress = Progress(quiet: quiet)
        var tally = Tally()
        // As many at once as there are processors; the receipts are printed in the order of the files.
        let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
        try await withThrowingTaskGroup(of: (Int, Result<Ingest.Step, any Error>).self) { group in
            var (next, printed, waiting) = (0, 0, [Int: Result<Ingest.Step, any Error>]())
            func start() {
                guard next < files.count else { return }
                let (number, file) = (next, files[next])
                next += 1
                group.addTask {
                    do {
                        let step = try await ingest.prepare(try Files.bytes(of: file.url), named: file.url.lastPathComponent)
                        if !file.isNamed, !step.isReport { throw NoReport() }
                        return (number, .success(step))
                    } catch {
                        return (number, .failure(error))
                    }
                }
            }
            for _ in 0..<width { start() }
            while let (number, result) = try await group.next() {
                start()
                waiting[number] = result
                while let result = waiting.removeValue(forKey: printed) {
                    try tally.add(await recorded(result, ingest), of: files[printed], progress, quiet: quiet)
                    printed += 1
                    progress.show(printed, of: files.count, printed < files.count ? files[printed].url.lastPathComponent : "")
                }
            }
        }
        progress.show(files.count, of: files.count, "making the index")
        try await record.index.link(
            with: ingest.recorder, of: record.journal, who: "acquis import", time: Moment(Date())
        ) { done, all in
            progress.show(done, of: all, "looking for earlier ones")
        }
        progress.clear()
        if !quiet {
            for name in tally.changed.sorted() {
                let lines = [
                    tally.replaced.contains(name) ? try await ImportDoubts.otherWords(name, in: record) : nil,
                    try await ImportDoubts.sameWords(name, among: tally.changed, in: record),
                    try await LanguageDifferences(name, in: record.index)?.line,
                ]
                for line in lines { if let line { try show(line.onOneLineWithTabs + "\n") } }
            }
            try show(tally.summary + "\n")
        }
        if tally.failed > 0 { throw ExitCode(1) }
    }

    private func recorded(_ result: Result<Ingest.Step, any Error>, _ ingest: Ingest) async -> Result<Receipt, any Error> {
        do { return .success(try await ingest.record(try result.get())) } catch { return .failure(error) }
    }
}

/// A text that lies in a folder beside the reports.
private struct NoReport: Error, CustomStringConvertible {
    let description = "it has neither a symbol nor numbered paragraphs, so it is no report; name it alone to take it all the same"
}

extension Ingest.Step {
    /// It has what a report has: a symbol, or numbered paragraphs.
    fileprivate var isReport: Bool {
        guard case .read(_, _, let edition) = self else { return true }
        return edition.report.masthead.symbol != nil || edition.report.paragraphs.contains { $0.number != nil }
    }
}

/// What came of an import, all in all.
private struct Tally {
    private(set) var failed = 0
    /// The documents that came or were read anew.
    private(set) var changed: Set<DocumentName> = []
    /// Those of them that are read from another original now.
    private(set) var replaced: Set<DocumentName> = []
    private var counts: [String: Int] = [:]

    mutating func add(_ result: Result<Receipt, any Error>, of file: Files.Found, _ progress: Progress, quiet: Bool) throws {
        progress.clear()
        switch result {
        case .success(let receipt):
            let word = Self.word(receipt.outcome)
            counts[word, default: 0] += 1
            if receipt.outcome != .unchanged { changed.insert(receipt.document) }
            if receipt.outcome == .revisedByOtherOriginal { replaced.insert(receipt.document) }
            guard !quiet else { return }
            let counts = receipt.counts
            let figures = [
                (counts.paragraphs, "paragraph"), (counts.recommendations, "recommendation"), (counts.findings, "finding"),
            ]
            .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
            let renamed = receipt.formerName.map { " (was \($0))" } ?? ""
            try show("\(word)\t\(receipt.document)\(renamed)\t\(figures)\t\(file.url.relativePath.onOneLine)\n")
        case .failure(let failure as ReadingFailure) where !file.isNamed && failure.isNoReport: passOver(file, "\(failure)", quiet)
        case .failure(let failure as NoReport): passOver(file, "\(failure)", quiet)
        case .failure(let failure as JournalFailure):
            // The journal cannot take what comes next either.
            throw failure
        case .failure(let error):
            failed += 1
            say("failed\t\(file.url.relativePath.onOneLine): \(Sentence.of(error))")
        }
    }

    private mutating func passOver(_ file: Files.Found, _ why: String, _ quiet: Bool) {
        counts["passed over", default: 0] += 1
        if !quiet { say("passed over\t\(file.url.relativePath.onOneLine): \(why)") }
    }

    var summary: String {
        let order = ["added", "revised", "unchanged", "passed over"]
        var parts = order.compactMap { word in counts[word].map { "\($0) \(word)" } }
        if failed > 0 { parts.append("\(failed) failed") }
        return parts.isEmpty ? "nothing to import" : parts.joined(separator: ", ")
    }

    private static func word(_ outcome: Receipt.Outcome) -> String {
        switch outcome {
        case .added: "added"
        case .revisedByBetterReader, .revisedByOtherOriginal: "revised"
        case .unchanged: "unchanged"
        }
    }
}

extension ReadingFailure {
    /// The file is something else than a report, as files that lie about in folders are.
    fileprivate var isNoReport: Bool {
        switch self {
        case .empty, .notADocument, .otherFormat: true
        default: false
        }
    }
}

import DocumentReaders
import Foundation
import Publishing

/// Sets the consolidated record on pages with Typst, which runs as a child that can only read and print (decision 0017).
enum PDFPages {
    /// What `scripts/install pdf` puts into /usr/local/bin.
    private static let program = "acquis-typst"
    /// Enough for some ten thousand recommendations.
    private static let limits = ProcessLimits(seconds: 600, memoryMegabytes: 8192, outputMegabytes: 1024)

    /// - Throws: Where what sets pages is not installed.
    static func check() throws {
        guard LimitedProcess.isInstalled(program) else { throw missing }
    }

    static func set(_ record: ConsolidatedRecord) async throws -> [UInt8] {
        let source = try RecordTypst.source(record)
        let result: LimitedProcess.Result
        do {
            result = try await LimitedProcess.run(program, [], on: source, limits: limits)
        } catch {
            switch error {
            case .toolMissing: throw missing
            case .tookTooLong, .tooMuchMemory, .tooMuchOutput: throw tooLarge(record)
            // Typst says nothing where its memory ends, and aborts.
            case .toolFailed where error == .toolFailed("\(program) was ended by signal \(SIGABRT)"): throw tooLarge(record)
            case .toolFailed(let detail): throw CommandFailure("the PDF could not be made: \(detail); use --format docx or html")
            default: throw CommandFailure("the PDF could not be made: \(Sentence.of(error))")
            }
        }
        guard result.status == 0 else {
            let reason =
                result.errors.split(separator: "\n").last.map(String.init) ?? "\(program) ended with status \(result.status)"
            throw CommandFailure(
                "the PDF could not be made (\(reason.onOneLine)); run scripts/install pdf again, or use --format docx")
        }
        return result.output
    }

    private static func tooLarge(_ record: ConsolidatedRecord) -> CommandFailure {
        CommandFailure(
            "a PDF of \(record.count) recommendations needs more than \(limits.memoryMegabytes) MB of memory or \(limits.seconds) seconds; use --format docx or html, or take one --document at a time"
        )
    }

    private static let missing = CommandFailure(
        "what sets pages as PDF is not installed; run scripts/install pdf, or use --format docx or html")
}

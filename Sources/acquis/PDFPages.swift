import DocumentReaders
import Foundation
import Publishing

/// Sets the consolidated record on pages with Typst, which runs as a child that can only read and print (decision 0017).
enum PDFPages {
    /// What `scripts/install pdf` puts into /usr/local/bin.
    private static let program = "acquis-typst"
    /// A page takes about a hundred milliseconds less than most think; a large record still takes minutes.
    private static let limits = ProcessLimits(seconds: 600, memoryMegabytes: 8192, outputMegabytes: 1024)

    /// - Throws: Where what sets pages is not installed.
    static func check() throws {
        guard LimitedProcess.isInstalled(program) else { throw missing }
    }

    static func set(_ record: ConsolidatedRecord) async throws -> [UInt8] {
        let result: LimitedProcess.Result
        do {
            result = try await LimitedProcess.run(program, [], on: RecordTypst.source(record), limits: limits)
        } catch {
            switch error as? ReadingFailure {
            case .toolMissing: throw missing
            case .tookTooLong, .tooMuchMemory, .tooMuchOutput:
                throw CommandFailure(
                    "the record of \(record.count) recommendations is too large for one PDF; use --format docx or html, or take one --document at a time"
                )
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

    private static let missing = CommandFailure(
        "what sets pages as PDF is not installed; run scripts/install pdf, or use --format docx or html")
}

import DocumentReaders
import Documents
import Foundation
import Interpreting
import Recording
import Structuring
import Vocabularies

/// The whole way of a report: bytes → Document → Report → Reading → Journal. The index follows the journal.
struct Ingest {
    let recorder: Recorder
    /// Whether print is recognized on pages that are only pictures.
    let ocr: Bool
    /// Topics of the user's own.
    let topics: Scheme?

    /// What the bytes of an original hold.
    static func read(_ original: Data, ocr: Bool, topics: Scheme?) async throws -> Edition {
        // While another process reads the pages, the words are made ready.
        async let prepared: Void = Interpreter.prepare()
        let document = try await DocumentReader.read(Array(original), ocr: ocr)
        let version = document.lines.contains { $0.confidence != nil } ? Version.readerOfScans : Version.reader
        let report = StructureParser.parse(document)
        await prepared
        let reading = Interpreter.read(report, of: document, topics: topics)
        return Edition(reader: version, document: document, report: report, reading: reading)
    }

    /// An original on its way into the record.
    enum Step: Sendable {
        /// The record holds it already.
        case held(Receipt)
        case read(Data, fileName: String, Edition)
    }

    /// The first step, which many files can take at once: an original that was read already is not read again.
    func prepare(_ original: Data, named fileName: String) async throws -> Step {
        if let receipt = try await recorder.receiptIfRead(
            original: Digest(of: original), reader: ocr ? Version.readerOfScans : Version.reader)
        {
            return .held(receipt)
        }
        return .read(original, fileName: fileName, try await Self.read(original, ocr: ocr, topics: topics))
    }

    /// The second step, file by file in their order, so that the same files always make the same record.
    func record(_ step: Step) async throws -> Receipt {
        switch step {
        case .held(let receipt): receipt
        case .read(let original, let fileName, let edition):
            try await recorder.record(
                original: original, fileName: fileName, edition: edition, who: "acquis import", time: Moment(Date()))
        }
    }
}

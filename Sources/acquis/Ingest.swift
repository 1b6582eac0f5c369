import DocumentReaders
import Foundation
import Interpreting
import Recording
import Structuring
import Vocabularies

/// The whole way of a report: bytes → Document → Report → Reading → Journal. The index follows the journal.
struct Ingest {
    let recorder: Recorder
    /// Topics of the user's own.
    var topics: Scheme?

    /// What the bytes of an original hold.
    static func read(_ original: Data, topics: Scheme? = nil) async throws -> Edition {
        let document = try await DocumentReader.read(Array(original))
        let report = StructureParser.parse(document)
        let reading = Interpreter.read(report, of: document, topics: topics)
        return Edition(reader: Version.reader, document: document, report: report, reading: reading)
    }

    /// An original on its way into the record.
    enum Step: Sendable {
        /// The record holds it already.
        case held(Receipt)
        case read(Data, fileName: String, Edition)
    }

    /// The first step, which many files can take at once: an original that was read already is not read again.
    func prepare(_ original: Data, named fileName: String) async throws -> Step {
        if let receipt = try await recorder.receiptIfRead(original: Digest(of: original), reader: Version.reader) {
            return .held(receipt)
        }
        return .read(original, fileName: fileName, try await Self.read(original, topics: topics))
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

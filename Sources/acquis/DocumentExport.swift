import DocumentReaders
import Documents
import Foundation
import Indexing
import Publishing
import Recording

/// Gives out the consolidated record as a document for people: gathers it, and has it written in a format.
struct DocumentExport {
    let format: Format
    let order: ConsolidatedRecord.Order
    /// That of most recommendations where none was asked for.
    let language: Language?
    let progress: Progress

    func write(_ source: ExportSource, _ wanted: DocumentName?, to sink: Sink) async throws {
        // Whoever lacks what sets pages is told before a long record is gathered.
        if format == .pdf { try PDFPages.check() }
        let record = try await record(source, wanted)
        let written = { (done: Int) in progress.show(done, of: record.count, "recommendations written") }
        switch format {
        case .word: try RecordWord(record).write(to: { try sink.write(Data($0)) }, written: written)
        case .html: try RecordHTML(record).write(to: { try sink.write($0) }, written: written)
        default:
            progress.show(0, of: 0, "Setting the pages of \(record.count) recommendations")
            try await sink.write(Data(PDFPages.set(record)))
        }
        progress.clear()
    }

    private func record(_ source: ExportSource, _ wanted: DocumentName?) async throws -> ConsolidatedRecord {
        let index = source.index
        var covered: [ConsolidatedRecord.Covered] = []
        for summary in try await index.documents().reversed() where wanted == nil || summary.name == wanted {
            covered.append(ConsolidatedRecord.Covered(summary, languages: try await index.languages(of: summary.name)))
        }
        var recommendations: [ExportedRecommendation] = []
        let all = try await index.everything()
        var done = 0
        for try await (recommendation, standing) in all {
            done += 1
            if done % 200 == 0 { progress.show(done, of: all.count, "recommendations read") }
            guard wanted == nil || recommendation.document.name == wanted else { continue }
            recommendations.append(ExportedRecommendation(recommendation, standing))
        }
        return ConsolidatedRecord(
            recommendations, from: covered, asOf: source.day, by: order,
            in: language ?? ConsolidatedRecord.commonest(covered))
    }
}

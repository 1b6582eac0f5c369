import Documents
import Hummingbird
import Indexing
import Logging
public import Publishing
import Recording
import Synchronization

/// Sets pages as PDF: the bytes of the file.
public typealias PageSetting = @Sendable (ConsolidatedRecord) async throws -> [UInt8]

/// Sets pages for one reader at a time, because it needs much memory.
final class PageSetter: Sendable {
    private let setting: PageSetting
    private let isBusy = Mutex(false)

    init(_ setting: @escaping PageSetting) { self.setting = setting }

    func pages(of record: ConsolidatedRecord) async throws -> [UInt8] {
        let isMine = isBusy.withLock { isBusy in
            defer { isBusy = true }
            return !isBusy
        }
        guard isMine else { throw Problem.pagesBusy }
        defer { isBusy.withLock { $0 = false } }
        return try await setting(record)
    }
}

extension Responder {
    /// How many recommendations a document for people may hold.
    static let mostInFile = 2000

    /// What a question finds as a document for people: Word or PDF.
    func document(of asked: RecordAddress, as format: Format) async throws -> Answer {
        guard format != .pdf || pageSetter != nil else { throw Problem.noPages }
        let consolidated = try await consolidated(asked)
        let bytes: [UInt8]
        if format == .pdf, let pageSetter {
            do { bytes = try await pageSetter.pages(of: consolidated) } catch let problem as Problem { throw problem } catch {
                logger.error("The pages of \(asked.address) could not be set: \(error)")
                throw Problem.noPages
            }
        } else {
            bytes = try Self.word(consolidated)
        }
        var answer = Answer("", mediaType: format.mediaType)
        answer.body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        answer.fileName = "recommendations\(record.past.map { "-as-of-\($0.day.iso)" } ?? "").\(format.fileExtension)"
        return answer
    }

    private static func word(_ record: ConsolidatedRecord) throws -> [UInt8] {
        let bytes = Mutex<[UInt8]>([])
        try RecordWord(record).write(to: { part in bytes.withLock { $0 += part } })
        return bytes.withLock { $0 }
    }

    private func consolidated(_ asked: RecordAddress) async throws -> ConsolidatedRecord {
        var recommendations: [ExportedRecommendation] = []
        var summaries: [DocumentSummary] = []
        if let question = asked.question() {
            let found = try await record.index.everything(matching: question)
            guard found.count <= Self.mostInFile else { throw Problem.tooManyForFile(found.count, most: Self.mostInFile) }
            for try await recommendation in found {
                if summaries.last?.name != recommendation.document.name { summaries.append(recommendation.document) }
                recommendations.append(ExportedRecommendation(recommendation))
            }
        }
        var covered: [ConsolidatedRecord.Covered] = []
        for summary in summaries {
            covered.append(.init(summary, languages: try await record.index.languages(of: summary.name)))
        }
        let last = try await record.index.span()?.last.iso.prefix(10)
        return ConsolidatedRecord(
            recommendations, from: covered, asOf: record.past?.day.iso ?? last.map(String.init),
            in: reader.chosen ?? ConsolidatedRecord.commonest(covered))
    }
}

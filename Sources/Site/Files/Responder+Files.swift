import Documents
import Hummingbird
import Indexing
import Logging
public import Publishing
import Recording
import Synchronization

/// Sets pages as PDF: the bytes of the file.
public typealias PageSetting = @Sendable (ConsolidatedRecord) async throws -> [UInt8]

extension Responder {
    /// How many recommendations a document for people may hold.
    static let mostInFile = 2000
    /// After so many seconds it is worth to look again for a file.
    private static let pause = 5

    /// What a question finds as a document for people, Word or PDF; while it is being made, how far it is.
    func document(of asked: RecordAddress, as format: Format, _ address: Address) async throws -> Answer {
        guard format != .pdf || setPages != nil else { throw Problem.noPages }
        var asked = asked
        asked.page = 1
        let order = FileMaker.Order(
            state: try await record.tag(), question: asked.address, format: format, language: reader.chosen)
        if let standing = await files.standing(of: order) { return try answer(with: standing, of: order, asked, address) }
        let found = try await asked.question().found(in: record.index)
        let count = found?.count ?? 0
        guard count <= Self.mostInFile else { throw Problem.tooManyForFile(count, most: Self.mostInFile) }
        let isBegun = await files.begin(order, of: count) { [self] progress in
            let consolidated = try await consolidated(found, progress)
            progress.stage = .setting
            if format == .pdf, let setPages { return try await setPages(consolidated) }
            return try Self.word(consolidated)
        }
        guard isBegun, let standing = await files.standing(of: order) else { throw Problem.filesBusy }
        return try answer(with: standing, of: order, asked, address)
    }

    private func answer(
        with standing: FileMaker.Standing, of order: FileMaker.Order, _ asked: RecordAddress, _ address: Address
    ) throws -> Answer {
        switch standing {
        case .made(let bytes):
            var answer = Answer(bytes: bytes, mediaType: order.format.mediaType)
            let day = record.past.map { "-as-of-\($0.day.iso)" } ?? ""
            answer.fileName = "recommendations\(day).\(order.format.fileExtension)"
            return answer
        case .failed(let error):
            logger.error("The file of \(asked.address) could not be made: \(error)")
            throw order.format == .pdf ? Problem.noPages : .failed
        case .underWay(let stage):
            let place = "/record.\(order.format.fileExtension)" + asked.fields.query
            let page = FilePage(stage, address: place, list: asked.address, seconds: Self.pause)
            var answer =
                reader.wantsJSON
                ? Answer(try Self.json(page), mediaType: Format.json.mediaType) : try answer(with: page, address)
            answer.status = .accepted
            answer.keeping = .never
            answer.location = Address.leading(place, to: reader.chosen)
            answer.again = Self.pause
            return answer
        }
    }

    private static func word(_ record: ConsolidatedRecord) throws -> [UInt8] {
        let bytes = Mutex<[UInt8]>([])
        try RecordWord(record).write(to: { part in bytes.withLock { $0 += part } })
        return bytes.withLock { $0 }
    }

    private func consolidated(_ found: RecordedRecommendations?, _ progress: FileMaker.Progress) async throws -> ConsolidatedRecord
    {
        var recommendations: [ExportedRecommendation] = []
        var summaries: [DocumentSummary] = []
        if let found {
            for try await (recommendation, standing) in found {
                if summaries.last?.name != recommendation.document.name { summaries.append(recommendation.document) }
                recommendations.append(ExportedRecommendation(recommendation, standing))
                progress.stage = .gathering(done: recommendations.count, of: found.count)
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

extension RecordQuestion? {
    /// What the question finds; `nil` where there is no question.
    fileprivate func found(in index: RecordIndex) async throws -> RecordedRecommendations? {
        guard let question = self else { return nil }
        return try await index.everything(matching: question)
    }
}

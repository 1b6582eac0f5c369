import Documents
import Foundation
import Interpreting
import Recording
import RecordingSQLite
import Structuring
import Vocabularies

/// Puts made recommendations into a journal, and into a file for another engine.
struct Filling {
    let folder: URL
    let journal: SQLiteJournal

    func fill(_ record: inout MadeRecord, _ count: Int) async throws {
        let twin = folder.appending(path: "record.jsonl")
        FileManager.default.createFile(atPath: twin.path, contents: nil)
        let file = try FileHandle(forWritingTo: twin)
        let batch = 50 * MadeRecord.perDocument
        for start in stride(from: 0, to: count, by: batch) {
            var (drafts, blobs, lines) = ([Entry.Draft](), [Blob](), Data())
            for first in stride(from: start, to: min(count, start + batch), by: MadeRecord.perDocument) {
                let numbers = first..<min(count, first + MadeRecord.perDocument)
                let made = numbers.map { record.next($0) }
                let document = record.document(made[0].document)
                let edition = Self.edition(of: made, in: document)
                let (original, bytes) = (Blob(Data(document.name.utf8)), Blob(try edition.canonical()))
                let name = DocumentName(stored: document.name)
                let contents: [EntryContent] = [
                    .documentReceived(
                        DocumentReceived(
                            original: original.digest, byteCount: document.name.utf8.count, fileName: "made.txt", format: .plainText
                        )),
                    .documentRead(
                        DocumentRead(
                            document: name, original: original.digest, edition: bytes.digest, language: .english, reader: 1000,
                            counts: edition.counts)),
                    .recommendationsLinked(
                        RecommendationsLinked(
                            document: name, edition: bytes.digest, rule: LineageRule.version, against: [], links: [])),
                ]
                drafts += try contents.map { try $0.draft(who: "made", time: Moment(Date())) }
                blobs += [original, bytes]
                for (number, recommendation) in zip(numbers, made) {
                    lines.append(try Self.twinLine(recommendation, number, document))
                }
            }
            _ = try await journal.append(drafts, keeping: blobs, onlyBehind: nil)
            try file.write(contentsOf: lines)
        }
    }

    private static func edition(of made: [MadeRecord.Recommendation], in document: MadeRecord.Document) -> Edition {
        var masthead = Masthead()
        masthead.symbol = try? DocumentSymbol(document.name)
        masthead.title = "Report of the \(document.body)"
        masthead.date = CalendarDate(iso: "\(document.year)-06-01")
        var meeting = Meeting()
        meeting.body = document.body
        let recommendations = made.enumerated().map { place, made in
            let act = Act(
                verb: "should", verbSpan: Span(0, 0), force: Force.allCases[made.force - 1],
                addressees: made.addressees.map { Words($0, Span(0, 0)) }, ask: "", span: Span(0, 0), rule: "made")
            return Recommendation(
                paragraph: "\(place + 1)", text: made.text, span: Span(0, made.text.utf8.count), section: nil, sectionTitle: nil,
                page: 1, acts: [act], hedges: [], topics: made.topics, citations: [], actionCategory: made.category,
                recommendingStates: nil, position: nil)
        }
        return Edition(
            reader: 1000, document: Document(format: .plainText, text: document.name, lines: [], pageCount: nil),
            report: Report(
                masthead: masthead, language: .english, kind: .meetingReport, sections: [], parts: [], findings: [],
                coverage: Coverage(characters: 0, accounted: 0, unaccounted: [])),
            reading: Reading(recommendations: recommendations, meeting: meeting, findings: []))
    }

    private static func twinLine(
        _ made: MadeRecord.Recommendation, _ number: Int, _ document: MadeRecord.Document
    ) throws -> Data {
        let values: [String: Any] = [
            "id": number, "text": made.text, "title": "Report of the \(document.body)", "body": document.body,
            "meeting": document.name, "year": String(document.year), "force": String(made.force),
            "category": made.category.map { [String($0)] } ?? [], "topic": made.topics, "addressee": made.addressees,
        ]
        return try JSONSerialization.data(withJSONObject: values, options: .sortedKeys) + Data("\n".utf8)
    }
}

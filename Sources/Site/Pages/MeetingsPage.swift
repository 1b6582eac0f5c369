import Documents
import Indexing
import Recording

/// The meetings and documents of the record, newest first.
struct MeetingsPage: Page {
    let total: Int
    let paging: Paging
    /// The meetings of each body, year by year, on the first page.
    let timeline: [Timeline.Lane]
    let documents: [ListedDocument]

    static let template = "meetings"

    init(number: Int, _ record: Record) async throws {
        let all = try await record.index.documents()
        total = all.count
        paging = Paging(page: number, total: all.count, perPage: 50) { number in
            number == 1 ? "/meetings" : "/meetings?page=\(number)"
        }
        let shown = all.dropFirst(paging.skipped).prefix(paging.perPage)
        timeline = number == 1 ? Timeline.lanes(all) : []
        let titles = try await record.index.titles(of: Set(shown.map(\.name)))
        documents = shown.map { ListedDocument($0, titles[$0.name]) }
    }

    func title(_ words: Words) -> String { words("meetings.title") }

    struct Drawing: Sendable {
        let summary: String
        let years: [Year]
        let timeline: HTML
        let timelineRows: [TimelineRow]
        let paging: Paging.Drawing?
    }

    struct TimelineRow: Sendable {
        let body: String
        let year: String
        let meetings: String
        let recommendations: String
    }

    /// The meetings of one year.
    struct Year: Sendable {
        let label: String
        var documents: [ListedDocument.Drawing]
    }

    func drawing(_ words: Words) -> Drawing {
        var years: [Year] = []
        for document in documents {
            let label = document.year.map(String.init) ?? words("meetings.noYear")
            if years.last?.label != label { years.append(Year(label: label, documents: [])) }
            years[years.count - 1].documents.append(document.drawing(words))
        }
        let rows = timeline.flatMap { lane in
            lane.points.map { point in
                TimelineRow(
                    body: lane.label(words), year: String(point.year), meetings: words.number(point.documents),
                    recommendations: words.number(point.recommendations))
            }
        }
        return Drawing(
            summary: words.counted("meetings.summary", total), years: years,
            timeline: Timeline(lanes: timeline).drawing(words), timelineRows: rows, paging: paging.drawing(words))
    }
}

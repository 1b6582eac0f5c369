import Documents
import Indexing
import Recording

/// The meetings and documents of the record, newest first.
struct MeetingsPage: Page {
    let total: Int
    let paging: Paging
    let documents: [ListedDocument]

    static let template = "meetings"

    init(number: Int, _ record: Record) async throws {
        let all = try await record.index.documents()
        total = all.count
        paging = Paging(page: number, total: all.count, perPage: 50) { number in
            number == 1 ? "/meetings" : "/meetings?page=\(number)"
        }
        let shown = all.dropFirst(paging.skipped).prefix(paging.perPage)
        let languages = try await record.index.languages(speakingFor: Set(shown.map(\.name)))
        documents = shown.map { ListedDocument($0, languages[$0.name] ?? .english) }
    }

    func title(_ words: Words) -> String { words("meetings.title") }

    struct Drawing: Sendable {
        let summary: String
        let years: [Year]
        let paging: Paging.Drawing?
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
        return Drawing(summary: words.counted("meetings.summary", total), years: years, paging: paging.drawing(words))
    }
}

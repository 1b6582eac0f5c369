internal import Foundation
internal import GRDB
internal import Recording
internal import Synchronization

extension RecordIndex {
    /// One page of the recommendations that match a question, newest meeting first, with what could narrow it further.
    public func answer(_ question: RecordQuestion) async throws -> RecordAnswer {
        let question = question.bounded
        let words = SearchWords(question.words)
        return try await reading { db in
            let table = try facets.table(db)
            let (rows, facets) = table.tally(question, among: try words.matching(db).map(table.marks))
            let first = min(rows.count, (question.page - 1) * question.perPage)
            let ids = rows[first..<min(rows.count, first + question.perPage)].map { table.ids[$0] }
            let hits = try zip(ids, RecordedRecommendation.fetch(db, ids: ids)).map { id, found in
                found.summary(matches: try words.stretches(db, id: id))
            }
            return RecordAnswer(question: question, total: rows.count, hits: hits, facets: facets)
        }
    }
}

extension RecordQuestion {
    /// The question with its page and the size of it in sensible bounds.
    var bounded: RecordQuestion {
        var question = self
        question.page = min(max(1, page), 1_000_000_000)
        question.perPage = min(max(1, perPage), 1000)
        return question
    }
}

extension SearchWords {
    /// The recommendations in which all words occur; `nil` where no words are asked for.
    func matching(_ db: Database) throws -> [Int64]? {
        guard let expression else { return nil }
        return try Int64.fetchAll(db, sql: "SELECT rowid FROM words WHERE words MATCH ?", arguments: [expression])
    }

    /// Where in the text of a recommendation the words occur.
    func stretches(_ db: Database, id: Int64) throws -> [[Int]] {
        guard let expression else { return [] }
        let sql = "SELECT highlight(words, 0, ?, ?) FROM words WHERE words MATCH ? AND rowid = ?"
        let marks = (String(Highlights.start), String(Highlights.end))
        let marked = try String.fetchOne(db, sql: sql, arguments: [marks.0, marks.1, expression, id])
        return marked.map(Highlights.stretches) ?? []
    }
}

/// The facets in memory, loaded again when the index has moved on.
final class FacetCache: Sendable {
    private let latest = Mutex<FacetTable?>(nil)
    /// The ISO day on which deadlines are counted; `nil` for each day that it is.
    private let day: String?

    init(day: String? = nil) { self.day = day }

    /// The facets of the state that this transaction sees.
    func table(_ db: Database) throws -> FacetTable {
        let state = try db.indexState()
        let today = day ?? String(Moment(Date()).iso.prefix(10))
        if let table = latest.withLock({ $0 }), table.state == state, table.day == today { return table }
        let table = try FacetTable(db, today: today)
        latest.withLock { $0 = table }
        return table
    }
}

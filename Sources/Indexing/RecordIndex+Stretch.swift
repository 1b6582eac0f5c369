internal import Documents
internal import Foundation
internal import GRDB
internal import Recording

/// A stretch of all that a question finds, for programs that go through it from one end to the other.
public struct RecordStretch: Sendable {
    public let total: Int
    public let hits: [RecommendationSummary]
    public let notes: [SearchNote]
    /// Where the next stretch begins; `nil` behind the last.
    public let next: Int?
    /// Of which state of the index, and for which day, the places are.
    public let state: String
}

extension RecordIndex {
    /// The recommendations that match a question from a place of its order on: newest first, or best first. However far
    /// from the beginning a place is, it is reached in one pass.
    public func stretch(of question: RecordQuestion, from start: Int = 0, limit: Int) async throws -> RecordStretch {
        let query = SearchQuery(question.words)
        let (start, limit) = (max(0, start), min(max(1, limit), 1000))
        return try await reading { db in
            let table = try facets.table(db)
            let (asked, notes) = table.question(question, narrowedBy: query)
            let wording = try SearchWording(query.term, languages: table.languages, vocabulary: Vocabulary(db: db))
            let (total, rows, next) =
                asked.isByDate
                ? try table.newest(asked, wording, from: start, limit, db) : try table.best(asked, wording, from: start, limit, db)
            let ids = rows.map { table.ids[$0] }
            let marks = SearchMarks(wording)
            let hits = try zip(ids, RecordedRecommendation.fetch(db, ids: ids)).map { id, found in
                wording.match == nil ? found.summary : try found.summary(marked: marks, in: db.expressions(of: id))
            }
            return RecordStretch(
                total: total, hits: hits, notes: query.notes + notes + wording.notes, next: next, state: table.stateText)
        }
    }
}

extension FacetTable {
    fileprivate var stateText: String { "\(state.generation)-\(state.head.sequence)-\(day)" }

    /// By the place of each row in the order of dates.
    fileprivate func newest(
        _ question: RecordQuestion, _ wording: SearchWording, from start: Int, _ limit: Int, _ db: Database
    ) throws -> (Int, [Int], Int?) {
        let pass = try RecordPass(db, self, question, wording, wanted: 0, marking: true)
        var rowAt = [Int](repeating: 0, count: ids.count)
        for (row, place) in places.enumerated() { rowAt[Int(place)] = row }
        var rows: [Int] = []
        for place in min(start, ids.count)..<ids.count where pass.passing[rowAt[place]] == 1 {
            if rows.count == limit { return (pass.total, rows, place) }
            rows.append(rowAt[place])
        }
        return (pass.total, rows, nil)
    }

    /// By rank.
    fileprivate func best(
        _ question: RecordQuestion, _ wording: SearchWording, from start: Int, _ limit: Int, _ db: Database
    ) throws -> (Int, [Int], Int?) {
        let end = min(start, ids.count) + limit
        let pass = try RecordPass(db, self, question, wording, wanted: end)
        let rows = Array(pass.best.dropFirst(start).prefix(limit))
        return (pass.total, rows, end < pass.total ? end : nil)
    }
}

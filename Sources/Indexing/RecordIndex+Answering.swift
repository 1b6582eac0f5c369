internal import Documents
internal import Foundation
internal import GRDB
internal import Interpreting
internal import Recording
internal import Synchronization

extension RecordIndex {
    /// One page of the recommendations that match a question, best or newest first, with what could narrow it further.
    public func answer(_ question: RecordQuestion) async throws -> RecordAnswer {
        let asked = question.bounded
        let query = SearchQuery(asked.words)
        return try await reading { db in
            let table = try facets.table(db)
            let (question, notes) = table.question(asked, narrowedBy: query)
            let wording = try SearchWording(query.term, languages: table.languages, vocabulary: Vocabulary(db: db))
            let first = (question.page - 1) * question.perPage
            let pass = try RecordPass(db, table, question, wording, wanted: first + question.perPage)
            let ids = pass.best.dropFirst(first).map { table.ids[$0] }
            let marks = SearchMarks(wording)
            let hits = try zip(ids, RecordedRecommendation.fetch(db, ids: ids)).map { id, found in
                wording.match == nil ? found.summary : try found.summary(marked: marks, in: db.expressions(of: id))
            }
            return RecordAnswer(
                question: question, total: pass.total, hits: hits, facets: table.facets(pass.counts, question),
                notes: query.notes + notes + wording.notes, respelt: try respelt(question, found: pass.total, table, db))
        }
    }

    /// What was perhaps meant, where little was found and that finds more.
    private func respelt(_ question: RecordQuestion, found: Int, _ table: FacetTable, _ db: Database) throws -> Respelt? {
        guard found <= 3, let typed = question.words, let words = try table.respelt(typed, db) else { return nil }
        let term = SearchQuery(words).term
        let wording = try SearchWording(term, languages: table.languages, vocabulary: Vocabulary(db: db))
        let total = try RecordPass(db, table, question, wording, wanted: 0).total
        return total > found ? Respelt(words: words, total: total) : nil
    }
}

extension RecordedRecommendation {
    /// As a list shows it: in the language in which most of what was asked for occurs, its own where others are no better.
    func summary(marked marks: SearchMarks, in expressions: [(language: Language, text: String)]) -> RecommendationSummary {
        let own = marks.stretches(in: recommendation.text, language)
        var best = (language: language, text: recommendation.text, stretches: own.stretches, phrases: own.phrases)
        for (language, text) in expressions where language != self.language {
            let found = marks.stretches(in: text, language)
            if found.phrases > best.phrases { best = (language, text, found.stretches, found.phrases) }
        }
        return summary(text: best.text, in: best.language, matches: best.stretches)
    }
}

extension RecordQuestion {
    /// The question with its page and the size of it in sensible bounds.
    var bounded: RecordQuestion {
        var question = self
        question.page = min(max(1, page), 1_000_000)
        question.perPage = min(max(1, perPage), 1000)
        return question
    }

    /// Whether the answer is in the order of dates: always where no words are asked for.
    var isByDate: Bool { sort == .date }
}

/// The facets in memory, loaded again when the index has moved on.
final class FacetCache: Sendable {
    private let latest = Mutex<FacetTable?>(nil)
    /// Held by the one that loads: those who come meanwhile wait for its table instead of loading another.
    private let loading = Mutex(())
    /// The ISO day on which deadlines are counted; `nil` for each day that it is.
    private let day: String?

    init(day: String? = nil) { self.day = day }

    /// The ISO day on which deadlines are counted now.
    var today: String { day ?? String(Moment(Date()).iso.prefix(10)) }

    /// The facets of the state that this transaction sees.
    func table(_ db: Database) throws -> FacetTable {
        let state = try db.indexState()
        let today = today
        func known() -> FacetTable? { latest.withLock { $0 }.flatMap { $0.state == state && $0.day == today ? $0 : nil } }
        if let known = known() { return known }
        return try loading.withLock { _ in
            if let known = known() { return known }
            let table = try FacetTable(db, today: today)
            latest.withLock { $0 = table }
            return table
        }
    }
}

import Foundation
import GRDB
import Indexing
import Recording
import TestSupport

/// Runs with an index that has caught up with a journal into which the samples were handed.
func withIndex(
    of samples: [Sample], _ body: (RecordIndex, MemoryJournal, URL) async throws -> Void
) async throws {
    try await withTemporaryFolder { folder in
        let journal = MemoryJournal()
        let recorder = Recorder(journal)
        for sample in samples { try await recorder.record(sample) }
        let index = try RecordIndex(folder: folder)
        try await index.catchUp(with: journal)
        try await body(index, journal, folder)
    }
}

/// Everything that an index holds, as text: rows by their names, because identifiers depend on the order of events.
func dump(indexIn folder: URL) throws -> [String] {
    let queries = [
        "SELECT 'head', sequence, hash FROM head",
        "SELECT 'document', name, folded, body, year, date, acts, language, summary FROM document",
        "SELECT 'edition', name, edition.language, digest, json FROM edition JOIN document ON document.id = document",
        "SELECT 'redirect', name, folded, document FROM redirect",
        "SELECT 'gap', document, reason FROM gap",
        """
        SELECT 'recommendation', name, position, paragraph, force, json, text, heading, title
        FROM words LEFT JOIN recommendation ON words.rowid = recommendation.id LEFT JOIN document ON document.id = document
        """,
        "SELECT 'recommendations', count(*) FROM recommendation",
        """
        SELECT 'topic', name, paragraph, topic
        FROM topic LEFT JOIN recommendation r ON r.id = recommendation LEFT JOIN document ON document.id = r.document
        """,
        """
        SELECT 'addressee', name, paragraph, addressee.folded, printed
        FROM addressee LEFT JOIN recommendation r ON r.id = recommendation LEFT JOIN document ON document.id = r.document
        """,
    ]
    let queue = try DatabaseQueue(path: RecordIndex.location(in: folder).path)
    return try queue.read { db in
        return try queries.flatMap { try Row.fetchAll(db, sql: $0).map(\.description) }.sorted()
    }
}

extension RecordQuestion {
    static func asking(_ change: (inout RecordQuestion) -> Void) -> RecordQuestion {
        var question = RecordQuestion()
        change(&question)
        return question
    }
}

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
        SELECT 'recommendation', name, position, paragraph, force, category, languages, length, json, c0, c1, c2, c3, c4, c5, c6, c7
        FROM words_content w LEFT JOIN recommendation ON w.id = recommendation.id LEFT JOIN document ON document.id = document
        """,
        "SELECT 'vocabulary', folded, word, language, count FROM vocabulary",
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

/// A connection of its own to an index, to change it behind its back.
func connection(toIndexIn folder: URL) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.registerFullText() }
    return try DatabaseQueue(path: RecordIndex.location(in: folder).path, configuration: configuration)
}

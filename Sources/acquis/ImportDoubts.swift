import Documents
import Indexing
import Recording

/// What a person should look at once reports have come in: one symbol on two documents, one document under two symbols.
///
/// Nothing is held back for it: what came in is kept, and so is what was there.
enum ImportDoubts {
    /// Of a document whose reading comes from another original than the one before: hardly a passage is the same.
    static func otherWords(_ name: DocumentName, in record: Record) async throws -> String? {
        let steps = try await ReadingHistory(of: name, in: record.journal).steps
        guard let new = steps.last,
            let old = steps.last(where: {
                $0.reading.language == new.reading.language && $0.reading.original != new.reading.original
            }),
            let before = try await record.edition(old.reading.edition), let after = try await record.edition(new.reading.edition)
        else { return nil }
        let comparison = DocumentComparison(before, after)
        let kept = comparison.pairs.count { $0.earlier != nil && $0.later != nil }
        guard 4 * kept < comparison.pairs.count else { return nil }
        return """
            other words\t\(name)\t\(kept) of \(comparison.pairs.count) passages are as in what bore this symbol before; \
            both are kept\tsee acquis compare \(name) --editions
            """
    }

    /// Of a document that another of the same day says in the same words; of two that came together the second says so.
    static func sameWords(_ name: DocumentName, among changed: Set<DocumentName>, in record: Record) async throws -> String? {
        let others = try await record.index.documents(sayingTheSameAs: name)
        if others.isEmpty || others.contains(where: { name < $0 && changed.contains($0) }) { return nil }
        return """
            same words\t\(name)\t\(others.map(\.text).joined(separator: ", ")) of the same day asks the same in the same words; \
            all are kept\tsee acquis compare \(others[0]) \(name)
            """
    }
}

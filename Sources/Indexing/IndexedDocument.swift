internal import Documents
internal import Foundation
internal import GRDB
internal import Interpreting
internal import Recording
internal import Vocabularies

/// A document as the index keeps it: its editions as they are, and what questions need of the one that speaks for it.
struct IndexedDocument: Sendable {
    private let summary: DocumentSummary
    private let date: String
    private let series: String
    private let editions: [(reading: HeldReading, json: Data, kept: Digest)]
    private let recommendations: [IndexedRecommendation]

    /// Fetches what is held of a document; throws where an edition is gone or cannot be read.
    init(_ held: HeldDocument, corrected corrections: [HeldCorrection], from store: some Originals) async throws {
        let readings = held.languages.compactMap { held.current(in: $0) }
        var editions: [(HeldReading, Data, Digest)] = []
        for reading in readings {
            guard let json = try await store.bytes(of: reading.edition) else {
                throw Gap(reason: "edition \(reading.edition) is gone")
            }
            editions.append((reading, json, reading.edition))
        }
        guard !editions.isEmpty else { throw Gap(reason: "it has no edition") }
        do {
            let mended = Set(corrections.map(\.made.language))
            for place in editions.indices where mended.contains(editions[place].0.language) {
                let json = try Edition(canonical: editions[place].1).corrected(by: corrections, as: held.name).canonical()
                editions[place] = (editions[place].0, json, Blob(json).digest)
            }
            self.editions = editions
            let edition = try Edition(canonical: editions[0].1)
            summary = DocumentSummary(held.name, edition: edition)
            date = summary.sortingDate(of: edition)
            series = LineageDocument.series(edition, body: summary.body, title: summary.title)
            let names = edition.recommendationNames(in: held.name)
            recommendations = try zip(names, edition.reading.recommendations).map(IndexedRecommendation.init)
        } catch {
            throw Gap(reason: "edition \(editions[0].0.edition) cannot be read: \(error)")
        }
    }

    /// Why a document is not in the index.
    struct Gap: Error {
        let reason: String
    }

    func insert(into db: Database) throws {
        let main = editions[0].reading
        try db.execute(
            sql: """
                INSERT INTO document (name, folded, body, year, date, acts, language, series, summary)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                summary.name.text, summary.name.folded, summary.body, summary.year, date, main.counts.acts, main.language.rawValue,
                series,
                String(decoding: try CanonicalJSON.data(summary), as: UTF8.self),
            ])
        let id = db.lastInsertedRowID
        for (reading, json, kept) in editions {
            try db.execute(
                sql: "INSERT INTO edition (document, language, digest, kept, json) VALUES (?, ?, ?, ?, ?)",
                arguments: [id, reading.language.rawValue, reading.edition.hex, kept.hex, json])
        }
        for hash in Set(recommendations.flatMap(\.sketch)).sorted() {
            try db.execute(sql: "INSERT INTO sketch VALUES (?, ?)", arguments: [hash, id])
        }
        for (position, recommendation) in recommendations.enumerated() {
            try recommendation.insert(into: db, document: id, position: position, title: summary.title)
        }
    }

    static func delete(_ name: DocumentName, from db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM words WHERE rowid IN
                    (SELECT recommendation.id FROM recommendation JOIN document ON document.id = document WHERE name = ?)
                """,
            arguments: [name.text])
        try db.execute(sql: "DELETE FROM document WHERE name = ?", arguments: [name.text])
        try db.execute(sql: "DELETE FROM gap WHERE document = ?", arguments: [name.text])
    }
}

/// A recommendation as the index keeps it.
private struct IndexedRecommendation: Sendable {
    let name: RecommendationName
    let recommendation: Recommendation
    let json: String
    let sketch: [Int64]

    init(_ name: RecommendationName, _ recommendation: Recommendation) throws {
        self.name = name
        self.recommendation = recommendation
        json = String(decoding: try CanonicalJSON.data(recommendation), as: UTF8.self)
        sketch = ComparableText.sketch(of: recommendation.text)
    }

    func insert(into db: Database, document: Int64, position: Int, title: String?) throws {
        let force = recommendation.acts.map(\.force).max()
        try db.execute(
            sql: "INSERT INTO recommendation (document, position, paragraph, force, deadline, json) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [document, position, name.paragraph, force?.rank, recommendation.deadline, json])
        let id = db.lastInsertedRowID
        for topic in recommendation.topics {
            try db.execute(sql: "INSERT OR IGNORE INTO topic VALUES (?, ?)", arguments: [id, topic])
        }
        for addressee in recommendation.addressees {
            try db.execute(
                sql: "INSERT INTO addressee VALUES (?, ?, ?)", arguments: [id, AddresseeName.folded(addressee), addressee])
        }
        try db.execute(
            sql: "INSERT INTO words (rowid, text, heading, title) VALUES (?, ?, ?, ?)",
            arguments: [id, Highlights.markable(recommendation.text), recommendation.sectionTitle, title])
    }
}

extension Recommendation {
    /// Everybody who is asked, each once, as first printed.
    var addressees: [String] {
        var seen: Set<String> = []
        return acts.flatMap(\.addressees).map(\.text).filter { seen.insert(AddresseeName.folded($0)).inserted }
    }

    /// The last day on which all that it asks by a day is done in time; `nil` where it asks something without one.
    var deadline: String? {
        let days = acts.map { ($0.terms?.deadlines ?? []).compactMap(\.date?.iso).max() }
        return days.contains(nil) ? nil : days.compactMap(\.self).max()
    }

    /// The verbs of its acts, each once.
    var verbs: [String] {
        var seen: Set<String> = []
        return acts.map(\.verb).filter { seen.insert($0).inserted }
    }
}

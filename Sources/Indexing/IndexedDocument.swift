internal import Documents
internal import Foundation
internal import GRDB
internal import Interpreting
internal import Recording
internal import Structuring
internal import Vocabularies

/// A document as the index keeps it: its editions as they are, what questions need of the one that speaks for it, and the
/// words of all.
struct IndexedDocument: Sendable {
    private let summary: DocumentSummary
    private let date: String
    private let series: String
    private let came: String
    private let changed: String
    private let editions: [(reading: HeldReading, json: Data, kept: Digest)]
    private let recommendations: [IndexedRecommendation]
    private let titles: [Language: String]
    private let sketch: [Int64]
    private let named: NamedDocuments

    /// Fetches what is held of a document; throws where an edition is gone or cannot be read.
    ///
    /// - Parameter words: The words of its recommendations come to these.
    init(
        _ held: HeldDocument, corrected corrections: [HeldCorrection], from store: some Originals,
        adding words: inout VocabularyChange
    ) async throws {
        let readings = held.languages.compactMap { held.current(in: $0) }
        came = held.came?.iso ?? ""
        changed = held.changed?.iso ?? ""
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
            let edition = try EditionEssence(canonical: editions[0].1)
            summary = DocumentSummary(held.name, edition: edition)
            date = summary.sortingDate(of: edition)
            series = LineageDocument.series(
                edition.kind, body: summary.body, title: summary.title, in: readings[0].language)
            var expressions = [(readings[0].language, Expression(edition, of: held.name))]
            for (reading, json, _) in editions.dropFirst() {
                expressions.append((reading.language, Expression(try EditionEssence(canonical: json), of: held.name)))
            }
            titles = Dictionary(
                uniqueKeysWithValues: expressions.compactMap { expression in expression.1.title.map { (expression.0, $0) } })
            named = NamedDocuments(edition, of: held.name)
            let names = edition.recommendationNames(in: held.name)
            recommendations = names.indices.map { place in
                let same = expressions.compactMap { language, expression in expression[names[place]].map { (language, $0) } }
                return IndexedRecommendation(
                    names[place], edition.recommendations[place], Dictionary(uniqueKeysWithValues: same), readings[0].language,
                    &words)
            }
            sketch = Set(recommendations.flatMap(\.sketch)).sorted()
        } catch {
            throw Gap(reason: "edition \(editions[0].0.edition) cannot be read: \(error)")
        }
    }

    /// Why a document is not in the index.
    struct Gap: Error {
        let reason: String
    }

    /// Inserts all but its sketch into the table of sketches: answers the rows for that, so that many can be sorted first.
    func insert(by insertions: DocumentInsertions) throws -> [SketchRow] {
        let main = editions[0].reading
        let id = try insertions.document.insert(
            .text(summary.name.text), .text(summary.name.folded), .text(summary.body), .integer(summary.year), .text(date),
            .integer(main.counts.acts), .text(main.language.rawValue), .text(series), .text(came), .text(changed),
            .text(String(decoding: try CanonicalJSON.data(summary), as: UTF8.self)), .data(SketchRow.data(of: sketch)))
        for (reading, json, kept) in editions {
            try insertions.edition.insert(
                .integer(id), .text(reading.language.rawValue), .text(reading.edition.hex), .text(reading.original.hex),
                .text(kept.hex), .text(titles[reading.language]), .data(json))
        }
        try named.insert(by: insertions.citation, document: id)
        let title = IndexedRecommendation.together(titles)
        for (position, recommendation) in recommendations.enumerated() {
            try recommendation.insert(by: insertions, document: id, position: position, title: title)
        }
        return sketch.map { SketchRow(hash: $0, document: id) }
    }

    /// Takes a document out, and what it brought to the words of the record.
    static func delete(_ name: DocumentName, from db: Database, _ vocabulary: inout VocabularyChange) throws {
        let sql = "SELECT recommendation.id FROM recommendation JOIN document ON document.id = document WHERE name = ?"
        for id in try Int64.fetchAll(db, sql: sql, arguments: [name.text]) {
            for (language, text) in try db.expressions(of: id) { vocabulary.add(text, language, isGone: true) }
            try db.execute(sql: "DELETE FROM words WHERE rowid = ?", arguments: [id])
        }
        try SketchRow.deleteAll(of: name, from: db)
        try db.execute(sql: "DELETE FROM document WHERE name = ?", arguments: [name.text])
        try db.execute(sql: "DELETE FROM gap WHERE document = ?", arguments: [name.text])
    }
}

/// What an edition says in its language: of recommendations, by the names under which those of all languages are one.
private struct Expression {
    let title: String?
    private let recommendations: [RecommendationName: RecommendationEssence]

    init(_ edition: EditionEssence, of name: DocumentName) {
        title = edition.masthead.title
        let names = edition.recommendationNames(in: name)
        recommendations = Dictionary(zip(names, edition.recommendations)) { first, _ in first }
    }

    subscript(_ name: RecommendationName) -> RecommendationEssence? { recommendations[name] }
}

extension Database {
    /// The texts of a recommendation in all its languages, every byte in its place.
    func expressions(of id: Int64) throws -> [(language: Language, text: String)] {
        let statement = try cachedStatement(sql: "SELECT ar, zh, en, fr, ru, es FROM words WHERE rowid = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return [] }
        return row.compactMap { column, value in
            guard let language = Language(rawValue: column), let text = String.fromDatabaseValue(value) else { return nil }
            return (language, String(text.dropFirst()))
        }
    }
}

/// A recommendation as the index keeps it.
private struct IndexedRecommendation: Sendable {
    let name: RecommendationName
    let recommendation: RecommendationEssence
    let sketch: [Int64]
    private let addressees: [(folded: String, printed: String)]
    private let deadline: String?
    private let languages: String
    /// Its text in each language as the full text takes it, and the headings above it.
    private let texts: [String?]
    private let heading: String?
    private let length: Int

    init(
        _ name: RecommendationName, _ recommendation: RecommendationEssence, _ expressions: [Language: RecommendationEssence],
        _ language: Language, _ words: inout VocabularyChange
    ) {
        self.name = name
        self.recommendation = recommendation
        addressees = AddresseeName.each(of: recommendation.acts.flatMap(\.addressees))
        deadline = Self.lastDay(of: recommendation.acts.map(\.days))
        languages = expressions.keys.map(\.rawValue).sorted().joined(separator: " ")
        texts = Self.columns.map { language in expressions[language].map { language.marked($0.text) } }
        heading = Self.together(expressions.compactMapValues(\.sectionTitle))
        var length = 0
        for (other, expression) in expressions {
            let count = words.add(expression.text, other)
            if other == language { length = count }
        }
        self.length = length
        sketch = ComparableText.sketch(of: recommendation.text, in: language)
    }

    func insert(by insertions: DocumentInsertions, document: Int64, position: Int, title: String?) throws {
        let force = recommendation.acts.map(\.force).max()
        let id = try insertions.recommendation.insert(
            .integer(document), .integer(position), .text(name.paragraph), .integer(force?.rank),
            .integer(recommendation.actionCategory), .text(deadline), .text(languages), .integer(length),
            .text(recommendation.json))
        for topic in recommendation.topics { try insertions.topic.insert(.integer(id), .text(topic)) }
        for (folded, printed) in addressees { try insertions.addressee.insert(.integer(id), .text(folded), .text(printed)) }
        for state in recommendation.recommendingStates { try insertions.recommender.insert(.integer(id), .text(state)) }
        try insertions.words.insert(
            .integer(id), .text(texts[0]), .text(texts[1]), .text(texts[2]), .text(texts[3]), .text(texts[4]), .text(texts[5]),
            .text(heading), .text(title))
    }

    /// The last day on which all that is asked by a day is done in time; `nil` where something is asked without one.
    static func lastDay(of acts: [[String]]) -> String? {
        let days = acts.map { $0.max() }
        return days.contains(nil) ? nil : days.compactMap(\.self).max()
    }

    /// The order of the languages in the full text.
    private static let columns: [Language] = [.arabic, .chinese, .english, .french, .russian, .spanish]

    /// The same in several languages, one behind the other.
    static func together(_ texts: [Language: String]) -> String? {
        let marked = texts.sorted { $0.key.rawValue < $1.key.rawValue }.map { $0.key.marked($0.value) }
        return marked.isEmpty ? nil : marked.joined(separator: "\n")
    }
}

extension Recommendation {
    /// Everybody who is asked, each once, as first printed.
    var addressees: [String] {
        AddresseeName.each(of: acts.flatMap(\.addressees).map(\.text)).map(\.printed)
    }

    /// The last day on which all that it asks by a day is done in time; `nil` where it asks something without one.
    var deadline: String? {
        IndexedRecommendation.lastDay(of: acts.map { ($0.terms?.deadlines ?? []).compactMap(\.date?.iso) })
    }

    /// The verbs of its acts, each once.
    var verbs: [String] {
        var seen: Set<String> = []
        return acts.map(\.verb).filter { seen.insert($0).inserted }
    }
}

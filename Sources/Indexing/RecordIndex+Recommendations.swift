internal import GRDB
public import Recording

extension RecordIndex {
    /// One recommendation by its permanent name; `nil` where the record has none of that name.
    public func recommendation(_ name: RecommendationName) async throws -> RecordedRecommendation? {
        try await reading { try RecordedRecommendation.fetch($0, name: name) }
    }

    /// All recommendations, or those that match a question (its page does not count), for exports: oldest document first,
    /// then by the document's name, then as printed, each with its standing. All of them are from one state of the record, however long it takes
    /// to go through them.
    public func everything(matching question: RecordQuestion? = nil) async throws -> RecordedRecommendations {
        let snapshot = try file.translating { try file.pool().makeSnapshot() }
        let sql = """
            SELECT recommendation.id FROM recommendation JOIN document ON document.id = document ORDER BY date, name, position
            """
        let ids = try await file.translating {
            try await snapshot.read { db in
                let all = try Int64.fetchAll(db, sql: sql)
                guard let question else { return all }
                let table = try facets.table(db)
                let query = SearchQuery(question.words)
                let wording = try SearchWording(query.term, languages: table.languages, vocabulary: Vocabulary(db: db))
                let asked = table.question(question, narrowedBy: query).question
                let passing = try RecordPass(db, table, asked, wording, wanted: 0, marking: true).passing
                return all.filter { id in
                    let row = table.ids.partitioningIndex { $0 >= id }
                    return row < passing.count && passing[row] == 1
                }
            }
        }
        return RecordedRecommendations(file: file, snapshot: snapshot, ids: ids, today: facets.today)
    }
}

/// Recommendations one after the other, each with its standing, fetched as they are needed.
public struct RecordedRecommendations: AsyncSequence, Sendable {
    public typealias Element = (recommendation: RecordedRecommendation, standing: RecommendationStanding)

    let file: IndexFile
    let snapshot: DatabaseSnapshot
    let ids: [Int64]
    /// The ISO day on which deadlines are counted.
    let today: String

    /// How many there are.
    public var count: Int { ids.count }

    public func makeAsyncIterator() -> Iterator {
        Iterator(source: self)
    }

    public struct Iterator: AsyncIteratorProtocol {
        let source: RecordedRecommendations
        var fetched = 0
        var page: ArraySlice<Element> = []

        public mutating func next() async throws -> Element? {
            if page.isEmpty, fetched < source.ids.count {
                let ids = source.ids[fetched..<Swift.min(fetched + 200, source.ids.count)]
                fetched += ids.count
                page = try await source.file.translating {
                    try await source.snapshot.read { [today = source.today] db in
                        try RecordedRecommendation.fetch(db, ids: ids).map { recommendation in
                            let deadline = recommendation.recommendation.deadline
                            return (
                                recommendation,
                                try RecommendationStanding.of(recommendation.name, deadline: deadline, today: today, in: db)
                            )
                        }[...]
                    }
                }
            }
            return page.popFirst()
        }
    }
}

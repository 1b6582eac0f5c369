internal import GRDB

extension RecordIndex {
    /// All subjects of one kind under which the record has something, those with most first.
    public func subjects(_ kind: Subject.Kind) async throws -> [Subject] {
        try await reading { db in
            let table = try facets.table(db)
            return table.subjects.subjects(kind, table).all
        }
    }

    /// A subject by its key; `nil` where the record has nothing under it.
    public func subject(_ key: String, _ kind: Subject.Kind) async throws -> Subject? {
        try await reading { db in
            let table = try facets.table(db)
            return table.subjects.subjects(kind, table)[key]
        }
    }

    /// How often the values of a facet occur among the recommendations that match a question, over time.
    ///
    /// - Parameter most: As many meetings are told one by one; where there are more, years are.
    public func overTime(_ facet: Facet, of question: RecordQuestion = RecordQuestion(), most: Int) async throws -> OverTime {
        let asked = question.bounded
        let query = SearchQuery(asked.words)
        return try await reading { db in
            let table = try facets.table(db)
            guard question != RecordQuestion() else {
                let all = [UInt8](repeating: 1, count: table.ids.count)
                return table.subjects.overTime(facet, most: most) { OverTime(facet, table, passing: all, most: most) }
            }
            let question = table.question(asked, narrowedBy: query).question
            let wording = try SearchWording(query.term, languages: table.languages, vocabulary: Vocabulary(db: db))
            let pass = try RecordPass(db, table, question, wording, wanted: 0, marking: true)
            return OverTime(facet, table, passing: pass.passing, most: most)
        }
    }
}

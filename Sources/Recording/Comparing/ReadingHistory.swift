/// How often and with what outcome the originals of a document were read: every edition that the record keeps of it.
public struct ReadingHistory: Hashable, Sendable {
    public struct Step: Hashable, Sendable {
        /// The entry of the journal.
        public let sequence: Int
        public let time: Moment
        public let reading: DocumentRead
    }

    /// In the order in which they were read.
    public let steps: [Step]

    /// Walks the journal for a document under the names that it has and had.
    public init(of document: DocumentName, in journal: some Journal) async throws {
        let holdings = try await Holdings(of: journal)
        let name = holdings.redirect(from: document) ?? document
        let originals = Set(holdings.documents[name]?.readings.map(\.original) ?? [])
        var steps: [Step] = []
        for try await entry in journal.allEntries() {
            if case .documentRead(let reading)? = try? entry.understood(), originals.contains(reading.original) {
                steps.append(Step(sequence: entry.sequence, time: entry.time, reading: reading))
            }
        }
        self.steps = steps
    }
}

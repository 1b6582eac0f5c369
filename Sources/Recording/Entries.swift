/// All entries of a journal that follow one of its entries, fetched page by page.
public struct Entries: AsyncSequence, Sendable {
    let journal: any Journal
    let sequence: Int

    public func makeAsyncIterator() -> Iterator {
        Iterator(journal: journal, last: sequence)
    }

    public struct Iterator: AsyncIteratorProtocol {
        let journal: any Journal
        var last: Int
        var page: ArraySlice<Entry> = []

        public mutating func next() async throws -> Entry? {
            if page.isEmpty { page = try await journal.entries(after: last, limit: 500)[...] }
            guard let entry = page.popFirst(), entry.sequence > last else { return nil }
            last = entry.sequence
            return entry
        }
    }
}

extension Journal {
    /// All entries that follow a sequence, from the first where none is given.
    public func allEntries(after sequence: Int = 0) -> Entries {
        Entries(journal: self, sequence: sequence)
    }
}

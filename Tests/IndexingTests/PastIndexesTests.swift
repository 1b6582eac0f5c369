import Documents
import Indexing
import Recording
import TestSupport
import Testing

@Suite struct PastIndexesTests {
    /// A journal to which a document came on each of three days.
    private func journal() async throws -> MemoryJournal {
        let journal = MemoryJournal()
        for (number, sample) in Sample.record.enumerated() {
            try await Recorder(journal).record(sample, at: Moment(stored: "2024-05-0\(number * 2 + 1)T12:00:00.000Z"))
        }
        return journal
    }

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    @Test func `a past day is answered with what the record held when it ended`() async throws {
        let journal = try await journal()
        let (past, head) = (PastIndexes(of: journal), await journal.head())
        for (text, documents) in [("2024-04-30", 0), ("2024-05-01", 1), ("2024-05-02", 1), ("2024-05-03", 2), ("2024-05-04", 2)] {
            guard case .then(let then, let isEmpty) = try await past.index(asOf: day(text), now: head) else {
                Issue.record("\(text) is past")
                continue
            }
            #expect(try await then.index.documents().count == documents, "\(text)")
            #expect(isEmpty == (documents == 0), "\(text)")
        }
        for text in ["2024-05-05", "2999-12-31"] {
            guard case .now = try await past.index(asOf: day(text), now: head) else {
                Issue.record("\(text) is as now")
                continue
            }
        }
    }

    @Test func `days on which the record was the same share an index, and only some are kept`() async throws {
        let journal = try await journal()
        let (past, head) = (PastIndexes(of: journal, keeping: 1), await journal.head())
        func index(_ text: String) async throws -> PassingIndex? {
            guard case .then(let then, _) = try await past.index(asOf: day(text), now: head) else { return nil }
            return then
        }
        let first = try #require(try await index("2024-05-01"))
        #expect(try await index("2024-05-02") === first)
        let other = try #require(try await index("2024-05-03"))
        #expect(other !== first)
        #expect(try await index("2024-05-04") === other)
        #expect(try await index("2024-05-01") !== first, "it was let go")
        #expect(try await first.index.documents().count == 1, "whoever still asks it is answered")
    }

    @Test func `one that cannot be made is tried again, and too many at once must wait`() async throws {
        let journal = try await journal()
        let (past, head) = (PastIndexes(of: journal), await journal.head())
        let none = PastIndexes(of: journal, keeping: 0)
        let first = try day("2024-05-01")
        await #expect(throws: PastIndexes.Busy.self) { try await none.index(asOf: first, now: head) }
        async let one = past.index(asOf: first, now: head)
        async let other = past.index(asOf: first, now: head)
        guard case .then(let a, _) = try await one, case .then(let b, _) = try await other else {
            Issue.record("the day is past")
            return
        }
        #expect(a === b, "two that ask at once wait for one")
    }
}

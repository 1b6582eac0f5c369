import Documents
import Foundation
import GRDB
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

    /// Runs with a journal to which a document came on each of three days, and its index of now.
    private func withJournal(_ body: (MemoryJournal, RecordIndex) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let (journal, index) = (try await journal(), try RecordIndex(folder: folder))
            try await index.catchUp(with: journal)
            try await body(journal, index)
        }
    }

    @Test func `a past day is answered with what the record held when it ended`() async throws {
        try await withJournal { journal, now in
            let (past, today) = (PastIndexes(of: journal), try day("2024-06-01"))
            for (text, documents) in [
                ("2024-04-30", 0), ("2024-05-01", 1), ("2024-05-02", 1), ("2024-05-03", 2), ("2024-05-04", 2), ("2024-05-05", 3),
                ("2024-06-01", 3), ("2999-12-31", 3),
            ] {
                let then = try await past.record(asOf: day(text), now: now, today: today)
                #expect(try await then.index.documents().count == documents, "\(text)")
                #expect(then.isEmpty == (documents == 0), "\(text)")
            }
        }
    }

    @Test func `deadlines are counted on the day that is asked for`() async throws {
        try await withJournal { journal, now in
            // The samples name no day.
            try await DatabaseQueue(path: now.location.path).write {
                try $0.execute(sql: "UPDATE recommendation SET deadline = '2024-05-10' WHERE id = 1")
            }
            let (past, today) = (PastIndexes(of: journal), try day("2024-06-01"))
            var question = RecordQuestion()
            question.states = [.elapsed]
            for (text, elapsed) in [("2024-05-10", 0), ("2024-05-11", 1), ("2024-05-10", 0)] {
                let then = try await past.record(asOf: day(text), now: now, today: today)
                #expect(try await then.index.answer(question).total == elapsed, "\(text)")
            }
        }
    }

    @Test func `days on which the record was the same share an index, and only some are kept`() async throws {
        try await withJournal { journal, now in
            let (past, today) = (PastIndexes(of: journal, keeping: 1), try day("2024-06-01"))
            func place(_ text: String) async throws -> (PastRecord, URL) {
                let then = try await past.record(asOf: day(text), now: now, today: today)
                return (then, then.index.location)
            }
            let (first, one) = try await place("2024-05-01")
            #expect(try await place("2024-05-02").1 == one)
            let other = try await place("2024-05-03").1
            #expect(other != one)
            #expect(try await place("2024-05-04").1 == other)
            #expect(try await place("2024-05-01").1 != one, "it was let go")
            #expect(try await first.index.documents().count == 1, "whoever still asks it is answered")
        }
    }

    @Test func `who asks at once waits for one, and too many at once must wait`() async throws {
        try await withJournal { journal, now in
            let (first, today) = (try day("2024-05-01"), try day("2024-06-01"))
            await #expect(throws: PastIndexes.Busy.self) {
                try await PastIndexes(of: journal, keeping: 0).record(asOf: first, now: now, today: today)
            }
            let past = PastIndexes(of: journal)
            async let one = past.record(asOf: first, now: now, today: today)
            async let other = past.record(asOf: first, now: now, today: today)
            let (a, b) = try await (one, other)
            #expect(a.index.location == b.index.location)
        }
    }
}

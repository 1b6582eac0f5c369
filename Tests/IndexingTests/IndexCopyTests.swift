import Foundation
import GRDB
import Indexing
import Recording
import TestSupport
import Testing

@Suite struct IndexCopyTests {
    /// Runs with a record whose index is in one folder, and an empty folder for a machine that joins.
    private func withTwoMachines(
        _ body: (MemoryJournal, RecordIndex, _ there: URL, _ here: URL) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { there in
            try await withTemporaryFolder { here in
                let journal = MemoryJournal()
                for sample in Sample.record { try await Recorder(journal).record(sample) }
                let index = try RecordIndex(folder: there)
                try await index.catchUp(with: journal)
                try await body(journal, index, there, here)
            }
        }
    }

    private func files(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func `a copy is one file of one state, shared until something comes, and gone when nobody needs it`() async throws {
        try await withTwoMachines { journal, index, _, here in
            do {
                let copies = IndexCopies(of: index, below: here)
                let copy = try await copies.current()
                #expect(copy.head == (await journal.head()))
                #expect(try await copies.current() === copy)
                #expect(try files(here) == [copy.file.lastPathComponent])
                try await Recorder(journal).record(Sample.series(1)[0])
                try await index.catchUp(with: journal)
                let later = try await copies.current()
                #expect(later.head == (await journal.head()) && later !== copy)
                #expect(try files(here).count == 2, "whoever reads the first still has it")
            }
            #expect(try files(here) == [])
        }
    }

    @Test func `a new machine takes it, and goes on from the journal`() async throws {
        try await withTwoMachines { journal, index, there, here in
            let copy = try await IndexCopies(of: index, below: there).current()
            try await Recorder(journal).record(Sample.series(1)[0])
            let head = try await RecordIndex.adopt(copy.file, in: here, of: journal)
            #expect(head == copy.head)
            let own = try RecordIndex(folder: here)
            #expect(try await own.head() == head)
            try await own.catchUp(with: journal)
            #expect(try await own.documents().count == 4)
            let check = try await IndexCheck(of: journal, folder: here)
            #expect(check.differences == [])
        }
    }

    @Test func `what does not fit is not taken`() async throws {
        try await withTwoMachines { journal, index, there, here in
            func refused(_ change: (URL) async throws -> Void, of journal: MemoryJournal) async throws -> UnfitCopy? {
                let copy = try await IndexCopies(of: index, below: there).current()
                try await change(copy.file)
                let unfit = await #expect(throws: UnfitCopy.self) { try await RecordIndex.adopt(copy.file, in: here, of: journal) }
                #expect(try files(here) == [])
                return unfit
            }
            func sql(_ statement: String) -> (URL) async throws -> Void {
                { file in try await DatabaseQueue(path: file.path).write { try $0.execute(sql: statement) } }
            }
            let other = MemoryJournal()
            try await Recorder(other).record(.resolution)
            #expect(try await refused({ _ in }, of: other) == .otherJournal(journal.head()))
            #expect(try await refused(sql("UPDATE head SET hash = '\(String(repeating: "1", count: 64))'"), of: journal) != nil)
            #expect(try await refused(sql("PRAGMA user_version = 1"), of: journal) == .otherVersion)
            let order = "CREATE TRIGGER t AFTER INSERT ON document BEGIN DELETE FROM document; END"
            #expect(try await refused(sql(order), of: journal) == .otherVersion)
            #expect(
                try await refused(sql("UPDATE head SET sequence = 0, hash = '\(String(repeating: "0", count: 64))'"), of: journal)
                    == .empty)
            for bytes in [Data(), Data("<html>".utf8), Data(repeating: 7, count: 100_000)] {
                #expect(try await refused({ try bytes.write(to: $0) }, of: journal) != nil, "\(bytes.count)")
            }
            let cut = try await refused(
                { file in try Data(contentsOf: file).prefix(40_000).write(to: file) }, of: journal)
            guard case .noIndex = cut else {
                Issue.record("\(String(describing: cut))")
                return
            }
        }
    }
}

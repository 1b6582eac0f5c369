import Foundation
import Indexing
import Recording
import RecordingSQLite
import TestSupport
import Testing

@Suite struct IndexProcessTests {
    @Test func `processes that import, catch up and rebuild at once end with the same index`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path
            async let importing = #expect(processExitsWith: .success) { [path = path as String] in
                let recorder = Recorder(try SQLiteJournal(folder: URL(filePath: path), for: .appending))
                for sample in Sample.series(40) {
                    try await recorder.record(sample)
                    try await catchUp(in: path)
                }
            }
            async let following = #expect(processExitsWith: .success) { [path = path as String] in
                for _ in 0..<40 { try await catchUp(in: path) }
            }
            async let rebuilding = #expect(processExitsWith: .success) { [path = path as String] in
                let journal = try SQLiteJournal(folder: URL(filePath: path), for: .appending)
                for _ in 0..<8 { try await RecordIndex(folder: URL(filePath: path)).rebuild(from: journal) }
            }
            _ = await (importing, following, rebuilding)
            try await expectAFreshIndex(in: folder)
        }
    }

    /// Wherever the kill falls, the index opens, and catches up to what a fresh one holds.
    @Test(arguments: 1...6) func `a process that is killed leaves an index that goes on`(round: Int) async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path
            await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, round = round as Int] in
                Thread.detachNewThread {
                    usleep(UInt32(30_000 * round))
                    kill(getpid(), SIGKILL)
                }
                let journal = try SQLiteJournal(folder: URL(filePath: path), for: .appending)
                for reader in 1...Int.max {
                    for sample in Sample.series(10) {
                        try await Recorder(journal).record(sample, reader: reader)
                        try await catchUp(in: path)
                    }
                    try await RecordIndex(folder: URL(filePath: path)).rebuild(from: journal)
                }
            }
            try await expectAFreshIndex(in: folder)
        }
    }

    private func expectAFreshIndex(in folder: URL) async throws {
        let journal = try SQLiteJournal(folder: folder, for: .appending)
        try await RecordIndex(folder: folder).catchUp(with: journal)
        try await withTemporaryFolder { fresh in
            try await RecordIndex(folder: fresh).rebuild(from: journal)
            #expect(try dump(indexIn: folder) == dump(indexIn: fresh))
        }
    }
}

private func catchUp(in path: String) async throws {
    let journal = try SQLiteJournal(folder: URL(filePath: path), for: .appending)
    try await RecordIndex(folder: URL(filePath: path)).catchUp(with: journal)
}

import Foundation
import Recording
import RecordingSQLite
import TestSupport
import Testing

@Suite struct ProcessTests {
    @Test func `two processes begin a journal and append to one chain`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appending(path: "new").path
            async let first = #expect(processExitsWith: .success) { [path = path as String] in
                try await append(40, by: "first", in: path)
            }
            async let second = #expect(processExitsWith: .success) { [path = path as String] in
                try await append(40, by: "second", in: path)
            }
            _ = await (first, second)
            let journal = try SQLiteJournal(folder: URL(filePath: path), for: .reading)
            #expect(try await journal.head().sequence == 80)
            #expect(try await Verification(of: journal).problems == [])
            #expect(try await journal.digests(after: nil, limit: 100).count == 80)
        }
    }

    @Test func `two processes that import the same record it once`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path
            async let first = #expect(processExitsWith: .success) { [path = path as String] in
                try await recordSamples(in: URL(filePath: path))
            }
            async let second = #expect(processExitsWith: .success) { [path = path as String] in
                try await recordSamples(in: URL(filePath: path))
            }
            _ = await (first, second)
            let journal = try SQLiteJournal(folder: folder, for: .reading)
            #expect(try await journal.head().sequence == 2 * Sample.record.count)
            #expect(try await Holdings(of: journal).documents.count == Sample.record.count)
        }
    }

    /// Wherever the kill falls, what was acknowledged is there, and what is there verifies.
    @Test(arguments: 0..<8) func `a process that is killed leaves a journal that verifies`(round: Int) async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path
            await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, round = round as Int] in
                Thread.detachNewThread {
                    usleep(UInt32(20_000 * round))
                    kill(getpid(), SIGKILL)
                }
                try await append(.max, by: "killed", in: path)
            }
            let acknowledged =
                (try? String(contentsOf: acknowledgements(in: path), encoding: .utf8))?.split(separator: "\n").count ?? 0
            let journal = try SQLiteJournal(folder: folder, for: .appending)
            let verification = try await Verification(of: journal)
            #expect(verification.problems == [])
            #expect(verification.head.sequence >= acknowledged)
            #expect(verification.blobs == verification.head.sequence, "entries and their blobs come and stay together")
            try await append(1, by: "next", in: path)
            #expect(try await journal.head().sequence == verification.head.sequence + 1)
        }
    }
}

/// Appends entries, each with a blob of some pages, and writes down each that was acknowledged.
private func append(_ count: Int, by who: String, in path: String) async throws {
    let journal = try SQLiteJournal(folder: URL(filePath: path), for: .appending)
    try Data().write(to: acknowledgements(in: path))
    let acknowledged = try FileHandle(forWritingTo: acknowledgements(in: path))
    for number in 0..<count {
        let blob = Blob(Data("\(who) \(number)".utf8) + Data(repeating: 7, count: 50_000))
        let draft = Entry.Draft(time: .sample, who: who, kind: Entry.Kind("note", version: 1), content: Data("{}".utf8))
        let entries = try await journal.append([draft], keeping: [blob], onlyBehind: nil)
        try acknowledged.write(contentsOf: Data("\(entries[0].sequence)\n".utf8))
    }
}

private func acknowledgements(in path: String) -> URL {
    URL(filePath: path).appending(path: "acknowledged")
}

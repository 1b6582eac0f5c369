import Foundation
import Recording
import RecordingFolder
import TestSupport
import Testing

@Suite struct FolderJournalTests {
    @Test(arguments: JournalContract.allCases) func `it keeps to the contract`(contract: JournalContract) async throws {
        try await withTemporaryFolder { folder in
            try await contract.check(FolderJournal(continuing: folder)) { try FolderJournal(continuing: folder) }
        }
    }

    /// A folder that holds the record of the samples, and the names of its files.
    private func withFolder(_ body: (URL, [String]) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let journal = MemoryJournal()
            for sample in Sample.record { try await Recorder(journal).record(sample) }
            _ = try await RecordCopy(from: journal, to: FolderJournal(continuing: folder))
            let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            try await body(folder, files.filter { $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") || $0.count > 60 })
        }
    }

    /// What is found wrong in a folder: nothing, or the sentences.
    private func faults(in folder: URL) async throws -> [String] {
        do { return try await Verification(of: FolderJournal(reading: folder)).problems.map(\.description) } catch {
            #expect(error is FolderFault, "\(error)")
            return ["\(error)"]
        }
    }

    @Test func `a folder is laid out as documented, and says where its record ends`() async throws {
        try await withFolder { folder, files in
            #expect(files.count == 8)
            #expect(files.contains("entries/000000000001.jsonl") && files.contains("record.json"))
            let head = try await FolderJournal(reading: folder).head()
            let manifest = try String(contentsOf: folder.appending(path: "record.json"), encoding: .utf8)
            #expect(manifest == #"{"format":"acquis record 1","hash":"\#(head.hash)","sequence":6}"# + "\n")
            let hidden = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains("/.") }
            #expect(hidden == [], "nothing unfinished is left")
        }
    }

    @Test func `any byte that is changed, and any place where a file is cut, is found and named`() async throws {
        try await withFolder { folder, files in
            for name in files {
                let url = folder.appending(path: name)
                let bytes = try Data(contentsOf: url)
                // Every place in a small file, some forty in a large one.
                for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
                    for changed in [bytes[..<place] + [bytes[place] ^ 1] + bytes[(place + 1)...], bytes[..<place]] {
                        try Data(changed).write(to: url)
                        let found = try await faults(in: folder)
                        #expect(found.first?.contains(url.lastPathComponent.prefix(12)) == true, "\(name), byte \(place): \(found)")
                    }
                }
                try FileManager.default.removeItem(at: url)
                #expect(try await !isWhole(folder), "\(name) is gone")
                try bytes.write(to: url)
            }
            #expect(try await faults(in: folder) == [])
        }
    }

    private func isWhole(_ folder: URL) async throws -> Bool {
        do { return try await Verification(of: FolderJournal(reading: folder)).problems.isEmpty } catch { return false }
    }

    @Test func `only what is new is written, and what a broken writer left is passed over`() async throws {
        try await withTemporaryFolder { folder in
            let journal = MemoryJournal()
            try await Recorder(journal).record(Sample.lighthouses2019)
            _ = try await RecordCopy(from: journal, to: FolderJournal(continuing: folder))
            let first = try Data(contentsOf: folder.appending(path: "entries/000000000001.jsonl"))
            // A writer that was killed before it came to record.json.
            try first.write(to: folder.appending(path: "entries/000000000003.jsonl"))
            try Data("half".utf8).write(to: folder.appending(path: "entries/.draft"))
            #expect(try await faults(in: folder) == [])
            try await Recorder(journal).record(Sample.resolution)
            let copy = try await RecordCopy(from: journal, to: FolderJournal(continuing: folder))
            #expect(copy.entries == 2 && copy.blobs == 2)
            #expect(try Data(contentsOf: folder.appending(path: "entries/000000000001.jsonl")) == first)
            #expect(try await faults(in: folder) == [])
            #expect(try await FolderJournal(reading: folder).head() == journal.head())
        }
    }

    @Test func `a folder of other things is refused, and one of a newer version`() async throws {
        try await withTemporaryFolder { folder in
            #expect(throws: FolderFault.notARecord(folder.path)) { try FolderJournal(reading: folder) }
            try Data("words".utf8).write(to: folder.appending(path: "letter.txt"))
            #expect(throws: FolderFault.notEmpty(folder.path)) { try FolderJournal(continuing: folder) }
            let file = folder.appending(path: "letter.txt", directoryHint: .notDirectory)
            #expect(throws: FolderFault.notARecord(file.path)) { try FolderJournal(reading: file) }
            let newer = #"{"format":"acquis record 2","hash":"\#(Digest.zero)","sequence":0}"#
            try Data(newer.utf8).write(to: folder.appending(path: "record.json"))
            let failure = #expect(throws: JournalFailure.self) { try FolderJournal(reading: folder) }
            #expect(failure?.problem == .newer)
        }
    }
}

import Foundation
import Recording
import RecordingFolder
import TestSupport
import Testing

@Suite struct DocumentationTests {
    /// What docs/journal.md says about reading a backup without this program is run, word by word.
    @Test func `the documented script verifies a backup`() async throws {
        let page = try String(contentsOf: repositoryRoot.appending(path: "docs/journal.md"), encoding: .utf8)
        let script = try #require(
            page.components(separatedBy: "```python\n").dropFirst().first?.components(separatedBy: "```").first)
        try await withTemporaryFolder { folder in
            let journal = MemoryJournal()
            for sample in Sample.record { try await Recorder(journal).record(sample) }
            _ = try await RecordCopy(from: journal, to: FolderJournal(continuing: folder.appending(path: "backup")))
            let ending = try await RunningProgram(["python3", "-c", script], in: folder).ended()
            guard ending.status != 127 else {
                print("NOT TESTED: the script of docs/journal.md needs python3, which is not here")
                return
            }
            let head = await journal.head()
            #expect(ending.output == "last entry: \(head.sequence) \(head.hash) whole\n", "\(ending)")
            let entries = folder.appending(path: "backup/entries/000000000001.jsonl")
            let text = try String(contentsOf: entries, encoding: .utf8)
            try Data(text.replacing("Keeper", with: "keeper").utf8).write(to: entries)
            let changed = try await RunningProgram(["python3", "-c", script], in: folder).ended()
            #expect(changed.output.contains("entry 4 was changed"), "\(changed)")
        }
    }
}

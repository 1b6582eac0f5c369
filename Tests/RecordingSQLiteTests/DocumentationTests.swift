import Foundation
import GRDB
import Recording
import RecordingSQLite
import TestSupport
import Testing

@Suite struct DocumentationTests {
    /// What docs/journal.md says about verifying without this program is run, word by word.
    @Test func `the documented script verifies a journal`() async throws {
        let page = try String(contentsOf: repositoryRoot.appending(path: "docs/journal.md"), encoding: .utf8)
        let script = try #require(page.components(separatedBy: "```python\n").last?.components(separatedBy: "```").first)
        try await withJournalOfSamples { journal, folder in
            guard let output = try python(script, in: folder) else {
                print("NOT TESTED: the script of docs/journal.md needs python3, which is not here")
                return
            }
            let head = try await journal.head()
            #expect(output == "last entry: \(head.sequence) \(head.hash)\n")
            try await DatabaseQueue(path: SQLiteJournal.location(in: folder).path).write { db in
                try db.execute(sql: "DROP TRIGGER entry_is_never_changed; DROP TRIGGER blob_is_never_changed")
                try db.execute(
                    sql: "UPDATE entry SET who = 'keeper' WHERE sequence = 4; UPDATE blob SET bytes = x'00' WHERE rowid = 1")
            }
            let found = try #require(try python(script, in: folder))
            #expect(found.contains("entry 4 was changed"))
            #expect(found.contains("blob \(Digest(of: Sample.record[0].original())) was changed"))
        }
    }

    /// What a script prints; `nil` where there is no Python.
    private func python(_ script: String, in folder: URL) throws -> String? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return process.terminationStatus == 127 ? nil : String(decoding: printed, as: UTF8.self)
    }
}

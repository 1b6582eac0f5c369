import Foundation
import TestSupport
import Testing

@Suite struct BackupTests {
    @Test func `a backup is made beside a server, continued, and restored`() async throws {
        try await withWorkplace(holding: [Example.text2021, Example.text2023]) { place in
            let (first, firstLast) = try await withServerUp(of: place) { () async throws -> (Ending, String) in
                (try await place.acquis.run("backup", "kept/backup"), try await place.lastEntry())
            }
            #expect(first.status == 0 && first.errors == "", "\(first)")
            #expect(
                first.lines == ["Added 6 entries, 4 originals and readings to the backup in kept/backup.", firstLast], "\(first)")
            _ = try await place.acquis.run("import", Example.path(Example.text2025))
            let second = try await place.acquis.run("backup", "kept/backup")
            let last = try await place.lastEntry()
            #expect(second.lines == ["Added 3 entries, 2 originals and readings to the backup in kept/backup.", last], "\(second)")
            #expect(try await place.acquis.run("backup", "kept/backup").output.hasPrefix("Added 0 entries, 0 originals"))
            let restored = try await place.acquis.run("restore", "kept/backup", "--data", "new/place")
            #expect(restored.status == 0 && restored.lines.last == last, "\(restored)")
            #expect(restored.output.hasPrefix("Restored 9 entries, 6 originals and readings; "), "\(restored)")
            let (old, new) = (
                try await place.acquis.run("export"), try await place.acquis.run("export", "--data", "new/place")
            )
            #expect(old.output == new.output && new.status == 0)
            #expect(try await place.acquis.run("verify", "--data", "new/place").lines.last == last)
            // What is there already is left as it is.
            let again = try await place.acquis.run("restore", "kept/backup", "--data", "new/place")
            #expect(again.status == 0 && again.output.hasPrefix("Restored 0 entries, 0 originals"), "\(again)")
        }
    }

    private func withServerUp<Value>(of place: Workplace, _ body: () async throws -> Value) async throws -> Value {
        var value: Value?
        try await withServer(of: place) { _ in value = try await body() }
        return try #require(value)
    }

    @Test func `two records never meet in one backup or in one place`() async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            _ = try await place.acquis.run("backup", "backup")
            _ = try await place.acquis.run("import", "--data", "other", Example.path(Example.text2025))
            let before = try snapshot(of: place.folder.appending(path: "backup"))
            let mixed = try await place.acquis.run("backup", "backup", "--data", "other")
            #expect(mixed.status == 1 && mixed.output == "" && mixed.complaints.count == 1, "\(mixed)")
            #expect(mixed.errors.contains("cannot be kept in backup: entry 3 there is not the entry 3 here"), "\(mixed)")
            #expect(try snapshot(of: place.folder.appending(path: "backup")) == before)
            let over = try await place.acquis.run("restore", "backup", "--data", "other")
            #expect(over.status == 1 && over.output == "" && over.complaints.count == 1, "\(over)")
            #expect(over.errors.contains("other holds another record, and a restore replaces none"), "\(over)")
            // A record that has grown since is not set back, either.
            _ = try await place.acquis.run("import", Example.path(Example.text2023))
            #expect(try await place.acquis.run("restore", "backup").status == 1)
            #expect(try await place.lastEntry().hasPrefix("Last entry 6: "))
        }
    }

    struct Damage: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let says: String
        let spoil: @Sendable (URL) throws -> Void

        init(_ description: String, says: String, _ spoil: @escaping @Sendable (URL) throws -> Void) {
            (testDescription, self.says, self.spoil) = (description, says, spoil)
        }
    }

    static let entries = "entries/000000000001.jsonl"
    static let damage = [
        Damage("no backup", says: "backup is not a backup of Acquis, for it holds no record.json; ") { folder in
            try FileManager.default.removeItem(at: folder.appending(path: "record.json"))
        },
        Damage("cut short", says: "backup/\(entries), line 4, was changed: it is cut short; ") { folder in
            let file = folder.appending(path: entries)
            let lines = try Data(contentsOf: file).split(separator: 10, omittingEmptySubsequences: false)
            try Data(lines[..<3].joined(separator: [10]) + [10] + lines[3].prefix(99)).write(to: file)
        },
        Damage("without its end", says: "error: entry 3 is missing from ") { folder in
            let file = folder.appending(path: entries)
            let lines = try Data(contentsOf: file).split(separator: 10, omittingEmptySubsequences: false)
            try Data(lines[..<2].joined(separator: [10]) + [10]).write(to: file)
        },
        Damage("a letter of an entry", says: "backup/\(entries), line 2, was changed: its hash is not that of what it says; ") {
            folder in
            let file = folder.appending(path: entries)
            let text = try String(contentsOf: file, encoding: .utf8)
            let place = text.ranges(of: "acquis import")[1]
            try Data(text.replacingCharacters(in: place, with: "acquis invent").utf8).write(to: file)
        },
        Damage("a letter of an original", says: ", was changed: its ") { folder in
            let blobs = folder.appending(path: "blobs")
            let name = try FileManager.default.subpathsOfDirectory(atPath: blobs.path).first { $0.count > 60 } ?? ""
            var bytes = try Data(contentsOf: blobs.appending(path: name))
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: blobs.appending(path: name))
        },
        Damage("another end", says: "backup/record.json, was changed: it is not as it was written; ") { folder in
            let file = folder.appending(path: "record.json")
            try Data(String(contentsOf: file, encoding: .utf8).replacing(",", with: ", ").utf8).write(to: file)
        },
    ]

    @Test(arguments: damage) func `a backup that is not whole is named with its place, and nothing is restored`(damage: Damage)
        async throws
    {
        try await withWorkplace(holding: Example.texts) { place in
            _ = try await place.acquis.run("backup", "backup")
            try damage.spoil(place.folder.appending(path: "backup"))
            let ending = try await place.acquis.run("restore", "backup", "--data", "new")
            #expect(ending.status == 1 && ending.output == "" && ending.complaints.count == 1, "\(ending)")
            #expect(ending.errors.contains(damage.says), "\(ending.errors)")
            #expect(!FileManager.default.fileExists(atPath: place.path("new")))
        }
    }

    @Test func `an original that is gone from a backup is named by the entry that names it`() async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            _ = try await place.acquis.run("backup", "backup")
            try FileManager.default.removeItem(atPath: place.path("backup/blobs"))
            let ending = try await place.acquis.run("restore", "backup", "--data", "new")
            #expect(ending.status == 1 && ending.lines.count == 2, "\(ending)")
            #expect(ending.output.contains("wrong: entry 1, blob "))
            #expect(ending.errors == "error: nothing was restored from backup; take another copy of the backup\n")
            #expect(!FileManager.default.fileExists(atPath: place.path("new")))
        }
    }

    @Test func `a record that was altered is not kept, and other folders are left alone`() async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            let folder = try await place.acquis.run("backup", "data")
            #expect(folder.status == 1 && folder.errors.contains("data holds other things and no backup; "), "\(folder)")
            try place.write("words", to: "letter")
            let file = try await place.acquis.run("backup", "letter")
            #expect(file.status == 1 && file.complaints.count == 1 && file.output == "", "\(file)")
            try await changeJournal(of: place, "UPDATE entry SET who = 'x' WHERE sequence = 2")
            let altered = try await place.acquis.run("backup", "backup")
            #expect(altered.status == 1 && altered.errors.contains("run acquis verify"), "\(altered)")
        }
    }

    private func snapshot(of folder: URL) throws -> [String: Data] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).reduce(into: [:]) { files, name in
            files[name] = try? Data(contentsOf: folder.appending(path: name))
        }
    }
}

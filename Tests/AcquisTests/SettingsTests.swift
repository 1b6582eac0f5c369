import Foundation
import GRDB
import TestSupport
import Testing

/// Where the record is, and what is said where it cannot be.
@Suite struct SettingsTests {
    @Test func `the folder is that of --data, else of ACQUIS_DATA, else acquis-data`() async throws {
        try await withWorkplace { place in
            var acquis = place.acquis
            func holds(_ folder: String) -> Bool {
                FileManager.default.fileExists(atPath: place.path("\(folder)/journal.sqlite"))
            }
            acquis.environment = [:]
            _ = try await acquis.run("import", Example.path(Example.text2021))
            #expect(holds("acquis-data"))
            acquis.environment = ["ACQUIS_DATA": ""]
            #expect(try await acquis.run("verify").output.contains("3 entries"), "an empty setting is none")
            acquis.environment = ["ACQUIS_DATA": "from the environment"]
            _ = try await acquis.run("import", Example.path(Example.text2021))
            #expect(holds("from the environment"))
            _ = try await acquis.run(
                "import", "--data", "named/deep", Example.path(Example.text2021), Example.path(Example.text2023))
            #expect(holds("named/deep"))
            #expect(try await acquis.run("verify").output.contains("3 entries"))
            #expect(try await acquis.run("verify", "--data", "named/deep").output.contains("6 entries"))
        }
    }

    static let commands = [
        ["import", Example.path(Example.text2021)], ["verify"], ["rebuild"], ["export"], ["serve", "--port", "0"],
    ]

    /// Every command that uses a record answers with status 1 and one sentence.
    private func expectAll(_ commands: [[String]] = commands, of acquis: Program, toSay words: String) async throws {
        for command in commands {
            let ending = try await acquis.run(command)
            #expect(ending.status == 1 && ending.output == "", "\(command): \(ending)")
            #expect(ending.complaints.count == 1 && ending.errors.hasPrefix("error: "), "\(command): \(ending.errors)")
            #expect(ending.errors.contains(words) && ending.errors.contains("; "), "\(command): \(ending.errors)")
        }
    }

    @Test func `a folder without a record is named`() async throws {
        try await withWorkplace { place in
            try await expectAll(
                [["verify"], ["rebuild"], ["export"]], of: place.acquis, toSay: "there is no record in \(place.data.path)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == [], "asking begins no record")
        }
    }

    @Test func `a file is no folder`() async throws {
        try await withWorkplace { place in
            try place.write("words", to: "data")
            try await expectAll(of: place.acquis, toSay: "data is a file, and the record needs a folder")
            #expect(try String(contentsOfFile: place.path("data"), encoding: .utf8) == "words")
        }
    }

    @Test(arguments: ["", "This is a letter.\n", "SQLite format 3\u{0}and then junk"])
    func `a journal that is none stays what it is`(words: String) async throws {
        try await withWorkplace { place in
            try place.write(words, to: "data/journal.sqlite")
            try await expectAll(of: place.acquis, toSay: "\(place.journal.path) is not a journal of Acquis")
            #expect(try String(contentsOf: place.journal, encoding: .utf8) == words)
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.data.path) == ["journal.sqlite"])
        }
    }

    @Test func `a record of a newer version is left alone`() async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            try await changeJournal(of: place, "INSERT INTO grdb_migrations VALUES ('keep what nobody thinks of yet')")
            let before = try Data(contentsOf: place.journal)
            try await expectAll(of: place.acquis, toSay: "\(place.journal.path) was made by a newer version of Acquis")
            #expect(try Data(contentsOf: place.journal) == before)
        }
    }

    @Test(arguments: [
        ("postgres://keeper:secret@127.0.0.1:1/record", "postgres://keeper@127.0.0.1:1/record does not answer; look whether"),
        ("postgres://keeper:secret@record/x?y=z", "ACQUIS_JOURNAL is no address of a journal; write postgres://"),
        ("mysql://keeper:secret@record", "ACQUIS_JOURNAL is no address of a journal; write postgres://"),
    ]) func `a journal elsewhere is not made up for by one here`(address: String, sentence: String) async throws {
        try await withWorkplace { place in
            var acquis = place.acquis
            acquis.environment["ACQUIS_JOURNAL"] = address
            try await expectAll(of: acquis, toSay: sentence)
            #expect(!FileManager.default.fileExists(atPath: place.journal.path))
            let ending = try await acquis.run("verify")
            #expect(!ending.errors.contains("secret"))
        }
    }
}

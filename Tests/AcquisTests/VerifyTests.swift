import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct VerifyTests {
    @Test func `a whole record verifies, and says how far it goes`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            let ending = try await place.acquis.run("verify")
            #expect(ending.status == 0 && ending.errors == "")
            #expect(ending.lines.first == "The record is whole: 9 entries, 6 originals and readings.")
            #expect(ending.lines.last?.contains(/^Last entry 9: [0-9a-f]{64}$/) == true, "\(ending.output)")
            let quiet = try await place.acquis.run("verify", "--quiet")
            #expect(quiet.status == 0 && quiet.output == "" && quiet.errors == "")
        }
    }

    struct Change: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let sql: String
        /// Where something is said to be wrong, and what.
        let place: String
        let says: String
    }

    @Test(arguments: [
        Change(
            testDescription: "a letter of a report",
            sql:
                "UPDATE blob SET bytes = CAST(replace(CAST(bytes AS TEXT), 'passengers', 'Passengers') AS BLOB) WHERE digest = (SELECT json_extract(content, '$.original') FROM entry WHERE sequence = 3)",
            place: "entry 3", says: "its bytes were changed"),
        Change(
            testDescription: "who handed it in", sql: "UPDATE entry SET who = 'somebody else' WHERE sequence = 2",
            place: "entry 2", says: "its hash is not that of"),
        Change(
            testDescription: "an entry that is gone", sql: "DELETE FROM entry WHERE sequence = 4",
            place: "entry 5", says: "it follows entry 3: what stood between is gone"),
        Change(
            testDescription: "an original that is gone",
            sql: "DELETE FROM blob WHERE digest = (SELECT json_extract(content, '$.original') FROM entry WHERE sequence = 1)",
            place: "entry 1", says: "the bytes that it names are gone"),
        Change(
            testDescription: "a kind with a line of its own",
            sql: "UPDATE entry SET kind = 'all is well' || char(10) || 'wrong: not/1' WHERE sequence = 6", place: "entry 6",
            says: "its hash is not that of"),
    ]) func `whatever was changed is found, and where`(change: Change) async throws {
        try await withWorkplace(holding: Example.texts) { place in
            try await changeJournal(of: place, change.sql)
            let ending = try await place.acquis.run("verify")
            #expect(ending.status == 1 && ending.errors == "", "\(ending)")
            #expect(
                ending.lines.contains { $0.hasPrefix("wrong: \(change.place)") && $0.contains(": \(change.says)") },
                "\(ending.output)")
            let wrong = ending.lines.dropLast()
            #expect(wrong.allSatisfy { $0.hasPrefix("wrong: ") })
            let count = wrong.count == 1 ? "1 thing is" : "\(wrong.count) things are"
            #expect(ending.lines.last == "\(count) wrong in \(place.data.path)")
        }
    }

    @Test func `a byte changed on the disk is found`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            var bytes = try Data(contentsOf: place.journal)
            let words = try #require(bytes.range(of: Data("II. Recommendations".utf8)), "a report stands in the journal as it is")
            bytes[words.lowerBound] ^= 1
            try bytes.write(to: place.journal)
            let ending = try await place.acquis.run("verify")
            #expect(ending.status == 1 && ending.errors == "", "\(ending)")
            #expect(ending.output.contains("its bytes were changed"))
            #expect(ending.lines.last == "1 thing is wrong in \(place.data.path)")
        }
    }

    @Test func `an index that is lost is made again, and answers the same`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            let before = try await place.acquis.run("export", "--format", "json")
            let last = try await place.lastEntry()
            for name in try FileManager.default.contentsOfDirectory(atPath: place.data.path) where name.hasPrefix("index.sqlite") {
                try FileManager.default.removeItem(at: place.data.appending(path: name))
            }
            let rebuilt = try await place.acquis.run("rebuild")
            #expect(
                rebuilt.status == 0 && rebuilt.errors == "" && rebuilt.output == "The index is made anew up to entry 9.\n",
                "\(rebuilt)")
            #expect(try await place.acquis.run("export", "--format", "json").output == before.output)
            // Without a word to anybody, a question makes it again too.
            try Data("no database".utf8).write(to: place.data.appending(path: "index.sqlite"))
            #expect(try await place.acquis.run("export", "--format", "json").output == before.output)
            #expect(try await place.lastEntry() == last)
        }
    }

    @Test func `a part is verified by itself`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            let part = try await place.acquis.run("verify", "--from", "3", "--to", "4")
            #expect(part.status == 0 && part.lines.count == 2, "\(part)")
            #expect(
                part.lines.first
                    == "Entries 3 to 4 are whole, with the 2 originals and readings that they name; the rest was not looked at.")
            try await changeJournal(of: place, "UPDATE entry SET who = 'somebody else' WHERE sequence = 2")
            #expect(try await place.acquis.run("verify", "--from", "3").status == 0)
            #expect(try await place.acquis.run("verify", "--to", "2").output.contains("wrong: entry 2: its hash"))
            let beyond = try await place.acquis.run("verify", "--from", "10")
            #expect(beyond.status == 1 && beyond.errors.contains("ends at entry 9, so nothing"), "\(beyond)")
        }
    }

    @Test func `an index that says something else is named, and a rebuild mends it`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            #expect(try await place.acquis.run("verify").lines[1] == "The index says what a new one would, up to entry 9.")
            let index = try DatabaseQueue(path: place.data.appending(path: "index.sqlite").path)
            try await index.write { try $0.execute(sql: "UPDATE recommendation SET force = 7 - force") }
            try index.close()
            let ending = try await place.acquis.run("verify")
            #expect(ending.status == 1 && ending.errors == "" && ending.lines.count == 4, "\(ending)")
            for (line, symbol) in zip(ending.lines, Example.symbols) {
                #expect(
                    line
                        == "wrong: the index: document \(symbol): its recommendations are not what a new index says; run acquis rebuild"
                )
            }
            #expect(try await place.acquis.run("rebuild").status == 0)
            #expect(try await place.acquis.run("verify").status == 0)
        }
    }

    @Test func `a checkpoint is signed once, and the record is held to it`() async throws {
        try await withWorkplace(holding: [Example.text2021, Example.text2023]) { place in
            let signed = try await place.acquis.run("verify", "--checkpoint")
            #expect(signed.status == 0 && signed.errors == "", "\(signed)")
            let names = signed.lines.map { $0.prefix { $0 != " " } }
            #expect(names == ["acquis", "sequence", "hash", "time", "key", "signature"] && signed.lines[1] == "sequence 6")
            try place.write(signed.output, to: "checkpoint.txt")
            let key = place.data.appending(path: "checkpoint.key").path
            #expect(try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int == 0o600)
            #expect(try await place.acquis.run("verify", "--checkpoint").lines[4] == signed.lines[4], "the key stays")
            _ = try await place.acquis.run("import", Example.path(Example.text2025))
            let held = try await place.acquis.run("verify", "--against", "checkpoint.txt")
            #expect(held.status == 0 && held.lines.last?.hasPrefix("It keeps to the checkpoint of 2") == true, "\(held)")
            #expect(held.lines.last?.hasSuffix(" at entry 6, signed by \(signed.lines[4].dropFirst(4)).") == true, "\(held)")

            func expect(_ arguments: String..., toSay words: String, in folder: String = "data") async throws {
                let ending = try await place.acquis.run(["verify", "--data", folder] + arguments)
                #expect(ending.status == 1 && ending.complaints.count == 1, "\(ending)")
                #expect(ending.errors.hasPrefix("error: ") && ending.errors.contains(words), "\(ending.errors)")
            }
            let forged = signed.output.replacing("sequence 6", with: "sequence 3")
            try place.write(forged, to: "forged.txt")
            try await expect("--against", "forged.txt", toSay: "its signature does not fit what it says")
            try place.write("words", to: "letter.txt")
            try await expect(
                "--against", "letter.txt", toSay: "letter.txt is not a checkpoint as acquis verify --checkpoint prints it; ")
            try await expect("--against", "nowhere.txt", toSay: "nowhere.txt: it is not there; ")
            _ = try await place.acquis.run(
                "import", "--data", "other", Example.path(Example.text2021), Example.path(Example.text2023))
            let stranger = try await place.acquis.run("verify", "--data", "other", "--against", "checkpoint.txt")
            #expect(
                stranger.errors.contains("entry 6 has the hash ") && stranger.errors.contains("written anew, or is another one"))
            _ = try await place.acquis.run("verify", "--data", "other", "--checkpoint")
            try await expect("--against", "checkpoint.txt", toSay: "it was signed with another key", in: "other")
            try await expect(
                "--against", "checkpoint.txt", "--key", String(signed.lines[4].dropFirst(4)), toSay: "written anew", in: "other")
            // The record without its last entries is whole in itself.
            try await changeJournal(
                of: place,
                "DELETE FROM entry WHERE sequence > 2; DELETE FROM blob WHERE digest NOT IN (SELECT json_extract(content, '$.original') FROM entry UNION SELECT json_extract(content, '$.edition') FROM entry WHERE sequence = 2)"
            )
            _ = try await place.acquis.run("rebuild")
            #expect(try await place.acquis.run("verify").status == 0)
            try await expect("--against", "checkpoint.txt", toSay: "the record ends at entry 2, but it had 6 entries when")
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
            try await expect("--checkpoint", toSay: "can be read by others, so anybody may have signed; run chmod 600 on it")
        }
    }
}

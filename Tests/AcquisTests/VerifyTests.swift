import Foundation
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
}

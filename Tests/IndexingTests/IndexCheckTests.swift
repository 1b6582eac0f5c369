import Documents
import Foundation
import GRDB
import Indexing
import Recording
import TestSupport
import Testing

@Suite struct IndexCheckTests {
    @Test func `an index says what a new one would, step by step and behind the journal`() async throws {
        var unnamed = Sample.series(1)[0]
        unnamed.symbol = nil
        var french = Sample.lighthouses2019
        french.language = .french
        try await withIndex(of: Sample.record) { index, journal, folder in
            for sample in [unnamed, french] + Sample.series(20) {
                try await Recorder(journal).record(sample, variant: 1)
                let lagging = try await IndexCheck(of: journal, folder: folder)
                let head = try await index.head()
                #expect(lagging.differences == [] && lagging.found == .index(head))
                try await index.catchUp(with: journal)
            }
            let check = try await IndexCheck(of: journal, folder: folder)
            let head = await journal.head()
            #expect(check.differences == [] && check.found == .index(head))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { $0.hasPrefix("index") })
        }
    }

    struct Change: CustomTestStringConvertible, Sendable {
        let sql: String
        let says: String
        var testDescription: String { sql }

        init(_ sql: String, says: String) { (self.sql, self.says) = (sql, says) }
    }

    private static let one = "(SELECT id FROM document WHERE name = 'LHC/COP/WG.2/2019/5')"
    static let changes = [
        Change("UPDATE document SET year = 1999 WHERE id = \(one)", says: "document LHC/COP/WG.2/2019/5: its summary is not"),
        Change(
            "UPDATE edition SET json = x'7b7d' WHERE document = \(one)", says: "document LHC/COP/WG.2/2019/5: its editions are not"),
        Change(
            "UPDATE recommendation SET force = 1 WHERE document = \(one) AND position = 0",
            says: "document LHC/COP/WG.2/2019/5: its recommendations are not"),
        Change(
            "UPDATE words SET heading = 'lies' WHERE rowid = (SELECT id FROM recommendation WHERE document = \(one) AND position = 1)",
            says: "document LHC/COP/WG.2/2019/5: the words of its recommendations are not"),
        Change("DELETE FROM topic", says: "document LHC/RES/3/1: its topics are not"),
        Change("UPDATE addressee SET printed = 'nobody'", says: "document LHC/COP/WG.2/2019/5: its addressees are not"),
        Change("DELETE FROM document WHERE name = 'LHC/RES/3/1'", says: "document LHC/RES/3/1: its summary is not"),
        Change("INSERT INTO redirect VALUES ('a', 'a', 'b')", says: "the former names of documents is not"),
        Change("INSERT INTO gap VALUES ('LHC/9', 'lies')", says: "document LHC/9: why it could not be read is not"),
        Change("INSERT INTO words (rowid, en) VALUES (9999, 'lamp')", says: "the number of rows is not"),
        Change("DELETE FROM words_data WHERE id > 1000", says: "cannot be read (database disk image is malformed)"),
        Change(
            """
            CREATE TEMP TABLE old AS SELECT rowid AS id, en FROM words LIMIT 1;
            UPDATE words SET en = 'lies' WHERE rowid = (SELECT id FROM old);
            UPDATE words_content SET c2 = (SELECT en FROM old) WHERE id = (SELECT id FROM old)
            """,
            says: "the full text finds other words"),
        Change("UPDATE head SET hash = printf('%064d', 7)", says: "it goes up to an entry 6 that is not in the journal"),
    ]

    @Test(arguments: changes) func `whatever was changed in an index is found`(change: Change) async throws {
        try await withIndex(of: Sample.record) { _, journal, folder in
            try await connection(toIndexIn: folder).write { try $0.execute(sql: change.sql) }
            let found = try await IndexCheck(of: journal, folder: folder).differences
            #expect(found.contains { $0.contains(change.says) }, "\(found)")
        }
    }

    @Test func `an index that is not there, of another version, or none at all`() async throws {
        try await withIndex(of: Sample.record) { _, journal, folder in
            try await withTemporaryFolder { empty in
                #expect(try await IndexCheck(of: journal, folder: empty).found == .nothing)
                #expect(try FileManager.default.contentsOfDirectory(atPath: empty.path) == [], "looking makes none")
                try Data("no database, by far".utf8).write(to: RecordIndex.location(in: empty))
                let found = try await IndexCheck(of: journal, folder: empty).differences
                #expect(found.count == 1 && found[0].contains("cannot be read"), "\(found)")
            }
            try await connection(toIndexIn: folder).write {
                try $0.execute(sql: "PRAGMA user_version = 99")
            }
            let other = try await IndexCheck(of: journal, folder: folder)
            #expect(other.found == .otherVersion && other.differences == [])
        }
    }
}

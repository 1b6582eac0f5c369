import Foundation
import GRDB
import Recording
import RecordingSQLite
import TestSupport
import Testing

@Suite struct JournalFailureTests {
    /// Makes a folder unfit in one way, and says what is then said of it.
    struct Unfit: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let problem: JournalFailure.Problem
        let spoil: @Sendable (URL) throws -> Void

        init(_ description: String, _ problem: JournalFailure.Problem, _ spoil: @escaping @Sendable (URL) throws -> Void) {
            (testDescription, self.problem, self.spoil) = (description, problem, spoil)
        }
    }

    static let unfit = [
        Unfit("other words", .notAJournal) { try Data("not a database, by far".utf8).write(to: $0) },
        Unfit("many other words", .notAJournal) { try Data(repeating: 0x78, count: 100_000).write(to: $0) },
        Unfit("an empty file", .notAJournal) { try Data().write(to: $0) },
        Unfit("the database of another program", .notAJournal) { url in
            try DatabaseQueue(path: url.path).write { try $0.execute(sql: "CREATE TABLE entry (sequence)") }
        },
        Unfit("a folder in its place", .notAJournal) {
            try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: true)
        },
        Unfit("a newer journal", .newer) { url in
            _ = try SQLiteJournal(folder: url.deletingLastPathComponent(), for: .appending)
            try DatabaseQueue(path: url.path).write {
                try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('keep votes')")
            }
        },
        Unfit("a journal cut in the middle", .damaged) { url in
            _ = try SQLiteJournal(folder: url.deletingLastPathComponent(), for: .appending)
            try DatabaseQueue(path: url.path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try Data(contentsOf: url).prefix(6000).write(to: url)
        },
    ]

    @Test(arguments: unfit) func `an unfit file is refused in one sentence, and left as it is`(unfit: Unfit) async throws {
        try await withTemporaryFolder { folder in
            let url = SQLiteJournal.location(in: folder)
            try unfit.spoil(url)
            let before = try? Data(contentsOf: url)
            for access in [SQLiteJournal.Access.reading, .appending] {
                let failure = #expect(throws: JournalFailure.self) { try SQLiteJournal(folder: folder, for: access) }
                #expect(failure?.problem == unfit.problem, "\(failure?.description ?? "")")
                let sentence = failure?.description ?? ""
                #expect(sentence.contains(url.path))
                #expect(!sentence.contains("\n"))
            }
            let after = try? Data(contentsOf: url)
            #expect(after == before)
        }
    }

    @Test func `a journal that is not there is missing, and reading makes none`() async throws {
        try await withTemporaryFolder { folder in
            let failure = #expect(throws: JournalFailure.self) { try SQLiteJournal(folder: folder, for: .reading) }
            #expect(failure?.problem == .missing)
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(files == [])
        }
    }

    @Test func `no journal is begun beside the log of one that is gone`() async throws {
        try await withJournalOfSamples { _, folder in
            try FileManager.default.removeItem(at: SQLiteJournal.location(in: folder))
            let failure = #expect(throws: JournalFailure.self) { try SQLiteJournal(folder: folder, for: .appending) }
            #expect(failure?.problem == .damaged)
            #expect(failure?.description.contains("journal.sqlite-wal") == true)
            #expect(!FileManager.default.fileExists(atPath: SQLiteJournal.location(in: folder).path))
        }
    }

    @Test(arguments: ["file/inside", "/proc/acquis-test"]) func `a folder that cannot be made says so`(path: String) async throws {
        try await withTemporaryFolder { folder in
            try Data().write(to: folder.appending(path: "file"))
            let place = path.hasPrefix("/") ? URL(filePath: path) : folder.appending(path: path)
            let failure = #expect(throws: JournalFailure.self) { try SQLiteJournal(folder: place, for: .appending) }
            #expect(failure?.description.contains(place.path) == true)
        }
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, JournalFailure.Problem.diskFull), (.SQLITE_READONLY, .readOnly), (.SQLITE_CANTOPEN, .noPermission),
        (.SQLITE_PERM, .noPermission), (.SQLITE_BUSY, .busy), (.SQLITE_CORRUPT, .damaged), (.SQLITE_NOTADB, .notAJournal),
        (.SQLITE_IOERR, .unavailable),
    ]) func `what SQLite says becomes a sentence`(code: ResultCode, problem: JournalFailure.Problem) {
        let failure = JournalFailure(DatabaseError(resultCode: code), at: URL(filePath: "/data/journal.sqlite"))
        #expect(failure.problem == problem)
        #expect(failure.description.contains("/data/journal.sqlite"))
    }

    @Test func `an append that finds no room keeps nothing`() async throws {
        try await withJournalOfSamples { journal, folder in
            let head = try await journal.head()
            let url = SQLiteJournal.location(in: folder)
            // The limit on the size of files stands for a full disk.
            await #expect(processExitsWith: .success) { [path = folder.path as String] in
                signal(SIGXFSZ, SIG_IGN)
                let journal = try SQLiteJournal(folder: URL(filePath: path), for: .appending)
                var limit = rlimit(rlim_cur: 500_000, rlim_max: 500_000)
                setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
                let draft = Entry.Draft(time: .sample, who: "x", kind: Entry.Kind("note", version: 1), content: Data("{}".utf8))
                let failure = await #expect(throws: JournalFailure.self) {
                    try await journal.append([draft], keeping: [Blob(Data(count: 5_000_000))], onlyBehind: nil)
                }
                #expect(failure?.description.contains(path) == true)
            }
            #expect(FileManager.default.fileExists(atPath: url.path))
            #expect(try await journal.head() == head)
            #expect(try await Verification(of: journal).problems == [])
        }
    }
}

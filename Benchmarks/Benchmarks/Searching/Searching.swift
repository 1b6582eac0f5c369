import Documents
import Foundation
import FullText
import GRDB
import Indexing
import Interpreting
import Recording
import Vocabularies

/// Fills an index with made recommendations and measures how long questions take.
///
///     Searching FOLDER COUNT    makes FOLDER/index.sqlite and FOLDER/record.jsonl, the same record for another engine;
///                               prints "name<TAB>question<TAB>hits<TAB>milliseconds" for each question
@main struct Searching {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[2]) else {
            FileHandle.standardError.write(Data("Searching FOLDER COUNT\n".utf8))
            exit(2)
        }
        let folder = URL(filePath: arguments[1])
        var record = MadeRecord(topics: Topics.shared.all.map(\.id))
        try Filling(folder: folder).fill(&record, count)
        let index = try RecordIndex(folder: folder)
        let start = ContinuousClock.now
        _ = try await index.answer(RecordQuestion())
        let loaded = ContinuousClock.now - start
        for (name, words) in questions(record.words) {
            var question = RecordQuestion()
            question.words = words
            question.perPage = 20
            var times: [Duration] = []
            var total = 0
            for _ in 0..<9 {
                let start = ContinuousClock.now
                total = try await index.answer(question).total
                times.append(ContinuousClock.now - start)
            }
            let median = times.sorted()[times.count / 2]
            print("\(name)\t\(words ?? "")\t\(total)\t\(milliseconds(median))")
        }
        print("load\t\t\(count)\t\(milliseconds(loaded))")
        print("memory\t\t\(count)\t\(try memory())")
    }

    static func questions(_ words: [String]) -> [(name: String, words: String?)] {
        [
            ("commonest word", words[0]), ("second word", words[1]), ("common word", words[30]), ("median word", words[400]),
            ("rare word", words[20_000]), ("two common words", "\(words[0]) \(words[1])"),
            ("common and median", "\(words[0]) \(words[400])"), ("phrase", "\"\(words[0]) \(words[2])\""),
            ("either word", "\(words[0]) OR \(words[400])"), ("without a word", "\(words[0]) -\(words[1])"),
            ("a word of all", "the"), ("no words", nil),
        ]
    }

    private static func milliseconds(_ duration: Duration) -> String {
        String(format: "%.2f", Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1000)
    }

    /// What the process holds, in MB.
    private static func memory() throws -> String {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
        return String((line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024)
    }
}

/// Puts made recommendations into the tables of an index, past the journal, which would take minutes.
struct Filling {
    let folder: URL

    func fill(_ record: inout MadeRecord, _ count: Int) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // The index makes its own tables.
        _ = try RecordIndex(folder: folder)
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            _ = fulltext_register(UnsafeMutableRawPointer(db.sqliteConnection))
            try db.execute(sql: "PRAGMA synchronous = OFF")
        }
        let queue = try DatabaseQueue(path: folder.appending(path: "index.sqlite").path, configuration: configuration)
        let twin = folder.appending(path: "record.jsonl")
        FileManager.default.createFile(atPath: twin.path, contents: nil)
        let file = try FileHandle(forWritingTo: twin)
        var lines = Data()
        for start in stride(from: 0, to: count, by: 20_000) {
            try queue.write { db in
                for number in start..<min(count, start + 20_000) {
                    let made = record.next(number)
                    let document = record.document(made.document)
                    try insert(made, number, in: document, into: db)
                    lines.append(try twinLine(made, number, document))
                }
            }
            try file.write(contentsOf: lines)
            lines.removeAll(keepingCapacity: true)
        }
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "UPDATE head SET sequence = 1; PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try queue.close()
    }

    private func insert(_ made: MadeRecord.Recommendation, _ number: Int, in document: MadeRecord.Document, into db: Database)
        throws
    {
        if number % MadeRecord.perDocument == 0 {
            let summary = DocumentSummary(
                name: DocumentName(stored: document.name), symbol: document.name, title: "Report of the \(document.body)",
                kind: .meetingReport, body: document.body, parentBody: nil, session: nil, place: nil, dates: nil,
                year: document.year,
                recommendations: MadeRecord.perDocument, findings: 0)
            let sql =
                "INSERT INTO document (id, name, folded, body, year, date, acts, language, series, summary) VALUES (?,?,?,?,?,?,?,?,?,?)"
            try db.execute(
                literal: SQL(
                    sql: sql,
                    arguments: [
                        made.document + 1, document.name, document.name.lowercased(), document.body, document.year,
                        "\(document.year)", 30,
                        "en", document.body, try Self.json(summary),
                    ]))
        }
        let recommendation = Recommendation(
            paragraph: "\(number % 30 + 1)", text: made.text, span: Span(0, made.text.utf8.count), section: nil, sectionTitle: nil,
            page: 1,
            acts: [], hedges: [], topics: made.topics, citations: [], actionCategory: made.category, recommendingStates: nil,
            position: nil)
        let json = try Self.json(recommendation)
        try db.cachedStatement(sql: "INSERT INTO recommendation VALUES (?,?,?,?,?,?,?,?,?,?)").execute(arguments: [
            number + 1, made.document + 1, number % 30, "\(number % 30 + 1)", made.force, made.category, nil, "en",
            made.text.utf8.count { $0 == 0x20 } + 1, json,
        ])
        for topic in made.topics {
            try db.cachedStatement(sql: "INSERT INTO topic VALUES (?,?)").execute(arguments: [number + 1, topic])
        }
        for addressee in made.addressees {
            try db.cachedStatement(sql: "INSERT INTO addressee VALUES (?,?,?)").execute(arguments: [
                number + 1, addressee, addressee,
            ])
        }
        let sign = String(UnicodeScalar(UInt8(fulltext_english.rawValue)))
        try db.cachedStatement(sql: "INSERT INTO words (rowid, en, title) VALUES (?,?,?)").execute(arguments: [
            number + 1, sign + made.text, sign + "Report of the \(document.body)",
        ])
    }

    private static func json(_ value: some Encodable) throws -> String {
        String(decoding: try CanonicalJSON.data(value), as: UTF8.self)
    }

    private func twinLine(_ made: MadeRecord.Recommendation, _ number: Int, _ document: MadeRecord.Document) throws -> Data {
        let values: [String: Any] = [
            "id": number, "text": made.text, "title": "Report of the \(document.body)", "body": document.body,
            "meeting": document.name,
            "year": String(document.year), "force": String(made.force), "category": made.category.map { [String($0)] } ?? [],
            "topic": made.topics, "addressee": made.addressees,
        ]
        return try JSONSerialization.data(withJSONObject: values, options: .sortedKeys) + Data("\n".utf8)
    }
}

import Foundation
import Indexing
import Recording
import RecordingSQLite
import Vocabularies

/// Fills a record with made recommendations and measures how long questions take.
///
///     Searching FOLDER COUNT    makes a record in FOLDER where there is none, and FOLDER/record.jsonl, the same for another engine;
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
        let journal = try SQLiteJournal(folder: folder, for: .appending)
        if try await journal.head() == .start { try await Filling(folder: folder, journal: journal).fill(&record, count) }
        let index = try RecordIndex(folder: folder)
        try await index.catchUp(with: journal)
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

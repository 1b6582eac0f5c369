import Foundation
import TestSupport
import Testing

/// A folder to work in: the program runs in it, and its record is in `data`.
struct Workplace: Sendable {
    let folder: URL
    let acquis: Program

    var data: URL { folder.appending(path: "data", directoryHint: .isDirectory) }
    var journal: URL { data.appending(path: "journal.sqlite") }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    @discardableResult func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> URL {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file
    }

    @discardableResult func write(_ text: String, to name: String) throws -> URL { try write(text.utf8, to: name) }

    /// The last line that `verify` prints of a whole record: how many entries, and the hash of the last.
    func lastEntry(sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
        let ending = try await acquis.run("verify")
        #expect(ending.status == 0, "\(ending)", sourceLocation: sourceLocation)
        return try #require(ending.lines.last, sourceLocation: sourceLocation)
    }

    /// The names of the documents in the record, as often as they stand there, from the export.
    func documents() async throws -> [String] {
        let ending = try await acquis.run("export", "--format", "jsonl")
        try #require(ending.status == 0, "\(ending)")
        let rows = try ending.lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
        return rows.reduce(into: []) { names, row in if names.last != row.document { names.append(row.document) } }
    }

    private struct Row: Decodable { let document: String }
}

/// Runs with a new workplace, whose record holds these examples.
func withWorkplace<Value>(holding examples: [String] = [], _ body: (Workplace) async throws -> Value) async throws -> Value {
    try await withTemporaryFolder { folder in
        // The program says paths as they are, and the folder for temporary files can be behind a link.
        let folder = folder.resolvingSymlinksInPath()
        var acquis = Program(in: folder)
        acquis.environment = ["ACQUIS_DATA": "data"]
        let workplace = Workplace(folder: folder, acquis: acquis)
        if !examples.isEmpty {
            let ending = try await acquis.run(["import"] + examples.map { exampleReport($0).path })
            try #require(ending.status == 0, "\(ending)")
        }
        return try await body(workplace)
    }
}

/// The names of the example reports.
enum Example {
    static let text2021 = "safe-passage-at-sea-2021.txt"
    static let text2023 = "safe-passage-at-sea-2023.txt"
    static let text2025 = "safe-passage-at-sea-2025.txt"
    static let print2021 = "safe-passage-at-sea-2021.pdf"
    static let print2023 = "safe-passage-at-sea-2023.pdf"
    static let print2025 = "safe-passage-at-sea-2025.pdf"
    static let texts = [text2021, text2023, text2025]
    static let symbols = ["CSCW/COP/WG.2/2021/4", "CSCW/COP/WG.2/2023/5", "CSCW/COP/WG.2/2025/6"]

    static func path(_ name: String) -> String { exampleReport(name).path }

    /// A short report of an invented working group, issued on 14 June 2026 after a meeting of 10 June.
    static func shortReport(_ symbol: String, of group: String = "Mountain Paths", asking recommendations: [String]) -> String {
        let head = """
            \(symbol)

            Distr.: General
            14 June 2026
            Original: English

            Working Group on \(group)

            Report on the meeting of the Working Group on \(group) held in Port Calm on 10 June 2026

            I. Recommendations
            """
        return ([head] + recommendations.enumerated().map { "\($0 + 1). \($1)" }).joined(separator: "\n\n")
    }

    /// A report of another meeting, with the words of that of 2021.
    static func report(number: Int) throws -> String {
        let text = try String(contentsOf: exampleReport(text2021), encoding: .utf8)
        return text.replacing("CSCW/COP/WG.2/2021/4", with: "CSCW/COP/WG.2/2021/\(number)")
    }
}

import Documents
import Foundation
import Interpreting
import Recording
import TestSupport
import Testing

/// Lineage judged on whole series: what a person marked in each session is laid beside what is found.
///
/// The files in Tests/Fixtures/series hold the sessions of one series each. Before a paragraph stands what it takes up of
/// the session before, marked before the program had seen it: `[near 3]`, `[reworded 3]`, `[split 3]`, `[merged 3 4]`.
@Suite struct LineageSeriesTests {
    static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    private static let folder = repositoryRoot.appending(path: "Tests/Fixtures/series")

    /// What is wanted of the reworded, split and merged ones: of each series, and of all together.
    private static let least = (precision: 0.9, recall: 0.8)
    /// Arabic and Chinese show less surely what is the same.
    private static let leastOfArabicAndChinese = (precision: 0.85, recall: 0.65)
    private static let arabicAndChinese = ["chaye.txt", "dukou.txt", "mifeng.txt", "sayd.txt", "turuq.txt", "wahat.txt"]
    private static let leastTogether = (precision: 0.95, recall: 0.88)

    private struct Session {
        let symbol: String
        let date: String
        let title: String
        let head: String
        let paragraphs: [(text: String, kind: String, takesUp: [Int])]

        /// The document, and the paragraphs of it that ask something: “Reaffirms that …” does not.
        func read() async throws -> (document: LineageDocument, asking: Set<String>) {
            let numbered = paragraphs.enumerated().map { "\($0 + 1). \($1.text)" }
            let edition = try await edition(ofText: ([symbol, head] + numbered).joined(separator: "\n\n"))
            let document = LineageDocument(
                edition, named: DocumentName(stored: symbol), body: "The same body", title: title, date: date)
            return (document, Set(edition.reading.recommendations.map(\.paragraph)))
        }
    }

    private static func sessions(_ file: String) throws -> [Session] {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        return text.split(separator: "# ").dropFirst().map { part in
            let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
            let first = lines.firstIndex { $0.hasPrefix("1. ") } ?? lines.endIndex
            let name = lines[0].split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let paragraphs = lines[first...].filter { !$0.isEmpty }.map { line in
                let match = line.firstMatch(of: /^\d+\. (?:\[([a-z]+) ([\d ]+)\] )?(.+)$/)
                let numbers = (match?.2 ?? "").split(separator: " ").compactMap { Int($0) }
                return (text: String(match?.3 ?? line), kind: String(match?.1 ?? ""), takesUp: numbers)
            }
            return Session(
                symbol: name[0], date: name[1], title: name[2], head: lines[1..<first].joined(separator: "\n"),
                paragraphs: paragraphs)
        }
    }

    /// How many links of a class were marked, how many of them were found, and how many were found in all.
    private struct Score {
        var (marked, right, found) = (0, 0, 0)
        var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
        var recall: Double { marked == 0 ? 1 : Double(right) / Double(marked) }

        mutating func count(_ isRight: Bool) {
            marked += 1
            right += isRight ? 1 : 0
            found += isRight ? 1 : 0
        }

        static func += (sum: inout Score, score: Score) {
            sum = Score(marked: sum.marked + score.marked, right: sum.right + score.right, found: sum.found + score.found)
        }
    }

    /// What was found in a series, by class, and what is wrong with it.
    private static func judged(_ file: String) async throws -> (near: Score, reworded: Score, wrong: [String]) {
        var (near, reworded, wrong) = (Score(), Score(), [String]())
        let sessions = try sessions(file)
        for (before, after) in zip(sessions, sessions.dropFirst()) {
            let (later, earlier) = (try await after.read(), try await before.read())
            let links = LineageReader.links(of: later.document, among: [earlier.document])
            var found = Dictionary(links.map { ("\($0.later.paragraph)<\($0.earlier.paragraph)", $0.score) }) { first, _ in first }
            for (place, paragraph) in after.paragraphs.enumerated() {
                for number in paragraph.takesUp
                where later.asking.contains("\(place + 1)") && earlier.asking.contains("\(number)") {
                    let isRight = found.removeValue(forKey: "\(place + 1)<\(number)") != nil
                    if paragraph.kind == "near" { near.count(isRight) } else { reworded.count(isRight) }
                    if !isRight { wrong.append("\(after.symbol) \(place + 1)<\(number) \(paragraph.kind) is not found") }
                }
            }
            for (pair, score) in found.sorted(by: { $0.key < $1.key }) {
                if score >= 800 { near.found += 1 } else { reworded.found += 1 }
                wrong.append("\(after.symbol) \(pair) is found and not marked, \(score)")
            }
        }
        return (near, reworded, wrong)
    }

    @Test(arguments: files) func `what a session takes up of the one before is found`(_ file: String) async throws {
        let (near, reworded, wrong) = try await Self.judged(file)
        #expect(near.precision >= 0.95 && near.recall >= 0.95, "\(wrong)")
        let least = Self.arabicAndChinese.contains(file) ? Self.leastOfArabicAndChinese : Self.least
        #expect(reworded.precision >= least.precision && reworded.recall >= least.recall, "\(reworded) \(wrong)")
    }

    @Test func `of all series together most of what was reworded is found`() async throws {
        var together = Score()
        for file in Self.files { together += try await Self.judged(file).reworded }
        let least = Self.leastTogether
        #expect(together.precision >= least.precision && together.recall >= least.recall, "\(together)")
    }
}

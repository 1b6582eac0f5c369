import DocumentReaders
import Documents
import Foundation
import Interpreting
import Recording
import RecordingPostgres
import RecordingSQLite
import Structuring

/// Makes a large record without reading every document of it.
///
///     Growing REPORTS PLACE DOCUMENTS [linked]
///
/// Reads the text files of REPORTS (as `Benchmarks/made-reports` writes them) and appends them to the journal at PLACE, a
/// folder or postgres://…, again and again under new symbols of the same length, until there are DOCUMENTS; each is entered
/// as compared with no other or, where it says `linked`, as taking up all that the one before asked. Prints how long the
/// appending took.
@main struct Growing {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard (4...5).contains(arguments.count), let wanted = Int(arguments[3]),
            [nil, "linked"].contains(arguments.dropFirst(4).first)
        else {
            FileHandle.standardError.write(Data("Growing REPORTS PLACE DOCUMENTS [linked]\n".utf8))
            exit(2)
        }
        let reports = URL(filePath: arguments[1])
        let files = try FileManager.default.contentsOfDirectory(at: reports, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
        let journal = try Self.journal(at: arguments[2])
        var (made, spent, recommendations) = (0, Duration.zero, 0)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            let document = try await DocumentReader.read(Array(text.utf8))
            let report = StructureParser.parse(document)
            let edition = Edition(
                reader: 1000, document: document, report: report, reading: Interpreter.read(report, of: document))
            guard let symbol = report.masthead.symbol?.text else { continue }
            let json = String(decoding: try edition.canonical(), as: UTF8.self)
            let paragraphs = arguments.count == 5 ? edition.reading.recommendations.map(\.paragraph) : []
            let copies = min((wanted + files.count - 1) / files.count, wanted - made)
            for copy in stride(from: 1, through: copies, by: 50) {
                let batch = (copy..<min(copy + 50, copies + 1)).map { number in
                    Copy(of: symbol, number: number, text: text, json: json, counts: edition.counts, linked: paragraphs)
                }
                let drafts = try batch.flatMap { try $0.drafts }
                let start = ContinuousClock.now
                _ = try await journal.append(drafts, keeping: batch.flatMap { [$0.original, $0.edition] }, onlyBehind: nil)
                spent += ContinuousClock.now - start
            }
            made += copies
            recommendations += copies * edition.counts.recommendations
            if made >= wanted { break }
        }
        let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
        print("documents\t\(made)\nrecommendations\t\(recommendations)\nentries\t\(3 * made)")
        print(String(format: "appending\t%.1f s\t%.0f entries a second", seconds, Double(3 * made) / seconds))
    }

    private static func journal(at place: String) throws -> any Journal {
        guard place.hasPrefix("postgres") else { return try SQLiteJournal(folder: URL(filePath: place), for: .appending) }
        guard let address = PostgresAddress(place) else { throw CocoaError(.fileReadInvalidFileName) }
        return PostgresJournal(address, for: .appending)
    }
}

/// A report under another symbol of the same length, so that every place in it stays.
private struct Copy {
    let name: DocumentName
    let original: Blob
    let edition: Blob
    let counts: EditionCounts
    let byteCount: Int
    let links: [LineageLink]

    /// - Parameter linked: The paragraphs in which it takes up those of the copy before.
    init(of symbol: String, number: Int, text: String, json: String, counts: EditionCounts, linked: [String]) {
        let digits = symbol.reversed().prefix(while: \.isNumber).count
        func copy(_ number: Int) -> String { symbol.dropLast(digits) + String(String(number + 1_000_000).suffix(digits)) }
        let other = copy(number)
        let (name, before) = (DocumentName(stored: other), DocumentName(stored: copy(number - 1)))
        self.name = name
        links = linked.filter { _ in number > 1 }.map { paragraph in
            LineageLink(
                later: RecommendationName(document: name, paragraph: paragraph),
                earlier: RecommendationName(document: before, paragraph: paragraph), relations: [.repeats], confidence: .high,
                score: 1000, shape: .whole, evidence: [.words], why: "They say the same.")
        }
        let bytes = Data(text.replacing(symbol, with: other).utf8)
        byteCount = bytes.count
        original = Blob(bytes)
        edition = Blob(Data(json.replacing(symbol, with: other).utf8))
        self.counts = counts
    }

    var drafts: [Entry.Draft] {
        get throws {
            let received = DocumentReceived(
                original: original.digest, byteCount: byteCount, fileName: "made.txt", format: .plainText)
            let read = DocumentRead(
                document: name, original: original.digest, edition: edition.digest, language: .english, reader: 1000,
                counts: counts)
            let linked = RecommendationsLinked(
                document: name, edition: edition.digest, rule: LineageRule.version, against: [], links: links)
            return try [EntryContent.documentReceived(received), .documentRead(read), .recommendationsLinked(linked)].map {
                try $0.draft(who: "made", time: Moment(Date()))
            }
        }
    }
}

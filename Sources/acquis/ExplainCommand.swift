import ArgumentParser
import Documents
import Foundation
import Interpreting
import Recording
import Structuring

/// Says which rule found what in a paragraph.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say which rule found what in a paragraph.",
        discussion: """
            Example:
              acquis explain report.pdf --paragraph 45
            """)

    @Argument(help: "The document: PDF, Word, HTML, Akoma Ntoso or plain text.", completion: .file())
    var file: String

    @Option(help: "The number of the paragraph as printed.")
    var paragraph: String

    @OptionGroup var scans: ScanOptions

    @OptionGroup var topics: TopicOptions

    func run() async throws {
        let scheme = try topics.scheme()
        let edition: Edition
        do {
            edition = try await Ingest.read(try Files.bytes(of: URL(filePath: file)), ocr: scans.ocr, topics: scheme)
        } catch {
            throw CommandFailure("\(file): \(Sentence.of(error))")
        }
        guard let explanation = Explanation(of: paragraph, in: edition) else {
            let numbers = edition.report.paragraphs.compactMap(\.number)
            let range = numbers.first.flatMap { first in numbers.last.map { "\(first) to \($0)" } } ?? "none"
            throw CommandFailure("\(file) has no paragraph numbered \(paragraph); its paragraphs are \(range)")
        }
        try show(explanation.text)
    }
}

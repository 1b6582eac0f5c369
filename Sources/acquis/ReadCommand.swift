import ArgumentParser
import Foundation
import Publishing
import Recording

/// Reads documents and prints what they hold; the record stays as it is.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Print what documents hold, without keeping it.",
        discussion: """
            Example:
              acquis read report.pdf --format outline
              acquis read report.pdf --topics my-topics.ttl
              acquis read report.pdf | jq '.recommendations[].text'
            """)

    enum Form: String, ExpressibleByArgument, CaseIterable {
        /// One object a document; an array for several.
        case json
        /// Akoma Ntoso in the profile of the United Nations.
        case akn
        /// A tree for people.
        case outline
    }

    @Argument(help: "The documents: PDF, Word, HTML, Akoma Ntoso or plain text.", completion: .file())
    var files: [String]

    @Option(help: "json, akn or outline.")
    var format = Form.json

    @OptionGroup var scans: ScanOptions

    @Flag(help: "Say in JSON where on which page each line stands.")
    var pages = false

    @OptionGroup var topics: TopicOptions

    @Flag(help: "Show no progress.")
    var quiet = false

    func validate() throws {
        guard !pages || format == .json else { throw ValidationError("Pages are said in JSON; leave out --format, or --pages.") }
    }

    func run() async throws {
        let scheme = try topics.scheme()
        let progress = Progress(quiet: quiet)
        var (editions, failed) = ([] as [Edition], 0)
        for (number, file) in files.enumerated() {
            if files.count > 1 { progress.show(number, of: files.count, file) }
            do {
                editions.append(try await Ingest.read(try Files.bytes(of: URL(filePath: file)), ocr: scans.ocr, topics: scheme))
            } catch {
                progress.clear()
                say("\(file.onOneLine): \(Sentence.of(error))")
                failed += 1
            }
        }
        progress.clear()
        switch format {
        case .json: if !editions.isEmpty { try show(ReadingJSON.write(editions, withPages: pages)) }
        case .akn: for edition in editions { try show(AkomaNtoso.write(edition)) }
        case .outline: for edition in editions { try show(Outline.write(edition) + "\n") }
        }
        if failed > 0 { throw ExitCode(1) }
    }
}

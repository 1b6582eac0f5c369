import ArgumentParser
import DocumentReaders
import Foundation

/// Draws a page of a PDF.
struct PageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Draw a page of a PDF.",
        discussion: """
            Example:
              acquis page report.pdf --page 5 --width 800 --output page5.png
            """)

    @Argument(help: "The PDF.", completion: .file())
    var file: String

    @Option(help: "Which page, from 1.")
    var page = 1

    @Option(help: "How wide the picture is, in pixels.")
    var width = 800

    @Option(help: "The PNG to write (default: standard output).", completion: .file())
    var output: String?

    func validate() throws {
        guard page >= 1 else { throw ValidationError("Pages are counted from 1.") }
        guard PagePicture.widths.contains(width) else {
            throw ValidationError("A picture is \(PagePicture.widths.lowerBound) to \(PagePicture.widths.upperBound) pixels wide.")
        }
    }

    func run() async throws {
        let picture: [UInt8]
        do {
            picture = try await PagePicture.png(page, of: Array(try Files.bytes(of: URL(filePath: file))), width: width)
        } catch {
            throw CommandFailure("\(file): \(Sentence.of(error))")
        }
        let sink = try Sink(output)
        defer { sink.discard() }
        try sink.write(Data(picture))
        try sink.close()
    }
}

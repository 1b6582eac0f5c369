import ArgumentParser
import DocumentReaders
import Foundation
import Interpreting
import Publishing
import Recording
import Structuring

/// Reads documents and prints what they hold; the record stays as it is.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "read", abstract: "Print what documents hold.")
    @Option var format = "json"
    @Argument var files: [String] = []
    func run() async throws {
        for file in files {
            let bytes = try Data(contentsOf: URL(filePath: file))
            let document = try await DocumentReader.read(Array(bytes))
            let report = StructureParser.parse(document)
            let edition = Edition(reader: 1, document: document, report: report, reading: Interpreter.read(report, of: document))
            print(
                format == "akn"
                    ? AkomaNtoso.write(edition) : format == "json" ? try ReadingJSON.write([edition]) : Outline.write(edition))
        }
    }
}

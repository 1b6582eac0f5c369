import ArgumentParser
import Foundation
import RecordingPostgres
import Vocabularies

/// Where the record is, for the commands that use it.
struct DataOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("The folder of the record (default: ACQUIS_DATA, else acquis-data).", valueName: "folder"))
    var data: String?

    /// The folder of the record, from the command or the environment.
    func folder() throws -> URL {
        let path = data ?? Self.environment("ACQUIS_DATA") ?? "acquis-data"
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            throw CommandFailure("\(path) is a file, and the record needs a folder; name another with --data")
        }
        return URL(filePath: path, directoryHint: .isDirectory)
    }

    /// Where the journal is: in PostgreSQL where `ACQUIS_JOURNAL` says so, else in the folder of the record.
    func journal() throws -> JournalPlace {
        guard let address = Self.environment("ACQUIS_JOURNAL") else { return .folder(try folder()) }
        guard let server = PostgresAddress(address) else {
            // What is no address may still hold a password, so it is not repeated.
            throw CommandFailure(
                "ACQUIS_JOURNAL is no address of a journal; write postgres://user@host/database, or unset it for the journal in the data folder"
            )
        }
        return .server(server)
    }

    /// An empty setting is none.
    static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// How pages are read that are only pictures, for the commands that read documents.
struct ScanOptions: ParsableArguments {
    @Flag(help: "Recognize print on pages that are only pictures (with tesseract).")
    var ocr = false
}

/// The topics by which recommendations are read.
struct TopicOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "A scheme of topics of your own in SKOS: Turtle, RDF/XML or JSON-LD (default: ACQUIS_TOPICS, else the schemes of the program).",
            valueName: "file"), completion: .file())
    var topics: String?

    /// The scheme from the command or the environment; `nil` where there is none.
    func scheme() throws -> Scheme? {
        let path = topics ?? ProcessInfo.processInfo.environment["ACQUIS_TOPICS"].flatMap { $0.isEmpty ? nil : $0 }
        guard let path else { return nil }
        do {
            return try Scheme(skos: Array(try Files.bytes(of: URL(filePath: path))))
        } catch {
            throw CommandFailure("\(path.onOneLine) cannot be used as a scheme of topics: \(Sentence.of(error))")
        }
    }
}

/// A failure of a command: one sentence that says what, where, and what to do.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

import ArgumentParser
import Foundation

/// Where the record is, for the commands that use it.
struct DataOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("The folder of the record (default: ACQUIS_DATA, else acquis-data).", valueName: "folder"))
    var data: String?

    /// The folder of the record, from the command or the environment.
    func folder() throws -> URL {
        let environment = ProcessInfo.processInfo.environment
        if let journal = environment["ACQUIS_JOURNAL"], !journal.isEmpty {
            throw CommandFailure(
                "ACQUIS_JOURNAL is set to \(journal), but this version keeps its journal in the data folder only; unset ACQUIS_JOURNAL"
            )
        }
        let path = data ?? environment["ACQUIS_DATA"].flatMap { $0.isEmpty ? nil : $0 } ?? "acquis-data"
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            throw CommandFailure("\(path) is a file, and the record needs a folder; name another with --data")
        }
        return URL(filePath: path, directoryHint: .isDirectory)
    }
}

/// How pages are read that are only pictures, for the commands that read documents.
struct ScanOptions: ParsableArguments {
    @Flag(help: "Recognize print on pages that are only pictures (with tesseract).")
    var ocr = false
}

/// A failure of a command: one sentence that says what, where, and what to do.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

import DocumentReaders
import Documents
public import Foundation
import Interpreting
public import Recording
import Structuring

/// All that is read from bytes, as the program reads them.
public func edition(of bytes: Data) async throws -> Edition {
    let document = try await DocumentReader.read(Array(bytes))
    let report = StructureParser.parse(document)
    return Edition(reader: 1, document: document, report: report, reading: Interpreter.read(report, of: document))
}

/// All that is read from a file.
public func edition(ofFile file: URL) async throws -> Edition {
    try await edition(of: Data(contentsOf: file))
}

/// All that is read from a text.
public func edition(ofText text: String) async throws -> Edition {
    try await edition(of: Data(text.utf8))
}

/// The invented reports that come with the project.
public func exampleReport(_ name: String) -> URL {
    repositoryRoot.appending(path: "examples/\(name)")
}

import Foundation
import TestSupport
import Testing

/// The rooms in the order in which a report passes through them; a room may import only those before it.
let rooms = [
    "Documents", "DocumentReaders", "Structuring", "Vocabularies", "Interpreting", "Recording", "RecordingSQLite",
    "RecordingPostgres", "RecordingFolder", "Indexing", "Publishing", "Site", "acquis",
]

/// What each room must know nothing of, although it stands below it.
let strangers: [String: Set<String>] = [
    "Structuring": ["DocumentReaders"],
    "Vocabularies": ["Documents", "DocumentReaders", "Structuring"],
    "Interpreting": ["DocumentReaders"],
    "Recording": ["DocumentReaders"],
    "Indexing": ["DocumentReaders", "RecordingSQLite", "RecordingPostgres", "RecordingFolder"],
    "Publishing": ["DocumentReaders", "RecordingSQLite", "RecordingPostgres", "RecordingFolder"],
    "Site": ["DocumentReaders", "RecordingSQLite", "RecordingPostgres", "RecordingFolder"],
]

/// Libraries that one room or two are for.
let libraries: [String: Set<String>] = [
    "GRDB": ["RecordingSQLite", "Indexing"],
    "FullText": ["Indexing"],
    "Hummingbird": ["Site"],
    "Mustache": ["Site"],
    "LimitedChild": ["DocumentReaders"],
    "CArchive": ["DocumentReaders", "Publishing"],
    "CLibXML2": ["DocumentReaders"],
    "CPostgres": ["RecordingPostgres"],
    "CSodium": ["Recording"],
    "CZlib": ["Site"],
    "ArgumentParser": ["acquis"],
]

@Suite struct LayerTests {
    @Test(arguments: rooms) func `a room imports only what stands above it`(room: String) throws {
        let folder = repositoryRoot.appending(path: "Sources/\(room)")
        guard FileManager.default.fileExists(atPath: folder.path) else { return }
        let place = rooms.firstIndex(of: room)!
        for file in try swiftFiles(below: folder) {
            for module in try imports(of: file) {
                let name = "\(room)/\(file.lastPathComponent) imports \(module)"
                if let other = rooms.firstIndex(of: module) {
                    #expect(other < place, "\(name), which stands below it")
                    #expect(strangers[room]?.contains(module) != true, "\(name), of which it knows nothing")
                }
                if let owners = libraries[module] { #expect(owners.contains(room), "\(name), which is for \(owners.sorted())") }
            }
        }
    }

    @Test func `the first rooms need no Foundation`() throws {
        for room in ["Documents", "Structuring"] {
            for file in try swiftFiles(below: repositoryRoot.appending(path: "Sources/\(room)")) {
                let modules = try imports(of: file)
                #expect(modules.isDisjoint(with: ["Foundation", "FoundationEssentials"]), "\(room)/\(file.lastPathComponent)")
            }
        }
    }

    private func swiftFiles(below folder: URL) throws -> [URL] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return names.filter { $0.hasSuffix(".swift") }.map { folder.appending(path: $0) }
    }

    private func imports(of file: URL) throws -> Set<String> {
        let source = try String(contentsOf: file, encoding: .utf8)
        let lines = source.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let modules = lines.compactMap { words -> String? in
            guard let position = words.firstIndex(of: "import"), position <= 2, position + 1 < words.count else { return nil }
            let leading = words[..<position]
            guard leading.allSatisfy({ ["public", "package", "internal", "private", "@testable", "@preconcurrency"].contains($0) })
            else { return nil }
            return words[position + 1]
        }
        return Set(modules)
    }
}

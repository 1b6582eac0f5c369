import Foundation

/// Finds and reads the files that a command is given.
enum Files {
    /// A file to read, and whether it was named itself or found in a folder.
    struct Found: Sendable {
        let url: URL
        let isNamed: Bool
    }

    /// The files named, and all in the folders named, in the order of their names; hidden ones are left out.
    static func found(in paths: [String]) throws -> [Found] {
        try paths.flatMap { path -> [Found] in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw CommandFailure("\(path) is not there; check the name")
            }
            guard isFolder.boolValue else { return [Found(url: URL(filePath: path), isNamed: true)] }
            return try files(below: path).map { Found(url: $0, isNamed: false) }
        }
    }

    private static func files(below path: String) throws -> [URL] {
        let folder = URL(filePath: path, directoryHint: .isDirectory)
        let names: [String]
        do {
            names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
        } catch {
            throw CommandFailure("the folder \(path) cannot be read: \(Sentence.of(error)); check its permissions")
        }
        return names.filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }
            .map { folder.appending(path: $0) }
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false }
    }

    /// The bytes of a file.
    static func bytes(of url: URL) throws -> Data {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            throw CommandFailure("it is not there; check the name")
        }
        guard !isFolder.boolValue else { throw CommandFailure("it is a folder; name the files in it, or use acquis import") }
        guard FileManager.default.isReadableFile(atPath: url.path) else {
            throw CommandFailure("it cannot be read for lack of permission; change its permissions")
        }
        let bytes: Data
        do {
            bytes = try firstBytes(of: url)
        } catch {
            throw CommandFailure("it cannot be read: \(Sentence.of(error)); copy it from where it came once more")
        }
        guard bytes.count <= largest else {
            throw CommandFailure("it is larger than \(largest >> 20) MB, as no report is; split it first")
        }
        return bytes
    }

    private static let largest = 512 << 20

    /// A device never ends, so no file is read much further than a report can be long.
    private static func firstBytes(of url: URL) throws -> Data {
        let file = try FileHandle(forReadingFrom: url)
        defer { try? file.close() }
        var bytes = Data()
        while bytes.count <= largest, let more = try file.read(upToCount: 1 << 20), !more.isEmpty { bytes.append(more) }
        return bytes
    }
}

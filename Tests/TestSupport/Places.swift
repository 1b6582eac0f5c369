public import Foundation

/// The root of this repository.
public let repositoryRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The folder of real documents beside the repository, or `nil` where it is absent; a test that misses it says so aloud.
public func realDocuments(_ path: String, test: String = #function) -> URL? {
    let file = repositoryRoot.deletingLastPathComponent().appending(path: "shared/data/\(path)")
    if FileManager.default.fileExists(atPath: file.path) { return file }
    print("NOT TESTED: \(test) needs the real document \(path), which is not here")
    return nil
}

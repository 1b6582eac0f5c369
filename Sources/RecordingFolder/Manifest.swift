internal import Foundation
internal import Recording

/// `record.json`: what the folder is, and how far its record goes.
struct Manifest: Codable {
    static let name = "record.json"
    private static let format = "acquis record 1"

    private let format: String
    private let hash: Digest
    private let sequence: Int

    var head: JournalHead { JournalHead(sequence: sequence, hash: hash) }

    init(head: JournalHead) {
        (format, hash, sequence) = (Self.format, head.hash, head.sequence)
    }

    /// That of a folder; `nil` where there is none.
    init?(in files: FolderFiles) throws {
        guard let bytes = try files.bytes(of: Self.name) else { return nil }
        let path = files.path(Self.name)
        guard let manifest = try? CanonicalJSON.value(Manifest.self, from: bytes) else {
            throw FolderFault.changed(path, place: nil, why: "it does not say where the record ends")
        }
        // A whole number behind the same words is a version that is still to come.
        if manifest.format != Self.format, manifest.format.wholeMatch(of: /acquis record [0-9]+/) != nil {
            throw JournalFailure(.newer, place: files.folder.path)
        }
        guard manifest.format == Self.format, manifest.sequence >= 0, try manifest.canonical() == bytes else {
            throw FolderFault.changed(path, place: nil, why: "it is not as it was written")
        }
        self = manifest
    }

    func write(to files: FolderFiles) throws { try files.write(canonical(), to: Self.name) }

    private func canonical() throws -> Data { try CanonicalJSON.data(self) + Data("\n".utf8) }
}

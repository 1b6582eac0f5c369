import Foundation
import Recording

/// The key of this installation, in a file of the data folder that only its owner may read.
struct KeyFile {
    let url: URL

    init(folder: URL) { url = folder.appending(path: "checkpoint.key", directoryHint: .notDirectory) }

    /// The key; `nil` where none was made yet.
    func key() throws -> SigningKey? {
        var status = stat()
        guard stat(url.path, &status) == 0 else { return nil }
        guard status.st_mode & 0o077 == 0 else {
            throw CommandFailure(
                "\(url.path) can be read by others, so anybody may have signed; run chmod 600 on it, or move it away")
        }
        guard let text = try? String(contentsOf: url, encoding: .utf8), let key = SigningKey(hex: text.filter { $0 != "\n" }) else {
            throw CommandFailure(
                "\(url.path) is not a key of Acquis, or cannot be read; bring it back from a copy, or move it away")
        }
        return key
    }

    /// The key; one is made where there is none.
    func keyOrNew() throws -> SigningKey {
        if let key = try key() { return key }
        let new = SigningKey()
        let draft = url.path + ".\(UUID().uuidString)"
        defer { unlink(draft) }
        guard
            FileManager.default.createFile(
                atPath: draft, contents: Data((new.hex + "\n").utf8), attributes: [.posixPermissions: 0o600]),
            // Another process may have made one meanwhile: the first is the key.
            link(draft, url.path) == 0 || errno == EEXIST, let key = try key()
        else {
            throw CommandFailure(
                "\(url.path) cannot be written, and a checkpoint needs a key; give this user the right to write to its folder")
        }
        return key
    }
}

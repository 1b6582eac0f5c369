import Foundation

/// Where an export or a picture goes: standard output, or a file that appears under its name only when it is whole.
struct Sink {
    private let handle: FileHandle
    /// `nil` where what is written is given out at once.
    private let draft: (temporary: URL, final: URL)?
    private let name: String

    init(_ path: String?) throws {
        guard let path else {
            (handle, draft, name) = (.standardOutput, nil, "standard output")
            return
        }
        name = path
        let final = URL(filePath: path)
        // A device or a pipe is written into; a file that took its name would take its place.
        if Self.isDevice(path) {
            guard let handle = FileHandle(forWritingAtPath: path) else { throw Self.unwritable(path) }
            (self.handle, draft) = (handle, nil)
            return
        }
        let hidden = ".\(final.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)"
        let temporary = final.deletingLastPathComponent().appending(path: hidden)
        guard FileManager.default.createFile(atPath: temporary.path, contents: nil),
            let handle = FileHandle(forWritingAtPath: temporary.path)
        else { throw Self.unwritable(path) }
        (self.handle, draft) = (handle, (temporary, final))
    }

    func write(_ text: String) throws { try write(Data(text.utf8)) }

    func write(_ bytes: Data) throws {
        guard !bytes.isEmpty else { return }
        do {
            try handle.write(contentsOf: bytes)
        } catch {
            throw CommandFailure("\(name) cannot be written: \(Sentence.of(error)); free some space, or send the export elsewhere")
        }
    }

    /// Gives the file its name.
    func close() throws {
        guard let draft else { return }
        do { try handle.close() } catch {
            throw CommandFailure("\(name) cannot be written: \(Sentence.of(error)); free some space")
        }
        guard rename(draft.temporary.path, draft.final.path) == 0 else {
            throw CommandFailure("\(name) cannot be written: \(String(cString: strerror(errno))); choose another name")
        }
    }

    /// Takes away what is not whole; what was closed stays.
    func discard() {
        if let draft { try? FileManager.default.removeItem(at: draft.temporary) }
    }

    private static func unwritable(_ path: String) -> CommandFailure {
        CommandFailure("\(path) cannot be written; check that its folder is there and may be written")
    }

    private static func isDevice(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }
}

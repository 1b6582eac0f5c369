internal import Foundation

/// Where the index of a data folder stands: `index.sqlite` is a link to the file that is the index now.
///
/// Each making of an index has a file in a folder of its own, `index-…`, so that a new index takes the place of the old in one
/// step, whoever has the old one open. The folder is held for as long as a process has its file open; what nobody holds and
/// the link does not name is cleared away.
struct IndexPlace: Sendable {
    let url: URL

    private var folder: URL { url.deletingLastPathComponent() }

    /// The making that is the index now, held; `nil` where there is none, or no link stands in its place.
    func current() -> IndexMaking? {
        while let target = linked {
            if let making = IndexMaking(holding: folder.appending(path: target)), making.isWhole, linked == target { return making }
            // Another process put a new one there in the meantime.
            guard linked != target else { return nil }
        }
        return nil
    }

    /// The name of the folder that the link leads to now.
    private var linked: String? {
        // Asked before each question, so without ways around.
        let path = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
            let length = readlink(url.path, buffer.baseAddress!, buffer.count)
            return length > 0 ? String(decoding: UnsafeRawBufferPointer(buffer)[..<length], as: UTF8.self) : ""
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].hasPrefix(Self.beginning), parts[1] == IndexMaking.fileName else { return nil }
        return String(parts[0])
    }

    private static let beginning = "index-"

    /// A folder for an index that is being made.
    func begin() throws -> IndexMaking {
        while true {
            let folder = folder.appending(
                path: Self.beginning + UUID().uuidString.prefix(8).lowercased(), directoryHint: .isDirectory)
            guard mkdir(folder.path, 0o777) == 0 else {
                if errno == EEXIST { continue }
                throw SystemRefusal(errno)
            }
            // Between the two, another process may have cleared it away.
            if let making = IndexMaking(holding: folder) { return making }
        }
    }

    /// Lets a making be the index; what was the index before stays for those who have it open.
    ///
    /// - Parameter isFirst: Whether it gives way where there is an index already.
    /// - Returns: Whether it is the index now.
    @discardableResult func put(_ making: IndexMaking, isFirst: Bool = false) throws -> Bool {
        let target = "\(making.folder.lastPathComponent)/\(IndexMaking.fileName)"
        if isFirst, symlink(target, url.path) == 0 { return true }
        if isFirst, current() != nil { return false }
        let link = making.folder.appending(path: "link")
        guard symlink(target, link.path) == 0, rename(link.path, url.path) == 0 else { throw SystemRefusal(errno) }
        return true
    }

    /// Whether the link names this making.
    func isCurrent(_ making: IndexMaking) -> Bool { linked == making.folder.lastPathComponent }

    /// Clears away what processes left that ended too early, and indexes of earlier times that nobody reads any longer.
    func clear() {
        // What earlier versions kept beside the index; a link has nothing beside it.
        if linked != nil { for suffix in ["-wal", "-shm"] { unlink(url.path + suffix) } }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] where name.hasPrefix(Self.beginning) {
            if name != linked { IndexMaking.clear(folder.appending(path: name), unless: { linked == name }) }
        }
    }
}

/// The folder of one making of an index, held by this process so that no other clears it away.
final class IndexMaking: Sendable {
    static let fileName = "index.sqlite"

    let folder: URL
    private let descriptor: Int32

    var file: URL { folder.appending(path: Self.fileName, directoryHint: .notDirectory) }

    /// Whether its file is there.
    fileprivate var isWhole: Bool { FileManager.default.fileExists(atPath: file.path) }

    /// `nil` where it is gone.
    fileprivate init?(holding folder: URL) {
        // The folder and not the file: whoever closes that gives up all locks that SQLite holds on it in this process.
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        flock(descriptor, LOCK_SH)
        guard access(folder.path, F_OK) == 0 else {
            close(descriptor)
            return nil
        }
        (self.folder, self.descriptor) = (folder, descriptor)
    }

    deinit { close(descriptor) }

    /// Puts what was written of it on the disk.
    func keep() throws {
        let file = open(file.path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw SystemRefusal(errno) }
        defer { close(file) }
        guard fsync(file) == 0, fsync(descriptor) == 0 else { throw SystemRefusal(errno) }
    }

    /// Takes it away while it is held.
    func discard() { try? FileManager.default.removeItem(at: folder) }

    /// Takes a folder away that no process holds.
    fileprivate static func clear(_ folder: URL, unless isNeeded: () -> Bool) {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, !isNeeded() else { return }
        try? FileManager.default.removeItem(at: folder)
    }
}

/// The system refused something, with its number for why.
struct SystemRefusal: Error {
    let number: Int32

    init(_ number: Int32) { self.number = number }
}

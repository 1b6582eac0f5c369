internal import Foundation
internal import Recording

/// The files of a folder: read whole, and written so that each is there wholly and on the disk, or not at all.
struct FolderFiles: Sendable {
    let folder: URL

    /// A file as messages name it.
    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// The names in a folder of it, without hidden ones; none where it is not there.
    func names(in subfolder: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path(subfolder)).filter { !$0.hasPrefix(".") }
        } catch CocoaError.fileReadNoSuchFile {
            return []
        } catch CocoaError.fileReadNoPermission {
            throw JournalFailure(.noPermission, place: path(subfolder))
        } catch {
            throw FolderFault.notARecord(folder.path)
        }
    }

    /// `nil` where the file is not there.
    func size(of name: String) throws -> Int? {
        var status = stat()
        return stat(path(name), &status) == 0 ? Int(status.st_size) : nil
    }

    /// `nil` where the file is not there.
    func bytes(of name: String) throws -> Data? {
        let descriptor = open(path(name), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if [ENOENT, ENOTDIR].contains(errno) { return nil }
            throw failure(at: name)
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do { return try file.readToEnd() ?? Data() } catch {
            throw JournalFailure(.unavailable, place: path(name), detail: (error as NSError).localizedDescription)
        }
    }

    /// Writes a file under another name, waits for the disk, and gives it its name in one step.
    func write(_ bytes: Data, to name: String) throws {
        let parent = try makeFolder((name as NSString).deletingLastPathComponent)
        let draft = "\(parent)/.\(UUID().uuidString)"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(at: name) }
        defer { unlink(draft) }
        do {
            defer { close(descriptor) }
            try write(bytes, into: descriptor, named: name)
            guard fsync(descriptor) == 0 else { throw failure(at: name) }
        }
        guard rename(draft, path(name)) == 0 else { throw failure(at: name) }
        try sync(parent)
    }

    private func write(_ bytes: Data, into descriptor: Int32, named name: String) throws {
        try bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw failure(at: name) }
                done += count
            }
        }
    }

    private func makeFolder(_ name: String) throws -> String {
        let folder = name.isEmpty ? self.folder : self.folder.appending(path: name, directoryHint: .isDirectory)
        guard !FileManager.default.fileExists(atPath: folder.path) else { return folder.path }
        do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
            throw JournalFailure(.unavailable, place: folder.path, detail: "it cannot be made")
        }
        try sync(folder.deletingLastPathComponent().path)
        return folder.path
    }

    /// Waits until the names in a folder are on the disk.
    private func sync(_ folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(at: "") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(at: "") }
    }

    private func failure(at name: String) -> JournalFailure {
        let problem: JournalFailure.Problem =
            switch errno {
            case ENOSPC, EDQUOT, EFBIG: .diskFull
            case EACCES, EPERM: .noPermission
            case EROFS: .readOnly
            default: .unavailable
            }
        let detail = problem == .unavailable ? String(cString: strerror(errno)) : nil
        return JournalFailure(problem, place: name.isEmpty ? folder.path : path(name), detail: detail)
    }

    /// Held by the one writer of a folder; the system lets go of it when the process ends, however it ends.
    struct Lock {
        fileprivate let descriptor: Int32
        func release() { close(descriptor) }
    }

    /// Waits up to a minute for another writer.
    func lock() async throws -> Lock {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(at: "") }
        let deadline = ContinuousClock.now + .seconds(60)
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard ContinuousClock.now < deadline else {
                close(descriptor)
                throw JournalFailure(.busy, place: folder.path)
            }
            do { try await Task.sleep(for: .milliseconds(5)) } catch {
                close(descriptor)
                throw error
            }
        }
        return Lock(descriptor: descriptor)
    }
}

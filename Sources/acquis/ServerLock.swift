import Foundation

/// Held by the one server of a data folder; the system lets go of it when the process ends, however it ends.
struct ServerLock {
    private let descriptor: Int32

    init(folder: URL) throws {
        let path = folder.appending(path: "serve.lock").path
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw CommandFailure("the data folder \(folder.path) cannot be written: \(String(cString: strerror(errno))); change its permissions")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw CommandFailure("another server already shows the record in \(folder.path); end it first, or name another folder with --data")
        }
        self.descriptor = descriptor
    }

    func release() {
        close(descriptor)
    }
}

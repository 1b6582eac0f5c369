import Foundation
import Synchronization

/// A wire between a journal and its server that is cut at the first commit after it is armed.
final class CuttingWire: Sendable {
    enum Cut: Sendable, CaseIterable {
        /// The server never hears of the commit.
        case beforeTheCommit
        /// The server commits, and its answer never arrives.
        case afterTheCommit
    }

    struct NoSocket: Error { let number: Int32 }

    private let armed = Mutex<Cut?>(nil)
    private let listener: Int32

    /// Listens in a folder, and hands all on to the socket of a server.
    init(in folder: URL, to server: URL) throws {
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let descriptor = listener
        let bound = Self.with(folder.appending(path: ".s.PGSQL.5432").path) { bind(descriptor, $0, $1) }
        guard listener >= 0, bound == 0, listen(listener, 8) == 0 else { throw NoSocket(number: errno) }
        Thread.detachNewThread { [self] in
            while case let client = accept(descriptor, nil, nil), client >= 0 { carry(client, to: server) }
        }
    }

    /// Cuts at the next commit, once.
    func arm(_ cut: Cut) { armed.withLock { $0 = cut } }
    var isArmed: Bool { armed.withLock { $0 != nil } }

    func close() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func carry(_ client: Int32, to place: URL) {
        let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let isMute = Flag()
        guard Self.with(place.path, { connect(server, $0, $1) }) == 0 else { return hangUp(client, server) }
        Thread.detachNewThread { [self] in
            copy(from: client, to: server) { bytes in
                guard bytes.contains("COMMIT"),
                    let cut = armed.withLock({ cut in
                        defer { cut = nil }; return cut
                    })
                else { return true }
                if cut == .beforeTheCommit { return false }
                isMute.raise()
                return true
            }
            hangUp(client, server)
        }
        Thread.detachNewThread { [self] in
            copy(from: server, to: client) { _ in !isMute.isRaised }
            hangUp(client, server)
        }
    }

    private func copy(from: Int32, to: Int32, while goesOn: (String) -> Bool) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(from, &buffer, buffer.count), count > 0 {
            guard goesOn(String(decoding: buffer[..<count], as: UTF8.self)) else { return }
            var sent = 0
            while sent < count {
                let more = send(to, Array(buffer[sent..<count]), count - sent, Int32(MSG_NOSIGNAL))
                guard more > 0 else { return }
                sent += more
            }
        }
    }

    private func hangUp(_ client: Int32, _ server: Int32) {
        for end in [client, server] { shutdown(end, Int32(SHUT_RDWR)) }
    }

    private static func with(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        return withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
    }
}

private final class Flag: Sendable {
    private let raised = Mutex(false)
    var isRaised: Bool { raised.withLock { $0 } }
    func raise() { raised.withLock { $0 = true } }
}

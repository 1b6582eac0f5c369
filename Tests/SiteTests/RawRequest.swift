import Foundation

/// What a server says to bytes that no proper client would send; only the status line's number, `nil` where it hangs up.
func statusOfRaw(_ bytes: [UInt8], port: Int) async -> Int? {
    await withCheckedContinuation { continuation in
        // Waiting blocks a thread, which must not be one of those that answer.
        Thread.detachNewThread { continuation.resume(returning: statusNow(bytes, port)) }
    }
}

private func statusNow(_ bytes: [UInt8], _ port: Int) -> Int? {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let connected = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(handle, $0, size) }
    }
    guard connected == 0 else { return nil }
    var patience = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var rest = bytes[...]
    while !rest.isEmpty {
        let sent = rest.withUnsafeBytes { send(handle, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard sent > 0 else { break }
        rest = rest.dropFirst(sent)
    }
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = recv(handle, &buffer, buffer.count, 0)
    guard count > 12 else { return nil }
    return Int(String(decoding: buffer[9..<12], as: UTF8.self))
}

/// A request with this target, sent as it stands.
func raw(_ target: String, method: String = "GET") -> [UInt8] {
    Array("\(method) \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
}

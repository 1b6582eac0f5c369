import CZlib
import Hummingbird

/// Compresses bytes as gzip (RFC 1952), piece by piece.
final class Gzip {
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

    init(level: Int32 = 6) {
        stream.initialize(to: z_stream())
        // 15 bits of window, and 16 for the form of gzip.
        let outcome = deflateInit2_(
            stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(outcome == Z_OK, "zlib does not begin")
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// What the next bytes add; with the last ones all that is left.
    func add(_ bytes: some Sequence<UInt8>, isLast: Bool = false) -> [UInt8] {
        var input = Array(bytes)
        var output: [UInt8] = []
        let count = input.count
        input.withUnsafeMutableBufferPointer { input in
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = UInt32(count)
            var isDone = false
            while !isDone {
                let part = [UInt8](unsafeUninitializedCapacity: 32 * 1024) { room, used in
                    stream.pointee.next_out = room.baseAddress
                    stream.pointee.avail_out = UInt32(room.count)
                    let outcome = deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                    used = room.count - Int(stream.pointee.avail_out)
                    isDone = outcome == Z_STREAM_END || stream.pointee.avail_out > 0
                }
                output += part
            }
        }
        return output
    }
}

/// Sends on what is written to it, compressed.
private struct GzipWriter: ResponseBodyWriter {
    var inner: any ResponseBodyWriter
    let gzip = Gzip()

    mutating func write(_ buffer: ByteBuffer) async throws {
        let bytes = gzip.add(buffer.readableBytesView)
        if !bytes.isEmpty { try await inner.write(ByteBuffer(bytes: bytes)) }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        try await inner.write(ByteBuffer(bytes: gzip.add([], isLast: true)))
        try await inner.finish(trailingHeaders)
    }
}

extension ResponseBody {
    /// The same, compressed while it is sent.
    var gzipped: ResponseBody {
        let body = self
        return ResponseBody { writer in try await body.write(GzipWriter(inner: writer)) }
    }
}

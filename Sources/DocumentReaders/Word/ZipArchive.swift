import CArchive

/// Takes parts out of a zip archive, within limits: a small file must not unpack to one that fills the memory.
enum ZipArchive {
    struct Limits {
        var entries = 4096
        var bytes = 256 << 20
        /// How many times its packed size an archive may hold, once it holds more than `freeBytes`.
        var ratio = 100
        var freeBytes = 4 << 20
    }

    struct Contents {
        /// The names of all entries.
        var names: Set<String> = []
        /// The bytes of those that were wanted.
        var parts: [String: [UInt8]] = [:]
    }

    static func contents(of bytes: [UInt8], wanting wanted: Set<String>, limits: Limits = Limits()) throws(ReadingFailure)
        -> Contents
    {
        guard let archive = archive_read_new() else { throw .toolFailed("libarchive cannot be started") }
        defer { archive_read_free(archive) }
        archive_read_support_format_zip(archive)
        let result: Result<Contents, ReadingFailure> = bytes.withUnsafeBytes { buffer in
            guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
                return .failure(damaged(archive))
            }
            return Result { () throws(ReadingFailure) in try unpack(archive, wanted, limits, packed: buffer.count) }
        }
        return try result.get()
    }

    private static func unpack(_ archive: OpaquePointer, _ wanted: Set<String>, _ limits: Limits, packed: Int)
        throws(ReadingFailure)
        -> Contents
    {
        var (contents, total) = (Contents(), 0)
        let most = min(limits.bytes, max(limits.freeBytes, packed.multipliedReportingOverflow(by: limits.ratio).partialValue))
        var entry: OpaquePointer?
        while true {
            let status = archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { return contents }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw damaged(archive) }
            guard contents.names.count < limits.entries else { throw .packedTooTightly }
            let name = archive_entry_pathname_utf8(entry).map { String(cString: $0) } ?? ""
            contents.names.insert(name)
            guard wanted.contains(name) else { continue }
            guard archive_entry_is_encrypted(entry) == 0 else { throw .encrypted }
            let part = try data(of: archive, atMost: most - total)
            total += part.count
            contents.parts[name] = part
        }
    }

    private static func data(of archive: OpaquePointer, atMost most: Int) throws(ReadingFailure) -> [UInt8] {
        var data: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = chunk.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
            if count == 0 { return data }
            guard count > 0 else { throw damaged(archive) }
            guard data.count + count <= most else { throw .packedTooTightly }
            data += chunk.prefix(count)
        }
    }

    private static func damaged(_ archive: OpaquePointer) -> ReadingFailure {
        .damaged(archive_error_string(archive).map { String(cString: $0) } ?? "the zip archive cannot be opened")
    }
}

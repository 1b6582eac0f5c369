internal import CArchive

/// Packs parts into a zip archive, piece by piece. The same parts make the same bytes at any time and in any place.
final class ZipWriter {
    /// libarchive could not write, which is a fault of the memory or of the output.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let archive: OpaquePointer
    private let output: ([UInt8]) throws -> Void
    private var failure: (any Error)?

    /// - Parameter output: Is given the bytes of the archive in their order.
    init(to output: @escaping ([UInt8]) throws -> Void) throws {
        guard let archive = archive_write_new() else { throw Failure(description: "libarchive cannot be started") }
        self.archive = archive
        self.output = output
        archive_write_set_format_zip(archive)
        archive_write_zip_set_compression_deflate(archive)
        // Programs that open Word files need not know the large form of zip, into which no part grows.
        archive_write_set_format_option(archive, "zip", "zip64", nil)
        archive_write_set_bytes_in_last_block(archive, 1)
        let writer = Unmanaged.passUnretained(self).toOpaque()
        try check(
            archive_write_open(
                archive, writer, nil,
                { _, writer, start, count in
                    guard let writer, let start else { return -1 }
                    let bytes = UnsafeRawBufferPointer(start: start, count: count)
                    return Unmanaged<ZipWriter>.fromOpaque(writer).takeUnretainedValue().give(bytes)
                }, nil))
    }

    deinit { archive_write_free(archive) }

    /// Adds a part that is at hand as a whole.
    func add(_ name: String, _ text: String) throws {
        try begin(name)
        try write(text)
    }

    /// Begins a part; what is written next belongs to it.
    func begin(_ name: String) throws {
        let entry = archive_entry_new()
        defer { archive_entry_free(entry) }
        // No time is set, so that none is kept.
        archive_entry_set_pathname_utf8(entry, name)
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        try check(archive_write_header(archive, entry))
    }

    func write(_ text: String) throws {
        var text = text
        let written = text.withUTF8 { bytes in bytes.isEmpty ? 0 : archive_write_data(archive, bytes.baseAddress, bytes.count) }
        try check(written < 0 ? ARCHIVE_FATAL : ARCHIVE_OK)
    }

    /// Writes the end of the archive.
    func close() throws { try check(archive_write_close(archive)) }

    private func give(_ bytes: UnsafeRawBufferPointer) -> Int {
        do {
            try output(Array(bytes))
            return bytes.count
        } catch {
            failure = failure ?? error
            return -1
        }
    }

    private func check(_ status: CInt) throws {
        guard status < ARCHIVE_WARN else { return }
        throw failure
            ?? Failure(description: archive_error_string(archive).map { String(cString: $0) } ?? "libarchive cannot write")
    }
}

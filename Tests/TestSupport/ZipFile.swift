internal import CArchive

/// A zip archive with these parts, packed.
public func zip(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let largest = parts.reduce(64 * 1024) { $0 + $1.bytes.count + 1024 }
    var (file, used) = ([UInt8](repeating: 0, count: largest), 0)
    let archive = archive_write_new()
    archive_write_set_format_zip(archive)
    archive_write_set_bytes_per_block(archive, 0)
    file.withUnsafeMutableBytes { buffer in
        archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
        for part in parts {
            let entry = archive_entry_new()
            archive_entry_set_pathname(entry, part.name)
            archive_entry_set_size(entry, Int64(part.bytes.count))
            archive_entry_set_filetype(entry, 0o100000)
            archive_entry_set_perm(entry, 0o644)
            archive_write_header(archive, entry)
            part.bytes.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
            archive_entry_free(entry)
        }
        archive_write_close(archive)
    }
    archive_write_free(archive)
    return Array(file.prefix(used))
}

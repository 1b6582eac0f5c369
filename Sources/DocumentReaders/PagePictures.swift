public import Foundation

/// Pictures of pages, kept in a folder so that none is drawn twice. Many may ask at once, also from several processes; the
/// folder can be deleted at any time.
public struct PagePictures: Sendable {
    private let folder: URL
    private let bytesAtMost: Int

    /// - Parameter megabytes: How much the folder may hold before those are taken away that nobody asked for longest.
    public init(folder: URL, megabytes: Int = 256) {
        self.folder = folder
        bytesAtMost = megabytes << 20
    }

    /// One page of an original as a PNG of that width in pixels.
    ///
    /// - Parameters:
    ///   - hash: What names the bytes of the original, in hexadecimal digits.
    ///   - original: Fetches these bytes, where the picture is not there yet.
    public func png(
        _ page: Int, of hash: String, width: Int, limits: ProcessLimits = .standard, original: () async throws -> [UInt8]
    ) async throws -> [UInt8] {
        precondition(hash.allSatisfy(\.isHexDigit), "the hash is part of the name of a file")
        let file = folder.appending(path: "\(hash)-\(page)-\(width).png")
        if let kept = try? Data(contentsOf: file) {
            try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: file.path)
            return Array(kept)
        }
        let picture = try await PagePicture.png(page, of: try await original(), width: width, limits: limits)
        // A folder that cannot be written costs time and not the picture.
        try? keep(picture, as: file)
        return picture
    }

    private func keep(_ picture: [UInt8], as file: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // Foundation writes beside it and renames, so that nobody ever sees half a picture.
        try Data(picture).write(to: file, options: .atomic)
        try makeRoom()
    }

    /// Takes away the oldest, and somewhat more than must be, so that not every further picture has to make room again.
    private func makeRoom() throws {
        let keys: Set<URLResourceKey> = [.contentModificationDateKey, .fileSizeKey]
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: Array(keys)).map {
            let values = try? $0.resourceValues(forKeys: keys)
            return (url: $0, size: values?.fileSize ?? 0, date: values?.contentModificationDate ?? .distantPast)
        }
        var size = files.reduce(0) { $0 + $1.size }
        guard size > bytesAtMost else { return }
        for file in files.sorted(by: { $0.date < $1.date }) where size > bytesAtMost / 4 * 3 {
            // Another process may have been faster.
            try? FileManager.default.removeItem(at: file.url)
            size -= file.size
        }
    }
}

public import Foundation
public import Recording

/// An index in a folder of its own that is gone with it: of a record as it was on a past day, or of one whose folder
/// cannot be written.
public final class PassingIndex: Sendable {
    public let index: RecordIndex
    private let folder: URL

    /// Makes the index of a journal, in a new folder below another.
    public init(
        of journal: any RecordStore, below parent: URL = FileManager.default.temporaryDirectory,
        progress: @Sendable (RebuildProgress) -> Void = { _ in }
    ) async throws {
        folder = parent.appending(path: "acquis-index-\(UUID().uuidString)", directoryHint: .isDirectory)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            index = try RecordIndex(folder: folder)
            try await index.rebuild(from: journal, progress: progress)
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}

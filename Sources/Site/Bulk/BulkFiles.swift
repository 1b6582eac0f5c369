import Foundation
import Hummingbird
import Indexing
import Logging
import Publishing
import Recording
import ServiceLifecycle

/// A file of the whole record.
struct BulkFile: Hashable, Sendable {
    let name: String
    let mediaType: String

    static let jsonLines = BulkFile(name: "recommendations.jsonl.gz", mediaType: "application/gzip")
    static let csv = BulkFile(name: "recommendations.csv.gz", mediaType: "application/gzip")
    static let database = BulkFile(name: "record.sqlite", mediaType: "application/vnd.sqlite3")
    static let all = [jsonLines, csv, database]
}

/// The files of the whole record in a folder: made once for each state of the record, in the background.
actor BulkFiles {
    /// Which state of the record they are of.
    struct State: Hashable, Sendable, Codable {
        let state: String
        let made: Date
    }

    private let index: RecordIndex
    private let folder: URL
    /// Files of another version of the program may have other columns.
    private let version: String
    private(set) var state: State?

    init(of index: RecordIndex, in folder: URL, version: String) {
        (self.index, self.folder, self.version) = (index, folder, version)
        let kept = try? JSONDecoder().decode(State.self, from: Data(contentsOf: folder.appending(path: "state.json")))
        state = kept.flatMap { kept in
            BulkFile.all.allSatisfy { FileManager.default.fileExists(atPath: Self.place(of: $0, kept.state, folder).path) }
                ? kept : nil
        }
    }

    private static func place(of file: BulkFile, _ state: String, _ folder: URL) -> URL {
        folder.appending(path: "\(state)-\(file.name)")
    }

    /// A file as it lies ready; `nil` where none was made yet.
    func file(_ file: BulkFile) throws -> HeldFile? {
        guard let state else { return nil }
        return try HeldFile(
            Self.place(of: file, state.state, folder), tag: "\(state.state)-\(file.name)", modified: state.made)
    }

    /// How large each file is, where they are made.
    func sizes() -> [String: Int] {
        guard let state else { return [:] }
        let sizes = BulkFile.all.map { file in
            let attributes = try? FileManager.default.attributesOfItem(atPath: Self.place(of: file, state.state, folder).path)
            return (file.name, attributes?[.size] as? Int ?? 0)
        }
        return Dictionary(uniqueKeysWithValues: sizes)
    }

    /// The state of the record of now.
    func current() async throws -> String {
        let head = try await index.head()
        return "\(version.filter { $0.isLetter || $0.isNumber || $0 == "." })-\(head.sequence)-\(head.hash.hex.prefix(12))"
    }

    /// Makes the files of the record of now. Those of before are answered until all are there, and then gone.
    func make() async throws {
        let now = try await current()
        guard state?.state != now else { return }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let parts = folder.appending(path: "unfinished")
        try? FileManager.default.removeItem(at: parts)
        try FileManager.default.createDirectory(at: parts, withIntermediateDirectories: true)
        for (file, format) in [(BulkFile.jsonLines, Format.jsonLines), (.csv, .csv)] {
            try await write(format, to: parts.appending(path: file.name))
        }
        try await index.writeDatabase(to: parts.appending(path: BulkFile.database.name))
        // What came meanwhile may be in some of them: then they are made again.
        guard try await current() == now else { return }
        for file in BulkFile.all {
            let place = Self.place(of: file, now, folder)
            try? FileManager.default.removeItem(at: place)
            try FileManager.default.moveItem(at: parts.appending(path: file.name), to: place)
        }
        let made = State(state: now, made: Date())
        try JSONEncoder().encode(made).write(to: folder.appending(path: "state.json"), options: .atomic)
        state = made
        let kept = Set(BulkFile.all.map { "\(now)-\($0.name)" } + ["state.json"])
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !kept.contains(name) {
            try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    private func write(_ format: Format, to place: URL) async throws {
        guard let writer = RecommendationWriter(format) else { return }
        try Data().write(to: place)
        let handle = try FileHandle(forWritingTo: place)
        defer { try? handle.close() }
        let gzip = Gzip()
        var text = writer.head
        for try await (recommendation, standing) in try await index.everything() {
            text += try writer.row(ExportedRecommendation(recommendation, standing), first: false)
            if text.utf8.count > 256 * 1024 {
                try handle.write(contentsOf: Data(gzip.add(text.utf8)))
                text = ""
            }
        }
        try handle.write(contentsOf: Data(gzip.add((text + writer.foot).utf8, isLast: true)))
    }
}

/// Makes the files of the whole record whenever it has changed and then rested.
struct BulkMaker: Service {
    let files: BulkFiles
    /// How long the record is to rest, so that a long import makes them once.
    let rest: Duration
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var (seen, failed) = ("", "")
            while !Task.isCancelled {
                do {
                    let now = try await files.current()
                    // What could not be made is tried again with the next change.
                    if now == seen, now != failed {
                        failed = now
                        try await files.make()
                        failed = ""
                    }
                    seen = now
                } catch  where !Task.isCancelled {
                    logger.warning("The files of the whole record could not be made: \(error)")
                } catch {
                    return
                }
                do { try await Task.sleep(for: rest) } catch { return }
            }
        }
    }
}

import Foundation
import Indexing
import Recording

/// The record: its journal, and the index made from it in the data folder.
struct Record {
    let folder: URL
    let journal: any RecordStore
    let index: RecordIndex

    /// Opens a record to add to it; one that is not there is begun.
    static func begun(_ options: DataOptions) async throws -> Record {
        let (folder, place) = (try options.folder(), try options.journal())
        try make(folder)
        let journal = try place.begun()
        return Record(folder: folder, journal: journal, index: try RecordIndex(folder: folder))
    }

    /// Opens a record that is there, and brings its index up to date.
    static func existing(_ options: DataOptions) async throws -> Record {
        let record = try await found(options)
        try await record.index.catchUp(with: record.journal)
        return record
    }

    /// Opens a record that is there to add to it, and brings its index up to date.
    static func grown(_ options: DataOptions) async throws -> Record {
        // Asked before anything is begun: what people say is about a record that is there.
        _ = try await options.journal().existing().head()
        let record = try await begun(options)
        try await record.index.catchUp(with: record.journal)
        return record
    }

    /// Opens a record that is there, with its index as it is.
    static func found(_ options: DataOptions) async throws -> Record {
        let (folder, place) = (try options.folder(), try options.journal())
        let journal = try place.existing()
        // Asked before anything is made: a record that is not there leaves no folder behind.
        _ = try await journal.head()
        try make(folder)
        return Record(folder: folder, journal: journal, index: try RecordIndex(folder: folder))
    }

    static func make(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure("the data folder \(folder.path) cannot be made: \(Sentence.of(error)); choose another with --data")
        }
    }
}

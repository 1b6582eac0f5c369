import Foundation
import Indexing
import Recording
import RecordingSQLite

/// The record in a data folder: the journal, and the index made from it.
struct Record {
    let folder: URL
    let journal: SQLiteJournal
    let index: RecordIndex

    /// Opens a record to add to it; one that is not there is begun.
    static func begun(in folder: URL) throws -> Record {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure("the data folder \(folder.path) cannot be made: \(Sentence.of(error)); choose another with --data")
        }
        return Record(
            folder: folder, journal: try SQLiteJournal(folder: folder, for: .appending), index: try RecordIndex(folder: folder))
    }

    /// Opens a record that is there, and brings its index up to date.
    static func existing(in folder: URL) async throws -> Record {
        guard FileManager.default.fileExists(atPath: SQLiteJournal.location(in: folder).path) else {
            throw CommandFailure("there is no record in \(folder.path); begin one with acquis import, or name another folder with --data")
        }
        let record = Record(
            folder: folder, journal: try SQLiteJournal(folder: folder, for: .reading), index: try RecordIndex(folder: folder))
        try await record.index.catchUp(with: record.journal)
        return record
    }
}

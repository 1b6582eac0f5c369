import Foundation
import Recording
import RecordingPostgres
import RecordingSQLite

/// Where a journal is kept.
enum JournalPlace: CustomStringConvertible {
    case folder(URL)
    case server(PostgresAddress)

    /// A folder, or an address of PostgreSQL, as a person writes it; `nil` for an address that is none.
    init?(_ text: String) {
        if PostgresAddress.isMeant(by: text) {
            guard let address = PostgresAddress(text) else { return nil }
            self = .server(address)
        } else {
            self = .folder(URL(filePath: text, directoryHint: .isDirectory))
        }
    }

    /// Without a password.
    var description: String {
        switch self {
        case .folder(let folder): folder.path
        case .server(let address): address.description
        }
    }

    /// The journal for questions; one that is not there is a failure.
    func existing() throws -> any RecordStore {
        switch self {
        case .folder(let folder):
            guard FileManager.default.fileExists(atPath: SQLiteJournal.location(in: folder).path) else {
                throw CommandFailure(
                    "there is no record in \(folder.path); begin one with acquis import, or name another folder with --data")
            }
            return try SQLiteJournal(folder: folder, for: .reading)
        case .server(let address): return PostgresJournal(address, for: .reading)
        }
    }

    /// The journal to append to; one that is not there is begun. A server that goes away is waited for so long.
    func begun(patience: Duration = .seconds(60)) throws -> any RecordStore {
        switch self {
        case .folder(let folder): try SQLiteJournal(folder: folder, for: .appending)
        case .server(let address): PostgresJournal(address, for: .appending, patience: patience)
        }
    }

    /// Waits until the journal may have new entries.
    func pause() -> @Sendable () async throws -> Void {
        switch self {
        // Looking into a file costs next to nothing.
        case .folder: return { try await Task.sleep(for: .seconds(1)) }
        case .server(let address):
            let news = JournalNews(of: address)
            return { try await news.wait(atMost: .seconds(10)) }
        }
    }
}

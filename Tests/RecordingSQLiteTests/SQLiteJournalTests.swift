import Foundation
import Recording
import RecordingSQLite
import TestSupport
import Testing

@Suite struct SQLiteJournalTests {
    @Test(arguments: JournalContract.allCases) func `it keeps to the contract`(contract: JournalContract) async throws {
        try await withTemporaryFolder { folder in
            let journal = try SQLiteJournal(folder: folder, for: .appending)
            try await contract.check(journal) { try SQLiteJournal(folder: folder, for: .appending) }
        }
    }
}

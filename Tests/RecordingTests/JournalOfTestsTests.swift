import Recording
import TestSupport
import Testing

@Suite struct JournalOfTestsTests {
    @Test(arguments: JournalContract.allCases.filter { $0 != .isAllOrNothing })
    func `the journal of the tests keeps to the contract`(contract: JournalContract) async throws {
        let journal = MemoryJournal()
        try await contract.check(journal) { journal }
    }
}

import Foundation
import Recording
import RecordingFolder
import TestSupport
import Testing

/// Records that earlier versions wrote. Every later version must read them: none of these files is ever changed.
@Suite struct OldRecordTests {
    @Test func `the record of the first version is read, and is whole`() async throws {
        let journal = try FolderJournal(reading: repositoryRoot.appending(path: "Tests/Fixtures/record-1"))
        let found = try await Verification(of: journal)
        #expect(found.problems == [] && found.oddities == [] && found.blobs == 6)
        #expect(
            found.head.sequence == 6 && found.head.hash.hex == "68edd6654bc84024320faf0afb95e2809e5c5d90502de4f13eb50d4a7a1228fe")
        let held = try await Holdings(of: journal)
        #expect(held.documents.keys.map(\.text).sorted() == ["CSCW/COP/WG.2/2021/4", "CSCW/COP/WG.2/2023/5"])
        #expect(held.documents.values.map(\.readings.count).sorted() == [1, 2])
        #expect(held.documents.values.compactMap(\.main?.counts.recommendations).reduce(0, +) == 59)
        for reading in held.readings.values {
            let bytes = try #require(try await journal.bytes(of: reading.edition))
            let edition = try Edition(canonical: bytes)
            #expect(edition.counts == reading.counts)
            #expect(edition.recommendationNames(in: reading.document).count == reading.counts.recommendations)
        }
    }
}

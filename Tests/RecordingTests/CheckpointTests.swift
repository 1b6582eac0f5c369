import Foundation
import Recording
import TestSupport
import Testing

@Suite struct CheckpointTests {
    private func journal(_ samples: [Sample] = Sample.record) async throws -> MemoryJournal {
        let journal = MemoryJournal()
        for sample in samples { try await Recorder(journal).record(sample) }
        return journal
    }

    @Test func `a key signs as Ed25519 does`() throws {
        let key = try #require(SigningKey(hex: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
        // The first test vector of RFC 8032.
        #expect(key.publicKey == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        #expect(SigningKey().publicKey != SigningKey().publicKey)
        for hex in ["", "9d", String(repeating: "g", count: 64), String(repeating: "A", count: 64)] {
            #expect(SigningKey(hex: hex) == nil)
        }
    }

    @Test func `a record keeps to its checkpoint, also when it has grown`() async throws {
        let (journal, key) = (try await journal(), SigningKey())
        let start = Checkpoint(of: .start, at: .sample, signedWith: key)
        let checkpoint = Checkpoint(of: await journal.head(), at: .sample, signedWith: key)
        try await Recorder(journal).record(Sample.series(1)[0])
        for made in [start, checkpoint] {
            let read = try #require(Checkpoint(made.text))
            #expect(read == made && read.isAsSigned)
            try await read.hold(journal, signedBy: key.publicKey)
            try await read.hold(journal, signedBy: nil)
        }
    }

    @Test func `each way of not keeping to it is said`() async throws {
        let (journal, key) = (try await journal(), SigningKey())
        let head = await journal.head()
        let checkpoint = Checkpoint(of: head, at: .sample, signedWith: key)
        let other = try await self.journal(Sample.record.reversed())
        let hash = await other.head().hash
        let rewritten = await #expect(throws: Checkpoint.Breach.rewritten(head, is: hash)) {
            try await checkpoint.hold(other, signedBy: nil)
        }
        #expect(rewritten?.description.contains("written anew, or is another one") == true)
        await journal.tamper { entries, _ in entries.removeLast(2) }
        let cut = await #expect(throws: Checkpoint.Breach.cutOff(at: 4, named: 6)) {
            try await checkpoint.hold(journal, signedBy: nil)
        }
        #expect(cut?.description.contains("ends at entry 4, but it had 6 entries") == true)
        let stranger = SigningKey().publicKey
        await #expect(throws: Checkpoint.Breach.otherKey(key.publicKey, expected: stranger)) {
            try await checkpoint.hold(journal, signedBy: stranger)
        }
    }

    @Test func `a checkpoint of which any byte was changed is none, or is not as it was signed`() async throws {
        let bytes = Array(Checkpoint(of: JournalHead(sequence: 12, hash: .zero), at: .sample, signedWith: SigningKey()).text.utf8)
        for place in bytes.indices {
            for bit in [UInt8(1), 2, 16] {
                var changed = bytes
                changed[place] ^= bit
                let read = Checkpoint(String(decoding: changed, as: UTF8.self))
                #expect(read?.isAsSigned != true, "byte \(place)")
            }
            #expect(Checkpoint(String(decoding: bytes[..<place], as: UTF8.self)) == nil, "cut at \(place)")
        }
    }
}

import Foundation
import Recording
import Testing

@Suite struct EntryTests {
    /// The hashes are those that the script in docs/journal.md computes.
    @Test func `an entry is sealed as the documentation says`() {
        let draft = Entry.Draft(
            time: Moment(stored: "2024-02-29T12:00:00.000Z"), who: "Zoë", kind: Entry.Kind("note", version: 1),
            content: Data(#"{"words":"é"}"#.utf8))
        let first = Entry(sealing: draft, behind: .start)
        let second = Entry(sealing: draft, behind: first.head)
        #expect(first.hash.hex == "ad28fdb89f1efa74fdef641a8e662fe697be59b9ee4870dd587f8f85feb05915")
        #expect(second.hash.hex == "49ed3c0895cebaaf52b61e51fb77a2d700c9532611cbab04c1ece3f30610cf59")
        #expect(second.previous == first.hash)
        #expect(second.sequence == 2)
    }

    @Test func `each field is under the seal`() {
        let entry = Entry(
            sealing: Entry.Draft(time: Moment(stored: "t"), who: "w", kind: .init(stored: "k/1"), content: Data("c".utf8)),
            behind: .start)
        func changed(
            sequence: Int = 1, time: String = "t", who: String = "w", kind: String = "k/1", content: String = "c",
            previous: Digest = .zero
        ) -> Digest {
            Entry(
                sequence: sequence, time: Moment(stored: time), who: who, kind: .init(stored: kind), content: Data(content.utf8),
                previous: previous, hash: entry.hash
            ).recomputedHash
        }
        #expect(changed() == entry.hash)
        let hashes = [
            changed(sequence: 2), changed(time: "u"), changed(who: "x"), changed(kind: "k/2"), changed(content: "d"),
            changed(previous: entry.hash),
            // What moves from one field into the next is another entry, too.
            changed(who: "wk", kind: "/1"), changed(who: "w,3:k/1,1:c", kind: "", content: ""),
        ]
        #expect(!hashes.contains(entry.hash))
        #expect(Set(hashes).count == hashes.count)
    }

    @Test func `a digest is SHA-256`() {
        #expect(Digest(of: Data()).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(Digest(of: Data("abc".utf8)).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest(of: Data(repeating: 0x61, count: 1_000_000)).hex.hasPrefix("cdc76e5c9914fb92"))
    }

    @Test(arguments: [
        "", "abc", String(repeating: "g", count: 64), String(repeating: "A", count: 64), String(repeating: "é", count: 32),
    ])
    func `other words are no digest`(text: String) {
        #expect(Digest(hex: text) == nil)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Digest].self, from: JSONEncoder().encode([text])) }
    }

    @Test(arguments: [
        (0.0, "1970-01-01T00:00:00.000Z"), (1_385_458_200.123, "2013-11-26T09:30:00.123Z"), (-0.001, "1969-12-31T23:59:59.999Z"),
        (1_709_251_199.9996, "2024-03-01T00:00:00.000Z"), (951_782_400, "2000-02-29T00:00:00.000Z"),
        (4_107_542_400, "2100-03-01T00:00:00.000Z"), (-2_203_891_200, "1900-03-01T00:00:00.000Z"),
        (1e300, "9999-12-31T23:59:59.999Z"), (-1e300, "0001-01-01T00:00:00.000Z"),
    ]) func `a moment is written in UTC to the millisecond`(seconds: Double, text: String) {
        #expect(Moment(Date(timeIntervalSince1970: seconds)).iso == text)
        #expect(Moment(iso: text)?.iso == text)
    }

    @Test(arguments: [
        "", "2013-11-26", "2013-11-26T09:30:00Z", "2013-02-30T09:30:00.000Z", "2013-11-26T24:30:00.000Z",
        "2013-11-26 09:30:00.000Z",
        "2013-11-26T09:30:00.000+", "2013-11-26T09:30:00.00éZ", "xxxxxxxxxxxxxxxxxxxxxxxx",
    ]) func `other words are no moment`(text: String) {
        #expect(Moment(iso: text) == nil)
    }

    @Test func `canonical JSON has one form`() throws {
        struct Values: Codable, Equatable {
            var zebra = 1
            var Aa = "a/b \u{2028}\n\u{1}é"
            var a10: Double? = 0.1
            var a9: Int?
            var sizes = [12.0, 12.5, -0.25]
        }
        let bytes = try CanonicalJSON.data(Values())
        let expected = #"{"Aa":"a/b "# + "\u{2028}" + #"\n\u0001é","a10":0.1,"sizes":[12,12.5,-0.25],"zebra":1}"#
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
        #expect(try CanonicalJSON.value(Values.self, from: bytes) == Values())
        let odd = try CanonicalJSON.data([Double.infinity, -.infinity])
        #expect(try CanonicalJSON.value([Double].self, from: odd) == [.infinity, -.infinity])
        #expect(throws: (any Error).self) { try CanonicalJSON.value(Values.self, from: Data("{".utf8)) }
    }
}

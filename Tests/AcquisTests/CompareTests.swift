import Foundation
import TestSupport
import Testing

/// Documents, editions and languages compared from the command line.
@Suite struct CompareTests {
    @Test func `two reports are laid beside each other, as text and as JSON`() async throws {
        try await withWorkplace(holding: [Example.text2021, Example.text2023]) { place in
            let text = try await place.acquis.run("compare", Example.symbols[0], Example.symbols[1])
            #expect(
                text.status == 0 && text.lines.prefix(2) == ["--- \(Example.symbols[0])", "+++ \(Example.symbols[1])"], "\(text)")
            #expect(text.output.contains("[-") && text.output.contains("{+"))
            let json = try await place.acquis.run("compare", Example.symbols[0], Example.symbols[1], "--json")
            let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            #expect((value?["pairs"] as? [Any])?.isEmpty == false)
            let same = try await place.acquis.run("compare", Example.symbols[0], Example.symbols[0])
            #expect(same.lines.count == 3 && same.output.contains("changed 0, moved 0, deleted 0, inserted 0"), "\(same)")
        }
    }

    static let wrong: [(arguments: [String], status: Int32, says: String)] = [
        ([], 2, "Missing expected argument"),
        (["CSCW/COP/WG.2/1999/1"], 1, "the record holds no document at CSCW/COP/WG.2/1999/1"),
        ([Example.symbols[0], "nothing"], 1, "the record holds no document at nothing"),
        ([Example.symbols[0]], 1, "in one language only"),
        ([Example.symbols[0], "--editions"], 1, "has 1 edition ("),
        ([Example.symbols[0], Example.symbols[0], "--editions"], 2, "name one"),
        ([Example.symbols[0], "--from", "1"], 2, "add --editions"),
        ([Example.symbols[0], "--language", "xx"], 2, "write ar, en, es, fr, ru or zh"),
    ]

    @Test func `what cannot be compared is said`() async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            for (arguments, status, words) in Self.wrong {
                let ending = try await place.acquis.run(["compare"] + arguments)
                #expect(ending.status == status && ending.output == "" && ending.errors.contains(words), "\(arguments): \(ending)")
            }
        }
    }
}

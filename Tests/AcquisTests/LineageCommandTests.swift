import Foundation
import TestSupport
import Testing

/// Lineage as its users meet it: shown, judged, and declared.
@Suite struct LineageCommandTests {
    private struct Shown: Decodable {
        let earlier: [Neighbour]
        let state: State
        struct Neighbour: Decodable { let link: Held }
        struct Held: Decodable { let link: Link }
        struct Link: Decodable { let earlier: Name, later: Name }
        struct Name: Decodable { let document: Text, paragraph: String }
        struct Text: Decodable { let text: String }
        struct State: Decodable { let state: String }
    }

    private func shown(_ place: Workplace, _ address: String) async throws -> Shown {
        let json = try await place.acquis.run("lineage", address, "--json").output
        return try JSONDecoder().decode(Shown.self, from: Data(json.utf8))
    }

    @Test func `a link is found, refused and added again, and a state is declared`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            var linked: (later: String, earlier: String)?
            for number in 1...40 where linked == nil {
                let later = "\(Example.symbols[2])/\(number)"
                let ending = try await place.acquis.run("lineage", later, "--json")
                guard ending.status == 0 else { continue }
                let found = try JSONDecoder().decode(Shown.self, from: Data(ending.output.utf8))
                linked = found.earlier.first.map {
                    (later, "\($0.link.link.earlier.document.text)/\($0.link.link.earlier.paragraph)")
                }
            }
            let (later, earlier) = try #require(linked, "the examples repeat themselves")
            let words = try await place.acquis.run("lineage", later)
            #expect(words.status == 0 && words.lines.first == later && words.output.contains("earlier\t\(earlier)\t"), "\(words)")
            #expect(try await shown(place, earlier).state.state == "superseded")
            let refused = try await place.acquis.run(
                "link", later, earlier, "--refuse", "--why", "Another lamp", "--by", "Registry")
            #expect(refused.output == "refused\t\(later)\t\(earlier)\n", "\(refused)")
            #expect(
                !(try await shown(place, later)).earlier.contains {
                    $0.link.link.earlier.paragraph == earlier.split(separator: "/").last!
                })
            _ = try await place.acquis.run("import", Example.path(Example.text2025))
            #expect(
                !(try await shown(place, later)).earlier.contains {
                    $0.link.link.earlier.paragraph == earlier.split(separator: "/").last!
                })
            let added = try await place.acquis.run("link", later, earlier, "--as", "supersedes")
            #expect(added.output == "added\t\(later)\t\(earlier)\n", "\(added)")
            let retired = try await place.acquis.run("state", later, "retired", "--why", "Carried out", "--by", "Registry")
            #expect(retired.output == "retired\t\(later)\n", "\(retired)")
            #expect(try await place.acquis.run("state", later, "by-rule", "--why", "Not yet").output == "active\t\(later)\n")
            #expect(try await place.acquis.run("verify").status == 0)
        }
    }

    static let wrong: [(arguments: [String], status: Int32, says: String)] = [
        (["lineage", "nowhere/1"], 1, "the record holds no recommendation at nowhere/1"),
        (["lineage", "words"], 1, "“words” is no address of a recommendation"),
        (["link", "\(Example.symbols[1])/20", "\(Example.symbols[1])/21", "--as", "repeats"], 1, "stand in one document"),
        (["link", "\(Example.symbols[1])/20", "nowhere/1", "--as", "repeats"], 1, "no recommendation at nowhere/1"),
        (["link", "\(Example.symbols[1])/20", "\(Example.symbols[0])/15"], 2, "say one of --confirm, --refuse and --as"),
        (["link", "\(Example.symbols[1])/20", "\(Example.symbols[0])/15", "--as", "loves"], 2, "--as loves: the relations are"),
        (["state", "\(Example.symbols[1])/20", "lost", "--why", "x"], 2, "lost: the states are active"),
    ]

    @Test func `what does not exist is not linked`() async throws {
        try await withWorkplace(holding: [Example.text2021, Example.text2023]) { place in
            let last = try await place.lastEntry()
            for (arguments, status, words) in Self.wrong {
                let ending = try await place.acquis.run(arguments)
                #expect(ending.status == status && ending.output == "" && ending.errors.contains(words), "\(arguments): \(ending)")
            }
            #expect(try await place.lastEntry() == last)
        }
    }
}

import Foundation
import TestSupport
import Testing

@Suite struct JournalTests {
    private struct Line: Decodable {
        let sequence: Int
        let who: String
        let kind: String
        let hash: String
        let previous: String
        let content: Content
        struct Content: Decodable { let document: Name?, fileName: String? }
        struct Name: Decodable { let text: String }
    }

    @Test func `a line for each entry, and as JSON all of it`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            let ending = try await place.acquis.run("journal")
            #expect(ending.status == 0 && ending.errors == "" && ending.lines.count == 9, "\(ending)")
            let fields = ending.lines.map { $0.split(separator: "\t").map(String.init) }
            #expect(fields.map { $0[0] } == (1...9).map(String.init))
            #expect(fields[0][2...3] == ["acquis import", "documentReceived/1"])
            #expect(fields[0][4].hasPrefix("\(Example.text2021), plainText, "), "\(fields[0])")
            #expect(fields[1][4].hasPrefix("\(Example.symbols[0]), en, reader "), "\(fields[1])")
            let json = try await place.acquis.run("journal", "--json")
            let lines = try json.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
            #expect(lines.map(\.sequence) == Array(1...9))
            #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.hash == $1.previous })
            #expect(try await place.lastEntry().hasSuffix(lines[8].hash))
            #expect(lines[5].content.document?.text == Example.symbols[2] && lines[4].content.fileName == Example.text2025)
        }
    }

    struct Asked: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let sequences: [Int]
        var testDescription: String { arguments.joined(separator: " ") }
        init(_ arguments: String..., gives sequences: Int...) { (self.arguments, self.sequences) = (arguments, sequences) }
    }

    static let asked = [
        Asked("--kind", "documentRead", gives: 2, 4, 6), Asked("--kind", "documentReceived/1", gives: 1, 3, 5),
        Asked("--kind", "documentReceived/2"), Asked("--who", "acquis import", "--from", "5", "--to", "6", gives: 5, 6),
        Asked("--who", "acquis"), Asked("--document", Example.symbols[1], gives: 3, 4, 8), Asked("--document", "nowhere"),
        Asked("--from", "2", "--to", "3", gives: 2, 3), Asked("--from", "11"), Asked("--to", "1", gives: 1),
        Asked("--since", "2000-01-01", "--until", "2020-01-01"), Asked("--until", "2020-01-01T12:00:00.000Z"),
        Asked("--since", "2020-01-01", "--kind", "documentRead", "--document", Example.symbols[0], gives: 2),
        Asked("--kind", "tideForetold", gives: 10), Asked("--since", "2999-01-01", gives: 10),
        Asked("--kind", "recommendationsLinked", gives: 7, 8, 9),
    ]

    @Test func `filters leave what was asked for, and kinds that nobody knows are shown as they are`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            try await changeJournal(
                of: place,
                """
                INSERT INTO entry SELECT 10, '2999-01-01T00:00:00.000Z', 'Keeper' || char(10), 'tideForetold/3',
                    '{"height":' || char(10) || '4}', hash, replace(hash, 'a', 'b') FROM entry WHERE sequence = 9
                """)
            for asked in Self.asked {
                let ending = try await place.acquis.run(["journal"] + asked.arguments)
                #expect(ending.status == 0 && ending.errors == "", "\(asked.arguments): \(ending)")
                let sequences = ending.lines.compactMap { $0.split(separator: "\t").first.flatMap { Int($0) } }
                #expect(sequences == asked.sequences, "\(asked.arguments): \(ending.output)")
            }
            let unknown = try await place.acquis.run("journal", "--from", "10")
            #expect(
                unknown.lines == [
                    "10\t2999-01-01T00:00:00.000Z\tKeeper\\n\ttideForetold/3\t{\"height\":\\n4}"
                ])
            let json = try await place.acquis.run("journal", "--from", "10", "--json")
            #expect(json.lines.count == 1 && json.output.hasPrefix(#"{"content":{"height": 4},"hash":""#), "\(json.output)")
        }
    }
}

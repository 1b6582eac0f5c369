import Foundation
import Recording
import Testing

/// The links of a document come back from the journal as they were written.
@Suite struct LineageEntryTests {
    private static func name(_ number: Int, _ paragraph: String) -> RecommendationName {
        RecommendationName(document: DocumentName(stored: "CSCW/COP/WG.2/20\(number)/4"), paragraph: paragraph)
    }

    private static let links = [
        LineageLink(
            later: name(25, "7"), earlier: name(23, "6"), relations: [.repeats, .strengthens], confidence: .high, score: 931,
            shape: .whole, evidence: [.words, .reference], why: "They say “the same”,\nnearly word for word\\ – 讲的是同一件事."),
        LineageLink(
            later: name(25, "Recommendation_3"), earlier: name(21, "6"), relations: [.rewords], confidence: .low, score: 0,
            shape: .split, evidence: [], why: ""),
        LineageLink(
            later: name(25, "8~2"), earlier: name(23, "115.2"), relations: [.supersedes], confidence: .medium, score: 1000,
            shape: .merged, evidence: [.reference], why: "It says so."),
    ]

    private static let linked = RecommendationsLinked(
        document: name(25, "").document, edition: Digest(of: Data("later".utf8)), rule: 3,
        against: [ComparedEdition(document: name(23, "").document, edition: Digest(of: Data("earlier".utf8)))], links: links)

    private static func entry(_ content: Data) throws -> Entry {
        let draft = try EntryContent.recommendationsLinked(linked).draft(who: "acquis", time: Moment(Date()))
        return Entry(
            sealing: Entry.Draft(time: draft.time, who: draft.who, kind: draft.kind, content: content), behind: .start)
    }

    @Test func `all of it comes back`() throws {
        let content = try CanonicalJSON.data(Self.linked)
        #expect(try Self.entry(content).understood() == .recommendationsLinked(Self.linked))
    }

    @Test func `what a newer version adds is passed over`() throws {
        let content = String(decoding: try CanonicalJSON.data(Self.linked), as: UTF8.self)
            .replacing("{\"confidence\"", with: "{\"colour\":{\"of\":[1,2.5,null]},\"confidence\"")
            .replacing("\"rule\":3", with: "\"reviewed\":true,\"rule\":3")
        #expect(try Self.entry(Data(content.utf8)).understood() == .recommendationsLinked(Self.linked))
    }

    @Test func `what is cut off is an error wherever that is`() throws {
        let content = try CanonicalJSON.data(Self.linked)
        for length in content.indices {
            #expect(throws: (any Error).self) { try Self.entry(content.prefix(length)).understood() }
        }
    }

    @Test(arguments: [
        ("\"confidence\":\"high\"", "\"confidence\":\"certain\""), ("\"repeats\"", "\"resembles\""),
        ("\"score\":931", "\"score\":\"931\""),
        ("\"paragraph\":\"7\"", "\"section\":\"7\""), ("\"rule\":3", "\"rule\":null"),
        ("\"edition\":\"\(Digest(of: Data("later".utf8)).hex)\"", "\"edition\":\"later\""),
        ("\"document\":{\"text\":\"CSCW/COP/WG.2/2025/4\"},\"edition\"", "\"edition\""),
    ])
    func `what is not of its kind is an error`(right: String, wrong: String) throws {
        let content = String(decoding: try CanonicalJSON.data(Self.linked), as: UTF8.self)
        #expect(content.contains(right))
        let changed = Data(content.replacing(right, with: wrong).utf8)
        #expect(throws: (any Error).self) { try Self.entry(changed).understood() }
    }
}

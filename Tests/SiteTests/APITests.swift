import Foundation
import Indexing
import Recording
@testable import Site
import TestSupport
import Testing

/// The interface for programs, asked as programs ask it.
@Suite struct APITests {
    private typealias Object = [String: Any]

    private static let recommendation = "/api/v1/recommendations/CSCW%2FCOP%2FWG.2%2F2021%2F4%2F11"

    /// An address for each operation, and the schema of its answer.
    private static let examplesOfOperations: [(target: String, operation: String)] = [
        ("/api/v1/recommendations?q=life+jackets&force=direction&force=obligation&from=2000&limit=3", "listRecommendations"),
        (recommendation, "readRecommendation"), (recommendation + "/lineage", "readLineage"),
        ("/api/v1/recommendations/CSCW/COP/WG.2/2021/4/11/lineage?as-of=2030-01-01", "readLineage"),
        ("/api/v1/documents?limit=2", "listDocuments"), ("/api/v1/documents/CSCW%2FCOP%2FWG.2%2F2023%2F5", "readDocument"),
        ("/api/v1/documents/CSCW/COP/WG.2/2021/4?language=en", "readDocument"), ("/api/v1/meetings", "listMeetings"),
        ("/api/v1/topics?limit=1000", "listTopics"), ("/api/v1/bodies", "listBodies"),
    ]

    @Test func `every operation answers with a value of its schema`() async throws {
        #expect(Set(Self.examplesOfOperations.map(\.operation)) == Set(apiOperations.map(\.name)))
        try await withSite(examples: examples.value) { site in
            for (target, name) in Self.examplesOfOperations {
                let operation = try #require(apiOperations.first { $0.name == name })
                let reply = try await site.ask(target)
                #expect(reply.status == 200, "\(target): \(reply.text)")
                #expect(reply.header("Content-Type") == "application/json", "\(target)")
                let misfits = Schema.named(operation.schema).misfits(try JSONSerialization.jsonObject(with: reply.body), at: target)
                #expect(misfits.isEmpty, "\(misfits.prefix(5))")
            }
        }
    }

    private static let problems: [(target: String, status: Int, says: String)] = [
        ("/api/v1/recommendations?force=nothing", 400, "permission"), ("/api/v1/recommendations?page=2", 400, "cursor"),
        ("/api/v1/recommendations?limit=0", 400, "1000"), ("/api/v1/recommendations?limit=1001", 400, "1000"),
        ("/api/v1/recommendations?limit=", 400, "1000"), ("/api/v1/recommendations?limit=%2B5", 400, "1000"),
        ("/api/v1/recommendations?limit=99999999999999999999", 400, "1000"),
        ("/api/v1/recommendations?topic=", 400, "Leave it out"),
        ("/api/v1/recommendations?cursor=garbage", 400, "Leave it out"),
        ("/api/v1/recommendations?cursor=LTEuYQ", 400, "Leave it out"),
        ("/api/v1/recommendations?cursor=%F0%9F%98%80", 400, "Leave it out"),
        ("/api/v1/recommendations?from=2025&to=2021", 400, "2025"), ("/api/v1/recommendations?category=6", 400, "5"),
        ("/api/v1/recommendations?" + Array(repeating: "topic=a", count: 51).joined(separator: "&"), 400, "50"),
        ("/api/v1/recommendations?sort=size", 400, "relevance"), ("/api/v1/documents?as-of=yesterday", 400, "2024-05-01"),
        ("/api/v1/documents?q=words", 400, "cursor"), ("/api/v1/documents?cursor=MTA", 400, "Leave it out"),
        ("/api/v1/documents/none", 404, ""),
        ("/api/v1/recommendations/none/1", 404, ""), ("/api/v1/recommendations/none/1/lineage", 404, ""),
        ("/api/v1/documents/CSCW%2FCOP%2FWG.2%2F2021%2F4?language=zh", 404, ""),
        ("/api/v1/documents/CSCW%2FCOP%2FWG.2%2F2021%2F4?language=tlh", 400, "zh"), ("/api/v1/nothing", 404, ""),
        ("/api/v1", 404, ""), ("/api/v1/documents/%00", 400, ""), ("/api/v1/documents/%C3%28", 400, ""),
        ("/api/v1/documents/" + String(repeating: "a", count: 9000), 414, ""),
    ]

    @Test func `what cannot be answered is told as problem details that say what to do`() async throws {
        try await withSite(examples: examples.value) { site in
            for (target, status, says) in Self.problems {
                let reply = try await site.ask(target, headers: ["Accept": "text/html, */*"])
                #expect(reply.status == status, "\(target)")
                #expect(reply.header("Content-Type") == "application/problem+json", "\(target)")
                #expect(reply.header("Access-Control-Allow-Origin") == "*", "\(target)")
                let details = try JSONDecoder().decode(ProblemPage.self, from: reply.body)
                #expect(details.status == status)
                #expect(says.isEmpty || details.detail.contains(says), "\(target): \(details.detail)")
            }
            let french = try await site.ask("/api/v1/nothing", headers: ["Accept-Language": "fr"])
            #expect(french.header("Content-Language") == "fr")
        }
    }

    @Test func `a list is gone through from end to end, and each of its values comes once`() async throws {
        let targets = [
            "/api/v1/recommendations?limit=3", "/api/v1/recommendations?limit=7&q=lamps+OR+harbour",
            "/api/v1/recommendations?limit=4&q=lamps&sort=date&from=2003", "/api/v1/documents?limit=2", "/api/v1/topics?limit=5",
            "/api/v1/bodies?limit=1", "/api/v1/meetings?limit=3", "/api/v1/recommendations?limit=5&topic=lamps&topic=fog",
        ]
        try await withSite(of: Sample.series(12)) { site in
            for target in targets {
                var (next, names, total): (String?, [String], Int) = (target, [], 0)
                while let address = next, names.count < 1000 {
                    let reply = try await site.ask(address)
                    let list = try #require(try JSONSerialization.jsonObject(with: reply.body) as? Object, "\(address)")
                    let items = try #require(list["items"] as? [Object], "\(address)")
                    names += items.compactMap { ($0["name"] ?? $0["document"] ?? $0["topic"] ?? $0["body"]) as? String }
                    total = list["total"] as? Int ?? 0
                    next = list["next"] as? String
                    #expect(reply.header("Link") == next.map { "<\($0)>; rel=\"next\"" })
                }
                #expect(total > 0 && names.count == total, "\(target)")
                #expect(Set(names).count == total, "\(target)")
            }
            // In the order of the page where the page has the same question.
            let page = try JSONDecoder().decode(RecordPage.self, from: try await site.ask("/record.json?q=lamps+OR+harbour").body)
            let whole = try #require(
                try JSONSerialization.jsonObject(
                    with: try await site.ask("/api/v1/recommendations?limit=25&q=lamps+OR+harbour").body)
                    as? Object)
            #expect((whole["items"] as? [Object])?.compactMap { $0["name"] as? String } == page.recommendations.map(\.name))
        }
    }

    @Test func `a cursor of another view, or of an earlier state, is a problem`() async throws {
        try await withSite(of: Sample.series(6)) { site in
            func cursor(_ target: String) async throws -> String {
                let reply = try await site.ask(target)
                let list = try #require(try JSONSerialization.jsonObject(with: reply.body) as? Object)
                let next = try #require(list["next"] as? String)
                return String(try #require(next.firstMatch(of: /cursor=([A-Za-z0-9_-]+)/)).1)
            }
            let first = try await cursor("/api/v1/recommendations?limit=2&force=direction")
            #expect(try await site.ask("/api/v1/recommendations?force=direction&limit=9&cursor=\(first)").status == 200)
            for other in [
                "/api/v1/recommendations?limit=2&force=obligation&cursor=", "/api/v1/recommendations?cursor=",
                "/api/v1/documents?cursor=", "/api/v1/recommendations?force=direction&as-of=2030-01-01&cursor=",
            ] {
                #expect(try await site.ask(other + first).status == 400, "\(other)")
            }
            let documents = try await cursor("/api/v1/documents?limit=2")
            try await Recorder(site.journal).record(.lighthouses2019)
            try await site.index.catchUp(with: site.journal)
            #expect(try await site.ask("/api/v1/recommendations?force=direction&cursor=\(first)").status == 400)
            #expect(try await site.ask("/api/v1/documents?cursor=\(documents)").status == 400)
        }
    }

    @Test(arguments: [
        ("application/json", 200), ("*/*", 200), ("application/*;q=0.1", 200), ("text/html", 406),
        ("application/json;q=0, */*", 406),
        ("text/csv, application/*", 200), ("", 200), (";;,,", 406), ("application/json;q=x", 406),
    ]) func `the interface speaks JSON or says that it cannot`(accept: String, status: Int) async throws {
        try await withSite { site in
            let reply = try await site.ask("/api/v1/bodies", headers: ["Accept": accept])
            #expect(reply.status == status)
            if status == 406 { #expect(reply.header("Content-Type") == "application/problem+json") }
        }
    }

    @Test func `an old name leads to today's`() async throws {
        try await withSite(of: [.lighthouses2019]) { site in
            let reply = try await site.ask("/api/v1/recommendations/lhc/cop/wg.2/2019/5/7/lineage?as-of=2030-01-01")
            #expect(reply.status == 308)
            #expect(reply.header("Location") == "/api/v1/recommendations/LHC%2FCOP%2FWG.2%2F2019%2F5%2F7/lineage?as-of=2030-01-01")
            let document = try await site.ask("/api/v1/documents/lhc%2Fcop%2Fwg.2%2F2019%2F5")
            #expect(document.header("Location") == "/api/v1/documents/LHC%2FCOP%2FWG.2%2F2019%2F5")
        }
    }

    @Test func `who has a value is told so`() async throws {
        try await withSite(of: [.lighthouses2019]) { site in
            let first = try await site.ask("/api/v1/documents")
            let tag = try #require(first.header("ETag"))
            #expect(first.header("Vary") == "Accept-Encoding")
            #expect(try await site.ask("/api/v1/documents", headers: ["If-None-Match": tag]).status == 304)
        }
    }
}

extension Schema {
    /// What of a value of JSON is not as the schema has it.
    func misfits(_ value: Any, at place: String) -> [String] {
        switch self {
        case .text: return value is String ? [] : ["\(place) is no text"]
        case .day: return (value as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil ? [] : ["\(place) is no day: \(value)"]
        case .number: return value is Int ? [] : ["\(place) is no number"]
        case .flag: return value is Bool ? [] : ["\(place) is neither true nor false"]
        case .oneOf(let choices): return (value as? String).map(choices.contains) == true ? [] : ["\(place) is \(value)"]
        case .list(let schema):
            guard let values = value as? [Any] else { return ["\(place) is no list"] }
            return values.enumerated().flatMap { schema.misfits($1, at: "\(place)[\($0)]") }
        case .map(let schema):
            guard let values = value as? [String: Any] else { return ["\(place) is no object"] }
            return values.flatMap { schema.misfits($1, at: "\(place).\($0)") }
        case .object(let members):
            guard let values = value as? [String: Any] else { return ["\(place) is no object"] }
            let unknown = Set(values.keys).subtracting(members.map(\.name)).map { "\(place).\($0) is in no schema" }
            return unknown
                + members.flatMap { member in
                    values[member.name].map { member.schema.misfits($0, at: "\(place).\(member.name)") }
                        ?? (member.schema.isMaybe ? [] : ["\(place).\(member.name) is missing"])
                }
        case .named(let name): return Schemas.all[name]?.misfits(value, at: place) ?? ["\(name) is no schema"]
        case .maybe(let schema): return schema.misfits(value, at: place)
        }
    }
}

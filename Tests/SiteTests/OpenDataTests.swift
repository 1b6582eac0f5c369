import Foundation
@testable import Site
import TestSupport
import Testing

/// What is the same for all data: who may read it, in what form it is sent, and how often.
@Suite struct OpenDataTests {
    @Test func `pages of other sites may read data and no pages`() async throws {
        try await withSite(of: [.lighthouses2019]) { site in
            let data = [
                "/api/v1/documents", "/api/openapi.json", "/record.json", "/record.csv", "/LHC/COP/WG.2/2019/5.xml",
                "/fr/record.json",
                "/index.json", "/none.json",
            ]
            for target in data {
                let reply = try await site.ask(target)
                #expect(reply.header("Access-Control-Allow-Origin") == "*", "\(target)")
                #expect(reply.header("Cross-Origin-Resource-Policy") == "cross-origin", "\(target)")
                let asked = try await site.ask(target, method: "OPTIONS", headers: ["Access-Control-Request-Method": "GET"])
                #expect(asked.status == 204 && asked.body.isEmpty, "\(target)")
                #expect(asked.header("Access-Control-Allow-Methods") == "GET, HEAD, OPTIONS", "\(target)")
            }
            for target in ["/", "/record", "/api", "/LHC/COP/WG.2/2019/5", "/health", "/metrics", "/none"] {
                let reply = try await site.ask(target)
                #expect(reply.header("Access-Control-Allow-Origin") == nil, "\(target)")
                #expect(reply.header("Cross-Origin-Resource-Policy") == "same-origin", "\(target)")
                #expect(try await site.ask(target, method: "OPTIONS").status == 405, "\(target)")
            }
            let refused = try await site.ask("/api/v1/documents", method: "POST")
            #expect(refused.status == 405 && refused.header("Allow") == "GET, HEAD, OPTIONS")
        }
    }

    @Test func `texts are compressed for who takes them so`() async throws {
        try await withSite(of: Sample.series(12)) { site in
            for target in ["/record.csv", "/api/v1/recommendations", "/record", "/api/openapi.json"] {
                let same = try await site.ask(target, headers: ["Accept-Encoding": "identity"])
                #expect(
                    same.header("Content-Encoding") == nil && same.header("Vary")?.contains("Accept-Encoding") == true, "\(target)")
                let small = try await site.ask(target, headers: ["Accept-Encoding": "br, gzip;q=0.5"])
                #expect(small.header("Content-Encoding") == "gzip", "\(target)")
                // What a client unpacks is what it would have got as it is.
                #expect(small.body == same.body && !same.body.isEmpty, "\(target)")
            }
            let refused = try await site.ask("/record.csv", headers: ["Accept-Encoding": "gzip;q=0"])
            #expect(refused.header("Content-Encoding") == nil)
        }
    }

    @Test func `who asks for data too often is told when to go on`() async throws {
        let settings = SiteSettings(port: 0, version: "test", rateLimit: RateLimit(perMinute: 1))
        try await withSite(settings: settings) { site in
            let granted = try await site.ask("/api/v1/bodies")
            #expect(granted.status == 200)
            #expect(granted.header("RateLimit-Limit") == "1" && granted.header("RateLimit-Remaining") == "0")
            let refused = try await site.ask("/record.json")
            #expect(refused.status == 429 && refused.header("Content-Type") == "application/problem+json")
            let seconds = try #require(refused.header("Retry-After").flatMap { Int($0) })
            #expect((1...60).contains(seconds))
            let other = try await site.ask("/api/v1/bodies", headers: ["X-Forwarded-For": "192.0.2.7"])
            #expect(other.status == 429, "nobody is believed who is no proxy")
            #expect(try await site.ask("/record").status == 200, "pages have no limit")
        }
    }

    @Test func `behind a proxy each client has turns of its own`() async throws {
        let settings = SiteSettings(port: 0, version: "test", rateLimit: RateLimit(perMinute: 1), isBehindProxy: true)
        try await withSite(settings: settings) { site in
            let clients = [
                ("192.0.2.7", 200), ("198.51.100.1, 192.0.2.7", 429), ("192.0.2.8", 200), ("2001:db8:1:2::7", 200),
                ("2001:db8:1:2:9::8", 429), ("nonsense", 200),
            ]
            for (forwarded, status) in clients {
                let reply = try await site.ask("/api/v1/bodies", headers: ["X-Forwarded-For": forwarded])
                #expect(reply.status == status, "\(forwarded)")
            }
        }
    }

    @Test func `turns come back with time, and no more clients are known than is bearable`() {
        var buckets = TurnBuckets(RateLimit(perMinute: 60), mostClients: 100)
        for _ in 0..<60 { #expect(buckets.take("a", at: 0).isGranted) }
        let refused = buckets.take("a", at: 0.5)
        #expect(!refused.isGranted && refused.seconds == 1)
        #expect(buckets.take("a", at: 1.6).isGranted)
        #expect(buckets.take("a", at: 1000).remaining == 59)
        for number in 0..<1000 { _ = buckets.take("client \(number)", at: 1000 + Double(number) / 1000) }
        #expect(buckets.clients <= 100)
    }
}

import Foundation
import Recording
@testable import Site
import TestSupport
import Testing

@Suite struct MetricsTests {
    /// The figures of a site by their names and labels; each line must be one that Prometheus reads.
    private func figures(_ site: RunningSite) async throws -> [String: Double] {
        let reply = try await site.ask("/metrics")
        #expect(reply.status == 200 && reply.header("Content-Type") == "text/plain; version=0.0.4; charset=utf-8")
        #expect(reply.text.hasSuffix("\n") && reply.header("Cache-Control") == "no-store")
        var (figures, types) = ([String: Double](), [String: String]())
        for line in reply.text.split(separator: "\n") {
            if let type = line.wholeMatch(of: /# TYPE ([a-z_]+) (counter|gauge|histogram)/) {
                #expect(types.updateValue(String(type.2), forKey: String(type.1)) == nil, "\(line)")
            } else if !line.hasPrefix("# HELP ") {
                let figure = try #require(
                    line.wholeMatch(of: /(([a-z_]+)(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})?) ([0-9.e+-]+)/), "\(line)")
                let family = String(figure.2).replacing(/_(bucket|sum|count)$/, with: "")
                #expect(types[String(figure.2)] != nil || types[family] == "histogram", "\(line)")
                #expect(figures.updateValue(try #require(Double(figure.5)), forKey: String(figure.1)) == nil, "\(line)")
            }
        }
        return figures
    }

    @Test func `requests are counted by address and status, whatever is asked`() async throws {
        try await withSite(of: [.lighthouses2019]) { site in
            for target in [
                "/record", "/record?q=a", "/record?page=0", "/LHC/COP/WG.2/2019/5", "/LHC/COP/WG.2/2019/5/5", "/none/1", "/none/2",
                "/%00", "/favicon.svg",
            ] { _ = try await site.ask(target) }
            _ = try await site.ask("/record", method: "POST")
            let figures = try await figures(site)
            func count(_ route: String, _ status: Int) -> Double? {
                figures["acquis_http_requests_total{route=\"\(route)\",status=\"\(status)\"}"]
            }
            #expect(count("/record", 200) == 2 && count("/record", 400) == 1)
            #expect(count("/{document}", 200) == 1 && count("/{document}/{paragraph}", 200) == 1)
            #expect(count("/{document}/{paragraph}", 404) == 2, "names that do not exist are not told apart")
            #expect(count("none", 400) == 1 && count("none", 405) == 1 && count("asset", 200) == 1)
            let name = "acquis_http_request_duration_seconds"
            let classes = figures.filter { $0.key.hasPrefix("\(name)_bucket{route=\"/record\"") }.map(\.value).sorted()
            #expect(classes.count == Metrics.bounds.count + 1 && classes.last == 3)
            #expect(figures["\(name)_count{route=\"/record\"}"] == 3)
            #expect(figures["\(name)_sum{route=\"/record\"}"] ?? 0 > 0)
        }
    }

    @Test func `the figures of the record are those of journal and index`() async throws {
        try await withSite(of: Sample.record) { site in
            let first = try await figures(site)
            #expect(first["acquis_documents"] == 3 && first["acquis_recommendations"] == 6)
            #expect(first["acquis_index_sequence"] == 6 && first["acquis_index_gaps"] == 0)
            #expect(first["acquis_index_answers"] == 1)
            #expect(first["acquis_build_info{version=\"test\"}"] == 1)
            #expect(first["process_resident_memory_bytes"] ?? 0 > 1_000_000)
            let start = first["process_start_time_seconds"] ?? 0
            #expect(abs(Date().timeIntervalSince1970 - start) < 600)
            // The journal is asked for the first time soon after the start.
            var followed = try await figures(site)
            for _ in 0..<500 where followed["acquis_journal_followed"] == nil {
                try await Task.sleep(for: .milliseconds(20))
                followed = try await figures(site)
            }
            #expect(followed["acquis_journal_followed"] == 1 && followed["acquis_journal_sequence"] == 6)
            #expect(followed["acquis_index_lag_entries"] == 0)
            let health = try JSONDecoder().decode(Health.self, from: try await site.ask("/health").body)
            #expect(health.status == "ok" && health.version == "test")
            #expect(health.journal.state == "followed" && health.journal.sequence == 6)
            #expect(
                health.index.state == "answers" && health.index.sequence == 6 && health.index.lag == 0 && health.index.gaps == 0)
        }
    }
}

import Documents
import Foundation
import Indexing
import Recording
@testable import Site
import TestSupport
import Testing

@Suite struct PastTests {
    /// Runs with a site of a record to which a document came on each of three days.
    private func withPast(_ body: @Sendable @escaping (RunningSite) async throws -> Void) async throws {
        try await withSite { site in
            for (number, sample) in Sample.record.enumerated() {
                try await Recorder(site.journal).record(sample, at: Moment(stored: "2024-05-0\(number + 1)T12:00:00.000Z"))
            }
            try await site.index.catchUp(with: site.journal)
            try await body(site)
        }
    }

    private struct Listed: Decodable {
        let total: Int
        let asOf: String?
        let facets: [Facet]

        struct Facet: Decodable { let values: [Value] }
        struct Value: Decodable { let address: String }
    }

    @Test func `the record as of a day, in every form, with its search and its filters`() async throws {
        try await withPast { site in
            for (query, total) in [
                ("", 6), ("as-of=2024-05-01", 3), ("as-of=2024-05-02", 5), ("as-of=2024-05-03", 6), ("as-of=9999-12-31", 6),
                ("as-of=2024-04-30", 0), ("q=train&as-of=2024-05-01", 0), ("q=train&as-of=2024-05-02", 1),
                ("force=direction&as-of=2024-05-01", 1), ("force=direction&as-of=2024-05-02", 2),
            ] {
                let list = try JSONDecoder().decode(Listed.self, from: try await site.ask("/record.json?\(query)").body)
                #expect(list.total == total, "\(query)")
                let day = query.split(separator: "as-of=").last.map(String.init)
                #expect(list.asOf == (query.contains("as-of") ? day : nil), "\(query)")
                for value in list.facets.flatMap(\.values) {
                    #expect(value.address.contains("as-of=") == query.contains("as-of="), "\(value.address)")
                }
                let table = try await site.ask("/record.csv?\(query)")
                #expect(table.text.split(separator: "\r\n").count == total + 1, "\(query)")
                let name = list.asOf.map { "recommendations-as-of-\($0).csv" } ?? "recommendations.csv"
                #expect(table.header("Content-Disposition")?.contains(name) == true)
            }
        }
    }

    @Test func `pages say of which day they are, and lead to pages of the same day and of now`() async throws {
        try await withPast { site in
            for target in [
                "/", "/record", "/record?q=lit", "/meetings", "/LHC/COP/WG.2/2019/5", "/LHC/COP/WG.2/2019/5/5", "/record?page=9",
            ] {
                let page = try await site.ask(target + (target.contains("?") ? "&" : "?") + "as-of=2024-05-01")
                #expect(page.status == 200, "\(target)")
                #expect(page.text.contains("what the record said at the end of 1 May 2024"), "\(target)")
                #expect(!page.text.contains("The record held nothing yet"), "\(target)")
                #expect(!page.text.contains("2021/4"), "\(target)")
                let links = page.text.matches(of: /<a (?<rel>rel="latest-version" )?[^>]*?href="(?<address>\/[^"]*)"/)
                #expect(links.contains { $0.rel != nil && $0.address == target.replacing("&", with: "&amp;") }, "\(target)")
                for link in links where link.rel == nil {
                    #expect(link.address.contains("as-of=2024-05-01"), "\(target): \(link.address)")
                    let address = String(link.address.prefix { $0 != "#" }).replacing("&amp;", with: "&")
                    #expect(try await site.ask(String(address)).status == 200, "\(address)")
                }
                let forms = page.text.matches(of: /<form .*?<\/form>/.dotMatchesNewlines())
                #expect(forms.allSatisfy { $0.0.contains("name=\"as-of\" value=\"2024-05-01\"") }, "\(target)")
            }
            #expect(try await site.ask("/LHC/COP/WG.2/2021/4?as-of=2024-05-01").status == 404)
            #expect(try await site.ask("/LHC/COP/WG.2/2021/4?as-of=2024-05-02").status == 200)
            let moved = try await site.ask("/lhc/cop/wg.2/2019/5?as-of=2024-05-01")
            #expect(moved.status == 308 && moved.header("Location") == "/LHC/COP/WG.2/2019/5?as-of=2024-05-01")
            for target in ["/", "/record", "/meetings"] {
                let page = try await site.ask(target + "?as-of=2024-04-30")
                #expect(page.status == 200 && page.text.contains("The record held nothing yet on 30 April 2024."), "\(target)")
                let now = try await site.ask(target)
                #expect(!now.text.contains("as-of") && !now.text.contains("at the end of"), "\(target)")
            }
        }
    }

    @Test(arguments: ["2024", "2024-13-01", "2023-02-29", "1 May 2024", "0000-01-01", "2024-05-01T00:00", "x", "2024-05-001", "-1"])
    func `what is no day is a problem`(day: String) async throws {
        try await withPast { site in
            let value = try #require(day.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            for target in ["/", "/record", "/record.csv", "/meetings", "/LHC/COP/WG.2/2019/5"] {
                #expect(try await site.ask("\(target)?as-of=\(value)").status == 400, "\(target)")
            }
            let reply = try await site.ask("/record.json?as-of=\(value)")
            #expect(reply.status == 400 && reply.header("Content-Type") == "application/problem+json")
            let details = try JSONDecoder().decode(ProblemPage.self, from: reply.body)
            #expect(details.detail == "“as-of” is to be a day like 2024-05-01, and was “\(day)”.")
            #expect(try await site.ask("/health?as-of=\(value)").status == 200)
        }
    }
}

import Foundation
import Indexing
import Recording
@testable import Site
import TestSupport
import Testing

@Suite struct BulkTests {
    /// Runs a site that makes the files of the whole record, and waits until they are there.
    private func withBulk(of samples: [Sample], _ body: @Sendable @escaping (RunningSite) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let settings = SiteSettings(
                port: 0, version: "test", bulkFolder: folder.appending(path: "bulk"), bulkRest: .milliseconds(20))
            try await withSite(of: samples, settings: settings) { site in
                for _ in 0..<500 where try await site.ask("/bulk/record.sqlite", method: "HEAD").status != 200 {
                    try await Task.sleep(for: .milliseconds(20))
                }
                try await body(site)
            }
        }
    }

    /// What gunzip makes of it.
    private func unpacked(_ data: Data) async throws -> String {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "file.gz")
            try data.write(to: file)
            let process = Process()
            process.executableURL = URL(filePath: "/bin/gzip")
            process.arguments = ["-dk", file.path]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            return try String(contentsOf: folder.appending(path: "file"), encoding: .utf8)
        }
    }

    @Test func `the files hold the whole record`() async throws {
        try await withBulk(of: Sample.record) { site in
            let table = try await site.ask("/bulk/recommendations.csv.gz")
            #expect(table.status == 200 && table.header("Content-Type") == "application/gzip")
            #expect(table.header("Access-Control-Allow-Origin") == "*" && table.header("Content-Encoding") == nil)
            #expect(try await unpacked(table.body) == site.ask("/record.csv").text)
            let lines = try await unpacked(try await site.ask("/bulk/recommendations.jsonl.gz").body)
            #expect(lines.split(separator: "\n").count == 6)
            for line in lines.split(separator: "\n") { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
            let database = try await site.ask("/bulk/record.sqlite")
            #expect(database.body.starts(with: Data("SQLite format 3".utf8)))
            let page = try await site.ask("/bulk")
            for file in BulkFile.all { #expect(page.text.contains("href=\"/bulk/\(file.name)\"")) }
        }
    }

    private static let ranges: [(range: String, status: Int, bytes: (start: Int, end: Int)?)] = [
        ("bytes=0-3", 206, (0, 4)), ("bytes=5-5", 206, (5, 6)), ("bytes=-4", 206, (-4, 0)), ("bytes=10-", 206, (10, 0)),
        ("bytes=0-999999999", 206, (0, 0)), ("bytes=999999999-", 416, nil), ("bytes=-0", 416, nil), ("bytes=3-1", 200, nil),
        ("bytes=0-1,4-5", 200, nil), ("lines=0-1", 200, nil), ("bytes=", 200, nil), ("bytes=-", 200, nil),
        ("bytes=99999999999999999999-", 200, nil),
    ]

    @Test func `a file is sent in the part that is asked for`() async throws {
        try await withBulk(of: Sample.record) { site in
            let target = "/bulk/recommendations.csv.gz"
            let whole = try await site.ask(target)
            let tag = try #require(whole.header("ETag"))
            #expect(tag.hasPrefix("\"") && whole.header("Accept-Ranges") == "bytes")
            for (range, status, bytes) in Self.ranges {
                let reply = try await site.ask(target, headers: ["Range": range])
                #expect(reply.status == status, "\(range)")
                if let bytes {
                    let count = whole.body.count
                    let start = bytes.start < 0 ? count + bytes.start : bytes.start
                    let end = bytes.end <= 0 ? count : bytes.end
                    #expect(reply.body == whole.body[start..<end], "\(range)")
                    #expect(reply.header("Content-Range") == "bytes \(start)-\(end - 1)/\(count)", "\(range)")
                } else if status == 200 {
                    #expect(reply.body == whole.body, "\(range)")
                } else {
                    #expect(reply.header("Content-Range") == "bytes */\(whole.body.count)" && reply.body.isEmpty, "\(range)")
                }
            }
            let day = try #require(whole.header("Last-Modified"))
            for (condition, status) in [(tag, 206), (day, 206), ("\"other\"", 200), ("Thu, 01 Jan 1970 00:00:00 GMT", 200)] {
                let reply = try await site.ask(target, headers: ["Range": "bytes=0-1", "If-Range": condition])
                #expect(reply.status == status, "\(condition)")
            }
            #expect(try await site.ask(target, headers: ["If-None-Match": tag]).status == 304)
            #expect(try await site.ask(target, headers: ["If-Modified-Since": day]).status == 304)
        }
    }

    @Test func `the files are made again when the record has changed`() async throws {
        try await withBulk(of: [.lighthouses2019]) { site in
            let tag = try await site.ask("/bulk/record.sqlite").header("ETag")
            try await Recorder(site.journal).record(.lighthouses2021)
            var now = tag
            for _ in 0..<500 where now == tag {
                try await Task.sleep(for: .milliseconds(20))
                now = try await site.ask("/bulk/record.sqlite").header("ETag")
            }
            #expect(now != tag)
            let lines = try await unpacked(try await site.ask("/bulk/recommendations.jsonl.gz").body)
            #expect(lines.split(separator: "\n").count == 5)
        }
    }

    @Test func `where none are made, nothing stands there; and before the first time that is said`() async throws {
        try await withSite { site in
            for target in ["/bulk", "/bulk/record.sqlite", "/bulk/nothing", "/bulk/..%2Fstate.json"] {
                let reply = try await site.ask(target)
                #expect(reply.status == 404, "\(target)")
            }
        }
        try await withTemporaryFolder { folder in
            let settings = SiteSettings(port: 0, version: "test", bulkFolder: folder, bulkRest: .seconds(600))
            try await withSite(settings: settings) { site in
                for (target, status) in [("/bulk/record.sqlite", 503), ("/bulk", 200), ("/bulk/nothing", 404)] {
                    let reply = try await site.ask(target)
                    #expect(reply.status == status, "\(target)")
                }
            }
        }
    }

    @Test func `headers name a day of the week`() {
        #expect(HeldFile.header(Date(timeIntervalSince1970: 784_111_777.9)) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(HeldFile.header(Date(timeIntervalSince1970: 0)) == "Thu, 01 Jan 1970 00:00:00 GMT")
    }
}

import Foundation
import Indexing
import Publishing
import Recording
@testable import Site
import TestSupport
import Testing

/// An address, and what is to come from it.
struct Expected: Sendable, CustomTestStringConvertible {
    let target: String
    let status: Int
    let type: String
    var testDescription: String { target }

    init(_ target: String, _ status: Int = 200, _ type: String = "text/html; charset=utf-8") {
        self.target = target
        self.status = status
        self.type = type
    }

    static let pages = [
        Expected("/"), Expected("/record"), Expected("/record?q=life+jackets"), Expected("/record?force=obligation&topic=nothing"),
        Expected("/record?page=99"), Expected("/record/suggest"), Expected("/record/suggest?q=%3Cb%3E"),
        Expected("/record?q=to:Secretariat+*+OR&sort=date"), Expected("/record?q=pasengers"),
        Expected("/record?q=%E2%80%9C%27%22*%28NEAR+AND"), Expected("/record?q=&from=&to=&page="),
        Expected("/record?from=2023&to=2025"), Expected("/meetings"), Expected("/meetings?page=7"),
        Expected("/CSCW/COP/WG.2/2021/4"), Expected("/CSCW/COP/WG.2/2021/4/"), Expected("/CSCW/COP/WG.2/2021/4/11"),
        Expected("/CSCW%2FCOP/WG.2/2021/4"),
    ]
    static let twins = [
        "/index", "/record", "/record/suggest", "/meetings", "/topics", "/addressees", "/bodies", "/states", "/states/SVN",
        "/CSCW/COP/WG.2/2021/4", "/CSCW/COP/WG.2/2021/4/11",
    ]
    .map {
        Expected($0 + ".json", 200, "application/json")
    }
    static let files = [
        Expected("/record.csv", 200, "text/csv; charset=utf-8; header=present"),
        Expected("/CSCW/COP/WG.2/2021/4.csv", 200, "text/csv; charset=utf-8; header=present"),
        Expected("/CSCW/COP/WG.2/2021/4.xml", 200, "application/akn+xml"), Expected("/health", 200, "application/json"),
        Expected("/robots.txt", 200, "text/plain; charset=utf-8"), Expected("/favicon.svg", 200, "image/svg+xml"),
    ]
    static let problems = [
        Expected("/nothing", 404), Expected("/CSCW/COP/WG.2/2021/4/1", 404),
        Expected("/CSCW/COP/WG.2/2021/4/999", 404),
        Expected("/CSCW/COP/WG.2/2021/4/11.csv", 404), Expected("/meetings.csv", 404), Expected("/record.xml", 404),
        Expected("/CSCW", 404), Expected("//", 404), Expected("/..%2F..%2Fetc/passwd", 404), Expected("/record?page=-1", 400),
        Expected("/record?page=0", 400), Expected("/record?page=abc", 400), Expected("/record?page=99999999999999999999", 400),
        Expected("/record?from=abc", 400), Expected("/record?to=0", 400), Expected("/record?from=2025&to=2021", 400),
        Expected("/record?q=%00", 400), Expected("/record?q=%C3%28", 400), Expected("/record?q=%ED%A0%80", 400),
        Expected("/meetings?page=none", 400), Expected("/index.json/nothing", 404),
        Expected("/record.json?page=0", 400, "application/problem+json"),
        Expected("/nothing.json", 404, "application/problem+json"),
        Expected("/record.csv?from=x", 400),
    ]
}

@Suite struct AddressesTests {
    @Test func `every address answers with its status and type, and guards the browser`() async throws {
        try await withSite(examples: examples.value) { site in
            for expected in Expected.pages + Expected.twins + Expected.files + Expected.problems {
                let reply = try await site.ask(expected.target)
                #expect(reply.status == expected.status, "\(expected.target)")
                #expect(reply.header("Content-Type") == expected.type, "\(expected.target)")
                let policy = reply.header("Content-Security-Policy") ?? ""
                #expect(
                    policy.contains(
                        /^default-src 'none'; style-src 'sha256-[^ ']{44}'; script-src 'self'; connect-src 'self'; img-src/),
                    "\(expected.target)")
                #expect(reply.header("X-Content-Type-Options") == "nosniff", "\(expected.target)")
                #expect(reply.header("Referrer-Policy") == "no-referrer", "\(expected.target)")
                #expect(reply.header("Server") == nil, "\(expected.target)")
                #expect(!reply.text.contains("style="), "\(expected.target): an inline style")
                #expect(!reply.withoutOwnScript.lowercased().contains("<script"), "\(expected.target): a script")
            }
        }
    }

    @Test func `HEAD says what GET says and sends no body`() async throws {
        try await withSite(examples: examples.value) { site in
            for target in ["/", "/record.json", "/CSCW/COP/WG.2/2021/4", "/nothing", "/record?page=0"] {
                let plain = ["Accept-Encoding": "identity"]
                let get = try await site.ask(target, headers: plain)
                let head = try await site.ask(target, method: "HEAD", headers: plain)
                #expect(head.status == get.status)
                #expect(head.body.isEmpty)
                #expect(head.header("Content-Type") == get.header("Content-Type"))
                #expect(head.header("Content-Length") == String(get.body.count))
            }
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
    func `other methods are refused`(method: String) async throws {
        try await withSite { site in
            let reply = try await site.ask("/record", method: method)
            #expect(reply.status == 405)
            #expect(reply.header("Allow") == "GET, HEAD")
        }
    }

    @Test func `a browser that has a page is told so until the record changes`() async throws {
        try await withSite(of: [.lighthouses2019]) { site in
            let tag = try #require(try await site.ask("/meetings").header("ETag"))
            #expect(tag.hasPrefix("W/\"test-"))
            let again = try await site.ask("/meetings", headers: ["If-None-Match": "\"other\", \(tag)"])
            #expect(again.status == 304)
            #expect(again.body.isEmpty)
            try await Recorder(site.journal).record(.lighthouses2021)
            try await site.index.catchUp(with: site.journal)
            let changed = try await site.ask("/meetings", headers: ["If-None-Match": tag])
            #expect(changed.status == 200)
            #expect(changed.text.contains("LHC/COP/WG.2/2021/4"))
        }
    }

    @Test func `the script may be kept for ever`() async throws {
        try await withSite { site in
            let page = try await site.ask("/")
            let name = try #require(page.text.firstMatch(of: /src="(\/assets\/search-[a-z0-9]+\.js)"/)?.1)
            let file = try await site.ask(String(name))
            #expect(file.status == 200 && !file.body.isEmpty)
            #expect(file.header("Content-Type") == "text/javascript; charset=utf-8")
            #expect(file.header("Cache-Control") == "public, max-age=31536000, immutable")
        }
    }

    @Test(arguments: ["/", "/ar/record", "/nothing", "/?as-of=2000-01-01"])
    func `every page carries the one style sheet that its policy allows`(target: String) async throws {
        try await withSite { site in
            let page = try await site.ask(target)
            let styles = page.text.matches(of: /<style>(.*?)<\/style>/.dotMatchesNewlines()).map { Data($0.1.utf8) }
            let digest = Digest(of: try #require(styles.first)).base64
            #expect(styles.count == 1 && page.header("Content-Security-Policy")?.contains("style-src 'sha256-\(digest)';") == true)
            #expect(!page.text.contains("rel=\"stylesheet\""))
        }
    }

    @Test func `an old name and another form of a name lead to the name of today`() async throws {
        try await withSite { site in
            var nameless = Sample.lighthouses2019
            nameless.symbol = nil
            let recorder = Recorder(site.journal)
            let first = try await recorder.record(nameless)
            #expect(first.document.isProvisional)
            var named = nameless
            named.symbol = "LHC/COP/WG.2/2019/5"
            _ = try await recorder.record(
                original: nameless.original(), fileName: "report.txt", edition: named.edition(reader: 2), who: "Keeper",
                time: .sample)
            try await site.index.catchUp(with: site.journal)
            let old = try await site.ask("/\(first.document.text)/7.json")
            #expect(old.status == 308)
            #expect(old.header("Location") == "/LHC/COP/WG.2/2019/5/7.json")
            let small = try await site.ask("/lhc/cop/wg.2/2019/5?x=1")
            #expect(small.status == 308)
            #expect(small.header("Location") == "/LHC/COP/WG.2/2019/5?x=1")
        }
    }

    @Test func `what another process imports appears by itself`() async throws {
        try await withSite { site in
            #expect(try await site.ask("/LHC/COP/WG.2/2019/5").status == 404)
            try await Recorder(site.journal).record(.lighthouses2019)
            var status = 404
            for _ in 0..<200 where status == 404 {
                try await Task.sleep(for: .milliseconds(20))
                status = try await site.ask("/LHC/COP/WG.2/2019/5").status
            }
            #expect(status == 200)
        }
    }

    @Test func `the documentation names every address and its formats`() throws {
        let page = try String(contentsOf: repositoryRoot.appending(path: "docs/addresses.md"), encoding: .utf8)
        for route in routes {
            let formats = route.formats.map(\.name).joined(separator: ", ")
            let line = "| `\(route.pattern)` |\(formats.isEmpty ? "" : " " + formats) | \(route.shows) |"
            #expect(page.contains(line), "docs/addresses.md lacks: \(line)")
        }
    }
}

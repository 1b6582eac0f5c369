import TestSupport
import Testing

/// Bytes that somebody might send, and the statuses that are right for them; `nil` where hanging up is right too.
struct HostileRequest: Sendable, CustomTestStringConvertible {
    let what: String
    let bytes: [UInt8]
    let statuses: [Int?]
    var testDescription: String { what }

    init(_ what: String, _ bytes: [UInt8], _ statuses: Int?...) {
        self.what = what
        self.bytes = bytes
        self.statuses = statuses
    }

    static let all = [
        HostileRequest("a percent sign alone", raw("/record?q=%"), 400),
        HostileRequest("half a percent sign", raw("/record?q=%2"), 400),
        HostileRequest("letters that are no digits", raw("/%zz"), 400),
        HostileRequest(
            "bytes that are not UTF-8", Array("GET /\u{7F}".utf8.dropLast()) + [0xFF, 0xFE] + raw("").dropFirst(4), 400),
        HostileRequest("overlong UTF-8", raw("/%C0%AF"), 400),
        HostileRequest("an address of nine kilobytes", raw("/record?q=" + String(repeating: "a", count: 9 * 1024)), 414),
        HostileRequest("an address of a megabyte", raw("/" + String(repeating: "a", count: 1 << 20)), 400, 414, 431, nil),
        HostileRequest("ten thousand strokes", raw(String(repeating: "/", count: 8000)), 404),
        HostileRequest("ten thousand fields", raw("/record?" + String(repeating: "a&", count: 4000)), 200),
        HostileRequest("ten thousand filters", raw("/record?" + String(repeating: "topic=a&", count: 1000)), 200),
        HostileRequest("ways up", raw("/../../../etc/passwd"), 404),
        HostileRequest("an absolute address", raw("http://elsewhere/record"), 200),
        HostileRequest("a star", raw("*", method: "OPTIONS"), 405),
        HostileRequest("no stroke at the start", raw("record"), 400, nil),
        HostileRequest("CONNECT", raw("elsewhere:443", method: "CONNECT"), 405, 400, nil),
        HostileRequest("a fragment", raw("/meetings#x"), 200),
        HostileRequest("words of a query language", raw("/record?q=%22%20OR%201=1--"), 200),
        HostileRequest("only an asterisk", raw("/record?q=*"), 200),
        HostileRequest("only a quotation mark", raw("/record?q=%22"), 200),
        HostileRequest("a line break", raw("/record?q=a%0D%0ASet-Cookie:x"), 400),
        HostileRequest("marks of direction", raw("/record?q=%E2%80%AEabc"), 200),
        HostileRequest("no HTTP", Array("hello\r\n\r\n".utf8), 400, nil),
    ]
}

@Suite struct HostileRequestTests {
    @Test func `nothing that is sent makes the site fail`() async throws {
        try await withSite(of: Sample.record) { site in
            for request in HostileRequest.all {
                let status = await statusOfRaw(request.bytes, port: site.port)
                #expect(request.statuses.contains(status), "\(request.what): \(status.map(String.init) ?? "hung up")")
            }
            let health = try await site.ask("/health")
            #expect(health.status == 200)
        }
    }
}

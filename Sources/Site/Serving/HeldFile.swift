import Foundation
import HTTPTypes
import Hummingbird
import Recording

/// A file that lies ready, and is sent whole or in part.
struct HeldFile: Sendable {
    let handle: FileHandle
    let length: Int
    /// A strong tag: the same tag is the same bytes.
    let tag: String
    /// When it was made, as headers say it.
    let modified: String

    init(_ url: URL, tag: String, modified: Date) throws {
        handle = try FileHandle(forReadingFrom: url)
        length = Int(try handle.seekToEnd())
        self.tag = "\"\(tag)\""
        self.modified = Self.header(modified)
    }

    /// A moment to the second: `Thu, 29 Feb 2024 12:00:00 GMT`.
    static func header(_ date: Date) -> String {
        let iso = Moment(Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))).iso
        let days = Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((days % 7) + 7) % 7]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let parts = iso.prefix(10).split(separator: "-").map(String.init)
        return "\(weekday), \(parts[2]) \(months[(Int(parts[1]) ?? 1) - 1]) \(parts[0]) \(iso.dropFirst(11).prefix(8)) GMT"
    }

    /// The answer to send, with what the headers of the request ask for of it.
    func response(_ headers: HTTPFields, asked request: Request) -> Response {
        var headers = headers
        headers[.eTag] = tag
        headers[.lastModified] = modified
        headers[.acceptRanges] = "bytes"
        if isKnown(request) { return Response(status: .notModified, headers: headers) }
        var (status, bytes) = (HTTPResponse.Status.ok, 0..<length)
        if let text = request.headers[.range], isStillMeant(request.headers[.ifRange]), let asked = Self.range(text, of: length) {
            guard let range = asked.range else {
                headers[.contentRange] = "bytes */\(length)"
                headers[.contentDisposition] = nil
                return Response(status: .rangeNotSatisfiable, headers: headers)
            }
            (status, bytes) = (.partialContent, range)
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
        }
        let response = Response(status: status, headers: headers, body: body(bytes))
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func body(_ bytes: Range<Int>) -> ResponseBody {
        ResponseBody(contentLength: bytes.count) { [handle] writer in
            defer { try? handle.close() }
            try handle.seek(toOffset: UInt64(bytes.lowerBound))
            var rest = bytes.count
            while rest > 0, let part = try handle.read(upToCount: min(rest, 256 * 1024)), !part.isEmpty {
                rest -= part.count
                try await writer.write(ByteBuffer(bytes: part))
            }
            try await writer.finish(nil)
        }
    }

    private func isKnown(_ request: Request) -> Bool {
        if let header = request.headers[.ifNoneMatch] {
            let tags = header.split(separator: ",").map { String($0.filter { $0 != " " }) }
            return !Set(["*", tag, "W/" + tag]).isDisjoint(with: tags)
        }
        return request.headers[.ifModifiedSince] == modified
    }

    /// Whether the part that is asked for is one of this file, where the request says of which.
    private func isStillMeant(_ condition: String?) -> Bool {
        guard let condition else { return true }
        return condition == tag || condition == modified
    }

    /// A part of a file that was asked for; `nil` where it lies outside.
    struct AskedRange {
        let range: Range<Int>?
    }

    /// The one part of a file that is asked for; `nil` for what is no such question, so that
    /// the whole file is sent.
    static func range(_ text: String, of length: Int) -> AskedRange? {
        guard let match = text.wholeMatch(of: /bytes=(\d{0,18})-(\d{0,18})/) else { return nil }
        let (first, last) = (Int(match.1), Int(match.2))
        switch (first, last) {
        case (let first?, let last?):
            guard first <= last else { return nil }
            return AskedRange(range: first < length ? first..<min(length, last + 1) : nil)
        case (let first?, nil): return AskedRange(range: first < length ? first..<length : nil)
        case (nil, let count?): return AskedRange(range: count > 0 && length > 0 ? max(0, length - count)..<length : nil)
        case (nil, nil): return nil
        }
    }
}

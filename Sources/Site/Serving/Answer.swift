import Documents
import HTTPTypes
import Hummingbird
import Publishing

/// What the site answers to a request, before the headers that every answer bears.
struct Answer: Sendable {
    var status: HTTPResponse.Status = .ok
    var mediaType: String
    var body: ResponseBody
    /// The text that the body is, where it is one; and the same as gzip, where it was compressed once for all.
    private(set) var text: ByteBuffer?
    var gzippedText: ByteBuffer?
    var keeping: Keeping = .checked
    var location: String?
    /// After so many seconds it is to be asked for again, which browsers do by themselves.
    var again: Int?
    /// The language of its words; `nil` for what is the same in all languages.
    var language: Language?
    /// Whether the browser's languages had a say in it.
    var isNegotiated = false
    var fileName: String?
    /// What it sends instead of its body, whole or in part.
    var file: HeldFile?
    /// The address of the part behind this one.
    var next: String?
    /// Whether pages of other sites may read it.
    var isForAll = false
    /// Where those who ask stand with their turns.
    var turn: Turn?

    /// How long a browser may keep it.
    enum Keeping: Sendable {
        /// It asks each time whether what it has is still so.
        case checked
        /// The address changes when the file does.
        case forever
        case never
    }

    init(_ text: String, mediaType: String, status: HTTPResponse.Status = .ok, keeping: Keeping = .checked) {
        self.status = status
        self.mediaType = mediaType
        self.keeping = keeping
        let text = ByteBuffer(string: text)
        self.text = text
        body = ResponseBody(byteBuffer: text)
    }

    init(bytes: [UInt8], mediaType: String, keeping: Keeping = .checked) {
        self.mediaType = mediaType
        self.keeping = keeping
        body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    }

    init(streaming body: ResponseBody, mediaType: String, fileName: String) {
        self.mediaType = mediaType
        self.body = body
        self.fileName = fileName
    }

    /// The way to the address at which something stands now.
    static func moved(to address: String) -> Answer {
        var answer = Answer("", mediaType: "text/plain; charset=utf-8", status: .permanentRedirect)
        answer.location = address
        return answer
    }

    /// What pages of other sites may ask, for a browser that wants to know before.
    static var permission: Answer {
        var answer = Answer("", mediaType: "text/plain; charset=utf-8", status: .noContent, keeping: .never)
        answer.body = ResponseBody()
        return answer
    }

    /// What every answer says to the browser beside the policy of what it may load: guess nothing, tell nobody.
    private static let guardingHeaders: [(HTTPField.Name, String)] = [
        (.xContentTypeOptions, "nosniff"),
        (named("Referrer-Policy"), "no-referrer"),
        (named("Cross-Origin-Opener-Policy"), "same-origin"),
    ]

    private static let openHeaders: [(HTTPField.Name, String)] = [
        (named("Cross-Origin-Resource-Policy"), "cross-origin"), (.accessControlAllowOrigin, "*"),
        (.accessControlAllowMethods, "GET, HEAD, OPTIONS"),
        (.accessControlAllowHeaders, "Accept, Accept-Language, If-None-Match, If-Range, Range"),
        (.accessControlMaxAge, "86400"),
        (
            .accessControlExposeHeaders,
            "Accept-Ranges, Content-Disposition, Content-Range, ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After"
        ),
    ]

    /// A header name written in this program.
    private static func named(_ name: String) -> HTTPField.Name { HTTPField.Name(name)! }

    /// The answer to send. `tag` names the state of the record; a browser that has this state is told so and no more. `policy`
    /// says what it may load and run.
    func response(tag: String?, policy: String, asked request: Request) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = mediaType
        headers[.contentSecurityPolicy] = policy
        for (name, value) in Self.guardingHeaders { headers[name] = value }
        if isForAll {
            for (name, value) in Self.openHeaders { headers[name] = value }
        } else {
            headers[Self.named("Cross-Origin-Resource-Policy")] = "same-origin"
        }
        if let turn {
            headers[Self.named("RateLimit-Limit")] = String(turn.limit)
            headers[Self.named("RateLimit-Remaining")] = String(turn.remaining)
            headers[Self.named("RateLimit-Reset")] = String(turn.seconds)
            if !turn.isGranted { headers[.retryAfter] = String(turn.seconds) }
        }
        headers[Self.named("Link")] = next.map { "<\($0)>; rel=\"next\"" }
        headers[.location] = location
        if let again {
            headers[.retryAfter] = String(again)
            headers[Self.named("Refresh")] = String(again)
        }
        headers[.contentDisposition] = fileName.map { "attachment; filename=\"\($0)\"" }
        headers[.contentLanguage] = language?.rawValue
        let isText = Self.shrinks(mediaType)
        let varying = [
            status.code >= 400 ? "Accept" : nil, isText ? "Accept-Encoding" : nil, isNegotiated ? "Accept-Language" : nil,
        ].compactMap(\.self)
        headers[.vary] = varying.isEmpty ? nil : varying.joined(separator: ", ")
        headers[.allow] = status == .methodNotAllowed ? isForAll ? "GET, HEAD, OPTIONS" : "GET, HEAD" : nil
        if let file {
            headers[.cacheControl] = "no-cache"
            return file.response(headers, asked: request)
        }
        var isKnown = false
        switch keeping {
        case .forever: headers[.cacheControl] = "public, max-age=31536000, immutable"
        case .never: headers[.cacheControl] = "no-store"
        case .checked:
            headers[.cacheControl] = "no-cache"
            if status == .ok, let tag = tag.map({ Self.tag($0, language) }) {
                headers[.eTag] = tag
                isKnown = Self.names(request.headers[.ifNoneMatch], tag)
            }
        }
        if isKnown {
            headers[.contentType] = nil
            headers[.contentDisposition] = nil
            return Response(status: .notModified, headers: headers)
        }
        var body = body
        if isText, body.contentLength.map({ $0 > 1024 }) ?? true,
            AcceptedTypes.allow(["gzip"], by: request.headers[.acceptEncoding] ?? "identity")
        {
            headers[.contentEncoding] = "gzip"
            body = gzippedText.map { ResponseBody(byteBuffer: $0) } ?? body.gzipped
        }
        let response = Response(status: status, headers: headers, body: body)
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// Whether a body of this type is much smaller when it is compressed.
    private static func shrinks(_ type: String) -> Bool {
        type.hasPrefix("text/") || ["json", "xml"].contains { type.prefix { $0 != ";" }.hasSuffix($0) }
            || type == Format.jsonLines.mediaType
    }

    /// A page in another language is another page.
    private static func tag(_ state: String, _ language: Language?) -> String {
        guard let language, state.hasSuffix("\"") else { return state }
        return state.dropLast() + "-\(language.rawValue)\""
    }

    private static func names(_ header: String?, _ tag: String) -> Bool {
        guard let header else { return false }
        let tags = header.split(separator: ",").map { $0.drop { $0 == " " } }
        return tags.contains { $0 == "*" || $0.hasPrefix(tag) }
    }
}

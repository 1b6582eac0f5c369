import Documents
import HTTPTypes
import Hummingbird
import Publishing

/// What the site answers to a request, before the headers that every answer bears.
struct Answer: Sendable {
    var status: HTTPResponse.Status = .ok
    var mediaType: String
    var body: ResponseBody
    var keeping: Keeping = .checked
    var location: String?
    /// The language of its words; `nil` for what is the same in all languages.
    var language: Language?
    /// Whether the browser's languages had a say in it.
    var isNegotiated = false
    var fileName: String?

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
        body = ResponseBody(byteBuffer: ByteBuffer(string: text))
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

    /// What every answer says to the browser: load nothing from elsewhere, run nothing, guess nothing, tell nobody.
    private static let guardingHeaders: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (.xContentTypeOptions, "nosniff"),
        (named("Referrer-Policy"), "no-referrer"),
        (named("Cross-Origin-Opener-Policy"), "same-origin"),
        (named("Cross-Origin-Resource-Policy"), "same-origin"),
    ]

    /// A header name written in this program.
    private static func named(_ name: String) -> HTTPField.Name { HTTPField.Name(name)! }

    /// The answer to send. `tag` names the state of the record; a browser that has this state is told so and no more.
    func response(tag: String?, asked request: Request) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = mediaType
        for (name, value) in Self.guardingHeaders { headers[name] = value }
        headers[.location] = location
        headers[.contentDisposition] = fileName.map { "attachment; filename=\"\($0)\"" }
        headers[.contentLanguage] = language?.rawValue
        let varying = [status.code >= 400 ? "Accept" : nil, isNegotiated ? "Accept-Language" : nil].compactMap(\.self)
        headers[.vary] = varying.isEmpty ? nil : varying.joined(separator: ", ")
        headers[.allow] = status == .methodNotAllowed ? "GET, HEAD" : nil
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
        let response = Response(status: status, headers: headers, body: body)
        return request.method == .head ? response.createHeadResponse() : response
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

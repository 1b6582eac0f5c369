import Documents
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Indexing
import Logging
import Publishing

/// Turns each request into an answer: finds the route, draws the page or gives its value, and makes a page of every problem.
struct Responder: HTTPResponder {
    typealias Context = BasicRequestContext

    var record: Record
    let past: PastIndexes
    /// `nil` where copies are not given out.
    let copies: IndexCopies?
    let following: Following
    let metrics = Metrics()
    /// When the site began.
    let begin = Date()
    let templates: Templates
    let assets: Assets
    let words: Words
    let logger: Logger

    func respond(to request: Request, context: Context) async -> Response {
        let target = request.head.path ?? "/"
        let start = ContinuousClock.now
        var route = "none"
        let answer: Answer
        do {
            answer = try await self.answer(request.method, target, by: &route)
        } catch let problem as Problem {
            answer = self.answer(to: problem, request, target)
        } catch {
            logger.error("The record did not answer \(target): \(error)")
            answer = self.answer(to: .failed, request, target)
        }
        let response = answer.response(tag: try? await record.tag(), asked: request)
        metrics.count(route: route, status: response.status.code, took: .now - start)
        return response
    }

    /// The answer, and the pattern of the route that gave it.
    private func answer(_ method: HTTPRequest.Method, _ target: String, by pattern: inout String) async throws -> Answer {
        guard method == .get || method == .head else { throw Problem.methodNotAllowed }
        let address = try Address(target: target)
        if let asset = assets.all[address.path] {
            pattern = "asset"
            return Answer(asset.text, mediaType: asset.mediaType, keeping: address.path == assets.styleSheet ? .forever : .checked)
        }
        var then: Responder?
        for route in routes where route.matches(address) {
            pattern = route.pattern
            if route.isOfRecord, then == nil { then = try await responder(asOf: address.fields.day("as-of")) }
            if let answer = try await route.answer(then ?? self, address) { return answer }
        }
        throw Problem.notFound
    }

    /// The one that answers from the record as of a day; this one where none is given.
    private func responder(asOf day: CalendarDate?) async throws -> Responder {
        guard let day else { return self }
        var responder = self
        responder.record = try await record.asOf(day, in: past)
        return responder
    }

    /// A page in the format asked for.
    func answer<P: Page>(with page: P, _ address: Address, forms: [Frame.Form] = []) throws -> Answer {
        if address.format == .json { return Answer(try Self.json(page), mediaType: Format.json.mediaType) }
        return Answer(html(page, address, forms: forms), mediaType: "text/html; charset=utf-8")
    }

    private func html<P: Page>(_ page: P, _ address: Address? = nil, forms: [Frame.Form]) -> String {
        let banner = record.past.map { past in
            let today = address.map { $0.path + $0.fields.without("as-of").query } ?? "/"
            return Frame.Past(past.day, isEmpty: past.record.isEmpty, today: today, words)
        }
        let frame = Frame(
            title: page.title(words), language: words.language, styleSheet: assets.styleSheet, forms: forms,
            isRecord: page is RecordPage, isMeetings: page is MeetingsPage, past: banner)
        let html = templates.html(page, frame: frame, words: words)
        return record.past.map { PastLinks.leading(html, to: $0.day) } ?? html
    }

    private func answer(to problem: Problem, _ request: Request, _ target: String) -> Answer {
        let page = ProblemPage(problem, words)
        let status = HTTPResponse.Status(code: problem.status)
        if wantsJSON(request, target), let json = try? Self.json(page) {
            return Answer(json, mediaType: "application/problem+json", status: status, keeping: .never)
        }
        return Answer(html(page, forms: []), mediaType: "text/html; charset=utf-8", status: status, keeping: .never)
    }

    /// Programs get problem details: those that ask for a JSON address, and those that accept JSON and not HTML.
    private func wantsJSON(_ request: Request, _ target: String) -> Bool {
        if target.prefix(while: { $0 != "?" }).hasSuffix(".json") { return true }
        guard let accept = request.headers[.accept] else { return false }
        return accept.contains("json") && !accept.contains("text/html")
    }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}

import FoundationEssentials
import HTTPTypes
import Hummingbird
import Logging
import Publishing

/// Turns each request into an answer: finds the route, draws the page or gives its value, and makes a page of every problem.
struct Responder: HTTPResponder {
    typealias Context = BasicRequestContext

    let record: Record
    let templates: Templates
    let assets: Assets
    let words: Words
    let logger: Logger

    func respond(to request: Request, context: Context) async -> Response {
        let target = request.head.path ?? "/"
        let answer: Answer
        do {
            answer = try await self.answer(request.method, target)
        } catch let problem as Problem {
            answer = self.answer(to: problem, request, target)
        } catch {
            logger.error("The record did not answer \(target): \(error)")
            answer = self.answer(to: .failed, request, target)
        }
        return answer.response(tag: try? await record.tag(), asked: request)
    }

    private func answer(_ method: HTTPRequest.Method, _ target: String) async throws -> Answer {
        guard method == .get || method == .head else { throw Problem.methodNotAllowed }
        let address = try Address(target: target)
        if let asset = assets.all[address.path] {
            return Answer(asset.text, mediaType: asset.mediaType, keeping: address.path == assets.styleSheet ? .forever : .checked)
        }
        for route in routes where route.matches(address) {
            if let answer = try await route.answer(self, address) { return answer }
        }
        throw Problem.notFound
    }

    /// A page in the format asked for.
    func answer<P: Page>(with page: P, _ address: Address, forms: [Frame.Form] = []) throws -> Answer {
        if address.format == .json { return Answer(try Self.json(page), mediaType: Format.json.mediaType) }
        return Answer(html(page, forms: forms), mediaType: "text/html; charset=utf-8")
    }

    private func html<P: Page>(_ page: P, forms: [Frame.Form]) -> String {
        let frame = Frame(
            title: page.title(words), language: words.language, styleSheet: assets.styleSheet, forms: forms,
            isRecord: page is RecordPage, isMeetings: page is MeetingsPage)
        return templates.html(page, frame: frame, words: words)
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

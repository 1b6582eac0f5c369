import Documents
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Indexing
import Logging
import Publishing
import Recording

/// Turns each request into an answer: finds the route, draws the page or gives its value, and makes a page of every problem.
struct Responder: HTTPResponder {
    typealias Context = SiteContext

    var record: Record
    let past: PastIndexes
    /// `nil` where copies are not given out.
    let copies: IndexCopies?
    let following: Following
    /// The originals, and what draws their pages; `nil` where nothing does.
    let originals: any Originals
    let drawPage: DrawPage?
    let pictureTurns = PictureTurns()
    /// `nil` where everybody may ask as often as they like.
    let turns: Turns?
    /// Whether the address of a client is the one that a proxy names.
    let isBehindProxy: Bool
    /// The address of electronic mail that harvesters are told.
    let contact: String?
    /// `nil` where no files of the whole record are made.
    let bulk: BulkFiles?
    /// `nil` where no pages can be set.
    let setPages: PageSetting?
    let files = FileMaker()
    let metrics = Metrics()
    let cache = AnswerCache()
    /// When the site began.
    let begin = Date()
    let templates: Templates
    let assets: Assets
    let catalogues: [Language: Words]
    let logger: Logger
    var reader = Reader()

    /// The words of the reader's language.
    private var words: Words { words(reader.language) }

    func words(_ language: Language) -> Words {
        guard let words = catalogues[language] else { preconditionFailure("the site began without “\(language.rawValue)”") }
        return words
    }

    func respond(to request: Request, context: Context) async -> Response {
        let target = request.head.path ?? "/"
        let start = ContinuousClock.now
        var route = "none"
        let isForPrograms = Address.isForPrograms(target)
        let tag = try? await record.tag()
        let turn = isForPrograms ? turns?.take(client(request, context)) : nil
        var answer: Answer
        do {
            if let turn, !turn.isGranted { throw Problem.tooManyRequests(turn) }
            answer =
                isForPrograms && request.method == .options ? .permission : try await self.answer(request, target, tag, by: &route)
        } catch let problem as Problem {
            answer = self.answer(to: problem, request, target)
        } catch {
            logger.error("The record did not answer \(target): \(error)")
            answer = self.answer(to: .failed, request, target)
        }
        answer.isForAll = isForPrograms
        answer.turn = turn
        let response = answer.response(tag: tag, policy: assets.policy, asked: request)
        metrics.count(route: route, status: response.status.code, took: .now - start)
        return response
    }

    private func client(_ request: Request, _ context: Context) -> String {
        Client.name(
            context.remoteAddress, forwarded: HTTPField.Name("X-Forwarded-For").flatMap { request.headers[$0] },
            isBehindProxy: isBehindProxy)
    }

    /// The answer, which may be one that was given before, and the pattern of the route that gave it.
    private func answer(_ request: Request, _ target: String, _ tag: String?, by route: inout String) async throws -> Answer {
        let isPage = !Address.isForPrograms(target) || target.prefix { $0 != "?" }.hasSuffix(".json")
        guard let tag, isPage, !Address.isOfAPI(target), request.method == .get || request.method == .head else {
            return try await made(request, target, by: &route)
        }
        let reader = Reader(chosen: Address.language(of: target), request)
        let kept = try await cache.answer(to: .init(target: target, reader: reader), at: tag) {
            let answer = try await made(request, target, by: &route)
            // What is no view of the record changes without it.
            return .init(answer: answer, route: route, isOfRecord: routes.contains { $0.pattern == route && $0.isOfRecord })
        }
        route = kept.route
        return kept.answer
    }

    private func made(_ request: Request, _ target: String, by pattern: inout String) async throws -> Answer {
        let isPosted = request.method == .post && Address.isOfHarvesting(target)
        guard request.method == .get || request.method == .head || isPosted else { throw Problem.methodNotAllowed }
        let address = try Address(target: isPosted ? await targetOfPosted(request, target) : target)
        if address.language == nil, let asset = assets.all[address.path] {
            pattern = "asset"
            return Answer(asset.text, mediaType: asset.mediaType, keeping: asset.keeping)
        }
        let reader = Reader(chosen: address.language, request)
        if Address.isOfAPI(target), !AcceptedTypes.allow([APIOperation.mediaType], by: request.headers[.accept]) {
            throw Problem.notAcceptable
        }
        var then: Responder?
        for route in routes where route.matches(address) {
            pattern = route.pattern
            if route.isOfRecord, then == nil { then = try await responder(asOf: address.fields.day("as-of")) }
            var responder = then ?? self
            responder.reader = reader
            if let answer = try await route.answer(responder, address) { return answer }
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

    /// A page in the format asked for. Data are the same in all languages.
    func answer<P: Page>(with page: P, _ address: Address, forms: [Frame.Form] = []) throws -> Answer {
        if address.format == .json { return Answer(try Self.json(page), mediaType: Format.json.mediaType) }
        let past = record.past.map { past in
            let today = address.parts.isEmpty ? "/" : Address.of(name: address.parts.joined(separator: "/"))
            return Frame.Past(
                past.day, isEmpty: past.record.isEmpty, today: today + address.fields.without("as-of").query, words)
        }
        return inLanguage(Answer(html(page, at: address.permanent, forms: forms, past: past), mediaType: Self.html))
    }

    private static let html = "text/html; charset=utf-8"

    private func html<P: Page>(
        _ page: P, at place: String, isPage: Bool = true, forms: [Frame.Form] = [], past: Frame.Past? = nil
    ) -> String {
        let frame = Frame(
            title: page.title(words), description: page.description(words), at: place, isPage: isPage, forms: forms, past: past,
            assets: assets,
            publicAddress: record.publicAddress, words, among: catalogues)
        let html = templates.html(page, frame: frame, words: words)
        return Links(day: record.past?.day, language: reader.chosen).leading(html)
    }

    /// An answer in the reader's language.
    private func inLanguage(_ answer: Answer) -> Answer {
        var answer = answer
        answer.language = reader.language
        answer.isNegotiated = reader.chosen == nil
        return answer
    }

    private func answer(to problem: Problem, _ request: Request, _ target: String) -> Answer {
        let address = try? Address(target: target)
        let status = HTTPResponse.Status(code: problem.status)
        var responder = self
        responder.reader = Reader(chosen: Address.language(of: target), request)
        if wantsJSON(request, target) {
            responder.reader = Reader(accepted: responder.reader.accepted)
            let page = ProblemPage(problem, responder.words)
            if let json = try? Self.json(page) {
                let answer = Answer(json, mediaType: "application/problem+json", status: status, keeping: .never)
                return responder.inLanguage(answer)
            }
        }
        let page = ProblemPage(problem, responder.words)
        let html = responder.html(page, at: address?.permanent ?? "/", isPage: false)
        return responder.inLanguage(Answer(html, mediaType: Self.html, status: status, keeping: .never))
    }

    /// Programs get problem details: those that ask for a JSON address, and those that accept JSON and not HTML.
    private func wantsJSON(_ request: Request, _ target: String) -> Bool {
        if Address.isOfAPI(target) || target.prefix(while: { $0 != "?" }).hasSuffix(".json") { return true }
        return Reader(chosen: nil, request).wantsJSON
    }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}

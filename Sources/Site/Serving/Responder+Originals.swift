import Documents
import Indexing
import Publishing
import Recording
import Structuring

/// The pages of originals, and their pictures.
let originalRoutes: [Route] = [
    Route(
        pattern: "/{document}/pages/{page}.png", formats: [], shows: "the picture of a page of the original: `language`"
    ) { site, address in try await site.picture(address) },
    Route(
        pattern: "/{document}/pages/{page}", formats: [.json],
        shows: "a page of the original beside its text: `paragraph` (whose place is lit), `language`"
    ) { site, address in try await site.originalPage(address) },
]

extension Responder {
    func originalPage(_ address: Address) async throws -> Answer? {
        guard let (name, last) = Self.page(address), let number = Int(last), String(number) == last,
            let (summary, pages) = try await pages(of: name, address),
            let page = OriginalPage(number, of: pages, summary, lit: address.fields.last("paragraph"))
        else { return nil }
        let twin = Address.of(name: "\(name.text)/pages/\(number).json") + address.fields.query
        return try answer(with: page, address, forms: [.json(twin)])
    }

    func picture(_ address: Address) async throws -> Answer? {
        guard address.format == nil, let (name, last) = Self.page(address), last.hasSuffix(".png"),
            let number = Int(last.dropLast(4)), "\(number).png" == last, let drawPage,
            let (_, pages) = try await pages(of: name, address), pages.size(number) != nil
        else { return nil }
        try await pictureTurns.take()
        let drawn: [UInt8]?
        do {
            let original = pages.original
            drawn = try await drawPage(number, original, PlaceOnPage.pixels) { [originals] in
                guard let bytes = try await originals.bytes(of: original) else { throw Problem.notFound }
                return Array(bytes)
            }
        } catch {
            await pictureTurns.give()
            throw error
        }
        await pictureTurns.give()
        guard let drawn else { return nil }
        // The address that pages give names the original: what it shows never changes.
        let isNamed = address.fields.last("v").map { $0.count == 12 && pages.original.hex.hasPrefix($0) } ?? false
        return Answer(bytes: drawn, mediaType: "image/png", keeping: isNamed ? .forever : .checked)
    }

    /// The document and the last part of an address of one of its pages.
    private static func page(_ address: Address) -> (DocumentName, String)? {
        guard address.parts.count > 2, let last = address.parts.last, address.parts[address.parts.count - 2] == "pages" else {
            return nil
        }
        return (DocumentName(stored: address.parts.dropLast(2).joined(separator: "/")), last)
    }

    private func pages(of name: DocumentName, _ address: Address) async throws -> (DocumentSummary, OriginalPages)? {
        let held = try await record.index.languages(of: name)
        guard let main = held.first else { return nil }
        var language = main
        if let asked = address.fields.last("language") {
            guard let chosen = Language(rawValue: asked), held.contains(chosen) else { throw Problem.notFound }
            language = chosen
        }
        guard let (summary, edition) = try await record.index.document(name, in: language),
            let pages = try await pages(edition, named: name, unless: main)
        else { return nil }
        return (summary, pages)
    }

    /// The pages of an edition's original; `nil` where they cannot be shown.
    func pages(_ edition: Edition, named name: DocumentName, unless main: Language) async throws -> OriginalPages? {
        guard drawPage != nil else { return nil }
        let language = edition.report.language
        let original = try await record.index.original(of: name, in: language)
        return OriginalPages(
            edition, named: name, original: original, query: language == main ? "" : "?language=\(language.rawValue)")
    }
}

/// A few at a time: who comes then waits, and who finds too many waiting is sent away.
actor PictureTurns {
    private var free: Int
    private let most: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ free: Int = 2, waiting most: Int = 24) { (self.free, self.most) = (free, most) }

    func take() async throws(Problem) {
        if free > 0 {
            free -= 1
            return
        }
        guard waiting.count < most else { throw .picturesBusy }
        await withCheckedContinuation { waiting.append($0) }
    }

    func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

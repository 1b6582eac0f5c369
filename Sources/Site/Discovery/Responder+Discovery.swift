import Documents
import Indexing
import Publishing
import Recording

/// What other machines find the record by.
extension Responder {
    /// How many addresses stand in one part of the map of the site: with their languages it stays far below 50 MB.
    static let addressesInMap = 10_000

    private var site: String { record.publicAddress ?? "" }

    func catalogue() async throws -> Answer {
        let figures = try await record.index.figures()
        var years: ClosedRange<Int>?
        if let first = figures.firstYear, let last = figures.lastYear, first <= last { years = first...last }
        let changed = try await record.index.span()?.last.iso
        return Answer(try Self.json(Catalogue.document(site, modified: changed, years: years)), mediaType: Format.jsonLD.mediaType)
    }

    func topicScheme() throws -> Answer { Answer(try Self.json(TopicScheme.document(site)), mediaType: Format.jsonLD.mediaType) }

    func topicTurtle() -> Answer { Answer(TopicScheme.turtle(site), mediaType: "text/turtle; charset=utf-8") }

    /// The parts of the map of the site; `nil` where the site does not know its own address, without which there is no map.
    func map(_ address: Address) async throws -> Answer? {
        guard let site = record.publicAddress else { return nil }
        if let part = try address.fields.number("part", in: 1...1_000_000) { return try await map(part: part, site) }
        let parts = max(1, (try await record.index.placeCount() + Self.addressesInMap - 1) / Self.addressesInMap)
        var writer = XMLWriter()
        writer.element("sitemapindex", [("xmlns", Self.mapNames)]) { writer in
            for part in 1...parts {
                writer.element("sitemap") { $0.element("loc") { $0.words("\(site)/sitemap.xml?part=\(part)") } }
                writer.line()
            }
        }
        return Answer(writer.text + "\n", mediaType: "application/xml")
    }

    /// One part of it: pages of documents and recommendations, in all languages; in the first also the pages that lead to them.
    private func map(part: Int, _ site: String) async throws -> Answer? {
        let places = try await record.index.places(from: (part - 1) * Self.addressesInMap, limit: Self.addressesInMap)
        guard part == 1 || !places.isEmpty else { return nil }
        var pages: [(address: String, changed: String?)] =
            part == 1 ? ["/", "/record", "/meetings", "/api", "/accessibility"].map { ($0, nil) } : []
        pages += places.map { (Address.of(name: $0.name), String($0.changed.iso.prefix(10))) }
        var writer = XMLWriter()
        writer.element("urlset", [("xmlns", Self.mapNames), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]) { writer in
            for page in pages {
                writer.element("url") { writer in
                    writer.element("loc") { $0.words(site + page.address) }
                    if let changed = page.changed { writer.element("lastmod") { $0.words(changed) } }
                    for language in Language.allCases {
                        writer.empty(
                            "xhtml:link",
                            [
                                ("rel", "alternate"), ("hreflang", language.rawValue),
                                ("href", site + Address.leading(page.address, to: language)),
                            ])
                    }
                }
                writer.line()
            }
        }
        return Answer(writer.text + "\n", mediaType: "application/xml")
    }

    private static let mapNames = "http://www.sitemaps.org/schemas/sitemap/0.9"

    /// What visiting programs may read: not every narrowing of the record and every pair of
    /// documents, of which there are more than anybody can read.
    func robots() -> Answer {
        let lists = [nil] + Language.allCases
        let refused = lists.flatMap { language in
            ["/record?", "/compare"].map { "Disallow: \(Address.leading($0, to: language))\n" }
        }.joined()
        let files = ["csv", "docx", "pdf", "atom", "json"].map { "Disallow: /record.\($0)?\n" }.joined()
        let map = record.publicAddress.map { "Sitemap: \($0)/sitemap.xml\n" } ?? ""
        return Answer("User-agent: *\nAllow: /\n\(refused)\(files)\(map)", mediaType: "text/plain; charset=utf-8")
    }
}

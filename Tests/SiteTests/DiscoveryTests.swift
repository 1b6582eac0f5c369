import Foundation
import FoundationXML
import Recording
@testable import Site
import TestSupport
import Testing
import Vocabularies

/// What catalogues of data and search engines find.
@Suite struct DiscoveryTests {
    private typealias Object = [String: Any]
    private static let settings = SiteSettings(port: 0, publicAddress: "https://record.example.org", version: "test")

    private func object(_ reply: RunningSite.Reply) throws -> Object {
        #expect(reply.status == 200 && reply.header("Content-Type") == "application/ld+json")
        return try #require(try JSONSerialization.jsonObject(with: reply.body) as? Object)
    }

    @Test func `the record is a data set of a catalogue`() async throws {
        try await withSite(of: Sample.record, settings: Self.settings) { site in
            let catalogue = try object(try await site.ask("/catalogue.jsonld"))
            #expect(catalogue["@type"] as? String == "dcat:Catalog")
            let dataset = try #require(catalogue["dcat:dataset"] as? Object)
            #expect((dataset["dct:modified"] as? Object)?["@value"] as? String == Moment.sample.iso)
            let distributions = try #require(dataset["dcat:distribution"] as? [Object])
            for distribution in distributions {
                let address = try #require((distribution["dcat:downloadURL"] as? Object)?["@id"] as? String)
                let path = address.dropFirst("https://record.example.org".count)
                #expect(routes.contains { $0.pattern == path || path == "/record.csv" }, "\(address)")
            }
        }
    }

    @Test func `the topics are a scheme that the program itself can read`() async throws {
        try await withSite(settings: Self.settings) { site in
            for target in ["/topics.jsonld", "/topics.ttl"] {
                let reply = try await site.ask(target)
                #expect(reply.status == 200 && reply.header("Access-Control-Allow-Origin") == "*", "\(target)")
                let scheme = try Scheme(skos: Array(reply.body))
                #expect(scheme.topics.count == Topics.shared.all.count, "\(target)")
                #expect(Set(scheme.topics.map(\.label)) == Set(Topics.shared.all.map(\.label)), "\(target)")
                #expect(scheme.topics.count { $0.parent != nil } == Topics.shared.all.count { $0.parent != nil }, "\(target)")
            }
        }
    }

    @Test func `documents and recommendations are described in the words of schema dot org`() async throws {
        try await withSite(examples: examples.value, settings: Self.settings) { site in
            let name = "/CSCW/COP/WG.2/2021/4"
            let document = try object(try await site.ask(name + ".jsonld"))
            #expect(document["@id"] as? String == "https://record.example.org" + name)
            let parts = try #require(document["hasPart"] as? [Object]).compactMap { $0["@id"] as? String }
            #expect(parts.contains("https://record.example.org\(name)/11"))
            let recommendation = try object(try await site.ask("\(name)/11.jsonld"))
            #expect((recommendation["isPartOf"] as? Object)?["@id"] as? String == "https://record.example.org" + name)
            for place in [name, name + "/11"] {
                let page = try await site.ask(place).text
                #expect(page.contains("type=\"application/ld+json\" href=\"\(place).jsonld\""), "\(place)")
            }
            for nothing in ["\(name)/999.jsonld", "/record.jsonld"] {
                let reply = try await site.ask(nothing)
                #expect(reply.status == 404, "\(nothing)")
            }
        }
    }

    @Test func `the map leads to every page, in all languages`() async throws {
        try await withSite(of: Sample.record, settings: Self.settings) { site in
            let robots = try await site.ask("/robots.txt").text
            #expect(robots.contains("\nSitemap: https://record.example.org/sitemap.xml\n"))
            for refused in ["/record?", "/compare", "/ar/record?", "/zh/compare", "/record.pdf?"] {
                #expect(robots.contains("\nDisallow: \(refused)\n"), "\(refused)")
            }
            let map = try parsed(try await site.ask("/sitemap.xml"))
            #expect(map["sitemapindex/sitemap/loc"] == ["https://record.example.org/sitemap.xml?part=1"])
            let part = try parsed(try await site.ask("/sitemap.xml?part=1"))
            let pages = part["urlset/url/loc"]
            #expect(pages.count == 5 + 3 + 6 && Set(pages).count == pages.count)
            let others = part.attributes.filter { $0.path == "urlset/url/xhtml:link" }
            #expect(others.count == 6 * pages.count)
            for page in pages {
                #expect(try await site.ask(String(page.dropFirst("https://record.example.org".count))).status == 200, "\(page)")
            }
            for (query, status) in [("?part=2", 404), ("?part=0", 400), ("?part=x", 400)] {
                #expect(try await site.ask("/sitemap.xml" + query).status == status, "\(query)")
            }
        }
        try await withSite { site in
            let (map, robots) = (try await site.ask("/sitemap.xml"), try await site.ask("/robots.txt"))
            #expect(map.status == 404 && !robots.text.contains("Sitemap"))
        }
    }

    private func parsed(_ reply: RunningSite.Reply) throws -> XMLElements {
        #expect(reply.status == 200 && reply.header("Content-Type") == "application/xml")
        let (parser, elements) = (XMLParser(data: reply.body), XMLElements())
        parser.delegate = elements
        #expect(parser.parse())
        return elements
    }
}

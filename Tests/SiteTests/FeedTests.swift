import Foundation
import FoundationXML
import Indexing
import Publishing
import Recording
@testable import Site
import TestSupport
import Testing

@Suite struct FeedTests {
    /// The elements of a feed that hold text, by name; a file that is no XML fails.
    private func parsed(_ data: Data) throws -> XMLElements {
        let parser = XMLParser(data: data)
        let elements = XMLElements()
        parser.delegate = elements
        #expect(parser.parse(), "no XML: \(parser.parserError.map { "\($0)" } ?? "")")
        return elements
    }

    @Test func `a feed holds what came last, newest first, with identifiers that stay`() async throws {
        try await withSite(of: [.lighthouses2021]) { site in
            let later = Moment(stored: "2024-03-01T08:00:00.000Z")
            try await Recorder(site.journal).record(.lighthouses2019, at: later)
            try await site.index.catchUp(with: site.journal)
            let reply = try await site.ask("/record.atom")
            #expect(reply.status == 200 && reply.header("Content-Type") == "application/atom+xml")
            #expect(reply.header("Access-Control-Allow-Origin") == "*")
            let feed = try parsed(reply.body)
            #expect(feed["feed/entry/id"].count == 5 && Set(feed["feed/entry/id"]).count == 5)
            #expect(feed["feed/entry/title"].first == "LHC/COP/WG.2/2019/5, paragraph 5", "an older meeting that came later")
            #expect(feed["feed/entry/published"].first == later.iso && feed["feed/updated"] == [later.iso])
            #expect(feed["feed/entry/published"].last == Moment.sample.iso)
            #expect(feed["feed/entry/author/name"].count + feed["feed/author/name"].count > 5)
            try await Recorder(site.journal).record(.resolution, at: Moment(stored: "2024-04-01T08:00:00.000Z"))
            try await site.index.catchUp(with: site.journal)
            let grown = try parsed(try await site.ask("/record.atom").body)
            #expect(Array(grown["feed/entry/id"].dropFirst()) == feed["feed/entry/id"])
        }
    }

    @Test func `every question has a feed, and its page names it`() async throws {
        try await withSite(of: Sample.record) { site in
            let questions: [(String, Int)] = [
                ("?topic=keepers", 2), ("?q=women&body=nobody", 0), ("?force=nonsense", 0), ("?q=%3Cb%3E%26%22", 0),
                ("?topic=fog&page=9", 1),
            ]
            for (query, count) in questions {
                let feed = try parsed(try await site.ask("/record.atom" + query).body)
                #expect(feed["feed/entry/id"].count == count, "\(query)")
                #expect(feed["feed/id"].count == 1 && feed["feed/updated"].count == 1, "\(query)")
            }
            let page = try await site.ask("/record?topic=keepers").text
            #expect(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/record.atom?topic=keepers\">"))
            #expect(try await site.ask("/record.atom?from=x").status == 400)
            #expect(try await site.ask("/topics.atom").status == 404)
        }
    }

    @Test func `every view has a feed, which its page names and links`() async throws {
        let settings = SiteSettings(port: 0, publicAddress: "https://record.example.org")
        try await withSite(of: Sample.record, settings: settings) { site in
            let asked = try parsed(try await site.ask("/record.atom?q=lamps&force=direction&from=2019").body)
            #expect(asked["feed/title"] == ["Acquis · “lamps” · Force: Direction · From year: 2019"])
            let views: [(page: String, entries: Int, first: String)] = [
                ("/meetings", 3, "LHC/RES/3/1: Resolution on fog signals"),
                ("/topics/lamps", 2, "LHC/COP/WG.2/2019/5, paragraph 5"),
                ("/bodies/working-group-on-coastal-lighthouses", 5, "LHC/COP/WG.2/2021/4, paragraph 5"),
                ("/addressees/states-parties", 4, "LHC/COP/WG.2/2021/4, paragraph 5"), ("/states/SVN", 0, ""),
            ]
            var names: [String] = []
            for view in views {
                let page = try await site.ask(view.page).text
                let address = view.page + ".atom"
                #expect(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"\(address)\">"), "\(address)")
                #expect(page.contains("<a href=\"\(address)\" type=\"application/atom+xml\">Follow what is new here"), "\(address)")
                let reply = try await site.ask(address)
                #expect(reply.status == 200 && reply.header("Content-Type") == "application/atom+xml")
                let feed = try parsed(reply.body)
                #expect(
                    feed["feed/entry/id"].count == view.entries && Set(feed["feed/entry/id"]).count == view.entries, "\(address)")
                names += feed["feed/id"]
                #expect(feed["feed/entry/title"].first ?? "" == view.first, "\(address)")
                let links = feed.attributes.filter { $0.path == "feed/link" }.compactMap { $0.attributes["href"] }
                #expect(links == ["https://record.example.org" + address, "https://record.example.org" + view.page])
            }
            #expect(Set(names).count == views.count, "each feed has a name of its own")
            let moved = try await site.ask("/states/slovenia.atom")
            #expect(moved.status == 308 && moved.header("Location") == "/states/SVN.atom")
            #expect(try await site.ask("/topics/nothing.atom").status == 404)
        }
    }

    @Test func `a question has a Word file, and a PDF where pages can be set`() async throws {
        let pages: PageSetting = { record in Array("%PDF-1.7 of \(record.count)".utf8) }
        try await withSite(of: Sample.record, pages: pages) { site in
            let word = try await site.ask("/record.docx?topic=keepers")
            #expect(word.status == 200 && word.body.starts(with: Data("PK".utf8)))
            #expect(word.header("Content-Disposition") == "attachment; filename=\"recommendations.docx\"")
            #expect(try await site.ask("/record.docx?force=nonsense").status == 200)
            #expect(try await site.ask("/record.pdf?topic=keepers").text == "%PDF-1.7 of 2")
        }
        try await withSite(of: Sample.record) { site in
            let reply = try await site.ask("/record.pdf", headers: ["Accept": "application/json"])
            #expect(reply.status == 503 && reply.text.contains(".docx"))
        }
        let broken: PageSetting = { _ in throw CancellationError() }
        try await withSite(of: Sample.record, pages: broken) { site in
            let reply = try await site.ask("/record.pdf")
            #expect(reply.status == 503)
        }
    }

    @Test func `more than a file holds is told, with the way to all`() async throws {
        try await withSite(of: Sample.series(900)) { site in
            for target in ["/record.docx", "/record.docx?from=1"] {
                let reply = try await site.ask(target, headers: ["Accept": "application/json"])
                #expect(reply.status == 400 && reply.text.contains("/bulk") && reply.text.contains("2000"), "\(target)")
            }
        }
    }
}

/// The texts of an XML document by the names that lead to them.
final class XMLElements: NSObject, XMLParserDelegate {
    private var path: [String] = []
    private var texts: [(path: String, text: String)] = []
    private(set) var attributes: [(path: String, attributes: [String: String])] = []
    private var open: [Int] = []

    subscript(_ path: String) -> [String] { texts.filter { $0.path == path }.map(\.text) }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        path.append(name)
        let whole = path.joined(separator: "/")
        open.append(texts.count)
        texts.append((whole, ""))
        self.attributes.append((whole, attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if let last = open.last { texts[last].text += string }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        path.removeLast()
        open.removeLast()
    }
}

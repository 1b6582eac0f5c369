import Foundation
import FoundationNetworking
import FoundationXML
import Indexing
import Recording
@testable import Site
import TestSupport
import Testing

/// The protocol OAI-PMH 2.0, asked as a harvester asks it.
@Suite struct HarvestTests {
    private func answer(_ site: RunningSite, _ query: String, method: String = "GET") async throws -> XMLElements {
        let reply = try await site.ask("/oai?" + query, method: method)
        #expect(reply.status == 200 && reply.header("Content-Type") == "text/xml; charset=utf-8", "\(query)")
        return try parsed(reply.body, query)
    }

    private func parsed(_ data: Data, _ query: String) throws -> XMLElements {
        let (parser, elements) = (XMLParser(data: data), XMLElements())
        parser.delegate = elements
        #expect(parser.parse(), "\(query): no XML")
        #expect(elements["OAI-PMH/responseDate"].first?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
        #expect(elements["OAI-PMH/request"] == ["https://record.example.org/oai"])
        // One of the answers, or errors and nothing else.
        let answers = Set(elements.attributes.map(\.path).filter { $0.split(separator: "/").count == 2 }.map { $0.dropFirst(8) })
            .subtracting(["responseDate", "request"])
        #expect(answers.count == 1, "\(query): \(answers)")
        return elements
    }

    private static let settings = SiteSettings(port: 0, publicAddress: "https://record.example.org", version: "test")

    private static let problems: [(query: String, code: String)] = [
        ("", "badVerb"), ("verb=Nothing", "badVerb"), ("verb=Identify&verb=Identify", "badVerb"), ("verb=", "badVerb"),
        ("verb=Identify&set=a", "badArgument"), ("verb=GetRecord", "badArgument"), ("verb=ListRecords", "badArgument"),
        ("verb=GetRecord&identifier=oai:record.example.org:x", "badArgument"),
        ("verb=GetRecord&identifier=oai:record.example.org:x&metadataPrefix=oai_dc", "idDoesNotExist"),
        ("verb=GetRecord&identifier=nonsense&metadataPrefix=oai_dc", "idDoesNotExist"),
        ("verb=GetRecord&identifier=oai:record.example.org:LHC/RES/3/1&metadataPrefix=marc", "cannotDisseminateFormat"),
        ("verb=ListRecords&metadataPrefix=marc", "cannotDisseminateFormat"),
        ("verb=ListMetadataFormats&identifier=oai:other.example.org:LHC/RES/3/1", "idDoesNotExist"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=nothing", "noRecordsMatch"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2050-01-01", "noRecordsMatch"),
        ("verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01T00:00:00Z", "noRecordsMatch"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2024-13-01", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01T25:00:00Z", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01T00:00Z", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-01&until=2024-01-01", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01&until=2024-01-01T00:00:00Z", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"),
        ("verb=ListRecords&resumptionToken=garbage", "badResumptionToken"),
        ("verb=ListIdentifiers&resumptionToken=", "badResumptionToken"), ("verb=ListSets&resumptionToken=a", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=a&metadataPrefix=oai_dc", "badArgument"),
    ]

    @Test func `errors are told by the codes of the protocol`() async throws {
        try await withSite(of: Sample.record, settings: Self.settings) { site in
            for (query, code) in Self.problems {
                let answer = try await answer(site, query)
                let errors = answer.attributes.filter { $0.path == "OAI-PMH/error" }.compactMap { $0.attributes["code"] }
                #expect(errors == [code], "\(query)")
                #expect(answer["OAI-PMH/error"].first?.isEmpty == false, "\(query)")
            }
        }
        try await withSite(settings: Self.settings) { site in
            let sets = try await answer(site, "verb=ListSets")
            #expect(sets.attributes.contains { $0.attributes["code"] == "noSetHierarchy" })
        }
    }

    @Test func `the site says what it is and what it has`() async throws {
        try await withSite(of: Sample.record, settings: Self.settings) { site in
            let identity = try await answer(site, "verb=Identify")
            let order = identity.attributes.map(\.path).filter { $0.hasPrefix("OAI-PMH/Identify/") }.map {
                $0.split(separator: "/")[2]
            }
            #expect(
                order == [
                    "repositoryName", "baseURL", "protocolVersion", "adminEmail", "earliestDatestamp", "deletedRecord",
                    "granularity",
                    "compression",
                ])
            #expect(identity["OAI-PMH/Identify/earliestDatestamp"] == ["2024-02-29T12:00:00Z"])
            #expect(identity["OAI-PMH/Identify/adminEmail"] == ["postmaster@record.example.org"])
            let forms = try await answer(site, "verb=ListMetadataFormats&identifier=oai:record.example.org:LHC/RES/3/1")
            #expect(forms["OAI-PMH/ListMetadataFormats/metadataFormat/metadataPrefix"] == ["oai_dc", "akn4un"])
            let sets = try await answer(site, "verb=ListSets")
            let names = sets["OAI-PMH/ListSets/set/setSpec"]
            #expect(names.count == 2 && names.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9_.!~*'()-]+/) != nil })
            for name in names {
                let members = try await answer(site, "verb=ListIdentifiers&metadataPrefix=oai_dc&set=\(name)")
                #expect(Set(members["OAI-PMH/ListIdentifiers/header/setSpec"]) == [name])
            }
        }
    }

    @Test func `a document is given out in each form`() async throws {
        try await withSite(of: Sample.record, settings: Self.settings) { site in
            let identifier = "oai:record.example.org:LHC/COP/WG.2/2019/5"
            let core = try await answer(site, "verb=GetRecord&metadataPrefix=oai_dc&identifier=\(identifier)")
            let record = "OAI-PMH/GetRecord/record"
            #expect(core["\(record)/header/identifier"] == [identifier])
            #expect(core["\(record)/header/datestamp"] == ["2024-02-29T12:00:00Z"])
            #expect(core["\(record)/metadata/oai_dc:dc/dc:identifier"].contains("https://record.example.org/LHC/COP/WG.2/2019/5"))
            #expect(core["\(record)/metadata/oai_dc:dc/dc:language"] == ["en"])
            let whole = try await answer(site, "verb=GetRecord&metadataPrefix=akn4un&identifier=\(identifier)")
            #expect(whole.attributes.contains { $0.path == "\(record)/metadata/akomaNtoso/debateReport" })
        }
    }

    @Test(arguments: ["ListIdentifiers", "ListRecords"])
    func `a long list is gone through by tokens, and each document comes once`(verb: String) async throws {
        try await withSite(of: Sample.series(45), settings: Self.settings) { site in
            let (form, size) = verb == "ListRecords" ? ("akn4un", 20) : ("oai_dc", 100)
            let header = "OAI-PMH/\(verb)/" + (verb == "ListRecords" ? "record/header" : "header") + "/identifier"
            var (query, identifiers, parts): (String?, [String], Int) = (
                "verb=\(verb)&metadataPrefix=\(form)&from=2000-01-01", [], 0
            )
            while let asked = query, parts < 10 {
                let part = try await answer(site, asked)
                parts += 1
                #expect(part[header].count <= size)
                identifiers += part[header]
                let token = part["OAI-PMH/\(verb)/resumptionToken"].first ?? ""
                query = token.isEmpty ? nil : "verb=\(verb)&resumptionToken=\(token)"
                if let query {
                    let other = verb == "ListRecords" ? "ListIdentifiers" : "ListRecords"
                    let wrong = try await answer(site, query.replacing(verb, with: other))
                    #expect(wrong.attributes.contains { $0.attributes["code"] == "badResumptionToken" })
                    let changed = try await answer(site, query.replacing("resumptionToken=", with: "resumptionToken=AAAA"))
                    #expect(changed.attributes.contains { $0.attributes["code"] == "badResumptionToken" })
                }
            }
            #expect(identifiers.count == 45 && Set(identifiers).count == 45)
            #expect(parts == (verb == "ListRecords" ? 3 : 1))
        }
    }

    @Test func `only what was changed in a time is listed, to the second`() async throws {
        try await withSite(of: [.lighthouses2019], settings: Self.settings) { site in
            try await Recorder(site.journal).record(.resolution, at: Moment(stored: "2024-05-01T08:00:00.700Z"))
            try await site.index.catchUp(with: site.journal)
            let times = [
                ("from=2024-05-01", 1), ("until=2024-05-01", 2), ("until=2024-04-30", 1), ("from=2024-05-01T08:00:00Z", 1),
                ("until=2024-05-01T08:00:00Z", 2), ("until=2024-05-01T07:59:59Z", 1), ("from=2024-02-29&until=2024-02-29", 1),
            ]
            for (time, count) in times {
                let list = try await answer(site, "verb=ListIdentifiers&metadataPrefix=oai_dc&" + time)
                #expect(list["OAI-PMH/ListIdentifiers/header/identifier"].count == count, "\(time)")
            }
        }
    }

    @Test func `a harvester may send its fields in a body`() async throws {
        try await withSite(of: Sample.record, settings: Self.settings) { site in
            func post(_ body: String) async throws -> (Int, Data) {
                var request = URLRequest(url: site.url("/oai"))
                request.httpMethod = "POST"
                request.httpBody = Data(body.utf8)
                request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
                let (data, response) = try await URLSession.shared.data(for: request)
                return ((response as? HTTPURLResponse)?.statusCode ?? 0, data)
            }
            let (status, data) = try await post("verb=ListIdentifiers&metadataPrefix=oai_dc")
            #expect(status == 200)
            #expect(try parsed(data, "POST")["OAI-PMH/ListIdentifiers/header/identifier"].count == 3)
            #expect(try await post("verb=%C3%28").0 == 400)
            #expect(try await post(String(repeating: "a", count: 100_000)).0 == 414)
            #expect(try await site.ask("/oai", method: "DELETE").status == 405)
        }
    }
}

import Documents
import Foundation
import Hummingbird
import Indexing
import Publishing
import Recording

extension Responder {
    /// How many headers or records of Dublin Core stand in one part of a list; whole documents are larger.
    static let oaiPart = 100
    static let oaiPartOfDocuments = 20

    /// What harvesters get, who say their errors in the protocol and not by a status.
    func harvest(_ address: Address) async throws -> Answer {
        var writer = OAIWriter(site: record.publicAddress ?? "http://localhost")
        let now = Moment(Date())
        let text: String
        do {
            let request = try OAIRequest(address.fields)
            let content = try await content(of: request, writer)
            text = writer.answer(at: now, to: address.fields.all.map { ($0.name, $0.value) }, content)
        } catch let problem as OAIProblem {
            let isUnclear = [.badVerb, .badArgument].contains(problem.code)
            let fields = isUnclear ? [] : address.fields.all.map { ($0.name, $0.value) }
            text = writer.answer(at: now, to: fields) { $0.problem(problem) }
        }
        return Answer(text, mediaType: "text/xml; charset=utf-8", keeping: .never)
    }

    private func content(of request: OAIRequest, _ writer: OAIWriter) async throws -> (inout OAIWriter) -> Void {
        switch request {
        case .identify:
            let earliest = try await record.index.span()?.first
            return { [contact] in $0.identify(contact: contact ?? "postmaster@\($0.host)", earliest: earliest) }
        case .listMetadataFormats(let identifier):
            if let identifier { _ = try await held(identifier, writer) }
            return { $0.forms() }
        case .listSets:
            let bodies = try await bodiesOfRecord()
            guard !bodies.isEmpty else { throw OAIProblem(.noSetHierarchy, "the record holds no document of a body") }
            return { $0.sets(bodies) }
        case .getRecord(let identifier, let form):
            let (summary, edition, times) = try await held(identifier, writer)
            return { $0.list("GetRecord", token: nil) { $0.record(summary, times, edition, as: form) } }
        case .list(let list, let withRecords): return try await part(of: list, withRecords)
        }
    }

    private func held(_ identifier: String, _ writer: OAIWriter) async throws -> (DocumentSummary, Edition, RecordTimes) {
        guard let name = writer.name(of: identifier), let (summary, edition) = try await record.index.document(name),
            let times = try await record.index.times(of: name)
        else { throw OAIProblem(.idDoesNotExist, "the record holds no document of this name") }
        return (summary, edition, times)
    }

    private func part(of list: OAIList, _ withRecords: Bool) async throws -> (inout OAIWriter) -> Void {
        let body: String?
        if let set = list.set {
            body = try await bodiesOfRecord().first { OAISet.name(of: $0) == set }
            guard body != nil else { throw OAIProblem(.noRecordsMatch, "there is no set of this name") }
        } else {
            body = nil
        }
        let isWhole = withRecords && list.form == .akomaNtoso
        let place = list.behind.count == 2 ? ChangedDocuments.Place(changed: list.behind[0], name: list.behind[1]) : nil
        let found = try await record.index.documents(
            changedFrom: list.from, until: list.until, body: body, behind: place,
            limit: isWhole ? Self.oaiPartOfDocuments : Self.oaiPart)
        guard !found.documents.isEmpty else { throw OAIProblem(.noRecordsMatch, "nothing was changed in this time") }
        var records: [(DocumentSummary, RecordTimes, Edition?)] = []
        for (summary, times) in found.documents {
            let edition = withRecords ? try await record.index.document(summary.name)?.edition : nil
            records.append((summary, times, edition))
        }
        let verb = withRecords ? "ListRecords" : "ListIdentifiers"
        var next = list
        next.behind = found.next.map { [$0.changed, $0.name] } ?? []
        // The last of several parts has a token that is empty; a list in one part has none.
        let token = found.next != nil ? OAIToken.text(next, of: verb) : place == nil ? nil : ""
        return { [records] in
            $0.list(verb, token: token) { writer in
                for (summary, times, edition) in records { writer.record(summary, times, edition, as: list.form) }
            }
        }
    }

    private func bodiesOfRecord() async throws -> [String] {
        Set(try await record.index.documents().compactMap(\.body)).sorted()
    }

    /// The target of a request whose fields are in its body, as a form sends them.
    func targetOfPosted(_ request: Request, _ target: String) async throws -> String {
        do {
            let body = try await request.body.collect(upTo: Address.longest)
            return target.prefix { $0 != "?" } + "?" + String(buffer: body)
        } catch {
            throw Problem.addressTooLong
        }
    }
}

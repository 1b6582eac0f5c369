import Documents
import Indexing
import Publishing
import Recording

/// One address of the site, or one family of them.
struct Route: Sendable {
    /// `/record`, or with names in braces `/{document}/{paragraph}`.
    let pattern: String
    /// The formats in which it is given out beside its page.
    let formats: [Format]
    /// What it shows, for the documentation.
    let shows: String
    /// Whether it shows the record, which can be asked as of a past day.
    var isOfRecord = true
    /// `nil` where there is no such thing.
    let answer: @Sendable (Responder, Address) async throws -> Answer?

    func matches(_ address: Address) -> Bool {
        if pattern == address.path { return true }
        if let format = address.format, !formats.contains(format) { return false }
        if pattern.hasPrefix("/{") { return !address.parts.isEmpty }
        return APIOperation.name(in: pattern, address.parts) != nil
    }
}

/// Every address of the site, in the order in which a request is held against them.
let routes: [Route] =
    pages + subjectRoutes + comparingRoutes + originalRoutes + citingRoutes + apiOperations.map(Route.init) + namedPages

/// The pages and files at addresses of their own.
private let pages: [Route] = [
    Route(pattern: "/", formats: [.json], shows: "the record at a glance, and the newest meeting") { site, address in
        try site.answer(with: try await HomePage(site.record), address, forms: [.json("/index.json")])
    },
    Route(
        pattern: "/record", formats: [.json, .csv, .atom, .word, .pdf],
        shows:
            "recommendations: `q` (words), \(RecordAddress.filters.map { "`\($0)`" }.joined(separator: ", ")), `from`, `to` (years), `sort`, `page`"
    ) { site, address in
        let question = try RecordAddress(address.fields)
        switch address.format {
        case .csv?: return try await site.file(of: question)
        case .atom?: return try await site.feed(of: question)
        case .word?: return try await site.document(of: question, as: .word, address)
        case .pdf?: return try await site.document(of: question, as: .pdf, address)
        default: break
        }
        let page = try await RecordPage(question, site.record)
        let query = question.fields.query
        return try site.answer(with: page, address, forms: site.forms(ofViewWith: query, total: page.total))
    },
    Route(
        pattern: "/record/suggest", formats: [.json],
        shows:
            "topics, addressees, bodies, documents and words that may be meant by what is typed so far, `q`; for the list under the search field"
    ) { site, address in
        let language = address.format == .json ? nil : site.reader.language
        return try site.answer(with: try await SuggestedWords(address.fields, in: language, site.record), address)
    },
    Route(pattern: "/meetings", formats: [.json, .atom], shows: "the meetings and documents, newest first: `page`") {
        site, address in
        if address.format == .atom { return try await site.feedOfDocuments() }
        let page = try await MeetingsPage(number: try address.fields.number("page", in: 1...1_000_000) ?? 1, site.record)
        return try site.answer(
            with: page, address, forms: [.json("/meetings.json" + address.fields.query), .atom("/meetings.atom")])
    },
    Route(
        pattern: "/health", formats: [], shows: "whether the site answers, and how journal and index are, as JSON",
        isOfRecord: false
    ) { site, _ in try await site.health() },
    Route(pattern: "/metrics", formats: [], shows: "figures of the site, for Prometheus", isOfRecord: false) { site, _ in
        await site.figures()
    },
    Route(
        pattern: "/index.sqlite", formats: [], shows: "a copy of the index for a new machine, where `--share-index` allows it",
        isOfRecord: false
    ) { site, _ in try await site.copyOfIndex() },
    Route(pattern: "/robots.txt", formats: [], shows: "what visiting programs may read", isOfRecord: false) { site, _ in
        site.robots()
    },
    Route(
        pattern: "/sitemap.xml", formats: [],
        shows: "the map of the site for search engines, where the site knows its public address: `part`", isOfRecord: false
    ) { site, address in try await site.map(address) },
    Route(
        pattern: "/catalogue.jsonld", formats: [], shows: "the record as a data set, for catalogues of data (DCAT 3)",
        isOfRecord: false
    ) { site, _ in try await site.catalogue() },
    Route(pattern: "/topics.jsonld", formats: [], shows: "the topics as SKOS, in JSON-LD", isOfRecord: false) { site, _ in
        try site.topicScheme()
    },
    Route(pattern: "/topics.ttl", formats: [], shows: "the topics as SKOS, in Turtle", isOfRecord: false) { site, _ in
        site.topicTurtle()
    },
    Route(pattern: "/bulk", formats: [], shows: "the files of the whole record", isOfRecord: false) { site, address in
        try await site.bulkPage(address)
    },
    Route(
        pattern: "/bulk/recommendations.jsonl.gz", formats: [], shows: "all recommendations, one a line, compressed",
        isOfRecord: false
    ) { site, _ in try await site.bulk(.jsonLines) },
    Route(
        pattern: "/bulk/recommendations.csv.gz", formats: [], shows: "all recommendations as a table, compressed",
        isOfRecord: false
    ) { site, _ in try await site.bulk(.csv) },
    Route(
        pattern: "/bulk/record.sqlite", formats: [], shows: "all documents, recommendations, acts and links as a database",
        isOfRecord: false
    ) { site, _ in try await site.bulk(.database) },
    Route(
        pattern: "/oai", formats: [], shows: "the documents for harvesters, by OAI-PMH 2.0", isOfRecord: false
    ) { site, address in try await site.harvest(address) },
    Route(
        pattern: "/accessibility", formats: [], shows: "what is done so that all can use the site, and what is known to be lacking",
        isOfRecord: false
    ) { site, address in try site.answer(with: AccessibilityPage(contact: site.contact), address) },
    Route(
        pattern: "/api", formats: [], shows: "the interface for programs, for the people who write them", isOfRecord: false
    ) { site, address in
        try site.answer(with: APIPage(limit: site.turns?.limit.perMinute, bulk: site.bulk == nil ? nil : "/bulk"), address)
    },
    Route(
        pattern: "/api/openapi.json", formats: [], shows: "the interface for programs, as OpenAPI 3.1", isOfRecord: false
    ) { site, _ in
        let document = OpenAPI.document(version: site.record.version, publicAddress: site.record.publicAddress)
        return Answer(try Responder.json(document), mediaType: APIOperation.mediaType)
    },
]

/// Those whose addresses are names of the record: they come last, because a name could be anything.
private let namedPages: [Route] = [
    Route(
        pattern: "/{document}", formats: [.json, .csv, .akomaNtoso, .jsonLD],
        shows: "a document: its text, its recommendations, the facts of the meeting: `language`"
    ) { site, address in try await site.document(address) },
    Route(pattern: "/{document}/{paragraph}", formats: [.json, .jsonLD], shows: "a recommendation: `language`") { site, address in
        try await site.recommendation(address)
    },
]

extension Responder {
    /// The forms of what a question finds: as documents for people where there are not too many, on pages where something
    /// sets them.
    func forms(ofViewWith query: String, total: Int) -> [Frame.Form] {
        var forms: [Frame.Form] = [.json("/record.json" + query), .csv("/record.csv" + query), .atom("/record.atom" + query)]
        guard (1...Self.mostInFile).contains(total) else { return forms }
        forms.append(.word("/record.docx" + query))
        if setPages != nil { forms.append(.pdf("/record.pdf" + query)) }
        return forms
    }
}

extension Frame.Form {
    static func jsonLD(_ address: String) -> Self { Self(name: "JSON-LD", address: address, mediaType: "application/ld+json") }
    static func word(_ address: String) -> Self { Self(name: "Word", address: address, mediaType: Format.word.mediaType) }
    static func pdf(_ address: String) -> Self { Self(name: "PDF", address: address, mediaType: Format.pdf.mediaType) }
    static func atom(_ address: String) -> Self { Self(name: "Atom", address: address, mediaType: "application/atom+xml") }
    static func json(_ address: String) -> Self { Self(name: "JSON", address: address, mediaType: "application/json") }
    static func csv(_ address: String) -> Self { Self(name: "CSV", address: address, mediaType: "text/csv") }
    static func xml(_ address: String) -> Self { Self(name: "Akoma Ntoso", address: address, mediaType: "application/akn+xml") }
}

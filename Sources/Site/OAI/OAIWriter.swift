import Documents
import Indexing
import Interpreting
import Publishing
import Recording
import Structuring

/// Writes what is answered to harvesters by OAI-PMH 2.0.
struct OAIWriter {
    /// The address of the protocol on this site.
    let base: String
    /// The address of the site.
    let site: String
    /// The name of the site in identifiers.
    let host: String
    private var writer = XMLWriter()

    init(site: String) {
        self.site = site
        base = site + "/oai"
        let authority = site.firstRange(of: "://").map { site[$0.upperBound...] } ?? site[...]
        host = authority.prefix { $0 != "/" && $0 != ":" }.lowercased()
    }

    /// A whole answer.
    mutating func answer(at moment: Moment, to fields: [(String, String)], _ content: (inout OAIWriter) -> Void) -> String {
        writer.start(
            "OAI-PMH",
            [
                ("xmlns", "http://www.openarchives.org/OAI/2.0/"), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                (
                    "xsi:schemaLocation",
                    "http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd"
                ),
            ])
        words("responseDate", Self.stamp(moment))
        writer.element("request", fields.map { ($0.0, Optional($0.1)) }) { $0.words(base) }
        writer.line()
        content(&self)
        writer.end()
        return writer.text + "\n"
    }

    mutating func problem(_ problem: OAIProblem) {
        writer.element("error", [("code", problem.code.rawValue)]) { $0.words(problem.words) }
    }

    mutating func identify(contact: String, earliest: Moment?) {
        writer.start("Identify")
        words("repositoryName", "Acquis")
        words("baseURL", base)
        words("protocolVersion", "2.0")
        words("adminEmail", contact)
        words("earliestDatestamp", earliest.map(Self.stamp) ?? "1970-01-01T00:00:00Z")
        // Nothing is ever taken out of the record.
        words("deletedRecord", "no")
        words("granularity", "YYYY-MM-DDThh:mm:ssZ")
        words("compression", "gzip")
        writer.end()
    }

    mutating func forms() {
        writer.start("ListMetadataFormats")
        for form in OAIForm.allCases {
            writer.start("metadataFormat")
            words("metadataPrefix", form.rawValue)
            words("schema", form.schema)
            words("metadataNamespace", form.namespace)
            writer.end()
        }
        writer.end()
    }

    mutating func sets(_ bodies: [String]) {
        writer.start("ListSets")
        for body in bodies {
            writer.start("set")
            words("setSpec", OAISet.name(of: body))
            words("setName", body)
            writer.end()
        }
        writer.end()
    }

    /// A list, or one record, in the element of its verb. `token` is that of the next part; `nil` where the list was whole.
    mutating func list(_ verb: String, token: String?, _ content: (inout OAIWriter) -> Void) {
        writer.start(verb)
        content(&self)
        if let token { words("resumptionToken", token) }
        writer.end()
    }

    /// A record; without an edition only its header.
    mutating func record(_ summary: DocumentSummary, _ times: RecordTimes, _ edition: Edition?, as form: OAIForm) {
        if edition != nil { writer.start("record") }
        writer.start("header")
        words("identifier", identifier(of: summary.name))
        words("datestamp", Self.stamp(times.changed))
        if let body = summary.body { words("setSpec", OAISet.name(of: body)) }
        writer.end()
        if let edition {
            writer.start("metadata")
            switch form {
            case .dublinCore: dublinCore(summary, edition)
            case .akomaNtoso:
                let text = AkomaNtoso.write(edition)
                writer.raw(String(text[(text.firstRange(of: "?>\n")?.upperBound ?? text.startIndex)...]))
            }
            writer.end()
            writer.end()
        }
        writer.line()
    }

    private mutating func dublinCore(_ summary: DocumentSummary, _ edition: Edition) {
        writer.start(
            "oai_dc:dc",
            [
                ("xmlns:oai_dc", OAIForm.dublinCore.namespace), ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
                ("xsi:schemaLocation", "\(OAIForm.dublinCore.namespace) \(OAIForm.dublinCore.schema)"),
            ])
        let recommendations = edition.reading.recommendations
        let elements: [(String, String?)] =
            [("title", edition.report.masthead.title ?? summary.title), ("creator", summary.body)]
            + Set(recommendations.flatMap(\.topics)).sorted().map { ("subject", $0) } + [
                ("publisher", summary.parentBody), ("date", edition.report.masthead.date?.iso ?? summary.dates?.to),
                ("type", summary.kind.rawValue), ("identifier", site + Address.of(name: summary.name.text)),
                ("identifier", summary.symbol), ("language", edition.report.language.rawValue), ("coverage", summary.place),
            ]
        for case (let name, let value?) in elements { words("dc:\(name)", value) }
        writer.end()
    }

    private mutating func words(_ name: String, _ words: String) { writer.element(name) { $0.words(words) } }

    func identifier(of name: DocumentName) -> String { "oai:\(host):" + Address.encoded(name.text, keeping: "-._~/") }

    /// The document that an identifier names; `nil` where it is none of this site.
    func name(of identifier: String) -> DocumentName? {
        let beginning = "oai:\(host):"
        guard identifier.hasPrefix(beginning), let name = try? Address.decoded(identifier.dropFirst(beginning.count)[...]) else {
            return nil
        }
        return name.isEmpty ? nil : DocumentName(stored: name)
    }

    /// A moment to the second.
    private static func stamp(_ moment: Moment) -> String { String(moment.iso.prefix(19)) + "Z" }
}

/// A set is the documents of one body.
enum OAISet {
    /// The name of the body in plain letters, and some of its digest so that no two are the same.
    static func name(of body: String) -> String {
        let plain = body.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
        return "\(plain.prefix(60))\(plain.isEmpty ? "" : "-")\(Digest(of: .init(body.utf8)).hex.prefix(8))"
    }
}

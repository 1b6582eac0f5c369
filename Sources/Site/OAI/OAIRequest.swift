import Documents

/// What a harvester asks by the protocol OAI-PMH 2.0.
enum OAIRequest: Hashable, Sendable {
    case identify
    case listMetadataFormats(identifier: String?)
    case listSets
    case getRecord(identifier: String, form: OAIForm)
    case list(OAIList, withRecords: Bool)
}

/// The forms in which a document is given out.
enum OAIForm: String, Hashable, Sendable, CaseIterable {
    case dublinCore = "oai_dc"
    case akomaNtoso = "akn4un"

    var schema: String {
        switch self {
        case .dublinCore: "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
        case .akomaNtoso: "http://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/akomantoso30.xsd"
        }
    }

    var namespace: String {
        switch self {
        case .dublinCore: "http://www.openarchives.org/OAI/2.0/oai_dc/"
        case .akomaNtoso: "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
        }
    }
}

/// Which records a harvester wants, and where the next part of them begins.
struct OAIList: Hashable, Sendable {
    var form: OAIForm
    var from: String?
    var until: String?
    var set: String?
    /// Behind which record the part begins: when it was changed, and its name.
    var behind: [String] = []
}

/// Why a request of a harvester has no answer, by the codes of the protocol.
struct OAIProblem: Error, Hashable, Sendable {
    enum Code: String, Sendable {
        case badArgument, badResumptionToken, badVerb, cannotDisseminateFormat, idDoesNotExist, noRecordsMatch, noMetadataFormats,
            noSetHierarchy
    }

    let code: Code
    let words: String

    init(_ code: Code, _ words: String) {
        self.code = code
        self.words = words
    }
}

extension OAIRequest {
    /// The arguments that a verb takes; the first ones it needs.
    private static let arguments: [String: (needed: [String], allowed: [String])] = [
        "Identify": ([], []), "ListMetadataFormats": ([], ["identifier"]), "ListSets": ([], ["resumptionToken"]),
        "GetRecord": (["identifier", "metadataPrefix"], []),
        "ListIdentifiers": (["metadataPrefix"], ["from", "until", "set", "resumptionToken"]),
        "ListRecords": (["metadataPrefix"], ["from", "until", "set", "resumptionToken"]),
    ]

    init(_ fields: Fields) throws(OAIProblem) {
        let verbs = fields.all.filter { $0.name == "verb" }
        guard verbs.count == 1, let verb = verbs.first?.value, let (needed, allowed) = Self.arguments[verb] else {
            throw OAIProblem(.badVerb, "verb is to be one of \(Self.arguments.keys.sorted().joined(separator: ", ")), once")
        }
        var given: [String: String] = [:]
        for field in fields.all where field.name != "verb" {
            guard (needed + allowed).contains(field.name) else {
                throw OAIProblem(.badArgument, "\(verb) does not take the argument \(field.name.prefix(40))")
            }
            guard given.updateValue(field.value, forKey: field.name) == nil else {
                throw OAIProblem(.badArgument, "\(field.name) is given twice")
            }
        }
        if let token = given["resumptionToken"] {
            guard given.count == 1 else { throw OAIProblem(.badArgument, "resumptionToken is to stand alone") }
            guard verb != "ListSets", let list = OAIToken.list(token, of: verb) else {
                throw OAIProblem(.badResumptionToken, "it is none of this list; begin the list again")
            }
            self = .list(list, withRecords: verb == "ListRecords")
            return
        }
        for name in needed where given[name]?.isEmpty ?? true {
            throw OAIProblem(.badArgument, "\(verb) needs the argument \(name)")
        }
        switch verb {
        case "Identify": self = .identify
        case "ListSets": self = .listSets
        case "ListMetadataFormats": self = .listMetadataFormats(identifier: given["identifier"])
        default:
            guard let form = OAIForm(rawValue: given["metadataPrefix"] ?? "") else {
                let forms = OAIForm.allCases.map(\.rawValue).joined(separator: " and ")
                throw OAIProblem(.cannotDisseminateFormat, "the forms of this record are \(forms)")
            }
            if verb == "GetRecord" {
                self = .getRecord(identifier: given["identifier"] ?? "", form: form)
                return
            }
            try Self.check(given["from"], given["until"])
            self = .list(
                OAIList(form: form, from: given["from"], until: given["until"], set: given["set"]),
                withRecords: verb == "ListRecords")
        }
    }

    /// Both ends are days, or both are moments, and the first is not after the last.
    private static func check(_ from: String?, _ until: String?) throws(OAIProblem) {
        for (name, date) in [("from", from), ("until", until)] {
            if let date, !isDate(date) {
                throw OAIProblem(.badArgument, "\(name) is to be a day like 2024-05-01 or a moment like 2024-05-01T12:00:00Z")
            }
        }
        guard let from, let until else { return }
        guard from.utf8.count == until.utf8.count else {
            throw OAIProblem(.badArgument, "from and until are to be both days or both moments")
        }
        guard from <= until else { throw OAIProblem(.badArgument, "from is later than until") }
    }

    private static func isDate(_ text: String) -> Bool {
        guard CalendarDate(iso: String(text.prefix(10))) != nil else { return false }
        guard text.utf8.count > 10 else { return true }
        guard let time = text.wholeMatch(of: /.{10}T(\d\d):(\d\d):(\d\d)Z/) else { return false }
        return (Int(time.1) ?? 99) < 24 && (Int(time.2) ?? 99) < 60 && (Int(time.3) ?? 99) < 60
    }
}

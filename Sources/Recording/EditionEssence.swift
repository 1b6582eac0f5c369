public import Documents
public import FoundationEssentials
public import Interpreting
public import Structuring
public import Vocabularies

/// What questions need of an edition: all but the text of the document and its places. It is read from the bytes of the
/// edition in a fraction of the time that the whole takes.
public struct EditionEssence: Sendable {
    public let masthead: Masthead
    public let language: Language
    public let kind: Report.Kind
    public let meeting: Meeting
    public let recommendations: [RecommendationEssence]
    /// All that was noticed on the way from the bytes to the reading, each thing once.
    public let findings: [Finding]

    /// From the bytes under which an edition is kept.
    public init(canonical bytes: Data) throws {
        var (masthead, language, kind, meeting) = (nil as Masthead?, nil as Language?, nil as Report.Kind?, nil as Meeting?)
        var (recommendations, findings) = ([RecommendationEssence](), [String: [Finding]]())
        try CanonicalCursor.read(bytes) { cursor in
            try cursor.eachMember { part, cursor in
                guard ["document", "reading", "report"].contains(part) else { return }
                try cursor.eachMember { key, cursor in
                    switch (part, key) {
                    case (_, "findings"): findings[part] = try cursor.value([Finding].self)
                    case ("reading", "meeting"): meeting = try cursor.value(Meeting.self)
                    case ("reading", "recommendations"): recommendations = try cursor.elements(RecommendationEssence.init)
                    case ("report", "masthead"): masthead = try cursor.value(Masthead.self)
                    case ("report", "language"): language = try cursor.value(Language.self)
                    case ("report", "kind"): kind = try cursor.value(Report.Kind.self)
                    default: break
                    }
                }
            }
        }
        guard let masthead, let language, let kind, let meeting else { throw CanonicalCursor.Malformed(offset: bytes.count) }
        (self.masthead, self.language, self.kind, self.meeting) = (masthead, language, kind, meeting)
        self.recommendations = recommendations
        self.findings = Edition.findings(
            findings["document"] ?? [], findings["report"] ?? [], findings["reading"] ?? [])
    }

    /// The names of its recommendations, in their order, in a document of that name.
    public func recommendationNames(in document: DocumentName) -> [RecommendationName] {
        RecommendationName.names(ofParagraphs: recommendations.map(\.paragraph), in: document)
    }
}

/// What questions need of a recommendation.
public struct RecommendationEssence: Hashable, Sendable {
    /// One act: how firm, of whom, by when.
    public struct Act: Hashable, Sendable {
        public fileprivate(set) var force = Force.permission
        /// As printed.
        public fileprivate(set) var addressees: [String] = []
        /// The days by which it is asked, as they are written in the journal: `2027-06-30`.
        public fileprivate(set) var days: [String] = []
    }

    /// Its canonical JSON, as it stands in the edition.
    public private(set) var json = ""
    public private(set) var paragraph = ""
    public private(set) var text = ""
    public private(set) var sectionTitle: String?
    public private(set) var acts: [Act] = []
    public private(set) var topics: [String] = []
    /// Where its citations point to; the words of those of which that cannot be said.
    public private(set) var citations: [String] = []
    public private(set) var actionCategory: Int?
    public private(set) var recommendingStates: [String] = []

    init(_ cursor: inout CanonicalCursor) throws {
        let start = cursor.place
        try cursor.eachMember { key, cursor in
            switch key {
            case "paragraph": paragraph = try cursor.string()
            case "text": text = try cursor.string()
            case "sectionTitle": sectionTitle = try cursor.string()
            case "acts": acts = try cursor.elements(Act.init)
            case "topics": topics = try cursor.strings()
            case "citations": citations = try cursor.elements { try Self.target(&$0) }
            case "actionCategory": actionCategory = try cursor.integer()
            case "recommendingStates": recommendingStates = try cursor.strings()
            default: break
            }
        }
        json = cursor.text(start..<cursor.place)
    }

    private static func target(_ cursor: inout CanonicalCursor) throws -> String {
        var (target, text) = (nil as String?, "")
        try cursor.eachMember { key, cursor in
            if key == "target" { target = try cursor.string() } else if key == "text" { text = try cursor.string() }
        }
        return target ?? text
    }
}

extension RecommendationEssence.Act {
    fileprivate init(_ cursor: inout CanonicalCursor) throws {
        var force: Force?
        try cursor.eachMember { key, cursor in
            switch key {
            case "force": force = Force(rawValue: try cursor.string())
            case "addressees": addressees = try cursor.elements { try $0.member("text") ?? "" }
            case "terms":
                try cursor.eachMember { key, cursor in
                    guard key == "deadlines" else { return }
                    days = try cursor.elements { try $0.member("date") }.compactMap(\.self)
                }
            default: break
            }
        }
        guard let force else { throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "an act without force")) }
        self.force = force
    }
}

extension CanonicalCursor {
    /// The string that is a member of the object that stands here.
    fileprivate mutating func member(_ wanted: String) throws -> String? {
        var found: String?
        try eachMember { key, cursor in if key == wanted { found = try cursor.string() } }
        return found
    }
}

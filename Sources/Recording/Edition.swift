public import Documents
public import FoundationEssentials
public import Interpreting
public import Structuring

/// All that was read from one original by one version of the reader.
public struct Edition: Hashable, Sendable, Codable {
    /// The version of the reading rooms that made it; it grows when they read differently.
    public let reader: Int
    public let document: Document
    public let report: Report
    public let reading: Reading

    public init(reader: Int, document: Document, report: Report, reading: Reading) {
        self.reader = reader
        self.document = document
        self.report = report
        self.reading = reading
    }

    /// An edition from the bytes under which it is kept.
    public init(canonical bytes: Data) throws {
        self = try CanonicalJSON.value(Edition.self, from: bytes)
    }

    /// The bytes under which it is kept.
    public func canonical() throws -> Data {
        try CanonicalJSON.data(self)
    }

    /// All that was noticed on the way from the bytes to the reading, each thing once.
    public var findings: [Finding] {
        Self.findings(document.findings, report.findings, reading.findings)
    }

    static func findings(_ lists: [Finding]...) -> [Finding] {
        var seen: Set<Finding> = []
        return lists.joined().filter { seen.insert($0).inserted }
    }

    /// How much it holds.
    public var counts: EditionCounts {
        EditionCounts(
            paragraphs: report.paragraphs.count, recommendations: reading.recommendations.count,
            acts: reading.recommendations.reduce(0) { $0 + $1.acts.count }, findings: findings.count)
    }

    /// The names of its recommendations, in their order, in a document of that name.
    public func recommendationNames(in document: DocumentName) -> [RecommendationName] {
        RecommendationName.names(ofParagraphs: reading.recommendations.map(\.paragraph), in: document)
    }
}

extension RecommendationName {
    /// The names of recommendations by their numbers as printed, in their order, in a document of that name.
    static func names(ofParagraphs paragraphs: [String], in document: DocumentName) -> [RecommendationName] {
        var taken: Set<String> = []
        return paragraphs.map { paragraph in
            let printed = address(ofParagraph: paragraph)
            var (name, time) = (printed, 1)
            while !taken.insert(name).inserted {
                time += 1
                name = "\(printed)~\(time)"
            }
            return RecommendationName(document: document, paragraph: name)
        }
    }
}

/// How much an edition holds.
public struct EditionCounts: Hashable, Sendable, Codable {
    public let paragraphs: Int
    public let recommendations: Int
    public let acts: Int
    public let findings: Int

    public init(paragraphs: Int, recommendations: Int, acts: Int, findings: Int) {
        self.paragraphs = paragraphs
        self.recommendations = recommendations
        self.acts = acts
        self.findings = findings
    }
}

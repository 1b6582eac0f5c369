public import Documents
public import FoundationEssentials
public import Interpreting
public import Structuring

/// What questions need of an edition: all but the text of the document and its places. It is read from the bytes of the
/// edition in a fraction of the time that the whole takes.
public struct EditionEssence: Sendable {
    public let masthead: Masthead
    public let language: Language
    public let kind: Report.Kind
    public let reading: Reading
    /// The canonical JSON of each recommendation, as it stands in the edition.
    public let recommendationJSON: [String]
    /// All that was noticed on the way from the bytes to the reading, each thing once.
    public let findings: [Finding]

    /// From the bytes under which an edition is kept.
    public init(canonical bytes: Data) throws {
        let parts = try CanonicalJSON.value(Parts.self, from: bytes)
        masthead = parts.report.masthead
        (language, kind) = (parts.report.language, parts.report.kind)
        reading = parts.reading
        findings = Edition.findings(parts.document.findings, parts.report.findings, parts.reading.findings)
        let slices = CanonicalJSON.elements(of: bytes, at: ["reading", "recommendations"])
        guard slices.count == parts.reading.recommendations.count else {
            recommendationJSON = try parts.reading.recommendations.map {
                String(decoding: try CanonicalJSON.data($0), as: UTF8.self)
            }
            return
        }
        recommendationJSON = slices.map {
            String(decoding: bytes[bytes.startIndex + $0.lowerBound..<bytes.startIndex + $0.upperBound], as: UTF8.self)
        }
    }

    private struct Parts: Decodable {
        let document: Noticed
        let report: Head
        let reading: Reading

        struct Noticed: Decodable { let findings: [Finding] }

        struct Head: Decodable {
            let masthead: Masthead
            let language: Language
            let kind: Report.Kind
            let findings: [Finding]
        }
    }

    /// The names of its recommendations, in their order, in a document of that name.
    public func recommendationNames(in document: DocumentName) -> [RecommendationName] {
        RecommendationName.names(of: reading.recommendations, in: document)
    }
}

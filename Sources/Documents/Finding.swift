/// Something odd that was noticed in a document: never silence, never a refusal to read.
public struct Finding: Hashable, Sendable, Codable {
    public enum Severity: String, Sendable, Codable, CaseIterable {
        /// Worth knowing.
        case note
        /// A person should look.
        case warning
        /// Something could not be read.
        case error
    }

    public let severity: Severity
    /// What kind of oddity, in dotted lower case, for example `section.sequence`.
    public let code: String
    /// One sentence for a person.
    public let message: String
    /// The printed number of the paragraph it concerns, where there is one.
    public let paragraph: String?
    public let span: Span?

    public init(_ severity: Severity, _ code: String, _ message: String, paragraph: String? = nil, span: Span? = nil) {
        self.severity = severity
        self.code = code
        self.message = message
        self.paragraph = paragraph
        self.span = span
    }
}

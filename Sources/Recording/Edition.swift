public import Documents
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
}

public import Recording
public import Structuring

/// The record at a glance.
public struct RecordFigures: Hashable, Sendable, Codable {
    public let documents: Int
    public let recommendations: Int
    public let acts: Int
    public let bodies: Int
    public let firstYear: Int?
    public let lastYear: Int?

    public init(
        documents: Int, recommendations: Int, acts: Int, bodies: Int, firstYear: Int?, lastYear: Int?
    ) {
        self.documents = documents
        self.recommendations = recommendations
        self.acts = acts
        self.bodies = bodies
        self.firstYear = firstYear
        self.lastYear = lastYear
    }
}

/// How much an index holds.
public struct RecordCounts: Hashable, Sendable {
    /// The last entry of the journal that it knows.
    public let head: JournalHead
    public let documents: Int
    public let recommendations: Int
    /// Documents that the journal names and the index could not read.
    public let gaps: Int
}

/// A document or meeting as a list shows it.
public struct DocumentSummary: Hashable, Sendable, Codable {
    public let name: DocumentName
    public let symbol: String?
    public let title: String?
    public let kind: Report.Kind
    public let body: String?
    public let parentBody: String?
    public let session: String?
    public let place: String?
    public let dates: DateRangeText?
    public let year: Int?
    public let recommendations: Int
    public let findings: Int

    /// ISO dates of the first and last day.
    public struct DateRangeText: Hashable, Sendable, Codable {
        public let from: String
        public let to: String

        public init(from: String, to: String) {
            self.from = from
            self.to = to
        }
    }

    public init(
        name: DocumentName, symbol: String?, title: String?, kind: Report.Kind, body: String?, parentBody: String?,
        session: String?,
        place: String?, dates: DateRangeText?, year: Int?, recommendations: Int, findings: Int
    ) {
        self.name = name
        self.symbol = symbol
        self.title = title
        self.kind = kind
        self.body = body
        self.parentBody = parentBody
        self.session = session
        self.place = place
        self.dates = dates
        self.year = year
        self.recommendations = recommendations
        self.findings = findings
    }
}

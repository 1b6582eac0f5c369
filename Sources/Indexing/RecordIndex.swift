public import Recording

/// The read model: answers every question that pages, API and files ask of the record.
public struct RecordIndex: Sendable {
    public func figures() async throws -> RecordFigures { fatalError() }
    public func answer(_ question: RecordQuestion) async throws -> RecordAnswer { fatalError() }
    /// Every document, newest meeting first.
    public func documents() async throws -> [DocumentSummary] { fatalError() }
    /// The summary and the whole current edition of a document; `nil` where the record has none of that name.
    public func document(_ name: DocumentName) async throws -> (summary: DocumentSummary, edition: Edition)? { fatalError() }
    /// The name that a document has now, where this was its provisional name or is another form of it.
    public func redirect(from name: DocumentName) async throws -> DocumentName? { fatalError() }
}

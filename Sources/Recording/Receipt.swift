/// What came of handing a document in.
public struct Receipt: Hashable, Sendable, Codable {
    /// What the document was to the record.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        /// The record did not hold this document, or not in this language.
        case added
        /// A better reader has read an original that the record held.
        case revisedByBetterReader
        /// Another original of a document that the record held in this language.
        case revisedByOtherOriginal
        /// The record held all of it; no entry was made.
        case unchanged
    }

    public let outcome: Outcome
    public let document: DocumentName
    /// The name the document had until now, where it got another; the old one leads to the new one.
    public let formerName: DocumentName?
    public let original: Digest
    public let counts: EditionCounts
    /// The last entry of the record once this was done: an index that has it shows the document.
    public let sequence: Int

    public init(
        outcome: Outcome, document: DocumentName, formerName: DocumentName?, original: Digest, counts: EditionCounts, sequence: Int
    ) {
        self.outcome = outcome
        self.document = document
        self.formerName = formerName
        self.original = original
        self.counts = counts
        self.sequence = sequence
    }
}

internal import FoundationEssentials
public import Documents

/// What the entries of this version say. An entry of another kind, written by a newer version, stands in the journal
/// and in its chain like any other, and readers of the record pass over it.
public enum EntryContent: Hashable, Sendable {
    case documentReceived(DocumentReceived)
    case documentRead(DocumentRead)
    case recommendationsLinked(RecommendationsLinked)
    case linkJudged(LinkJudged)
    case stateDeclared(StateDeclared)
    case correctionMade(CorrectionMade)

    /// The kind of an entry that says this.
    public var kind: Entry.Kind {
        switch self {
        case .documentReceived: Self.documentReceivedKind
        case .documentRead: Self.documentReadKind
        case .recommendationsLinked: Self.recommendationsLinkedKind
        case .linkJudged: Self.linkJudgedKind
        case .stateDeclared: Self.stateDeclaredKind
        case .correctionMade: Self.correctionMadeKind
        }
    }

    static let documentReceivedKind = Entry.Kind("documentReceived", version: 1)
    static let documentReadKind = Entry.Kind("documentRead", version: 1)
    static let recommendationsLinkedKind = Entry.Kind("recommendationsLinked", version: 1)
    static let linkJudgedKind = Entry.Kind("linkJudged", version: 1)
    static let stateDeclaredKind = Entry.Kind("stateDeclared", version: 1)
    static let correctionMadeKind = Entry.Kind("correctionMade", version: 1)

    /// The draft of an entry that says this.
    public func draft(who: String, time: Moment) throws -> Entry.Draft {
        let content =
            switch self {
            case .documentReceived(let received): try CanonicalJSON.data(received)
            case .documentRead(let read): try CanonicalJSON.data(read)
            case .recommendationsLinked(let linked): try CanonicalJSON.data(linked)
            case .linkJudged(let judged): try CanonicalJSON.data(judged)
            case .stateDeclared(let declared): try CanonicalJSON.data(declared)
            case .correctionMade(let made): try CanonicalJSON.data(made)
            }
        return Entry.Draft(time: time, who: who, kind: kind, content: content)
    }
}

extension Entry {
    /// What the entry says; `nil` for a kind that this version does not know. Throws where the content is not what its
    /// kind promises, which a journal that verifies never holds.
    public func understood() throws -> EntryContent? {
        switch kind {
        case EntryContent.documentReceivedKind: .documentReceived(try CanonicalJSON.value(DocumentReceived.self, from: content))
        case EntryContent.documentReadKind: .documentRead(try CanonicalJSON.value(DocumentRead.self, from: content))
        case EntryContent.recommendationsLinkedKind: .recommendationsLinked(try RecommendationsLinked(canonical: content))
        case EntryContent.linkJudgedKind: .linkJudged(try CanonicalJSON.value(LinkJudged.self, from: content))
        case EntryContent.stateDeclaredKind: .stateDeclared(try CanonicalJSON.value(StateDeclared.self, from: content))
        case EntryContent.correctionMadeKind: .correctionMade(try CanonicalJSON.value(CorrectionMade.self, from: content))
        default: nil
        }
    }
}

/// An original came into the record.
public struct DocumentReceived: Hashable, Sendable, Codable {
    /// The digest under which its bytes are kept.
    public let original: Digest
    public let byteCount: Int
    /// The name of the file it came as, without folders.
    public let fileName: String
    public let format: Document.Format

    public init(original: Digest, byteCount: Int, fileName: String, format: Document.Format) {
        self.original = original
        self.byteCount = byteCount
        self.fileName = fileName
        self.format = format
    }
}

/// An original was read.
public struct DocumentRead: Hashable, Sendable, Codable {
    /// The document that the original is of.
    public let document: DocumentName
    public let original: Digest
    /// The digest under which the edition's canonical JSON is kept.
    public let edition: Digest
    public let language: Language
    /// The version of the reading rooms.
    public let reader: Int
    public let counts: EditionCounts

    public init(
        document: DocumentName, original: Digest, edition: Digest, language: Language, reader: Int, counts: EditionCounts
    ) {
        self.document = document
        self.original = original
        self.edition = edition
        self.language = language
        self.reader = reader
        self.counts = counts
    }
}

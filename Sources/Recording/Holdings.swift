public import Documents

/// What the record holds after some of its entries: which documents, and of each which originals and editions.
///
/// It is made from the entries alone, one after the other; stopped early, it is what the record held on a past day.
public struct Holdings: Hashable, Sendable {
    /// The last entry that it knows.
    public private(set) var head = JournalHead.start
    /// Every document by the name that it has now.
    public private(set) var documents: [DocumentName: HeldDocument] = [:]
    /// The latest reading of each original.
    public private(set) var readings: [Digest: HeldReading] = [:]
    /// The sequence of the entry by which an original came.
    private var received: [Digest: Int] = [:]
    /// Names that documents had before, each with the original that bore it last.
    private var former: [DocumentName: Digest] = [:]
    /// What people put right, the latest of each, in the order in which it was said.
    private(set) var corrections: [HeldCorrection] = []
    /// What was found and said of lineage and states.
    private(set) var lineage = LineageHoldings()

    /// What a record without entries holds: nothing.
    public init() {}

    /// What a journal holds now or, where a moment is given, what it held then.
    public init(of journal: some Journal, asOf moment: Moment? = nil) async throws {
        self.init()
        let end = if let moment { try await journal.head(asOf: moment).sequence } else { Int.max }
        for try await entry in journal.allEntries() {
            if entry.sequence > end { return }
            apply(entry)
        }
    }

    /// Takes in the next entry, and answers the names of the documents that it changed. Entries that are known already
    /// change nothing.
    @discardableResult public mutating func apply(_ entry: Entry) -> Set<DocumentName> {
        guard entry.sequence > head.sequence else { return [] }
        head = entry.head
        switch try? entry.understood() {
        case .documentReceived(let content):
            received[content.original] = received[content.original] ?? entry.sequence
            return []
        case .documentRead(let content):
            return hold(content, sequence: entry.sequence, at: entry.time)
        case .recommendationsLinked(let content):
            lineage.found[content.document] = content
            return []
        case .linkJudged(let content):
            lineage.judged[LinkedPair(later: content.later, earlier: content.earlier)] = .init(
                content: content, who: entry.who, sequence: entry.sequence)
            return []
        case .stateDeclared(let content):
            lineage.declared[content.recommendation] = .init(content: content, who: entry.who, sequence: entry.sequence)
            return []
        case .correctionMade(let content):
            return take(HeldCorrection(made: content, by: entry.who), sequence: entry.sequence, at: entry.time)
        case nil:
            return []
        }
    }

    /// A correction takes the place of an earlier one of the same; a symbol becomes the name of its document.
    private mutating func take(_ correction: HeldCorrection, sequence: Int, at time: Moment) -> Set<DocumentName> {
        let made = correction.made
        corrections.removeAll { $0.made.target == made.target }
        corrections.append(correction)
        let document = redirect(from: made.document) ?? made.document
        documents[document]?.note(change: time)
        guard made.field == .symbol, let symbol = made.to?.first else { return [document] }
        let name = (try? DocumentSymbol(symbol)).map(DocumentName.init) ?? DocumentName(stored: symbol)
        return (documents[document]?.readings ?? []).reduce(into: [document]) { changed, reading in
            let read = DocumentRead(
                document: name, original: reading.original, edition: reading.edition, language: reading.language,
                reader: reading.reader, counts: reading.counts)
            changed.formUnion(hold(read, sequence: sequence, at: time))
        }
    }

    private mutating func hold(_ read: DocumentRead, sequence: Int, at time: Moment) -> Set<DocumentName> {
        let reading = HeldReading(
            document: read.document, original: read.original, edition: read.edition, language: read.language,
            reader: read.reader, counts: read.counts, received: received[read.original] ?? sequence)
        var changed: Set = [read.document]
        // A document keeps the moment at which it came under whatever name it has.
        let came = readings[read.original].flatMap { documents[$0.document]?.came }
        if let earlier = readings.updateValue(reading, forKey: read.original) {
            changed.insert(earlier.document)
            documents[earlier.document]?.readings.removeAll { $0.original == read.original }
            if documents[earlier.document]?.readings.isEmpty == true { documents[earlier.document] = nil }
            if earlier.document != read.document { former[earlier.document] = read.original }
        }
        documents[read.document, default: HeldDocument(name: read.document)].add(reading)
        documents[read.document]?.note(change: time, came: came)
        return changed
    }

    /// Whether an original came into the record.
    public func hasReceived(_ original: Digest) -> Bool { received[original] != nil }

    /// The name that a document has now, where this is one that it had before and no document has today.
    public func redirect(from name: DocumentName) -> DocumentName? {
        guard documents[name] == nil, let original = former[name] else { return nil }
        return readings[original]?.document
    }

    /// The former names of the documents, each with the name of today.
    public var redirects: [DocumentName: DocumentName] {
        former.keys.reduce(into: [:]) { names, name in names[name] = redirect(from: name) }
    }
}

/// One document of the record, in all its originals.
public struct HeldDocument: Hashable, Sendable {
    public let name: DocumentName
    /// The latest reading of each original, in the order in which the originals came.
    public fileprivate(set) var readings: [HeldReading] = []
    /// When the first of them came into the record.
    public private(set) var came: Moment?
    /// When an entry last said something of it.
    public private(set) var changed: Moment?

    fileprivate mutating func note(change time: Moment, came earlier: Moment? = nil) {
        came = [came, earlier, time].compactMap(\.self).min()
        changed = time
    }

    fileprivate mutating func add(_ reading: HeldReading) {
        let place = readings.firstIndex { $0.received > reading.received } ?? readings.endIndex
        readings.insert(reading, at: place)
    }

    /// The reading that holds in a language: that of the original that came last.
    public func current(in language: Language) -> HeldReading? {
        readings.last { $0.language == language }
    }

    /// The languages in which it is held, in the order in which one of them is chosen to speak for the document.
    public var languages: [Language] {
        let order: [Language] = [.english, .french, .spanish, .russian, .arabic, .chinese]
        return order.filter { language in readings.contains { $0.language == language } }
    }

    /// The reading that speaks for the document where no language is asked for.
    public var main: HeldReading? { languages.first.flatMap(current) }
}

/// The latest reading of one original.
public struct HeldReading: Hashable, Sendable {
    public let document: DocumentName
    public let original: Digest
    public let edition: Digest
    public let language: Language
    public let reader: Int
    public let counts: EditionCounts
    /// The sequence of the entry by which the original came.
    public let received: Int

    public init(
        document: DocumentName, original: Digest, edition: Digest, language: Language, reader: Int, counts: EditionCounts,
        received: Int
    ) {
        self.document = document
        self.original = original
        self.edition = edition
        self.language = language
        self.reader = reader
        self.counts = counts
        self.received = received
    }
}

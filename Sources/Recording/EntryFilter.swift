/// Which entries of a journal somebody wants to see: those to which all of it applies.
public struct EntryFilter: Hashable, Sendable {
    /// With its version or without: `documentRead/1`, `documentRead`.
    public var kind: String?
    public var who: String?
    /// Entries that name this document, and those by which its originals came.
    public var document: DocumentName?
    public var sequences: ClosedRange<Int> = 1...Int.max
    /// The first and the last moment, both included.
    public var since: Moment?
    public var until: Moment?

    public init() {}

    /// The entries of a journal that pass, in their order, each handed on as it is found.
    public func forEach(in journal: any Journal, _ body: (Entry) throws -> Void) async throws {
        let originals = try await originals(in: journal)
        for try await entry in journal.allEntries(after: sequences.lowerBound - 1) {
            if entry.sequence > sequences.upperBound { return }
            if passes(entry, originals) { try body(entry) }
        }
    }

    /// The originals that any entry reads as the document.
    private func originals(in journal: any Journal) async throws -> Set<Digest> {
        guard let document else { return [] }
        var originals: Set<Digest> = []
        for try await entry in journal.allEntries() {
            if case .documentRead(let read) = try? entry.understood(), read.document == document { originals.insert(read.original) }
        }
        return originals
    }

    private func passes(_ entry: Entry, _ originals: Set<Digest>) -> Bool {
        if let kind, entry.kind.text != kind, entry.kind.name != kind { return false }
        if let who, entry.who != who { return false }
        if let since, entry.time < since { return false }
        if let until, entry.time > until { return false }
        guard let document else { return true }
        return switch try? entry.understood() {
        case .documentReceived(let received): originals.contains(received.original)
        case .documentRead(let read): read.document == document
        case .recommendationsLinked(let linked): linked.document == document
        case .linkJudged(let judged): judged.later.document == document || judged.earlier.document == document
        case .stateDeclared(let declared): declared.recommendation.document == document
        case .correctionMade(let made): made.document == document
        case nil: false
        }
    }
}

extension Entry.Kind {
    /// Without its version: `documentRead`.
    public var name: String { text.lastIndex(of: "/").map { String(text[..<$0]) } ?? text }
}

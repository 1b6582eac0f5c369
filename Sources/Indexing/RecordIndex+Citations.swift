public import Documents
internal import GRDB
internal import Interpreting
public import Recording

/// The documents around one: what it cites and was before its meeting, and what cites it.
public struct CitationNeighbours: Hashable, Sendable, Codable {
    /// Those that the record holds first, then those named most often; at most as many as were asked for.
    public let cites: [Neighbour]
    public let citesTotal: Int
    /// The newest first; at most as many as were asked for.
    public let citedBy: [Neighbour]
    public let citedByTotal: Int

    public struct Neighbour: Hashable, Sendable, Codable {
        public let symbol: String
        /// Under which the record holds it; `nil` where it does not.
        public let name: DocumentName?
        public let title: String?
        public let year: Int?
        /// How many times recommendations cite it; 0 where it was only before the meeting.
        public let times: Int
    }
}

extension RecordIndex {
    /// The documents that a document names, and those that name it.
    public func citations(of name: DocumentName, most: Int) async throws -> CitationNeighbours {
        let from = """
            FROM citation LEFT JOIN document ON document.folded = citation.folded
            WHERE citation.document = (SELECT id FROM document WHERE name = ?1)
            """
        let to = "FROM citation JOIN document ON document.id = citation.document WHERE citation.folded = ?1"
        return try await reading { db in
            func neighbours(_ sql: String, _ argument: String) throws -> [CitationNeighbours.Neighbour] {
                try Row.fetchAll(db, sql: sql, arguments: [argument, most]).map { row in
                    let held = (row["name"] as String?).map { DocumentName(stored: $0) }
                    let summary = try (row["summary"] as String?).map(DocumentSummary.init(json:))
                    return CitationNeighbours.Neighbour(
                        symbol: row["symbol"] ?? summary?.symbol ?? held?.text ?? "", name: held, title: summary?.title,
                        year: summary?.year, times: row["times"])
                }
            }
            return CitationNeighbours(
                cites: try neighbours(
                    "SELECT symbol, times, name, summary \(from) ORDER BY name IS NULL, times DESC, symbol LIMIT ?2", name.text),
                citesTotal: try Int.fetchOne(db, sql: "SELECT count(*) \(from)", arguments: [name.text]) ?? 0,
                citedBy: try neighbours(
                    "SELECT NULL AS symbol, times, name, summary \(to) ORDER BY date DESC, name LIMIT ?2", name.folded),
                citedByTotal: try Int.fetchOne(db, sql: "SELECT count(*) \(to)", arguments: [name.folded]) ?? 0)
        }
    }

    /// The document of the same series before a document; `nil` where it is the first, or stands alone.
    public func predecessor(of name: DocumentName) async throws -> DocumentSummary? {
        let sql = """
            SELECT earlier.summary FROM document AS this JOIN document AS earlier ON earlier.series = this.series
            WHERE this.name = ? AND this.series <> '' AND (earlier.date, earlier.name) < (this.date, this.name)
            ORDER BY earlier.date DESC, earlier.name DESC LIMIT 16
            """
        return try await reading { db in
            // A corrigendum is no meeting before.
            try String.fetchAll(db, sql: sql, arguments: [name.text]).map(DocumentSummary.init(json:)).first { earlier in
                earlier.name.symbol == nil || earlier.name.symbol?.base != name.symbol?.base
            }
        }
    }

    /// The names of all documents.
    public func documentNames() async throws -> Set<DocumentName> {
        try await reading { Set(try String.fetchAll($0, sql: "SELECT name FROM document").map { DocumentName(stored: $0) }) }
    }

    /// What names the bytes from which a document was read in a language; `nil` where it is not held in it.
    public func original(of name: DocumentName, in language: Language) async throws -> Digest? {
        let sql = "SELECT original FROM edition JOIN document ON document.id = document WHERE name = ? AND edition.language = ?"
        return try await reading { db in
            try String.fetchOne(db, sql: sql, arguments: [name.text, language.rawValue]).map { Digest(stored: $0) }
        }
    }
}

/// The documents that an edition names.
struct NamedDocuments {
    private(set) var times: [DocumentSymbol: Int] = [:]

    init(_ edition: EditionEssence, of name: DocumentName) {
        for cited in edition.recommendations.flatMap(\.citations) {
            guard let symbol = Self.symbol(cited) else { continue }
            times[symbol, default: 0] += 1
        }
        for document in edition.meeting.documents ?? [] {
            if let symbol = Self.symbol(document.symbol) { times[symbol, default: 0] += 0 }
        }
        times = times.filter { DocumentName($0.key).folded != name.folded }
    }

    private static func symbol(_ text: String) -> DocumentSymbol? {
        (try? DocumentSymbol(text)) ?? DocumentSymbol.all(in: text).first?.symbol
    }

    func insert(by insertion: RowInsertion, document: Int64) throws {
        for (symbol, times) in times.sorted(by: { $0.key.text < $1.key.text }) {
            let folded = DocumentName(symbol).folded
            try insertion.insert(.integer(document), .text(folded), .text(symbol.text), .integer(times))
        }
    }
}

public import Documents
public import Foundation
internal import GRDB
internal import Interpreting
public import Recording

/// The read model: answers every question that pages, API and files ask of the record.
///
/// It is one SQLite file, to which `index.sqlite` leads, made from the journal alone; it can be deleted and made again. It
/// answers from what it has: call `catchUp(with:)` to bring in what the journal has got since.
public struct RecordIndex: Sendable {
    let file: IndexFile
    private(set) var facets = FacetCache()
    let editions = EditionCache()
    let updater: IndexUpdater

    /// Where the index of a data folder stands.
    public static func location(in folder: URL) -> URL {
        folder.appending(path: "index.sqlite", directoryHint: .notDirectory)
    }

    /// Where it stands.
    package var location: URL { file.url }

    /// Opens the index of a data folder. One that is not there, is of another version or is no database at all is begun
    /// anew, empty.
    public init(folder: URL) throws {
        file = try IndexFile(url: Self.location(in: folder))
        updater = IndexUpdater(file)
    }

    /// Brings in the entries that the journal has got since the last time; makes the index anew where it does not agree
    /// with the journal. Cheap when there is nothing new, and safe when several processes do it at once.
    public func catchUp(with journal: any RecordStore) async throws {
        try await updater.catchUp(with: journal)
    }

    /// Makes the index anew from the journal, beside the old one, which answers until then.
    public func rebuild(from journal: any RecordStore, progress: @Sendable (RebuildProgress) -> Void = { _ in }) async throws {
        try await updater.rebuild(from: journal, progress: progress)
    }

    /// The same index, which counts deadlines on a day instead of today.
    public func counting(on day: CalendarDate) -> RecordIndex {
        var index = self
        index.facets = FacetCache(day: day.iso)
        return index
    }

    /// The last entry of the journal that it knows.
    public func head() async throws -> JournalHead {
        try await reading { try $0.indexState().head }
    }

    /// Documents that the journal names and the index could not read, each with the reason; empty while all is well.
    public func gaps() async throws -> [(document: DocumentName, reason: String)] {
        try await reading { db in
            try Row.fetchAll(db, sql: "SELECT document, reason FROM gap ORDER BY document").map {
                (DocumentName(stored: $0["document"]), $0["reason"])
            }
        }
    }

    /// Every document, newest meeting first.
    public func documents() async throws -> [DocumentSummary] {
        try await reading { db in
            try String.fetchAll(db, sql: "SELECT summary FROM document ORDER BY date DESC, name").map(DocumentSummary.init(json:))
        }
    }

    /// The summary and the whole current edition of a document; `nil` where the record has none of that name.
    public func document(_ name: DocumentName) async throws -> (summary: DocumentSummary, edition: Edition)? {
        try await document(name, in: nil)
    }

    /// The same in one of the languages in which the record holds the document; in the one that speaks for it where none is
    /// given. The summary is always that of the latter.
    public func document(_ name: DocumentName, in language: Language?) async throws -> (summary: DocumentSummary, edition: Edition)?
    {
        let sql = """
            SELECT summary, kept, json FROM document JOIN edition ON document = id
            WHERE name = ? AND edition.language = coalesce(?, document.language)
            """
        return try await reading { db in
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [name.text, language?.rawValue]) else { return nil }
            let edition = try editions.edition(Digest(stored: row["kept"])) { try Edition(canonical: row["json"]) }
            return (try DocumentSummary(json: row["summary"]), edition)
        }
    }

    /// The languages in which the record holds a document, the one that speaks for it first.
    public func languages(of name: DocumentName) async throws -> [Language] {
        let sql = """
            SELECT edition.language FROM document JOIN edition ON document = id WHERE name = ?
            ORDER BY edition.language <> document.language, edition.language
            """
        return try await reading { try String.fetchAll($0, sql: sql, arguments: [name.text]).compactMap(Language.init) }
    }

    /// The name that a document has now, where this was its provisional name or is another form of it.
    public func redirect(from name: DocumentName) async throws -> DocumentName? {
        try await reading { db in
            let isAName = try Bool.fetchOne(db, sql: "SELECT 1 FROM document WHERE name = ?", arguments: [name.text]) ?? false
            if isAName { return nil }
            let former = try String.fetchOne(db, sql: "SELECT document FROM redirect WHERE name = ?", arguments: [name.text])
            if let former { return DocumentName(stored: former) }
            let sql = "SELECT name FROM document WHERE folded = ?1 UNION SELECT document FROM redirect WHERE folded = ?1"
            let forms = try String.fetchAll(db, sql: sql, arguments: [name.folded])
            return forms.count == 1 ? DocumentName(stored: forms[0]) : nil
        }
    }

    /// The name under which the record holds a document today, by any name that it had or form of it; `nil` where it holds none.
    public func currentName(of name: DocumentName) async throws -> DocumentName? {
        if let current = try await redirect(from: name) { return current }
        return try await languages(of: name).isEmpty ? nil : name
    }

    /// Asks the database, all in one state of it.
    func reading<Value: Sendable>(_ question: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await file.translating { try await file.pool().read(question) }
    }
}

extension DocumentSummary {
    init(json: String) throws {
        self = try CanonicalJSON.value(DocumentSummary.self, from: Data(json.utf8))
    }
}

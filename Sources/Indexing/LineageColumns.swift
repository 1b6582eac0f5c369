internal import Documents
internal import GRDB
internal import Recording

/// What every recommendation is to earlier ones, and what it is in the record on a day: the rules of `StateInRecord` for all
/// at once.
struct LineageColumns {
    private var relations: [Int64: [String]] = [:]
    private var states: [Int64: RecordState] = [:]

    init(_ db: Database) throws {
        // The weaker rules first, so that the stronger ones have the last word.
        let links = try RowReading(
            """
            SELECT later.id, earlier.id, carries AND new.id AND new.body IS old.body, relations
            FROM link LEFT JOIN document AS new ON new.name = later_document
                LEFT JOIN recommendation AS later ON later.document = new.id AND later.paragraph = link.later
                LEFT JOIN document AS old ON old.name = earlier_document
                LEFT JOIN recommendation AS earlier ON earlier.document = old.id AND earlier.paragraph = link.earlier
            """, db)
        while try links.next() {
            let later = links.integer(0)
            if links.integer(2) == 1 { states[links.integer(1)] = .superseded }
            for relation in (links.text(3) ?? "").split(separator: " ").map(String.init)
            where !relations[later, default: []].contains(relation) { relations[later, default: []].append(relation) }
        }
        for id in try Self.revised(db) { states[id] = .superseded }
        let declared = """
            SELECT recommendation.id, state FROM declared_state JOIN document ON document.name = declared_state.document
                JOIN recommendation ON recommendation.document = document.id
                    AND recommendation.paragraph = declared_state.paragraph
            """
        for row in try Row.fetchAll(db, sql: declared) { states[row[0]] = RecordState(rawValue: row[1]) }
    }

    /// The recommendations of documents of which the record holds a revision.
    private static func revised(_ db: Database) throws -> [Int64] {
        let revisions = try String.fetchAll(db, sql: "SELECT name FROM document WHERE name GLOB '*/Rev.[0-9]*'")
        var old: Set<DocumentName> = []
        for revision in revisions.map({ DocumentName(stored: $0) }) {
            for other in try db.issues(of: revision) {
                if let symbol = revision.symbol, other.symbol?.isRevised(by: symbol) == true { old.insert(other) }
            }
        }
        let sql = "SELECT recommendation.id FROM recommendation JOIN document ON document.id = document WHERE name = ?"
        return try old.sorted().flatMap { try Int64.fetchAll(db, sql: sql, arguments: [$0.text]) }
    }

    /// - Parameter isLate: Whether the day has passed by which all of it was to be done: the weakest of the rules.
    func state(of id: Int64, isLate: Bool) -> RecordState { states[id] ?? (isLate ? .elapsed : .active) }

    /// The relations to earlier ones; "new" where there is none.
    func relations(of id: Int64) -> [String] { relations[id] ?? ["new"] }
}

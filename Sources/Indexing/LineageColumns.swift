internal import Documents
internal import GRDB
internal import Recording

/// What every recommendation is to earlier ones, and what it is in the record on a day: the rules of `StateInRecord` for all
/// at once.
struct LineageColumns {
    private var relations: [Int64: [String]] = [:]
    private var states: [Int64: RecordState] = [:]

    init(_ db: Database, today: String) throws {
        func ids(_ sql: String, _ arguments: StatementArguments = []) throws -> [Int64] {
            try Int64.fetchAll(db, sql: sql, arguments: arguments)
        }
        // The weaker rules first, so that the stronger ones have the last word.
        for id in try ids("SELECT id FROM recommendation WHERE deadline < ?", [today]) { states[id] = .elapsed }
        let taken = """
            SELECT recommendation.id FROM link JOIN document AS old ON old.name = earlier_document
                JOIN document AS new ON new.name = later_document
                JOIN recommendation ON recommendation.document = old.id AND recommendation.paragraph = earlier
            WHERE carries AND new.body IS old.body
            """
        for id in try ids(taken) { states[id] = .superseded }
        for id in try Self.revised(db) { states[id] = .superseded }
        let declared = """
            SELECT recommendation.id, state FROM declared_state JOIN document ON document.name = declared_state.document
                JOIN recommendation ON recommendation.document = document.id
                    AND recommendation.paragraph = declared_state.paragraph
            """
        for row in try Row.fetchAll(db, sql: declared) { states[row[0]] = RecordState(rawValue: row[1]) }
        let links = """
            SELECT recommendation.id, relations FROM link JOIN document ON document.name = later_document
                JOIN recommendation ON recommendation.document = document.id AND recommendation.paragraph = later
            """
        let cursor = try Row.fetchCursor(db, sql: links)
        while let row = try cursor.next() {
            let (id, text): (Int64, String) = (row[0], row[1])
            for relation in text.split(separator: " ").map(String.init) where !relations[id, default: []].contains(relation) {
                relations[id, default: []].append(relation)
            }
        }
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

    func state(of id: Int64) -> RecordState { states[id] ?? .active }

    /// The relations to earlier ones; "new" where there is none.
    func relations(of id: Int64) -> [String] { relations[id] ?? ["new"] }
}

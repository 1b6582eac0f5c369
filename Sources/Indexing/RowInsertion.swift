internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// Inserts rows into one table, one after the other. The values are bound as SQLite takes them: the making of a large index
/// waits for hardly anything else.
struct RowInsertion {
    private let db: Database
    private let statement: Statement

    /// - Parameter sql: With a question mark for each value.
    init(_ sql: String, _ db: Database) throws {
        self.db = db
        statement = try db.cachedStatement(sql: sql)
    }

    /// A value of a row.
    enum Value {
        case integer(Int64)
        case text(String)
        case data(Data)
        case nothing

        static func integer(_ number: Int) -> Value { .integer(Int64(number)) }
        static func integer(_ number: Int?) -> Value { number.map { .integer(Int64($0)) } ?? .nothing }
        static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .nothing }
    }

    /// Inserts a row, and answers its number where the table has such.
    @discardableResult func insert(_ values: Value...) throws -> Int64 {
        let handle = statement.sqliteStatement
        for (place, value) in values.enumerated() { Self.bind(value, to: handle, at: Int32(place + 1)) }
        let result = ResultCode(rawValue: sqlite3_step(handle))
        sqlite3_reset(handle)
        guard result == .SQLITE_DONE else { throw DatabaseError(resultCode: result, message: db.lastErrorMessage) }
        return db.lastInsertedRowID
    }

    private static func bind(_ value: Value, to handle: OpaquePointer, at place: Int32) {
        switch value {
        case .integer(let number): sqlite3_bind_int64(handle, place, number)
        case .text(var text):
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { bytes in
                    _ = sqlite3_bind_text(handle, place, bytes.baseAddress ?? empty, Int32(bytes.count), copied)
                }
            }
        case .data(let data):
            data.withUnsafeBytes { bytes in
                _ = sqlite3_bind_blob64(handle, place, bytes.baseAddress ?? UnsafeRawPointer(empty), UInt64(bytes.count), copied)
            }
        case .nothing: sqlite3_bind_null(handle, place)
        }
    }

    /// Where a value of no bytes begins: nowhere would be none at all.
    private static var empty: UnsafePointer<CChar> { UnsafePointer(bitPattern: 1)! }
    /// SQLite keeps bytes of its own.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

/// What inserts into the tables of documents and of the links between them.
struct DocumentInsertions {
    let document, edition, citation, sketch, recommendation, topic, addressee, recommender, words, link: RowInsertion

    init(_ db: Database) throws {
        func insertion(_ rest: String) throws -> RowInsertion { try RowInsertion("INSERT " + rest, db) }
        document = try insertion(
            """
            INTO document (name, folded, body, year, date, acts, language, series, came, changed, summary, sketch)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        edition = try insertion(
            "INTO edition (document, language, digest, original, kept, title, json) VALUES (?, ?, ?, ?, ?, ?, ?)")
        citation = try insertion("OR IGNORE INTO citation VALUES (?, ?, ?, ?)")
        sketch = try insertion("INTO sketch VALUES (?, ?)")
        recommendation = try insertion(
            """
            INTO recommendation (document, position, paragraph, force, category, deadline, languages, length, json)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        topic = try insertion("OR IGNORE INTO topic VALUES (?, ?)")
        addressee = try insertion("INTO addressee VALUES (?, ?, ?)")
        recommender = try insertion("OR IGNORE INTO recommender VALUES (?, ?)")
        words = try insertion(
            "INTO words (rowid, ar, zh, en, fr, ru, es, heading, title) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        link = try insertion("INTO link VALUES (?, ?, ?, ?, ?, ?, ?)")
    }
}

internal import GRDB
internal import GRDBSQLite

/// The rows that answer a question, one after the other. Values are taken as SQLite holds them: who goes through a whole record
/// waits for hardly anything else.
struct RowReading {
    private let db: Database
    private let statement: Statement

    init(_ sql: String, _ db: Database) throws {
        self.db = db
        statement = try db.makeStatement(sql: sql)
    }

    /// Goes to the next row; false behind the last.
    func next() throws -> Bool {
        let result = ResultCode(rawValue: sqlite3_step(statement.sqliteStatement))
        guard result == .SQLITE_ROW || result == .SQLITE_DONE else {
            throw DatabaseError(resultCode: result, message: db.lastErrorMessage)
        }
        return result == .SQLITE_ROW
    }

    /// An integer of the row where it stands; 0 for none.
    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement.sqliteStatement, column) }

    /// A text of the row where it stands.
    func text(_ column: Int32) -> String? {
        guard let bytes = sqlite3_column_text(statement.sqliteStatement, column) else { return nil }
        let count = Int(sqlite3_column_bytes(statement.sqliteStatement, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
}

internal import Foundation
internal import GRDB
internal import Recording

/// That a document has a run of words, as the table of sketches says it: by it, documents are found that may say the same.
struct SketchRow: Hashable, Comparable, Sendable {
    let hash: Int64
    /// The number of its row.
    let document: Int64

    static func < (a: SketchRow, b: SketchRow) -> Bool { (a.hash, a.document) < (b.hash, b.document) }

    func insert(by insertion: RowInsertion) throws { try insertion.insert(.integer(hash), .integer(document)) }

    /// Takes a document out of the table.
    static func deleteAll(of name: DocumentName, from db: Database) throws {
        let sql = "SELECT id, sketch FROM document WHERE name = ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [name.text]) else { return }
        let delete = try db.cachedStatement(sql: "DELETE FROM sketch WHERE hash = ? AND document = ?")
        for hash in hashes(in: row[1]) { try delete.execute(arguments: [hash, row[0] as Int64]) }
    }

    /// The hashes of a document as its row keeps them, eight bytes each.
    static func data(of hashes: [Int64]) -> Data {
        var data = Data(capacity: 8 * hashes.count)
        for hash in hashes { withUnsafeBytes(of: hash.bigEndian) { data.append(contentsOf: $0) } }
        return data
    }

    static func hashes(in data: Data) -> [Int64] {
        data.withUnsafeBytes { bytes in
            (0..<bytes.count / 8).map { Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Int64.self)) }
        }
    }
}

internal import GRDB
internal import Recording

/// Where an index stands: the entry of the journal that it has come to, and which making of it this is.
struct IndexState: Hashable, Sendable {
    let head: JournalHead
    let generation: String
}

extension Database {
    func indexState() throws -> IndexState {
        guard let row = try Row.fetchOne(self, sql: "SELECT sequence, hash, generation FROM head") else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the index does not say how far it goes")
        }
        return IndexState(head: JournalHead(sequence: row[0], hash: Digest(stored: row[1])), generation: row[2])
    }

    func setIndexHead(_ head: JournalHead) throws {
        try execute(sql: "UPDATE head SET sequence = ?, hash = ?", arguments: [head.sequence, head.hash.hex])
    }
}

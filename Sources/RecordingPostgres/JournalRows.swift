internal import FoundationEssentials
internal import Recording

/// Entries and blobs as rows.
extension PostgresConnection {
    func head() throws -> JournalHead {
        let rows = try run("SELECT sequence, hash FROM acquis.entry ORDER BY sequence DESC LIMIT 1", [])
        guard rows.count > 0 else { return .start }
        return JournalHead(sequence: rows.number(0, 0), hash: Digest(stored: rows.text(0, 1)))
    }

    /// The head, and no other process appends until this transaction ends.
    func lockedHead() throws -> JournalHead {
        try run("SELECT pg_advisory_xact_lock('acquis.entry'::regclass::oid::bigint)")
        return try head()
    }

    func holds(_ entry: Entry) throws -> Bool {
        try run("SELECT FROM acquis.entry WHERE hash = $1", [.text(entry.hash.hex)]).count > 0
    }

    func entries(after sequence: Int, limit: Int) throws -> [Entry] {
        let rows = try run(
            """
            SELECT sequence, time, who, kind, content, previous, hash FROM acquis.entry
            WHERE sequence > $1 ORDER BY sequence LIMIT $2
            """, [.number(sequence), .number(limit)])
        return (0..<rows.count).map { row in
            Entry(
                sequence: rows.number(row, 0), time: Moment(stored: rows.text(row, 1)), who: rows.text(row, 2),
                kind: Entry.Kind(stored: rows.text(row, 3)), content: rows.bytes(row, 4),
                previous: Digest(stored: rows.text(row, 5)), hash: Digest(stored: rows.text(row, 6)))
        }
    }

    func insert(_ entry: Entry) throws {
        try run(
            """
            INSERT INTO acquis.entry (sequence, time, who, kind, content, previous, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .number(entry.sequence), .text(entry.time.iso), .text(entry.who), .text(entry.kind.text), .text(entry.content),
                .text(entry.previous.hex), .text(entry.hash.hex),
            ])
    }

    func keep(_ blob: Blob) throws {
        // What is there already need not travel again.
        guard try run("SELECT FROM acquis.blob WHERE digest = $1", [.text(blob.digest.hex)]).count == 0 else { return }
        try run(
            "INSERT INTO acquis.blob (digest, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            [.text(blob.digest.hex), .bytes(blob.bytes)])
    }

    func bytes(of digest: Digest) throws -> Data? {
        let rows = try run("SELECT bytes FROM acquis.blob WHERE digest = $1", [.text(digest.hex)], binary: true)
        return rows.count > 0 ? rows.bytes(0, 0) : nil
    }

    func digests(after digest: Digest?, limit: Int) throws -> [Digest] {
        let rows = try run(
            "SELECT digest FROM acquis.blob WHERE digest > $1 ORDER BY digest LIMIT $2", [.text(digest?.hex ?? ""), .number(limit)])
        return (0..<rows.count).map { Digest(stored: rows.text($0, 0)) }
    }
}

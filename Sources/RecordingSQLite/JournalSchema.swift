internal import GRDB

/// The tables of the journal. A migration is never changed once a journal was made with it; its name says what it does.
enum JournalSchema {
    /// Marks the file as a journal of Acquis: "Acqj".
    static let applicationID = 0x4163_716A

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("keep entries in a chain and blobs by digest") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: entries)
            try db.execute(sql: blobs)
        }
        return migrator
    }

    private static let entries = """
        CREATE TABLE entry (
            sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
            time TEXT NOT NULL CHECK (length(time) = 24),
            who TEXT NOT NULL CHECK (who <> ''),
            kind TEXT NOT NULL CHECK (kind GLOB '?*/[1-9]*'),
            content TEXT NOT NULL CHECK (json_valid(content)),
            previous TEXT NOT NULL UNIQUE CHECK (length(previous) = 64),
            hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
        ) STRICT;

        CREATE TRIGGER entry_follows_the_last BEFORE INSERT ON entry
        WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM entry)
            OR NEW.previous <> coalesce((SELECT hash FROM entry ORDER BY sequence DESC LIMIT 1), printf('%064d', 0))
        BEGIN SELECT RAISE(ABORT, 'an entry follows the last one'); END;

        CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
        BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;

        CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
        BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
        """

    private static let blobs = """
        CREATE TABLE blob (
            digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
            bytes BLOB NOT NULL
        ) STRICT;

        CREATE TRIGGER blob_is_kept_once BEFORE INSERT ON blob
        WHEN EXISTS (SELECT 1 FROM blob WHERE digest = NEW.digest)
        BEGIN SELECT RAISE(IGNORE); END;

        CREATE TRIGGER blob_is_never_changed BEFORE UPDATE ON blob
        BEGIN SELECT RAISE(ABORT, 'a blob is never changed'); END;

        CREATE TRIGGER blob_is_never_deleted BEFORE DELETE ON blob
        BEGIN SELECT RAISE(ABORT, 'a blob is never deleted'); END;
        """
}

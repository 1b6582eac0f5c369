internal import Recording

/// The tables of the journal, in a schema of their own. A step is never changed once a journal was made with it.
enum PostgresSchema {
    private static let steps = ["keep entries in a chain and blobs by digest": entries + blobs]
    private static let names = ["keep entries in a chain and blobs by digest"]

    /// Looks that the journal is there and is ours; begins one, or adds the steps that it lacks, where that is wished.
    static func check(_ connection: PostgresConnection, at place: String, begin: Bool) throws {
        let done = try steps(of: connection, at: place)
        if done == names.count || (done > 0 && !begin) { return }
        guard begin else { throw JournalFailure(.missing, place: place) }
        try connection.transaction {
            // Another process may be doing the same.
            try connection.run("SELECT pg_advisory_xact_lock(\(lock))")
            for (number, name) in names.enumerated().dropFirst(try steps(of: connection, at: place)) {
                if number == 0 { try connection.run(beginning) }
                try connection.run(steps[name] ?? "")
                try connection.run("INSERT INTO acquis.step VALUES ($1, $2)", [.number(number + 1), .text(name)])
            }
        }
    }

    /// "Acqj", as in the files of SQLite.
    private static let lock = 0x4163_716A

    /// How many of the steps the journal has behind it; 0 where none was begun.
    private static func steps(of connection: PostgresConnection, at place: String) throws -> Int {
        let found = try connection.run(
            """
            SELECT to_regclass('acquis.step') IS NOT NULL,
                EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace('acquis')),
                current_setting('server_encoding')
            """)
        guard found.text(0, 2) == "UTF8" else {
            let detail = "its encoding is \(found.text(0, 2)); make the database with ENCODING 'UTF8'"
            throw JournalFailure(.unavailable, place: place, detail: detail)
        }
        let foreign = JournalFailure(.notAJournal, place: place, detail: "its schema acquis is another program's")
        guard found.truth(0, 0) else {
            if found.truth(0, 1) { throw foreign }
            return 0
        }
        let done = try connection.run("SELECT number, name FROM acquis.step ORDER BY number")
        guard done.count > 0, done.text(0, 1) == names[0] else { throw foreign }
        guard done.count <= names.count else { throw JournalFailure(.newer, place: place) }
        return done.count
    }

    private static let beginning = """
        CREATE SCHEMA IF NOT EXISTS acquis;
        CREATE TABLE acquis.step (number bigint PRIMARY KEY, name text NOT NULL);
        CREATE FUNCTION acquis.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END $$;
        """

    // ALWAYS: not even a session that plays a replica passes the triggers over.
    private static func refusing(_ events: String, on table: String, named name: String, saying words: String) -> String {
        """
        CREATE TRIGGER \(name) BEFORE \(events) ON acquis.\(table)
        FOR EACH STATEMENT EXECUTE FUNCTION acquis.refuse('\(words)');
        ALTER TABLE acquis.\(table) ENABLE ALWAYS TRIGGER \(name);

        """
    }

    private static let entries =
        """
        CREATE TABLE acquis.entry (
            sequence bigint PRIMARY KEY CHECK (sequence >= 1),
            time text NOT NULL CHECK (length(time) = 24),
            who text NOT NULL CHECK (who <> ''),
            kind text NOT NULL CHECK (kind ~ '^.+/[1-9]'),
            content text NOT NULL CHECK (content::json IS NOT NULL),
            previous text COLLATE "C" NOT NULL UNIQUE CHECK (length(previous) = 64),
            hash text COLLATE "C" NOT NULL UNIQUE CHECK (length(hash) = 64)
        );

        CREATE FUNCTION acquis.follow_the_last() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE last record;
        BEGIN
            SELECT sequence, hash INTO last FROM acquis.entry ORDER BY sequence DESC LIMIT 1;
            IF NEW.sequence <> coalesce(last.sequence, 0) + 1 OR NEW.previous <> coalesce(last.hash, repeat('0', 64)) THEN
                RAISE EXCEPTION 'an entry follows the last one' USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER entry_follows_the_last BEFORE INSERT ON acquis.entry
        FOR EACH ROW EXECUTE FUNCTION acquis.follow_the_last();
        ALTER TABLE acquis.entry ENABLE ALWAYS TRIGGER entry_follows_the_last;

        CREATE FUNCTION acquis.tell() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_notify('\(channel)', ''); RETURN NULL; END $$;
        CREATE TRIGGER entry_is_told AFTER INSERT ON acquis.entry
        FOR EACH STATEMENT EXECUTE FUNCTION acquis.tell();

        """ + refusing("UPDATE", on: "entry", named: "entry_is_never_changed", saying: "an entry is never changed")
        + refusing("DELETE OR TRUNCATE", on: "entry", named: "entry_is_never_deleted", saying: "an entry is never deleted")

    private static let blobs =
        """
        CREATE TABLE acquis.blob (
            digest text COLLATE "C" PRIMARY KEY,
            bytes bytea NOT NULL,
            CONSTRAINT digest_is_that_of_the_bytes CHECK (digest = encode(sha256(bytes), 'hex'))
        );

        """ + refusing("UPDATE", on: "blob", named: "blob_is_never_changed", saying: "a blob is never changed")
        + refusing("DELETE OR TRUNCATE", on: "blob", named: "blob_is_never_deleted", saying: "a blob is never deleted")

    /// Where new entries are told of.
    static let channel = "acquis_entry"
}

extension PostgresConnection {
    /// Does all of it or nothing, and answers when it is committed.
    func transaction<Value>(_ body: () throws -> Value) throws -> Value {
        // Only then does a statement that waited for a lock see what was committed in between.
        try run("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
        do {
            let value = try body()
            try run("COMMIT")
            return value
        } catch {
            _ = try? run("ROLLBACK")
            throw error
        }
    }
}

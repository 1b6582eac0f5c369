internal import GRDB

/// The tables of the index. They are never migrated: an index of another version is made again from the journal.
enum IndexSchema {
    /// Grows with every change of the tables or of what is put into them.
    static let version = 10

    /// Whether a database has these tables.
    static func isOfThisVersion(_ db: Database) throws -> Bool { try Int.fetchOne(db, sql: "PRAGMA user_version") == version }

    /// Makes the tables in an empty database.
    static func make(_ db: Database) throws {
        try db.execute(sql: tables)
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }

    private static let tables = """
        -- The entry of the journal up to which the index goes. The generation tells one making of it from another.
        CREATE TABLE head (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            generation TEXT NOT NULL
        ) STRICT;
        INSERT INTO head VALUES (1, 0, printf('%064d', 0), lower(hex(randomblob(16))));

        CREATE TABLE document (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            folded TEXT NOT NULL,
            body TEXT,
            year INTEGER,
            date TEXT NOT NULL,
            acts INTEGER NOT NULL,
            language TEXT NOT NULL,
            series TEXT NOT NULL,
            -- When it came into the record, and when an entry last said something of it.
            came TEXT NOT NULL,
            changed TEXT NOT NULL,
            summary TEXT NOT NULL,
            -- Its hashes in the table of that name, eight bytes each, most significant first.
            sketch BLOB NOT NULL
        ) STRICT;
        CREATE INDEX document_by_series ON document (series, date, name);
        CREATE INDEX document_by_date ON document (date, name);
        CREATE INDEX document_by_coming ON document (came, id);
        CREATE INDEX document_by_change ON document (changed, id);
        CREATE INDEX document_by_folded_name ON document (folded);

        CREATE TABLE edition (
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            language TEXT NOT NULL,
            digest TEXT NOT NULL,
            original TEXT NOT NULL,
            -- The digest of the JSON, which is another where people put something right.
            kept TEXT NOT NULL,
            title TEXT,
            json BLOB NOT NULL,
            PRIMARY KEY (document, language)
        ) STRICT;

        CREATE TABLE redirect (
            name TEXT PRIMARY KEY,
            folded TEXT NOT NULL,
            document TEXT NOT NULL
        ) STRICT;

        -- A document whose edition could not be put into the index, and why.
        CREATE TABLE gap (
            document TEXT PRIMARY KEY,
            reason TEXT NOT NULL
        ) STRICT;

        CREATE TABLE recommendation (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            position INTEGER NOT NULL,
            paragraph TEXT NOT NULL,
            force INTEGER CHECK (force BETWEEN 1 AND 6),
            category INTEGER CHECK (category BETWEEN 1 AND 5),
            deadline TEXT,
            -- In which languages the record holds it: "en fr".
            languages TEXT NOT NULL,
            -- How many words it has.
            length INTEGER NOT NULL,
            json TEXT NOT NULL,
            UNIQUE (document, position),
            UNIQUE (document, paragraph)
        ) STRICT;
        -- All of it but the texts, so that counting does not go through these.
        CREATE INDEX recommendation_in_brief ON recommendation (id, document, force, category, languages, length, deadline);

        CREATE TABLE topic (
            recommendation INTEGER NOT NULL REFERENCES recommendation ON DELETE CASCADE,
            topic TEXT NOT NULL,
            PRIMARY KEY (recommendation, topic)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE addressee (
            recommendation INTEGER NOT NULL REFERENCES recommendation ON DELETE CASCADE,
            folded TEXT NOT NULL,
            printed TEXT NOT NULL,
            PRIMARY KEY (recommendation, folded)
        ) STRICT, WITHOUT ROWID;

        -- The States that made a recommendation of a review.
        CREATE TABLE recommender (
            recommendation INTEGER NOT NULL REFERENCES recommendation ON DELETE CASCADE,
            state TEXT NOT NULL,
            PRIMARY KEY (recommendation, state)
        ) STRICT, WITHOUT ROWID;

        -- By which runs of words documents are found that may say the same.
        CREATE TABLE sketch (
            hash INTEGER NOT NULL,
            document INTEGER NOT NULL,
            PRIMARY KEY (hash, document)
        ) STRICT, WITHOUT ROWID;

        -- The documents that a document names, held or not; 0 times what was only before the meeting.
        CREATE TABLE citation (
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            folded TEXT NOT NULL,
            symbol TEXT NOT NULL,
            times INTEGER NOT NULL,
            PRIMARY KEY (document, folded)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX citation_by_cited ON citation (folded, document);

        -- The links in force; a link may name what the index does not hold.
        CREATE TABLE link (
            later_document TEXT NOT NULL,
            later TEXT NOT NULL,
            earlier_document TEXT NOT NULL,
            earlier TEXT NOT NULL,
            relations TEXT NOT NULL,
            carries INTEGER NOT NULL CHECK (carries IN (0, 1)),
            json TEXT NOT NULL,
            PRIMARY KEY (later_document, later, earlier_document, earlier)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX link_by_earlier ON link (earlier_document, earlier);

        CREATE TABLE declared_state (
            document TEXT NOT NULL,
            paragraph TEXT NOT NULL,
            state TEXT NOT NULL,
            who TEXT NOT NULL,
            why TEXT NOT NULL,
            PRIMARY KEY (document, paragraph)
        ) STRICT, WITHOUT ROWID;

        -- The text of a recommendation in each language; heading and title in all of them, one behind the other. A sign
        -- before each text says its language to the tokenizer.
        CREATE VIRTUAL TABLE words USING fts5 (
            ar, zh, en, fr, ru, es, heading, title, tokenize = "acquis", columnsize = 0
        );
        -- Its stems, each with the number of recommendations that have it.
        CREATE VIRTUAL TABLE stem USING fts5vocab (words, row);

        -- The words of the recommendations as they are printed, in small letters.
        CREATE TABLE vocabulary (
            folded TEXT NOT NULL,
            word TEXT NOT NULL,
            language TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (folded, word, language)
        ) STRICT, WITHOUT ROWID;
        """
}

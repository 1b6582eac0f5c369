#pragma once

#include <stddef.h>
#include <stdint.h>

// No type of ICU, of libstemmer or of SQLite stands here: they clash with those of other modules.

/// The languages of texts. A byte of this value inside a text says that what follows is of that language; texts that say
/// nothing are English where they are of Latin letters. The script decides for all other letters.
enum fulltext_language {
    fulltext_arabic = 1,
    fulltext_chinese,
    fulltext_english,
    fulltext_french,
    fulltext_russian,
    fulltext_spanish,
};

/// What makes words of text. It serves one thread at a time.
struct fulltext_words;

struct fulltext_words *fulltext_words_open(void);
void fulltext_words_close(struct fulltext_words *words);

/// A word of a text: its stem by which it is found, its folded form, and where it stands (bytes, half open).
struct fulltext_word {
    const char *stem, *folded;
    int stem_length, folded_length;
    int from, to;
    /// Of the enumeration above: the language whose rules the stem was made by.
    int language;
};

/// Visits the words of a text in order, until the visitor answers something else than 0, which is then the result.
int fulltext_words_visit(
    struct fulltext_words *words, int language, const char *text, int length, void *context,
    int (*visitor)(void *context, const struct fulltext_word *word));

/// Makes the tokenizer `acquis` and the function of the pass known to a connection (`struct sqlite3`).
/// The tokenizer takes questions as stems that are made already, with a space between two.
/// Returns a result code of SQLite.
int fulltext_register(void *connection);

/// One row of the answer, and what it is ordered by: the greater the earlier.
struct fulltext_best {
    float score;
    int32_t row;
};

/// A pass through rows: which match, how many of them have each value, and which are the best of them.
struct fulltext_pass {
    // The rows, in the order of their identifiers.
    int32_t rows;
    const int64_t *ids;
    /// The place of each row in the order of dates, which decides between equals.
    const int32_t *places;
    /// How much a word counts in each row: more in a short one.
    const float *norms;

    // The values of all facets, numbered through: those of a row, and for each value the facet it belongs to.
    const uint32_t *starts;
    const int32_t *values;
    int facets;
    /// For each facet the number behind its last value.
    const int32_t *ends;
    /// For each value the bit of its facet where it is chosen; and the bits of the facets in which something is chosen.
    const uint32_t *chosen;
    uint32_t required;
    /// Rows that are left out, a byte each; or nothing.
    const uint8_t *excluded;

    /// What each phrase of the question counts, and the weights of the columns.
    const float *phrase_weights;
    int phrases;
    const float *column_weights;
    int columns;
    /// Whether the order is that of dates alone.
    int by_date;
    /// How many of the best are wanted.
    int32_t wanted;

    // The answer, in memory of the caller.
    int32_t *counts;
    /// Room for those that are wanted; a heap during the pass, then in order.
    struct fulltext_best *best;
    int32_t found;
    int64_t total;
    /// A byte for each row, set where it passes; or nothing.
    uint8_t *passing;

    /// The row of the last hit, for the next one stands behind it.
    int32_t last;
};

/// Goes through all rows.
void fulltext_pass_all(struct fulltext_pass *pass);

/// Goes through the rows of the table `words` that match an expression of FTS5. Returns a result code of SQLite.
int fulltext_pass_matching(struct fulltext_pass *pass, void *connection, const char *expression);

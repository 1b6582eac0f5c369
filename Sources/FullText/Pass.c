#include "Internal.h"

#include <sqlite3.h>
#include <string.h>

/// Whether one comes later in the answer than another.
static int is_later(const struct fulltext_pass *pass, struct fulltext_best a, struct fulltext_best b) {
    if (a.score != b.score) return a.score < b.score;
    return pass->places[a.row] > pass->places[b.row];
}

/// Lets the one at a place of the heap sink to where it belongs: the latest is on top.
static void sink(const struct fulltext_pass *pass, int32_t place, int32_t count) {
    struct fulltext_best *heap = pass->best, moved = heap[place];
    for (;;) {
        int64_t child = 2 * (int64_t)place + 1;
        if (child >= count) break;
        if (child + 1 < count && is_later(pass, heap[child + 1], heap[child])) child++;
        if (!is_later(pass, heap[child], moved)) break;
        heap[place] = heap[child];
        place = (int32_t)child;
    }
    heap[place] = moved;
}

static void keep(struct fulltext_pass *pass, struct fulltext_best found) {
    if (pass->found < pass->wanted) {
        int32_t place = pass->found++;
        while (place > 0 && is_later(pass, found, pass->best[(place - 1) / 2])) {
            pass->best[place] = pass->best[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        pass->best[place] = found;
    } else if (pass->wanted > 0 && is_later(pass, pass->best[0], found)) {
        pass->best[0] = found;
        sink(pass, 0, pass->found);
    }
}

/// The heap in the order of the answer.
static void put_in_order(struct fulltext_pass *pass) {
    for (int32_t count = pass->found - 1; count > 0; count--) {
        struct fulltext_best latest = pass->best[0];
        pass->best[0] = pass->best[count];
        sink(pass, 0, count);
        pass->best[count] = latest;
    }
}

/// Counts a row; whether it passes all filters. A value is counted among the rows that pass the filters of the other
/// facets, because within a facet the values are alternatives.
static int count(struct fulltext_pass *pass, int32_t row) {
    const int32_t *value = pass->values + pass->starts[row], *end = pass->values + pass->starts[row + 1];
    int32_t *counts = pass->counts;
    if (pass->required) {
        uint32_t missing = pass->required;
        for (const int32_t *v = value; v < end; v++) missing &= ~pass->chosen[*v];
        if (missing & (missing - 1)) return 0;
        if (missing) {
            int facet = __builtin_ctz(missing);
            int32_t first = facet ? pass->ends[facet - 1] : 0, last = pass->ends[facet];
            for (; value < end; value++)
                if (*value >= first && *value < last) counts[*value]++;
            return 0;
        }
    }
    for (; value < end; value++) counts[*value]++;
    pass->total++;
    if (pass->passing) pass->passing[row] = 1;
    return 1;
}

void fulltext_pass_all(struct fulltext_pass *pass) {
    for (int32_t row = 0; row < pass->rows; row++) {
        if (pass->excluded && pass->excluded[row]) continue;
        if (count(pass, row)) keep(pass, (struct fulltext_best){.score = 0, .row = row});
    }
    put_in_order(pass);
}

/// The row of an identifier that is not before the last one asked for; -1 where there is none.
static int32_t row_of(struct fulltext_pass *pass, int64_t id) {
    const int64_t *ids = pass->ids;
    int64_t low = pass->last, step = 1, high = low;
    if (low >= pass->rows || ids[low] > id) return -1;
    // Identifiers without gaps are the rule; no row is further than this one.
    int64_t furthest = low + (id - ids[low]);
    if (furthest < pass->rows && ids[furthest] == id) {
        pass->last = (int32_t)furthest;
        return pass->last;
    }
    while (high < pass->rows && ids[high] < id) {
        low = high + 1;
        high += step;
        step *= 2;
    }
    if (high > pass->rows) high = pass->rows;
    while (low < high) {
        int64_t middle = (low + high) / 2;
        if (ids[middle] < id) low = middle + 1; else high = middle;
    }
    pass->last = (int32_t)low;
    return low < pass->rows && ids[low] == id ? (int32_t)low : -1;
}

/// BM25 of the row at which FTS5 stands.
static float score(struct fulltext_pass *pass, const Fts5ExtensionApi *api, Fts5Context *context, int32_t row) {
    float norm = pass->norms[row], sum = 0;
    for (int phrase = 0; phrase < pass->phrases; phrase++) {
        Fts5PhraseIter at;
        int column, offset;
        float frequency = 0;
        if (api->xPhraseFirst(context, phrase, &at, &column, &offset) != SQLITE_OK) continue;
        for (; column >= 0; api->xPhraseNext(context, &at, &column, &offset))
            if (column < pass->columns) frequency += pass->column_weights[column];
        sum += pass->phrase_weights[phrase] * frequency * 2.2f / (frequency + norm);
    }
    return sum;
}

static void visit(
    const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count_of_arguments, sqlite3_value **arguments
) {
    struct fulltext_pass *pass = count_of_arguments == 1 ? sqlite3_value_pointer(arguments[0], "acquis-pass") : NULL;
    if (!pass) return;
    int32_t row = row_of(pass, api->xRowid(context));
    if (row < 0 || (pass->excluded && pass->excluded[row]) || !count(pass, row) || pass->wanted == 0) return;
    keep(pass, (struct fulltext_best){.score = pass->by_date ? 0 : score(pass, api, context, row), .row = row});
}

int fulltext_pass_matching(struct fulltext_pass *pass, void *connection, const char *expression) {
    sqlite3_stmt *statement = NULL;
    // The function answers nothing, so that no row leaves the loop of SQLite.
    const char *sql = "SELECT rowid FROM words WHERE words MATCH ?2 AND pass(words, ?1)";
    int result = sqlite3_prepare_v2(connection, sql, -1, &statement, NULL);
    if (result == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, pass, "acquis-pass", NULL);
        sqlite3_bind_text(statement, 2, expression, -1, SQLITE_STATIC);
        while ((result = sqlite3_step(statement)) == SQLITE_ROW) {}
    }
    sqlite3_finalize(statement);
    if (result != SQLITE_DONE) return result;
    put_in_order(pass);
    return SQLITE_OK;
}

int fulltext_register_pass(fts5_api *api) { return api->xCreateFunction(api, "pass", NULL, visit, NULL); }

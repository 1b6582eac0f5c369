#include "Internal.h"

#include <sqlite3.h>
#include <string.h>

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **tokenizer) {
    *tokenizer = (Fts5Tokenizer *)fulltext_words_open();
    return *tokenizer ? SQLITE_OK : SQLITE_NOMEM;
}

static void delete(Fts5Tokenizer *tokenizer) { fulltext_words_close((struct fulltext_words *)tokenizer); }

struct receiver {
    void *context;
    int (*token)(void *, int, const char *, int, int, int);
};

static int receive(void *context, const struct fulltext_word *word) {
    struct receiver *receiver = context;
    return receiver->token(receiver->context, 0, word->stem, word->stem_length, word->from, word->to);
}

static int tokenize(
    Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int length,
    int (*token)(void *, int, const char *, int, int, int)
) {
    if (!text || length <= 0) return SQLITE_OK;
    if (!(flags & FTS5_TOKENIZE_QUERY)) {
        struct receiver receiver = {.context = context, .token = token};
        return fulltext_words_visit((struct fulltext_words *)tokenizer, 0, text, length, &receiver, receive);
    }
    // The stems of a question stand there already, for only who asks knows in which languages.
    for (int from = 0; from < length;) {
        const char *space = memchr(text + from, ' ', length - from);
        int to = space ? (int)(space - text) : length;
        if (to > from) {
            int result = token(context, 0, text + from, to - from, from, to);
            if (result != SQLITE_OK) return result;
        }
        from = to + 1;
    }
    return SQLITE_OK;
}

fts5_api *fulltext_fts5(void *connection) {
    fts5_api *api = NULL;
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, NULL) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

int fulltext_register_tokenizer(fts5_api *api) {
    fts5_tokenizer tokenizer = {.xCreate = create, .xDelete = delete, .xTokenize = tokenize};
    return api->xCreateTokenizer(api, "acquis", NULL, &tokenizer, NULL);
}

int fulltext_register(void *connection) {
    fts5_api *api = fulltext_fts5(connection);
    if (!api) return SQLITE_ERROR;
    int result = fulltext_register_tokenizer(api);
    return result == SQLITE_OK ? fulltext_register_pass(api) : result;
}

#pragma once

#include "FullText.h"

enum { longest_word = 96, longest_form = 128 };

/// Letters folded for comparison: small, without marks and stretching strokes, digits as 0 to 9. Returns the length, at
/// most `longest_form`.
int fulltext_fold(const char *word, int length, char *folded);

/// The end of the word that begins at a place; 0 where none begins there.
int fulltext_word_end(const char *text, int length, int from);

/// Whether a word that begins at a place is of a script that sets no space between words.
int fulltext_is_unspaced(const char *text, int length, int from);

/// The language by whose rules a folded word is stemmed; 0 where it is not.
int fulltext_language_of(int language, const char *folded, int length);

struct fulltext_stemmers;
struct fulltext_stemmers *fulltext_stemmers_open(void);
void fulltext_stemmers_close(struct fulltext_stemmers *stemmers);

/// The stem of a folded word, at most `longest_form`. Returns its length.
int fulltext_stem(struct fulltext_stemmers *stemmers, int language, const char *folded, int length, char *stem);

struct Fts5ExtensionApi;
struct fts5_api;
/// The interface of FTS5 of a connection; nothing where it has none.
struct fts5_api *fulltext_fts5(void *connection);
int fulltext_register_tokenizer(struct fts5_api *api);
int fulltext_register_pass(struct fts5_api *api);

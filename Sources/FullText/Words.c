#include "Internal.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

// Small, so that what is remembered stays near the processor.
enum { remembered_words = 16384, remembered_letters = 91 };

/// A word as it was written, with what was made of it: one behind the other, as written, folded, and the stem.
struct remembered {
    uint8_t language, length, folded_length, stem_length, stemmed_by;
    char letters[remembered_letters];
};

struct fulltext_words {
    struct fulltext_stemmers *stemmers;
    UBreakIterator *breaks;
    struct remembered *remembered;
    /// The forms of the last word that was not remembered.
    char folded[longest_form], stem[longest_form];
};

struct fulltext_words *fulltext_words_open(void) {
    struct fulltext_words *words = calloc(1, sizeof *words);
    if (!words) return NULL;
    words->stemmers = fulltext_stemmers_open();
    words->remembered = calloc(remembered_words, sizeof *words->remembered);
    if (!words->stemmers || !words->remembered) {
        fulltext_words_close(words);
        return NULL;
    }
    return words;
}

void fulltext_words_close(struct fulltext_words *words) {
    if (!words) return;
    fulltext_stemmers_close(words->stemmers);
    if (words->breaks) ubrk_close(words->breaks);
    free(words->remembered);
    free(words);
}

/// Says the forms of a word.
static void find_forms(
    struct fulltext_words *words, int language, const char *written, int length, struct fulltext_word *word
) {
    if (length > longest_word) length = longest_word;
    uint32_t hash = 2166136261u ^ (uint32_t)language;
    for (int i = 0; i < length; i++) hash = (hash ^ (unsigned char)written[i]) * 16777619u;
    struct remembered *known = &words->remembered[(hash ^ hash >> 15) & (remembered_words - 1)];
    if (known->length != length || known->language != language || memcmp(known->letters, written, length) != 0) {
        word->folded = words->folded;
        word->folded_length = fulltext_fold(written, length, words->folded);
        word->language = fulltext_language_of(language, words->folded, word->folded_length);
        word->stem = words->stem;
        word->stem_length = fulltext_stem(words->stemmers, word->language, words->folded, word->folded_length, words->stem);
        if (length + word->folded_length + word->stem_length > remembered_letters) return;
        known->language = language;
        known->stemmed_by = word->language;
        known->length = length;
        known->folded_length = word->folded_length;
        known->stem_length = word->stem_length;
        memcpy(known->letters, written, length);
        memcpy(known->letters + length, words->folded, word->folded_length);
        memcpy(known->letters + length + word->folded_length, words->stem, word->stem_length);
    }
    word->language = known->stemmed_by;
    word->folded = known->letters + length;
    word->folded_length = known->folded_length;
    word->stem = word->folded + known->folded_length;
    word->stem_length = known->stem_length;
}

struct visit {
    struct fulltext_words *words;
    void *context;
    int (*visitor)(void *context, const struct fulltext_word *word);
    const char *text;
};

static int visit_word(struct visit *visit, int language, int from, int to) {
    struct fulltext_word word = {.from = from, .to = to};
    find_forms(visit->words, language, visit->text + from, to - from, &word);
    if (word.stem_length == 0) return 0;
    return visit->visitor(visit->context, &word);
}

/// The words of a stretch without spaces, as ICU knows them.
static int visit_unspaced(struct visit *visit, int from, int to) {
    UErrorCode status = U_ZERO_ERROR;
    if (!visit->words->breaks) visit->words->breaks = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, visit->text + from, to - from, &status);
    if (visit->words->breaks) ubrk_setUText(visit->words->breaks, &text, &status);
    if (U_FAILURE(status) || !visit->words->breaks) {
        utext_close(&text);
        return visit_word(visit, fulltext_chinese, from, to);
    }
    int result = 0, last = ubrk_first(visit->words->breaks);
    for (int next = ubrk_next(visit->words->breaks); next != UBRK_DONE && !result; next = ubrk_next(visit->words->breaks)) {
        result = visit_word(visit, fulltext_chinese, from + last, from + next);
        last = next;
    }
    utext_close(&text);
    return result;
}

/// The length of the apostrophe at a place; 0 where there is none.
static int apostrophe(const char *text, int length, int at) {
    if (at < length && text[at] == '\'') return 1;
    if (at + 2 < length && (unsigned char)text[at] == 0xE2 && (unsigned char)text[at + 1] == 0x80
        && ((unsigned char)text[at + 2] == 0x99 || (unsigned char)text[at + 2] == 0x98))
        return 3;
    if (at + 1 < length && (unsigned char)text[at] == 0xCA && (unsigned char)text[at + 1] == 0xBC) return 2;
    return 0;
}

/// What an apostrophe cuts off a word: "women’s", "l’État", "qu’il".
static int is_cut_off(const char *text, int from, int to, int is_before, int is_behind) {
    if (is_before && is_behind) return 0;
    if (is_behind) return to - from == 1 && (text[from] | 32) == 's';
    if (is_before) return to - from == 1 || (to - from == 2 && (text[from] | 32) == 'q' && (text[from + 1] | 32) == 'u');
    return 0;
}

int fulltext_words_visit(
    struct fulltext_words *words, int language, const char *text, int length, void *context,
    int (*visitor)(void *context, const struct fulltext_word *word)
) {
    struct visit visit = {.words = words, .context = context, .visitor = visitor, .text = text};
    int at = 0, behind = -1;
    while (at < length) {
        unsigned char byte = text[at];
        if (byte >= fulltext_arabic && byte <= fulltext_spanish) language = byte;
        int end = fulltext_word_end(text, length, at);
        if (!end) {
            at++;
            // Never into the middle of a sign.
            while (at < length && ((unsigned char)text[at] & 0xC0) == 0x80) at++;
            continue;
        }
        int mark = apostrophe(text, length, end), result = 0;
        int is_before = mark && fulltext_word_end(text, length, end + mark);
        if (byte >= 0x80 && fulltext_is_unspaced(text, length, at))
            result = visit_unspaced(&visit, at, end);
        else if (!is_cut_off(text, at, end, is_before, behind == at))
            result = visit_word(&visit, language, at, end);
        if (result) return result;
        behind = is_before ? end + mark : -1;
        at = end + (is_before ? mark : 0);
    }
    return 0;
}

#include "Internal.h"

#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

struct fulltext_stemmers {
    struct sb_stemmer *of[fulltext_spanish + 1];
};

struct fulltext_stemmers *fulltext_stemmers_open(void) {
    struct fulltext_stemmers *stemmers = calloc(1, sizeof *stemmers);
    if (!stemmers) return NULL;
    stemmers->of[fulltext_arabic] = sb_stemmer_new("arabic", NULL);
    stemmers->of[fulltext_english] = sb_stemmer_new("english", NULL);
    stemmers->of[fulltext_french] = sb_stemmer_new("french", NULL);
    stemmers->of[fulltext_russian] = sb_stemmer_new("russian", NULL);
    stemmers->of[fulltext_spanish] = sb_stemmer_new("spanish", NULL);
    return stemmers;
}

void fulltext_stemmers_close(struct fulltext_stemmers *stemmers) {
    if (!stemmers) return;
    for (int i = 0; i <= fulltext_spanish; i++)
        if (stemmers->of[i]) sb_stemmer_delete(stemmers->of[i]);
    free(stemmers);
}

static int ends(const char *word, int length, const char *ending) {
    int count = (int)strlen(ending);
    return length >= count && memcmp(word + length - count, ending, count) == 0;
}

static int begins(const char *word, int length, const char *beginning) {
    int count = (int)strlen(beginning);
    return length >= count && memcmp(word, beginning, count) == 0;
}

int fulltext_stem(struct fulltext_stemmers *stemmers, int language, const char *folded, int length, char *stem) {
    memcpy(stem, folded, length);
    struct sb_stemmer *stemmer = language > 0 && language <= fulltext_spanish ? stemmers->of[language] : NULL;
    if (!stemmer || length < 3 || length > longest_word) return length;
    if (language == fulltext_spanish && ends(stem, length, "cion")) {
        // The rules look for the accent, which folding took away.
        memcpy(stem + length - 2, "ón", 3);
        length++;
    }
    if (language == fulltext_arabic) {
        // "And" and "so" are written to the article, which the rules then no longer see.
        if (length >= 12 && (begins(stem, length, "وال") || begins(stem, length, "فال"))) {
            memmove(stem, stem + 2, length - 2);
            length -= 2;
        }
        // Teh marbuta is often printed as heh.
        if (ends(stem, length, "ه")) memcpy(stem + length - 2, "ة", 2);
    }
    // One form of a word may lose two endings where another loses one, so that what is left is stemmed until it stays.
    int rounds = language == fulltext_english || language == fulltext_russian ? 1 : 3;
    for (int round = 0; round < rounds; round++) {
        const sb_symbol *found = sb_stemmer_stem(stemmer, (const sb_symbol *)stem, length);
        int count = found ? sb_stemmer_length(stemmer) : 0;
        if (count <= 0 || count > longest_form || (count == length && memcmp(found, stem, count) == 0)) break;
        memcpy(stem, found, count);
        length = count;
    }
    // The verbs in -овать have -у- in the present: рекомендовать, рекомендует.
    if (language == fulltext_russian && length >= 12 && (ends(stem, length, "ова") || ends(stem, length, "ева"))) length -= 6;
    if (language == fulltext_spanish || language == fulltext_french) {
        char plain[longest_form];
        int count = fulltext_fold(stem, length, plain);
        memcpy(stem, plain, count);
        length = count;
    }
    return length;
}

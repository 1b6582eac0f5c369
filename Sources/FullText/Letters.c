#include "Internal.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

static int is_ascii_alphanumeric(unsigned char byte) {
    return (unsigned)((byte | 32) - 'a') < 26 || (unsigned)(byte - '0') < 10;
}

/// Marks that a script may leave out, and signs that show nothing.
static int is_left_out(UChar32 c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5C7 && u_charType(c) == U_NON_SPACING_MARK)
        || (c >= 0x610 && c <= 0x61A) || (c >= 0x64B && c <= 0x65F) || c == 0x670 || (c >= 0x6D6 && c <= 0x6ED) || c == 0x640
        || c == 0xAD || c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
}

static int is_unspaced(UChar32 c) {
    if (c < 0xE00) return 0;
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0xE00 && c <= 0xEFF)
        || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) || c == 0x3005 || c == 0x3007
        || (c >= 0x20000 && u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) || (c >= 0xF900 && c <= 0xFAFF);
}

static int makes_words(UChar32 c) {
    if (c < 0) return 0;
    return u_isalnum(c) || is_left_out(c) || (U_GET_GC_MASK(c) & (U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

int fulltext_is_unspaced(const char *text, int length, int from) {
    UChar32 c;
    U8_NEXT(text, from, length, c);
    return is_unspaced(c);
}

int fulltext_word_end(const char *text, int length, int from) {
    int end = from, unspaced = -1, shows = 0;
    while (end < length) {
        int next = end;
        UChar32 c = (unsigned char)text[end];
        if (c < 0x80) {
            // Most text is plain, and asks for nothing more.
            if (!is_ascii_alphanumeric(c) || unspaced > 0) break;
            unspaced = 0;
            shows = 1;
            end++;
            continue;
        }
        U8_NEXT(text, next, length, c);
        if (!makes_words(c)) break;
        // A mark belongs to the letter before it.
        if (is_left_out(c)) {
            if (unspaced < 0) break;
        } else {
            int is = is_unspaced(c);
            if (unspaced >= 0 && is != unspaced) break;
            unspaced = is;
            shows = 1;
        }
        end = next;
    }
    return shows ? end : 0;
}

/// A sign written as others; 0 where it stands for itself.
static const char *written_as(UChar32 c) {
    switch (c) {
    case 0xDF: case 0x1E9E: return "ss";
    case 0xE6: case 0xC6: return "ae";
    case 0x153: case 0x152: return "oe";
    case 0xF8: case 0xD8: return "o";
    case 0x142: case 0x141: return "l";
    case 0x111: case 0x110: return "d";
    case 0x131: return "i";
    default: return 0;
    }
}

int fulltext_fold(const char *word, int length, char *folded) {
    if (length > longest_word) {
        length = longest_word;
        U8_SET_CP_START((const uint8_t *)word, 0, length);
    }
    int ascii = 1;
    for (int i = 0; i < length; i++) {
        unsigned char byte = word[i];
        if (byte >= 0x80) { ascii = 0; break; }
        folded[i] = byte >= 'A' && byte <= 'Z' ? byte + 32 : byte;
    }
    if (ascii) return length;

    UErrorCode status = U_ZERO_ERROR;
    UChar wide[longest_word], apart[longest_word * 18];
    int32_t count = 0;
    u_strFromUTF8WithSub(wide, longest_word, &count, word, length, 0xFFFD, NULL, &status);
    const UNormalizer2 *normalizer = unorm2_getNFKDInstance(&status);
    count = unorm2_normalize(normalizer, wide, count, apart, longest_word * 18, &status);
    if (U_FAILURE(status)) {
        memcpy(folded, word, length);
        return length;
    }
    int at = 0;
    for (int32_t i = 0; i < count && at < longest_form - 4;) {
        UChar32 c;
        U16_NEXT(apart, i, count, c);
        c = u_foldCase(c, U_FOLD_CASE_DEFAULT);
        // й is a letter of its own, ё is not.
        if (c == 0x438 && i < count && apart[i] == 0x306) {
            c = 0x439;
            i++;
        }
        if (is_left_out(c) && u_charType(c) != U_OTHER_LETTER) continue;
        const char *other = written_as(c);
        if (other) {
            while (*other) folded[at++] = *other++;
            continue;
        }
        int digit = c >= 0x80 && u_isdigit(c) ? u_charDigitValue(c) : -1;
        if (digit >= 0) c = '0' + digit;
        if (c == 0x671) c = 0x627;
        if (c == 0x649 || c == 0x6CC) c = 0x64A;
        if (c == 0x6A9) c = 0x643;
        U8_APPEND_UNSAFE(folded, at, c);
    }
    return at;
}

int fulltext_language_of(int language, const char *folded, int length) {
    if (length == 0) return 0;
    for (int i = 0; i < length; i++)
        if ((unsigned)(folded[i] - '0') < 10) return 0;
    UChar32 c;
    int from = 0;
    U8_NEXT(folded, from, length, c);
    if (c >= 0x400 && c < 0x530) return fulltext_russian;
    if (c >= 0x600 && c < 0x700) return fulltext_arabic;
    if (is_unspaced(c)) return fulltext_chinese;
    if (c >= 0x250) return 0;
    return language == fulltext_french || language == fulltext_spanish ? language : fulltext_english;
}

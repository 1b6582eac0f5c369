#include "EmbeddedFiles.h"
#include <string.h>

// To add a file: embed it here and name it in the list below. The compiler watches the embedded files for changes.
static const unsigned char lexicon_en[] = {
#embed "../Vocabularies/Data/lexicon.en.tsv"
};

static const EmbeddedFile files[] = {
    {"Vocabularies/Data/lexicon.en.tsv", lexicon_en, sizeof lexicon_en},
};

EmbeddedFile embedded_file_at(size_t index) {
    EmbeddedFile none = {NULL, NULL, 0};
    return index < sizeof files / sizeof files[0] ? files[index] : none;
}

EmbeddedFile embedded_file(const char *name) {
    for (size_t index = 0; index < sizeof files / sizeof files[0]; index++)
        if (strcmp(files[index].name, name) == 0) return files[index];
    EmbeddedFile none = {NULL, NULL, 0};
    return none;
}

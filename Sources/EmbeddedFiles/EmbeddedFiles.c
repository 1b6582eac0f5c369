#include "EmbeddedFiles.h"
#include <string.h>

// To add a file: embed it here and name it in the list below. The compiler watches the embedded files for changes.
static const unsigned char data_actors_en_tsv[] = {
#embed "../Vocabularies/Data/actors.en.tsv"
};
static const unsigned char data_entities_tsv[] = {
#embed "../Vocabularies/Data/entities.tsv"
};
static const unsigned char data_hedges_en_tsv[] = {
#embed "../Vocabularies/Data/hedges.en.tsv"
};
static const unsigned char data_lexicon_en_tsv[] = {
#embed "../Vocabularies/Data/lexicon.en.tsv"
};
static const unsigned char data_states_tsv[] = {
#embed "../Vocabularies/Data/states.tsv"
};
static const unsigned char data_topics_tsv[] = {
#embed "../Vocabularies/Data/topics.tsv"
};
static const unsigned char data_treaties_tsv[] = {
#embed "../Vocabularies/Data/treaties.tsv"
};

static const EmbeddedFile files[] = {
    {"Vocabularies/Data/actors.en.tsv", data_actors_en_tsv, sizeof data_actors_en_tsv},
    {"Vocabularies/Data/entities.tsv", data_entities_tsv, sizeof data_entities_tsv},
    {"Vocabularies/Data/hedges.en.tsv", data_hedges_en_tsv, sizeof data_hedges_en_tsv},
    {"Vocabularies/Data/lexicon.en.tsv", data_lexicon_en_tsv, sizeof data_lexicon_en_tsv},
    {"Vocabularies/Data/states.tsv", data_states_tsv, sizeof data_states_tsv},
    {"Vocabularies/Data/topics.tsv", data_topics_tsv, sizeof data_topics_tsv},
    {"Vocabularies/Data/treaties.tsv", data_treaties_tsv, sizeof data_treaties_tsv},
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

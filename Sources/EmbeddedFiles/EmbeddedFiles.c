#include "EmbeddedFiles.h"
#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

// To add a file: embed it here and name it in the list below. The compiler watches the embedded files for changes.
static const unsigned char data_actions_en_tsv[] = {
#embed "../Vocabularies/Data/actions.en.tsv"
};
static const unsigned char data_actions_fr_tsv[] = {
#embed "../Vocabularies/Data/actions.fr.tsv"
};
static const unsigned char data_actions_es_tsv[] = {
#embed "../Vocabularies/Data/actions.es.tsv"
};
static const unsigned char data_actions_ru_tsv[] = {
#embed "../Vocabularies/Data/actions.ru.tsv"
};
static const unsigned char data_actions_ar_tsv[] = {
#embed "../Vocabularies/Data/actions.ar.tsv"
};
static const unsigned char data_actions_zh_tsv[] = {
#embed "../Vocabularies/Data/actions.zh.tsv"
};
static const unsigned char data_facts_en_tsv[] = {
#embed "../Vocabularies/Data/facts.en.tsv"
};
static const unsigned char data_facts_fr_tsv[] = {
#embed "../Vocabularies/Data/facts.fr.tsv"
};
static const unsigned char data_facts_es_tsv[] = {
#embed "../Vocabularies/Data/facts.es.tsv"
};
static const unsigned char data_facts_ru_tsv[] = {
#embed "../Vocabularies/Data/facts.ru.tsv"
};
static const unsigned char data_facts_ar_tsv[] = {
#embed "../Vocabularies/Data/facts.ar.tsv"
};
static const unsigned char data_facts_zh_tsv[] = {
#embed "../Vocabularies/Data/facts.zh.tsv"
};
static const unsigned char data_actors_en_tsv[] = {
#embed "../Vocabularies/Data/actors.en.tsv"
};
static const unsigned char data_entities_tsv[] = {
#embed "../Vocabularies/Data/entities.tsv"
};
static const unsigned char data_groups_tsv[] = {
#embed "../Vocabularies/Data/groups.tsv"
};
static const unsigned char data_words_en_tsv[] = {
#embed "../Vocabularies/Data/words.en.tsv"
};
static const unsigned char data_headings_tsv[] = {
#embed "../Vocabularies/Data/headings.tsv"
};
static const unsigned char data_actors_fr_tsv[] = {
#embed "../Vocabularies/Data/actors.fr.tsv"
};
static const unsigned char data_hedges_fr_tsv[] = {
#embed "../Vocabularies/Data/hedges.fr.tsv"
};
static const unsigned char data_lexicon_fr_tsv[] = {
#embed "../Vocabularies/Data/lexicon.fr.tsv"
};
static const unsigned char data_words_fr_tsv[] = {
#embed "../Vocabularies/Data/words.fr.tsv"
};
static const unsigned char data_actors_es_tsv[] = {
#embed "../Vocabularies/Data/actors.es.tsv"
};
static const unsigned char data_hedges_es_tsv[] = {
#embed "../Vocabularies/Data/hedges.es.tsv"
};
static const unsigned char data_lexicon_es_tsv[] = {
#embed "../Vocabularies/Data/lexicon.es.tsv"
};
static const unsigned char data_words_es_tsv[] = {
#embed "../Vocabularies/Data/words.es.tsv"
};
static const unsigned char data_actors_ru_tsv[] = {
#embed "../Vocabularies/Data/actors.ru.tsv"
};
static const unsigned char data_hedges_ru_tsv[] = {
#embed "../Vocabularies/Data/hedges.ru.tsv"
};
static const unsigned char data_lexicon_ru_tsv[] = {
#embed "../Vocabularies/Data/lexicon.ru.tsv"
};
static const unsigned char data_words_ru_tsv[] = {
#embed "../Vocabularies/Data/words.ru.tsv"
};
static const unsigned char data_actors_ar_tsv[] = {
#embed "../Vocabularies/Data/actors.ar.tsv"
};
static const unsigned char data_hedges_ar_tsv[] = {
#embed "../Vocabularies/Data/hedges.ar.tsv"
};
static const unsigned char data_lexicon_ar_tsv[] = {
#embed "../Vocabularies/Data/lexicon.ar.tsv"
};
static const unsigned char data_words_ar_tsv[] = {
#embed "../Vocabularies/Data/words.ar.tsv"
};
static const unsigned char data_actors_zh_tsv[] = {
#embed "../Vocabularies/Data/actors.zh.tsv"
};
static const unsigned char data_hedges_zh_tsv[] = {
#embed "../Vocabularies/Data/hedges.zh.tsv"
};
static const unsigned char data_lexicon_zh_tsv[] = {
#embed "../Vocabularies/Data/lexicon.zh.tsv"
};
static const unsigned char data_words_zh_tsv[] = {
#embed "../Vocabularies/Data/words.zh.tsv"
};
static const unsigned char data_terms_en_tsv[] = {
#embed "../Vocabularies/Data/terms.en.tsv"
};
static const unsigned char data_terms_fr_tsv[] = {
#embed "../Vocabularies/Data/terms.fr.tsv"
};
static const unsigned char data_terms_es_tsv[] = {
#embed "../Vocabularies/Data/terms.es.tsv"
};
static const unsigned char data_terms_ru_tsv[] = {
#embed "../Vocabularies/Data/terms.ru.tsv"
};
static const unsigned char data_terms_ar_tsv[] = {
#embed "../Vocabularies/Data/terms.ar.tsv"
};
static const unsigned char data_terms_zh_tsv[] = {
#embed "../Vocabularies/Data/terms.zh.tsv"
};
static const unsigned char data_bodies_tsv[] = {
#embed "../Vocabularies/Data/bodies.tsv"
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

// The templates, words and assets of the site.
static const unsigned char site_accessibility[] = {
#embed "../Site/Templates/accessibility.mustache"
};
static const unsigned char site_api[] = {
#embed "../Site/Templates/api.mustache"
};
static const unsigned char site_bulk[] = {
#embed "../Site/Templates/bulk.mustache"
};
static const unsigned char site_document[] = {
#embed "../Site/Templates/document.mustache"
};
static const unsigned char site_editions[] = {
#embed "../Site/Templates/editions.mustache"
};
static const unsigned char site_file[] = {
#embed "../Site/Templates/file.mustache"
};
static const unsigned char site_home[] = {
#embed "../Site/Templates/home.mustache"
};
static const unsigned char site_layout[] = {
#embed "../Site/Templates/layout.mustache"
};
static const unsigned char site_original[] = {
#embed "../Site/Templates/original.mustache"
};
static const unsigned char site_languages[] = {
#embed "../Site/Templates/languages.mustache"
};
static const unsigned char site_compare[] = {
#embed "../Site/Templates/compare.mustache"
};
static const unsigned char site_suggest[] = {
#embed "../Site/Templates/suggest.mustache"
};
static const unsigned char site_topics[] = {
#embed "../Site/Templates/topics.mustache"
};
static const unsigned char site_subjects[] = {
#embed "../Site/Templates/subjects.mustache"
};
static const unsigned char site_subject[] = {
#embed "../Site/Templates/subject.mustache"
};
static const unsigned char site_heat[] = {
#embed "../Site/Templates/heat.mustache"
};
static const unsigned char site_forces[] = {
#embed "../Site/Templates/forces.mustache"
};
static const unsigned char site_meetings[] = {
#embed "../Site/Templates/meetings.mustache"
};
static const unsigned char site_paging[] = {
#embed "../Site/Templates/paging.mustache"
};
static const unsigned char site_problem[] = {
#embed "../Site/Templates/problem.mustache"
};
static const unsigned char site_recommendation[] = {
#embed "../Site/Templates/recommendation.mustache"
};
static const unsigned char site_recommendations[] = {
#embed "../Site/Templates/recommendations.mustache"
};
static const unsigned char site_record[] = {
#embed "../Site/Templates/record.mustache"
};
static const unsigned char site_search_js[] = {
#embed "../Site/Assets/search.js"
};
static const unsigned char site_icon_svg[] = {
#embed "../Site/Assets/icon.svg"
};
static const unsigned char site_style_css[] = {
#embed "../Site/Assets/style.css"
};
static const unsigned char site_ar_words[] = {
#embed "../Site/Words/ar.words"
};
static const unsigned char site_es_words[] = {
#embed "../Site/Words/es.words"
};
static const unsigned char site_fr_words[] = {
#embed "../Site/Words/fr.words"
};
static const unsigned char site_ru_words[] = {
#embed "../Site/Words/ru.words"
};
static const unsigned char site_zh_words[] = {
#embed "../Site/Words/zh.words"
};
static const unsigned char site_en_words[] = {
#embed "../Site/Words/en.words"
};

static const unsigned char publishing_en_words[] = {
#embed "../Publishing/Data/en.words"
};
static const unsigned char publishing_fr_words[] = {
#embed "../Publishing/Data/fr.words"
};
static const unsigned char publishing_es_words[] = {
#embed "../Publishing/Data/es.words"
};
static const unsigned char publishing_ru_words[] = {
#embed "../Publishing/Data/ru.words"
};
static const unsigned char publishing_ar_words[] = {
#embed "../Publishing/Data/ar.words"
};
static const unsigned char publishing_zh_words[] = {
#embed "../Publishing/Data/zh.words"
};
static const unsigned char publishing_record_css[] = {
#embed "../Publishing/Data/record.css"
};
static const unsigned char publishing_record_typ[] = {
#embed "../Publishing/Data/record.typ"
};
static const unsigned char publishing_styles_xml[] = {
#embed "../Publishing/Data/styles.xml"
};
static const unsigned char publishing_numbering_xml[] = {
#embed "../Publishing/Data/numbering.xml"
};
static const unsigned char publishing_settings_xml[] = {
#embed "../Publishing/Data/settings.xml"
};
static const EmbeddedFile files[] = {
    {"Vocabularies/Data/actions.en.tsv", data_actions_en_tsv, sizeof data_actions_en_tsv},
    {"Vocabularies/Data/actions.fr.tsv", data_actions_fr_tsv, sizeof data_actions_fr_tsv},
    {"Vocabularies/Data/actions.es.tsv", data_actions_es_tsv, sizeof data_actions_es_tsv},
    {"Vocabularies/Data/actions.ru.tsv", data_actions_ru_tsv, sizeof data_actions_ru_tsv},
    {"Vocabularies/Data/actions.ar.tsv", data_actions_ar_tsv, sizeof data_actions_ar_tsv},
    {"Vocabularies/Data/actions.zh.tsv", data_actions_zh_tsv, sizeof data_actions_zh_tsv},
    {"Vocabularies/Data/facts.en.tsv", data_facts_en_tsv, sizeof data_facts_en_tsv},
    {"Vocabularies/Data/facts.fr.tsv", data_facts_fr_tsv, sizeof data_facts_fr_tsv},
    {"Vocabularies/Data/facts.es.tsv", data_facts_es_tsv, sizeof data_facts_es_tsv},
    {"Vocabularies/Data/facts.ru.tsv", data_facts_ru_tsv, sizeof data_facts_ru_tsv},
    {"Vocabularies/Data/facts.ar.tsv", data_facts_ar_tsv, sizeof data_facts_ar_tsv},
    {"Vocabularies/Data/facts.zh.tsv", data_facts_zh_tsv, sizeof data_facts_zh_tsv},
    {"Vocabularies/Data/actors.en.tsv", data_actors_en_tsv, sizeof data_actors_en_tsv},
    {"Vocabularies/Data/entities.tsv", data_entities_tsv, sizeof data_entities_tsv},
    {"Vocabularies/Data/groups.tsv", data_groups_tsv, sizeof data_groups_tsv},
    {"Vocabularies/Data/words.en.tsv", data_words_en_tsv, sizeof data_words_en_tsv},
    {"Vocabularies/Data/headings.tsv", data_headings_tsv, sizeof data_headings_tsv},
    {"Vocabularies/Data/actors.fr.tsv", data_actors_fr_tsv, sizeof data_actors_fr_tsv},
    {"Vocabularies/Data/hedges.fr.tsv", data_hedges_fr_tsv, sizeof data_hedges_fr_tsv},
    {"Vocabularies/Data/lexicon.fr.tsv", data_lexicon_fr_tsv, sizeof data_lexicon_fr_tsv},
    {"Vocabularies/Data/words.fr.tsv", data_words_fr_tsv, sizeof data_words_fr_tsv},
    {"Vocabularies/Data/actors.es.tsv", data_actors_es_tsv, sizeof data_actors_es_tsv},
    {"Vocabularies/Data/hedges.es.tsv", data_hedges_es_tsv, sizeof data_hedges_es_tsv},
    {"Vocabularies/Data/lexicon.es.tsv", data_lexicon_es_tsv, sizeof data_lexicon_es_tsv},
    {"Vocabularies/Data/words.es.tsv", data_words_es_tsv, sizeof data_words_es_tsv},
    {"Vocabularies/Data/actors.ru.tsv", data_actors_ru_tsv, sizeof data_actors_ru_tsv},
    {"Vocabularies/Data/hedges.ru.tsv", data_hedges_ru_tsv, sizeof data_hedges_ru_tsv},
    {"Vocabularies/Data/lexicon.ru.tsv", data_lexicon_ru_tsv, sizeof data_lexicon_ru_tsv},
    {"Vocabularies/Data/words.ru.tsv", data_words_ru_tsv, sizeof data_words_ru_tsv},
    {"Vocabularies/Data/actors.ar.tsv", data_actors_ar_tsv, sizeof data_actors_ar_tsv},
    {"Vocabularies/Data/hedges.ar.tsv", data_hedges_ar_tsv, sizeof data_hedges_ar_tsv},
    {"Vocabularies/Data/lexicon.ar.tsv", data_lexicon_ar_tsv, sizeof data_lexicon_ar_tsv},
    {"Vocabularies/Data/words.ar.tsv", data_words_ar_tsv, sizeof data_words_ar_tsv},
    {"Vocabularies/Data/actors.zh.tsv", data_actors_zh_tsv, sizeof data_actors_zh_tsv},
    {"Vocabularies/Data/hedges.zh.tsv", data_hedges_zh_tsv, sizeof data_hedges_zh_tsv},
    {"Vocabularies/Data/lexicon.zh.tsv", data_lexicon_zh_tsv, sizeof data_lexicon_zh_tsv},
    {"Vocabularies/Data/words.zh.tsv", data_words_zh_tsv, sizeof data_words_zh_tsv},
    {"Vocabularies/Data/terms.en.tsv", data_terms_en_tsv, sizeof data_terms_en_tsv},
    {"Vocabularies/Data/terms.fr.tsv", data_terms_fr_tsv, sizeof data_terms_fr_tsv},
    {"Vocabularies/Data/terms.es.tsv", data_terms_es_tsv, sizeof data_terms_es_tsv},
    {"Vocabularies/Data/terms.ru.tsv", data_terms_ru_tsv, sizeof data_terms_ru_tsv},
    {"Vocabularies/Data/terms.ar.tsv", data_terms_ar_tsv, sizeof data_terms_ar_tsv},
    {"Vocabularies/Data/terms.zh.tsv", data_terms_zh_tsv, sizeof data_terms_zh_tsv},
    {"Vocabularies/Data/bodies.tsv", data_bodies_tsv, sizeof data_bodies_tsv},
    {"Vocabularies/Data/hedges.en.tsv", data_hedges_en_tsv, sizeof data_hedges_en_tsv},
    {"Vocabularies/Data/lexicon.en.tsv", data_lexicon_en_tsv, sizeof data_lexicon_en_tsv},
    {"Vocabularies/Data/states.tsv", data_states_tsv, sizeof data_states_tsv},
    {"Vocabularies/Data/topics.tsv", data_topics_tsv, sizeof data_topics_tsv},
    {"Vocabularies/Data/treaties.tsv", data_treaties_tsv, sizeof data_treaties_tsv},
    {"Publishing/Data/en.words", publishing_en_words, sizeof publishing_en_words},
    {"Publishing/Data/fr.words", publishing_fr_words, sizeof publishing_fr_words},
    {"Publishing/Data/es.words", publishing_es_words, sizeof publishing_es_words},
    {"Publishing/Data/ru.words", publishing_ru_words, sizeof publishing_ru_words},
    {"Publishing/Data/ar.words", publishing_ar_words, sizeof publishing_ar_words},
    {"Publishing/Data/zh.words", publishing_zh_words, sizeof publishing_zh_words},
    {"Publishing/Data/record.css", publishing_record_css, sizeof publishing_record_css},
    {"Publishing/Data/record.typ", publishing_record_typ, sizeof publishing_record_typ},
    {"Publishing/Data/styles.xml", publishing_styles_xml, sizeof publishing_styles_xml},
    {"Publishing/Data/numbering.xml", publishing_numbering_xml, sizeof publishing_numbering_xml},
    {"Publishing/Data/settings.xml", publishing_settings_xml, sizeof publishing_settings_xml},
    {"Site/Templates/accessibility.mustache", site_accessibility, sizeof site_accessibility},
    {"Site/Templates/api.mustache", site_api, sizeof site_api},
    {"Site/Templates/bulk.mustache", site_bulk, sizeof site_bulk},
    {"Site/Templates/document.mustache", site_document, sizeof site_document},
    {"Site/Templates/editions.mustache", site_editions, sizeof site_editions},
    {"Site/Templates/file.mustache", site_file, sizeof site_file},
    {"Site/Templates/home.mustache", site_home, sizeof site_home},
    {"Site/Templates/layout.mustache", site_layout, sizeof site_layout},
    {"Site/Templates/original.mustache", site_original, sizeof site_original},
    {"Site/Templates/languages.mustache", site_languages, sizeof site_languages},
    {"Site/Templates/compare.mustache", site_compare, sizeof site_compare},
    {"Site/Templates/suggest.mustache", site_suggest, sizeof site_suggest},
    {"Site/Templates/topics.mustache", site_topics, sizeof site_topics},
    {"Site/Templates/subjects.mustache", site_subjects, sizeof site_subjects},
    {"Site/Templates/subject.mustache", site_subject, sizeof site_subject},
    {"Site/Templates/heat.mustache", site_heat, sizeof site_heat},
    {"Site/Templates/forces.mustache", site_forces, sizeof site_forces},
    {"Site/Templates/meetings.mustache", site_meetings, sizeof site_meetings},
    {"Site/Templates/paging.mustache", site_paging, sizeof site_paging},
    {"Site/Templates/problem.mustache", site_problem, sizeof site_problem},
    {"Site/Templates/recommendation.mustache", site_recommendation, sizeof site_recommendation},
    {"Site/Templates/recommendations.mustache", site_recommendations, sizeof site_recommendations},
    {"Site/Templates/record.mustache", site_record, sizeof site_record},
    {"Site/Assets/search.js", site_search_js, sizeof site_search_js},
    {"Site/Assets/icon.svg", site_icon_svg, sizeof site_icon_svg},
    {"Site/Assets/style.css", site_style_css, sizeof site_style_css},
    {"Site/Words/ar.words", site_ar_words, sizeof site_ar_words},
    {"Site/Words/es.words", site_es_words, sizeof site_es_words},
    {"Site/Words/fr.words", site_fr_words, sizeof site_fr_words},
    {"Site/Words/ru.words", site_ru_words, sizeof site_ru_words},
    {"Site/Words/zh.words", site_zh_words, sizeof site_zh_words},
    {"Site/Words/en.words", site_en_words, sizeof site_en_words},
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

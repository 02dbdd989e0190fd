/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words that the evaluation's tables are made of: written by hand for it, never taken from the recogniser's data. */
#ifndef LKS_EVALUATE_WORDS_H
#define LKS_EVALUATE_WORDS_H

/* Lists end with NULL. Their lines hold words between blanks, those of `..._phrases` between '|'. */
typedef const char *const lks_word_list[];

/* 漢字/ヨミ */
extern lks_word_list lks_words_surnames, lks_words_men, lks_words_women;

typedef struct lks_people_words {
  const char *language; /* "en" */
  const char *const *surnames;
  const char *const *men;
  const char *const *women;
} lks_people_words;

/* Ends with a row without a language. */
extern const lks_people_words lks_words_world[];
extern lks_word_list lks_words_katakana_people; /* ファーストネーム・サーネーム */

/* 都道府県/市区町村/町名/市外局番/郵便番号 */
extern lks_word_list lks_words_towns;
extern lks_word_list lks_words_english_towns, lks_words_german_towns, lks_words_french_towns, lks_words_spanish_towns;
extern lks_word_list lks_words_chinese_towns, lks_words_korean_towns;
extern lks_word_list lks_words_english_streets, lks_words_german_streets, lks_words_french_streets,
    lks_words_spanish_streets;
extern lks_word_list lks_words_buildings, lks_words_stations, lks_words_shrines;
extern lks_word_list lks_words_universities, lks_words_schools, lks_words_companies, lks_words_faculties;
extern lks_word_list lks_words_departments, lks_words_jobs, lks_words_courses_phrases, lks_words_products_phrases;
extern lks_word_list lks_words_remarks_phrases, lks_words_diagnoses, lks_words_banks, lks_words_countries;
extern lks_word_list lks_words_papers_phrases, lks_words_budget_phrases, lks_words_shops_phrases;
extern lks_word_list lks_words_english_products_phrases, lks_words_english_companies_phrases;
extern lks_word_list lks_words_english_jobs_phrases, lks_words_english_departments_phrases;
extern lks_word_list lks_words_english_facilities_phrases, lks_words_english_countries_phrases;
extern lks_word_list lks_words_english_courses_phrases, lks_words_english_remarks_phrases;
extern lks_word_list lks_words_english_diagnoses_phrases;

#endif

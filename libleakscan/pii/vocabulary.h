/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Closed vocabularies: countries in Japanese, English, Chinese and Korean, words for sex and blood types, and the
 * words that make a Latin text an organisation, a place or a street. */
#ifndef LKS_PII_VOCABULARY_H
#define LKS_PII_VOCABULARY_H

#include <stdbool.h>
#include <stddef.h>

#include "pii/words.h"

enum {
  LKS_VOCABULARY_COUNTRY = 1,
  LKS_VOCABULARY_SEX = 2,
  LKS_VOCABULARY_BLOOD = 4,
  LKS_VOCABULARY_ORGANISATION = 8,
  LKS_VOCABULARY_PLACE = 16,
  LKS_VOCABULARY_STREET = 32
};

extern const lks_word_set lks_vocabulary_words;

/* The flags of a word or a whole text, whose widths are folded already; case, accents, spaces, dots, hyphens and
 * brackets don't matter. */
unsigned lks_vocabulary_find(const char *text, size_t length);

/* Whether the whole text, as it comes, names a country. */
bool lks_country_known(const char *text, size_t length);

#endif

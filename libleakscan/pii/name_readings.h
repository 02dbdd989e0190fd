/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Readings of names: one spelling for kana and all romaji, and what a reading or a Latin word is known as. */
#ifndef LKS_PII_NAME_READINGS_H
#define LKS_PII_NAME_READINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { LKS_KEY_MOST = 40 };

/* What the tables are asked for: lower-case ASCII letters, not terminated. */
typedef struct lks_word_key {
  char text[LKS_KEY_MOST + 4];
  size_t length;
} lks_word_key;

bool lks_is_small_y(uint32_t kana);
bool lks_kana_key(const uint32_t *katakana, size_t length, lks_word_key *key); /* false: not all are kana, too long */
bool lks_romaji_key(const char *lower_case, lks_word_key *key);                /* false: no romaji */

/* LKS_READING_... bits of names_data.h. */
unsigned lks_reading_flags(const lks_word_key *key);
unsigned lks_latin_flags(const lks_word_key *key);

#endif

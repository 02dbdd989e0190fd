/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tables of names_data.c and names_world.c. */
/* Written by generate_names.py: change that, not this file. */
/* clang-format off */
#ifndef LKS_PII_NAMES_DATA_H
#define LKS_PII_NAMES_DATA_H

#include "pii/words.h"

enum { LKS_NO_SURNAME = -128, LKS_LONGEST_SURNAME = 5, LKS_LONGEST_GIVEN = 4, LKS_LETTER_UNSEEN = -30 };
enum { LKS_NAME_LETTERS_FROM = 0x3000, LKS_NAME_BLOCKS = 448 };

/* What a reading is known as; what a Latin word is known as, beside its first two and its last. */
enum { LKS_READING_SURNAME = 1, LKS_READING_GIVEN = 2, LKS_READING_FOREIGN = 4, LKS_READING_WORD = 8 };
enum {
  LKS_LATIN_SURNAME = 1,
  LKS_LATIN_GIVEN = 2,
  LKS_LATIN_PLACE = 4,
  LKS_LATIN_WORD = 8,
  LKS_LATIN_BLOCKING = 16, /* no text with it is a person's name */
  LKS_LATIN_PARTICLE = 32, /* says nothing: van, de, Mrs */
  LKS_LATIN_SYLLABLE = 64, /* of Chinese, Korean and Vietnamese given names */
  LKS_LATIN_ASIAN = 128    /* a surname there */
};
enum { LKS_CHINESE_SURNAME = 1, LKS_CHINESE_SURE = 2, LKS_CHINESE_GIVEN = 4 };
enum { LKS_HANGUL_SURNAME = 1, LKS_HANGUL_FIRST = 2, LKS_HANGUL_SECOND = 4 };

/* Weights are tenths of a nat; the four are for a given name of one letter, its first, a middle, its last. */
struct lks_name_letter {
  uint8_t chinese;
  int8_t surname; /* as a surname of one letter, or LKS_NO_SURNAME */
  int8_t weights[4];
};

extern const struct lks_name_letter lks_name_letters[];
extern const uint64_t lks_name_blocks[LKS_NAME_BLOCKS]; /* which of 64 code points have a row */
extern const uint16_t lks_name_firsts[LKS_NAME_BLOCKS]; /* the row of the first that has */
extern const int8_t lks_name_bias[LKS_LONGEST_SURNAME][LKS_LONGEST_GIVEN];
extern const lks_word_set lks_surname_words; /* of two letters and more; beside it its weight less LKS_NO_SURNAME */
extern const lks_word_set lks_reading_words;
extern const lks_word_set lks_latin_words;
extern const lks_word_set lks_hangul_syllables;

#endif

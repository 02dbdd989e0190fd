/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tables of names_data.c. */
/* Written by generate_names.py: change that, not this file. */
/* clang-format off */
#ifndef LKS_PII_NAMES_DATA_H
#define LKS_PII_NAMES_DATA_H

#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

enum { LKS_READING_ROW = 64, LKS_NO_SURNAME = -128, LKS_LONGEST_SURNAME = 5, LKS_LONGEST_GIVEN = 4 };
enum { LKS_LETTER_UNSEEN = -30 };

/* What a reading or a Latin word is known as; kept as the capital 'A' + flags behind it. */
enum { LKS_READING_SURNAME = 1, LKS_READING_GIVEN = 2, LKS_READING_FOREIGN = 4, LKS_READING_WORD = 8 };

/* Weights are tenths of a nat; the four are for a given name of one letter, its first, a middle, its last. */
struct lks_name_letter {
  char16_t letter;
  uint16_t pairs;      /* where in lks_surname_seconds the surnames of two letters begin; end: the next row's */
  int8_t surname;      /* as a surname of one letter, or LKS_NO_SURNAME */
  int8_t weights[4];
};
struct lks_long_surname {
  char16_t letters[LKS_LONGEST_SURNAME];
  int8_t weight;
};
struct lks_name_fold {
  char32_t variant;
  char16_t base;
};

extern const struct lks_name_letter lks_name_letters[];
extern const uint16_t lks_name_pages[257];      /* first letter of each page of 256 code points */
extern const char16_t lks_surname_seconds[];
extern const int8_t lks_surname_pair_weights[];
extern const struct lks_long_surname lks_long_surnames[];
extern const size_t lks_long_surname_count;
extern const struct lks_name_fold lks_name_folds[];
extern const size_t lks_name_fold_count;
extern const int8_t lks_name_bias[LKS_LONGEST_SURNAME][LKS_LONGEST_GIVEN];
extern const char lks_reading_rows[][LKS_READING_ROW];
extern const size_t lks_reading_row_count;
extern const char lks_latin_rows[][LKS_READING_ROW];
extern const size_t lks_latin_row_count;

#endif

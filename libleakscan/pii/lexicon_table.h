/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The shape of the table that generate_lexicon writes. */
#ifndef LKS_PII_LEXICON_TABLE_H
#define LKS_PII_LEXICON_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Sorted by the bytes of the word, then by strength. The words stand in one block: offsets need no relocation. */
typedef struct lks_lexicon_row {
  uint32_t offset;
  uint8_t length;
  uint8_t kind;
  char strength;
  bool whole_only; /* matches a whole header only, no end and no token of one */
} lks_lexicon_row;

extern const lks_lexicon_row lks_lexicon_rows[];
extern const size_t lks_lexicon_count;
extern const size_t lks_lexicon_longest; /* bytes of a word */
extern const unsigned char lks_lexicon_words[];

#endif

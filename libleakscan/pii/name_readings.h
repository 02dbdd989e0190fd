/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Readings of names: one spelling for kana and all romaji, hashed as it is made. */
#ifndef LKS_PII_NAME_READINGS_H
#define LKS_PII_NAME_READINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct lks_reading {
  uint64_t hash;
  unsigned length; /* letters */
  char last;
} lks_reading;

void lks_reading_begin(lks_reading *reading);

/* Adds the kana at `i`, in katakana; false when it is none of names. What was added until a kana that no small y-kana
 * follows is the reading of the kana until there. */
bool lks_reading_add(lks_reading *reading, const uint32_t *kana, size_t length, size_t i);

/* The reading of a Latin word in lower case, terminated; false when it is no romaji. */
bool lks_reading_of_romaji(const char *word, lks_reading *reading);

/* LKS_READING_... */
unsigned lks_reading_flags(const lks_reading *reading);

bool lks_is_small_y(uint32_t c);

#endif

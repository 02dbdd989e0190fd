/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tables of fold_kanji_data.c, which generate_names.py writes. */
#ifndef LKS_PII_FOLD_KANJI_DATA_H
#define LKS_PII_FOLD_KANJI_DATA_H

#include <stdint.h>

enum {
  LKS_KANJI_SLOTS = 1024,
  LKS_KANJI_COMPATIBLE_FROM = 0xF900,
  LKS_KANJI_COMPATIBLE_TO = 0xFADA,
  LKS_KANJI_BEYOND = 2
};

struct lks_kanji_variant {
  uint16_t from, to;
};
struct lks_kanji_beyond {
  uint32_t from;
  uint16_t to;
};

extern const struct lks_kanji_variant lks_kanji_variants[LKS_KANJI_SLOTS]; /* open addressing; 0 is a free slot */
extern const uint16_t lks_kanji_compatible[];
extern const struct lks_kanji_beyond lks_kanji_beyond[LKS_KANJI_BEYOND]; /* outside the first plane */

#endif

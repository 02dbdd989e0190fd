/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a header says about the values under it. */
#ifndef LKS_PII_LEXICON_H
#define LKS_PII_LEXICON_H

#include "pii/kinds.h"

#include <stddef.h>
#include <stdint.h>

/* How a header matched, the surest first. */
typedef enum lks_header_how {
  LKS_HEADER_EXACT = 1,  /* the whole header, brackets and a trailing number aside */
  LKS_HEADER_SUFFIX = 2, /* the end of a Japanese, Chinese or Korean header: role and attribute */
  LKS_HEADER_TOKEN = 3,  /* words of a Latin header: contactName, contact_name, "Name of the child" */
  LKS_HEADER_INSIDE = 4  /* only what stands in brackets */
} lks_header_how;

typedef struct lks_header_match {
  lks_kind kind;
  char strength; /* 'S' strong, 'M' medium, 'W' weak (the values decide), 'N' names an organisation or a thing */
  uint8_t how;   /* lks_header_how */
} lks_header_match;

enum { LKS_HEADER_CHARS_MAX = 60 }; /* what is longer is a sentence */

/* Fills out with everything the header may mean, the strongest of each way first; returns how many. Never a part of a
 * word: `lic` is not in `public`. A header may mean several kinds (登録番号: member or vehicle); kinds of the group
 * organisation speak against personal data. */
size_t lks_lexicon_match(const char *text, size_t length, lks_header_match *out, size_t capacity);

#endif

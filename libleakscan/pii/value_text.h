/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A short value, folded and counted once, that all recognisers of values look at. */
#ifndef LKS_PII_VALUE_TEXT_H
#define LKS_PII_VALUE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { LKS_VALUE_TEXT_MAX = 256 }; /* bytes of a folded text; values are cut there */

/* Marks: characters without which a shape cannot be there, so that most recognisers need not look. */
enum {
  LKS_MARK_AT = 1 << 0,           /* @ */
  LKS_MARK_MUNICIPALITY = 1 << 1, /* 市区町村郡 and 省县區縣路 */
  LKS_MARK_LOT = 1 << 2,          /* 丁番号 */
  LKS_MARK_LEGAL_FORM = 1 << 3,   /* 社法株有 */
  LKS_MARK_STOP = 1 << 4,         /* 。 */
  LKS_MARK_POSTAL = 1 << 5,       /* 〒 */
  LKS_MARK_DATE = 1 << 6,         /* 年년 */
  LKS_MARK_PERIOD = 1 << 7,       /* . */
  LKS_MARK_COLON = 1 << 8,        /* : */
  LKS_MARK_BRACKET = 1 << 9       /* ( */
};

typedef struct lks_value_text {
  char text[LKS_VALUE_TEXT_MAX + 1]; /* widths folded, hyphens and spaces made ASCII, trimmed, zero-terminated */
  size_t length;                     /* bytes */
  unsigned chars, digits, letters, upper, kanji, hiragana, katakana, hangul, spaces, hyphens, others;
  unsigned marks;
  bool cut; /* the value goes on */
} lks_value_text;

void lks_value_text_read(const char *text, size_t length, lks_value_text *out);

#endif

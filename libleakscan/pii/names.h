/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Judges from its value alone whether a text can be a person's name. */
#ifndef LKS_PII_NAMES_H
#define LKS_PII_NAMES_H

#include "pii/value_text.h"

/* What a text can be; a set of bits. One text proves little: the column's shares decide. */
enum {
  LKS_NAME_KANJI_FULL = 1,
  LKS_NAME_SURNAME = 2,
  LKS_NAME_GIVEN = 4,
  LKS_NAME_KANA = 8,
  LKS_NAME_LATIN = 16,
  LKS_NAME_HANGUL = 32
};

/* UTF-8, not terminated; nothing is allocated. Invalid UTF-8 is no name. */
unsigned lks_names_judge(const char *text, size_t length);
/* The same of a text that is folded already. */
unsigned lks_names_judge_folded(const lks_value_text *text);

/* names_latin.c: names in Latin letters; one word is a surname or a given name. */
unsigned lks_names_judge_latin(const lks_value_text *text);

#endif

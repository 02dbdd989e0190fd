/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Running text cut into tokens: words and clauses between spaces, brackets, colons and punctuation. */
#ifndef LKS_PII_PASSAGE_TOKENS_H
#define LKS_PII_PASSAGE_TOKENS_H

#include <stddef.h>
#include <stdint.h>

/* What stands before and behind a token; several may. */
enum {
  LKS_BETWEEN_SPACE = 1,
  LKS_BETWEEN_BREAK = 2, /* punctuation, a tab, the end of the line */
  LKS_BETWEEN_COLON = 4,
  LKS_BETWEEN_BRACKET = 8, /* of either direction */
  LKS_BETWEEN_HEADING = 16 /* the brackets that labels stand in */
};

typedef struct lks_passage_token {
  size_t begin, end; /* bytes of the text */
  uint8_t before, after;
  uint32_t characters;
  uint32_t digits; /* of them */
  uint32_t kanji;
  uint32_t latin;
  uint32_t at; /* of them: @ */
} lks_passage_token;

enum { LKS_PASSAGE_TOKENS = 128 };

/* Cuts a line from *at on, as far as there is room; *at is then where the next piece begins. */
size_t lks_passage_tokens(const char *text, size_t length, size_t *at, lks_passage_token tokens[LKS_PASSAGE_TOKENS]);

#endif

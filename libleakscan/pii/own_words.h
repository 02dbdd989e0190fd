/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words that must not leave, and where they stand in a text. Part of pii/own.h, which is what others include. */
#ifndef LKS_PII_OWN_WORDS_H
#define LKS_PII_OWN_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct lks_own_words lks_own_words;

lks_own_words *lks_own_words_new(void);
void lks_own_words_free(lks_own_words *words);
/* Into an empty one. */
void lks_own_words_copy(lks_own_words *to, const lks_own_words *from);

/* Whether there is room, and letters in the word; `words` may be NULL. */
bool lks_own_words_can_take(const lks_own_words *words, const char *label, const char *word);
bool lks_own_words_add(lks_own_words *words, const char *label, const char *word);

/* A bit for each label that has a word in the text. */
uint32_t lks_own_words_find(const lks_own_words *words, const char *text, size_t length);

/* NULL beyond the last. */
const char *lks_own_words_label(const lks_own_words *words, size_t bit);

#endif

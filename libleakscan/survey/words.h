/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looks for the user's own words in what a document says. Costs nothing where there are none. */
#ifndef LKS_SURVEY_WORDS_H
#define LKS_SURVEY_WORDS_H

#include "budget.h"
#include "event.h"
#include "pii/own.h"
#include "survey/facts.h"

/* Which shared texts hold which words: all zero to begin with, cleared at the end. */
typedef struct lks_words {
  const lks_own *own; /* NULL: there are no words */
  const lks_text_table *texts;
  uint32_t *labels; /* by text, a bit for each label; NULL: none of them holds any */
  uint64_t held;
} lks_words;

void lks_words_init(lks_words *words, const lks_own *own);
/* Once all shared texts are known. */
lks_status lks_words_texts(lks_words *words, const lks_text_table *texts, lks_budget *budget);
void lks_words_clear(lks_words *words, lks_budget *budget);

/* The part's name, and each of its rows. Different parts on different threads. */
lks_status lks_words_name(const lks_words *words, lks_part_facts *part);
lks_status lks_words_row(const lks_words *words, const lks_row *row, lks_part_facts *part);

#endif

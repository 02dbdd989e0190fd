/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The different values of one column. In long tables shared texts are only marked by their number, row by row, and
 * each is hashed once at the end, in the order in which they lie in memory. */
#ifndef LKS_KEY_H
#define LKS_KEY_H

#include <string.h>

#include "budget.h"
#include "event.h"
#include "pii/kinds.h"
#include "survey/distinct.h"

typedef struct lks_key {
  uint32_t column;
  lks_kind kind;
  lks_distinct *values;
  uint64_t added;  /* cells */
  uint64_t *marks; /* a bit for each shared text; NULL as long as the table is short */
  size_t mark_words;
  uint64_t held;
} lks_key;

lks_status lks_key_init(lks_key *key, uint32_t column, lks_kind kind);
void lks_key_clear(lks_key *key, lks_budget *budget);

/* Takes a cell's value: marks it, or gives its hash, which is to be added to `values` once those of the row's other
 * keys are known, so that one doesn't wait for memory for each of them in turn. 0: nothing is to be added. */
lks_status lks_key_take(lks_key *key, const lks_text_table *texts, const lks_cell *cell, lks_budget *budget,
                        uint64_t *hash);

/* Brings the marked texts into `values`; unless `all`, only as many as are counted exactly. */
lks_status lks_key_finish(lks_key *key, const lks_text_table *texts, bool all);

/* Whether a text says that its row sums the others up, or is an example: 合計, total. */
bool lks_key_is_total(const char *text, size_t length);

/* A cell's folded value as a number; 0 for the word under a list that says it is summed up. */
uint64_t lks_key_hash(const lks_text_table *texts, const lks_cell *cell);

/* A cell's text: its own, or of the table of texts. */
static inline const char *lks_cell_text(const lks_text_table *texts, const lks_cell *cell, size_t *length)
{
  if (cell->kind == LKS_CELL_SHARED)
    return lks_text_table_get(texts, cell->shared, length);
  *length = cell->length;
  return cell->text;
}

static inline bool lks_cell_same_text(const lks_text_table *texts, const lks_cell *left, const lks_cell *right)
{
  size_t left_length = 0, right_length = 0;
  const char *left_text = lks_cell_text(texts, left, &left_length);
  const char *right_text = lks_cell_text(texts, right, &right_length);
  return left_length == right_length && memcmp(left_text, right_text, left_length) == 0;
}

#endif

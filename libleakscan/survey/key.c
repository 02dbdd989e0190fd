/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The different values of one column. */
#include "survey/key.h"

#include <stdlib.h>
#include <string.h>

#include "pii/fold.h"

enum { MARKING_FROM = 4096 /* cells: marks for all shared texts cost more than they save in a short table */ };

lks_status lks_key_init(lks_key *key, uint32_t column, lks_kind kind)
{
  memset(key, 0, sizeof *key);
  key->column = column;
  key->kind = kind;
  key->values = lks_distinct_new();
  return key->values != NULL ? LKS_OK : LKS_NO_MEMORY;
}

void lks_key_clear(lks_key *key, lks_budget *budget)
{
  lks_distinct_free(key->values);
  free(key->marks);
  lks_budget_release(budget, key->held);
  memset(key, 0, sizeof *key);
}

bool lks_key_is_total(const char *text, size_t length)
{
#define WORD(text)                                                                                                   \
  {                                                                                                                  \
    text, sizeof text - 1                                                                                            \
  }
  static const struct {
    const char *text;
    size_t length;
  } words[] = {WORD("合計"),   WORD("総計"),  WORD("小計"),  WORD("計"),     WORD("平均"), WORD("合 計"),
               WORD("合　計"), WORD("以上"),  WORD("例"),    WORD("記入例"), WORD("見本"), WORD("(例)"),
               WORD("（例）"), WORD("Total"), WORD("TOTAL"), WORD("total"),  WORD("Sum")};
#undef WORD
  enum { LONGEST = 12 };
  const unsigned char first = length > 0 ? (unsigned char)text[0] : 0;
  if (length > LONGEST || (first < 0x80 && first != 'T' && first != 't' && first != 'S' && first != '('))
    return false; /* nearly all values that this is asked of */
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    if (words[i].length == length && memcmp(words[i].text, text, length) == 0)
      return true;
  return false;
}

static uint64_t hash_of(const char *text, size_t length)
{
  return lks_key_is_total(text, length) ? 0 : lks_fold_key(text, length);
}

uint64_t lks_key_hash(const lks_text_table *texts, const lks_cell *cell)
{
  size_t length = 0;
  const char *text = lks_cell_text(texts, cell, &length);
  return hash_of(text, length);
}

static lks_status begin_marking(lks_key *key, const lks_text_table *texts, lks_budget *budget)
{
  const size_t words = texts->count / 64 + 1;
  const lks_status status = lks_budget_hold(budget, words * sizeof *key->marks);
  if (status != LKS_OK)
    return status;
  key->held = words * sizeof *key->marks;
  key->marks = calloc(words, sizeof *key->marks);
  key->mark_words = words;
  return key->marks != NULL ? LKS_OK : LKS_NO_MEMORY;
}

lks_status lks_key_take(lks_key *key, const lks_text_table *texts, const lks_cell *cell, lks_budget *budget,
                        uint64_t *hash)
{
  *hash = 0;
  key->added++;
  if (key->marks == NULL && key->added == MARKING_FROM && cell->kind == LKS_CELL_SHARED) {
    const lks_status status = begin_marking(key, texts, budget);
    if (status != LKS_OK)
      return status;
  }
  if (key->marks != NULL && cell->kind == LKS_CELL_SHARED) {
    key->marks[cell->shared / 64] |= (uint64_t)1 << (cell->shared % 64);
    return LKS_OK;
  }
  *hash = lks_key_hash(texts, cell);
  lks_distinct_expect(key->values, *hash);
  return LKS_OK;
}

lks_status lks_key_finish(lks_key *key, const lks_text_table *texts, bool all)
{
  for (size_t i = 0; i < key->mark_words; i++)
    for (uint64_t marks = key->marks[i]; marks != 0; marks &= marks - 1) {
      size_t length = 0;
      const char *text = lks_text_table_get(texts, (uint32_t)(i * 64 + (size_t)__builtin_ctzll(marks)), &length);
      const lks_status status = lks_distinct_add(key->values, hash_of(text, length));
      if (status != LKS_OK)
        return status;
      if (!all && lks_distinct_count(key->values) == LKS_DISTINCT_EXACT)
        return LKS_OK;
    }
  return LKS_OK;
}

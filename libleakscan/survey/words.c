/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looks for the user's own words in what a document says: once in each text that cells share. */
#include "survey/words.h"

#include <stdlib.h>
#include <string.h>

enum { BYTES_BETWEEN_CHECKS = 64 * 1024 };

void lks_words_init(lks_words *words, const lks_own *own)
{
  *words = (lks_words){.own = lks_own_has_words(own) ? own : NULL};
}

void lks_words_clear(lks_words *words, lks_budget *budget)
{
  free(words->labels);
  lks_budget_release(budget, words->held);
  *words = (lks_words){.own = NULL};
}

static lks_status need_labels(lks_words *words, size_t count, lks_budget *budget)
{
  if (words->labels != NULL)
    return LKS_OK;
  const uint64_t size = count * sizeof *words->labels;
  const lks_status status = lks_budget_hold(budget, size);
  if (status != LKS_OK)
    return status;
  words->held = size;
  words->labels = calloc(count, sizeof *words->labels);
  return words->labels != NULL ? LKS_OK : LKS_NO_MEMORY;
}

lks_status lks_words_texts(lks_words *words, const lks_text_table *texts, lks_budget *budget)
{
  lks_status status = LKS_OK;
  size_t unchecked = 0;
  if (words->own == NULL)
    return LKS_OK;
  words->texts = texts;
  for (size_t i = 0; i < texts->count && status == LKS_OK; i++) {
    size_t length = 0;
    const char *text = lks_text_table_get(texts, (uint32_t)i, &length);
    const uint32_t found = lks_own_find_words(words->own, text, length);
    if (found != 0 && (status = need_labels(words, texts->count, budget)) == LKS_OK)
      words->labels[i] = found;
    if (status == LKS_OK)
      status = lks_budget_check_each(budget, &unchecked, length, BYTES_BETWEEN_CHECKS);
  }
  return status;
}

/* Keeps what was found in a cell; `cell` is NULL for the sheet's name. */
static lks_status keep(lks_part_facts *part, uint32_t found, const lks_row *row, const lks_cell *cell)
{
  if (found == 0)
    return LKS_OK;
  if (part->words == NULL && (part->words = calloc(LKS_OWN_LABELS, sizeof *part->words)) == NULL)
    return LKS_NO_MEMORY;
  for (size_t i = 0; i < LKS_OWN_LABELS; i++) {
    lks_fact_word *word = &part->words[i];
    if ((found >> i & 1) == 0)
      continue;
    if (cell == NULL) {
      word->in_name = true;
    } else if (word->cells++ == 0) {
      word->row = row->number;
      word->column = cell->column;
    }
  }
  return LKS_OK;
}

lks_status lks_words_name(const lks_words *words, lks_part_facts *part)
{
  if (words->own == NULL)
    return LKS_OK;
  return keep(part, lks_own_find_words(words->own, part->name, strlen(part->name)), NULL, NULL);
}

static uint32_t find_in_cell(const lks_words *words, const lks_cell *cell)
{
  if (cell->kind == LKS_CELL_TEXT)
    return lks_own_find_words(words->own, cell->text, cell->length);
  return cell->kind == LKS_CELL_SHARED && words->labels != NULL ? words->labels[cell->shared] : 0;
}

lks_status lks_words_row(const lks_words *words, const lks_row *row, lks_part_facts *part)
{
  lks_status status = LKS_OK;
  if (words->own == NULL)
    return LKS_OK;
  for (size_t i = 0; i < row->count && status == LKS_OK; i++)
    status = keep(part, find_in_cell(words, &row->cells[i]), row, &row->cells[i]);
  return status;
}

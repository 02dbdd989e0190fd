/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells that say what stands beside or below them. */
#include "survey/label.h"

#include "pii/value.h"
#include "survey/key.h"

enum { MATCHES = 4, LONGEST_LABEL = 120 };

static size_t match(const lks_table_context *context, const lks_cell *cell, lks_header_match matches[MATCHES])
{
  size_t length = 0;
  if (cell->kind > LKS_CELL_TEXT)
    return 0;
  const char *text = lks_cell_text(context->texts, cell, &length);
  return length <= LONGEST_LABEL ? lks_own_match_header(context->own, text, length, matches, MATCHES) : 0;
}

bool lks_label_is_exact(const lks_table_context *context, const lks_cell *cell)
{
  lks_header_match matches[MATCHES];
  const size_t count = match(context, cell, matches);
  for (size_t i = 0; i < count; i++)
    if (matches[i].how == LKS_HEADER_EXACT)
      return true;
  return false;
}

bool lks_label_is_possible(const lks_table_context *context, const lks_cell *cell)
{
  lks_header_match matches[MATCHES];
  const size_t count = match(context, cell, matches);
  for (size_t i = 0; i < count; i++)
    if (matches[i].how == LKS_HEADER_EXACT || (matches[i].strength != 'W' && matches[i].how != LKS_HEADER_INSIDE))
      return true;
  return false;
}

static uint32_t class_of(const lks_text_table *texts, const lks_cell *cell)
{
  size_t length = 0;
  if (cell->kind == LKS_CELL_DATE)
    return LKS_VALUE_DATE;
  const char *text = lks_cell_text(texts, cell, &length);
  return lks_value_classify(text, length);
}

lks_kind lks_label_kind(const lks_table_context *context, const lks_cell *label, const lks_cell *value,
                        lks_agreement *agreement)
{
  lks_header_match matches[MATCHES];
  const size_t count = match(context, label, matches);
  const uint32_t class = count > 0 ? class_of(context->texts, value) : 0;
  lks_kind best = LKS_KIND_NONE;
  *agreement = LKS_AGREES_NOT;
  for (size_t i = 0; i < count; i++) {
    const lks_agreement its = lks_kind_agrees(matches[i].kind, class);
    if (its > *agreement) {
      best = matches[i].kind;
      *agreement = its;
    }
  }
  return best;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* To how many organisations the rows of a table belong. */
#include "survey/spread.h"

#include <stdlib.h>
#include <string.h>

struct lks_spread {
  const lks_table_context *context;
  uint32_t column;
  uint64_t own;
  uint64_t others;
  uint32_t first;
  lks_distinct *organisations; /* other ones */
};

static bool is_organisation_column(const lks_column *column, lks_kind kind)
{
  static const char *const words[] = {"代理店", "団体",   "会社",   "法人",   "企業",    "機関",   "組織",
                                      "agency", "Agency", "organi", "Organi", "company", "Company"};
  if (column->allowed || column->looked_at == 0)
    return false;
  if (kind == LKS_KIND_COMPANY || kind == LKS_KIND_ORGANISATION_NAME)
    return true;
  for (size_t i = 0; column->header != NULL && kind == LKS_KIND_NONE && i < sizeof words / sizeof words[0]; i++)
    if (strstr(column->header, words[i]) != NULL)
      return true;
  return false;
}

lks_status lks_spread_new(const lks_table_context *context, const lks_column *columns, uint32_t first_column,
                          size_t width, const lks_column_guess *chosen, lks_spread **spread)
{
  size_t column = 0;
  *spread = NULL;
  if (!lks_own_has_recipients(context->own))
    return LKS_OK;
  while (column < width && !is_organisation_column(&columns[column], chosen[column].kind))
    column++;
  if (column == width)
    return LKS_OK;
  lks_spread *made = calloc(1, sizeof *made);
  if (made == NULL || (made->organisations = lks_distinct_new()) == NULL) {
    free(made);
    return LKS_NO_MEMORY;
  }
  made->context = context;
  made->column = first_column + (uint32_t)column;
  *spread = made;
  return LKS_OK;
}

void lks_spread_free(lks_spread *spread)
{
  if (spread == NULL)
    return;
  lks_distinct_free(spread->organisations);
  free(spread);
}

lks_status lks_spread_row(lks_spread *spread, const lks_row *row, const lks_cell *cells, size_t count)
{
  size_t i = 0, length = 0;
  while (i < count && cells[i].column < spread->column)
    i++;
  if (i == count || cells[i].column != spread->column || cells[i].kind > LKS_CELL_TEXT)
    return LKS_OK;
  const char *text = lks_cell_text(spread->context->texts, &cells[i], &length);
  if (lks_own_is_recipient(spread->context->own, text, length)) {
    spread->own++;
    return LKS_OK;
  }
  if (spread->others++ == 0)
    spread->first = row->number;
  return lks_distinct_add(spread->organisations, lks_key_hash(spread->context->texts, &cells[i]));
}

void lks_spread_finish(const lks_spread *spread, lks_table *facts)
{
  facts->spread = (lks_fact_spread){.column = spread->column,
                                    .first_row = spread->first,
                                    .own_rows = spread->own,
                                    .other_rows = spread->others,
                                    .organisations = lks_distinct_count(spread->organisations)};
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is kept where nobody sees it. */
#include "survey/kept.h"

#include "survey/property.h"

enum { MOST_TEXTS = 4096 };

lks_status lks_kept_row(const lks_table_context *context, const lks_row *row, lks_part_facts *part)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < row->count && status == LKS_OK; i++) {
    const lks_cell *cell = &row->cells[i];
    const char *text = cell->text;
    size_t length = cell->length;
    if (cell->kind != LKS_CELL_TEXT && cell->kind != LKS_CELL_SHARED)
      continue;
    if (cell->kind == LKS_CELL_SHARED)
      text = lks_text_table_get(context->texts, cell->shared, &length);
    if (part->texts.texts >= MOST_TEXTS)
      part->texts.texts++;
    else
      status = lks_property_count(context, &part->texts, "", text, length);
  }
  return status;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tells what is kept where nobody sees it. */
#include "readers/kept.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { LONGEST_TEXT = 32767 /* characters: what a cell of Excel's can hold */ };

void lks_kept_begin(lks_kept *kept, lks_reading *reading, const char *why, const char *name, uint32_t number)
{
  *kept = (lks_kept){.reading = reading, .why = why, .name = name, .number = number};
}

static lks_status need_part(lks_kept *kept)
{
  if (kept->part != NULL)
    return LKS_OK;
  const lks_part part = {.name = kept->name,
                         .number = kept->number,
                         .sort = LKS_PART_KEPT,
                         .visibility = kept->number > 0 ? LEAKSCAN_VISIBLE : LEAKSCAN_HIDDEN,
                         .why = kept->why};
  return kept->reading->events->part_begin(kept->reading->context, &part, &kept->part);
}

lks_status lks_kept_row_whole(lks_kept *kept, const lks_row *row)
{
  const lks_status status = need_part(kept);
  return status == LKS_OK ? kept->reading->events->row(kept->part, row) : status;
}

lks_status lks_kept_row_end(lks_kept *kept)
{
  const lks_row row = {.number = kept->row++, .cells = kept->cells, .count = kept->count};
  lks_status status = lks_budget_check(kept->reading->budget);
  if (status == LKS_OK && row.count > 0)
    status = lks_kept_row_whole(kept, &row);
  kept->count = 0;
  lks_arena_reset(&kept->arena);
  return status;
}

/* Whoever listens relies on the order of cells: what stands left of the one before begins a row. */
lks_status lks_kept_cell(lks_kept *kept, uint32_t column, lks_cell_kind kind, const char *text, size_t length)
{
  if (length == 0 || column >= LKS_KEPT_COLUMNS)
    return LKS_OK;
  if (kept->count > 0 && column <= kept->cells[kept->count - 1].column) {
    const lks_status status = lks_kept_row_end(kept);
    if (status != LKS_OK)
      return status;
  }
  if (kept->count == kept->capacity) {
    const size_t capacity = kept->capacity == 0 ? 16 : kept->capacity * 2;
    lks_cell *larger = realloc(kept->cells, capacity * sizeof *larger);
    if (larger == NULL)
      return LKS_NO_MEMORY;
    kept->cells = larger;
    kept->capacity = capacity;
  }
  length = lks_utf8_prefix(text, length, LONGEST_TEXT);
  const char *copy = lks_arena_copy(&kept->arena, text, length);
  if (copy == NULL)
    return LKS_NO_MEMORY;
  kept->cells[kept->count++] =
      (lks_cell){.text = copy, .length = (uint32_t)length, .column = column, .kind = (uint8_t)kind};
  return LKS_OK;
}

lks_status lks_kept_text(lks_kept *kept, const char *text, size_t length)
{
  const lks_status status = lks_kept_cell(kept, 0, LKS_CELL_TEXT, text, length);
  return status == LKS_OK ? lks_kept_row_end(kept) : status;
}

lks_status lks_kept_end(lks_kept *kept, lks_status status)
{
  if (kept->part != NULL && (status == LKS_OK || !lks_status_ends_scan(status))) {
    const lks_status ended = kept->reading->events->part_end(kept->part);
    status = status == LKS_OK ? ended : status;
  }
  free(kept->cells);
  lks_arena_free(&kept->arena);
  *kept = (lks_kept){0};
  return status;
}

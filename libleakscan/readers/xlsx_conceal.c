/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A second look at those sheets that may have cells that can't be seen. Whether they have is known when a sheet was
 * read once: styles, merged cells, panes, drawings; only then is it worth looking at each cell. */
#include <stdlib.h>
#include <string.h>

#include "readers/kept.h"
#include "readers/xlsx.h"
#include "readers/xlsx_covers.h"
#include "readers/xlsx_outline.h"
#include "readers/xlsx_sheet.h"

typedef enum conceal_reason {
  SHOWN,
  UNDER_MERGE,
  FROZEN_AWAY,
  UNDER_PICTURE,
  UNDER_SHAPE,
  UNDER_DARK_SHAPE,
  BLACK_CELL,
  SAME_COLOUR,
  NO_FORMAT,
  TINY_FONT,
  REASONS
} conceal_reason;

static const char *const words[REASONS] = {NULL,
                                           "under-merge",
                                           "frozen-away",
                                           "covered-by-picture",
                                           "covered-by-shape",
                                           "covered-by-dark-shape",
                                           "black-cells",
                                           "same-colour-cells",
                                           "invisible-format",
                                           "tiny-font"};

typedef struct second_look {
  const lks_xlsx_book *book;
  const lks_xlsx_outline *outline;
  GArray *covers;
  GArray *tables;    /* ranges whose colours a table style sets */
  size_t next_merge; /* the outline's are sorted by their first row */
  GArray *merges;    /* that the row runs through */
  uint32_t row;      /* the last one */
  uint32_t last_row; /* behind which nothing can be concealed */
  unsigned char hidden_columns[LKS_XLSX_COLUMNS / 8];
  unsigned char reasons[LKS_XLSX_COLUMNS]; /* of the row's cells, in their order */
  lks_cell *cells;                         /* of the row, for one reason */
  lks_kept kept[REASONS];
} second_look;

static bool contains(const lks_range *range, uint32_t row, uint32_t column)
{
  return row >= range->first_row && row <= range->last_row && column >= range->first_column &&
         column <= range->last_column;
}

static bool any_contains(const GArray *ranges, uint32_t row, uint32_t column)
{
  for (guint i = 0; ranges != NULL && i < ranges->len; i++)
    if (contains(&g_array_index(ranges, lks_range, i), row, column))
      return true;
  return false;
}

static int compare_ranges(const void *left, const void *right)
{
  const lks_range *a = left, *b = right;
  return a->first_row < b->first_row ? -1 : a->first_row > b->first_row;
}

/* Merged cells that the row runs through: those before it go, those that begin come. */
static void move_merges(second_look *look, uint32_t row)
{
  const GArray *all = look->outline->merges;
  if (row < look->row) {
    g_array_set_size(look->merges, 0);
    look->next_merge = 0;
  }
  look->row = row;
  for (guint i = look->merges->len; i-- > 0;)
    if (g_array_index(look->merges, lks_range, i).last_row < row)
      g_array_remove_index_fast(look->merges, i);
  for (; all != NULL && look->next_merge < all->len; look->next_merge++) {
    const lks_range *merge = &g_array_index(all, lks_range, look->next_merge);
    if (merge->first_row > row)
      break;
    if (merge->last_row >= row)
      g_array_append_vals(look->merges, merge, 1);
  }
}

static bool is_under_merge(const second_look *look, uint32_t row, uint32_t column)
{
  for (guint i = 0; i < look->merges->len; i++) {
    const lks_range *merge = &g_array_index(look->merges, lks_range, i);
    if (contains(merge, row, column) && (row != merge->first_row || column != merge->first_column))
      return true;
  }
  return false;
}

static conceal_reason reason_of_cover(const second_look *look, uint32_t row, uint32_t column)
{
  for (guint i = 0; i < look->covers->len; i++) {
    const lks_xlsx_cover *cover = &g_array_index(look->covers, lks_xlsx_cover, i);
    if (contains(&cover->range, row, column))
      return cover->sort == LKS_XLSX_COVER_PICTURE      ? UNDER_PICTURE
             : cover->sort == LKS_XLSX_COVER_DARK_SHAPE ? UNDER_DARK_SHAPE
                                                        : UNDER_SHAPE;
  }
  return SHOWN;
}

/* Where conditional formats, table styles or a picture may colour a cell, nothing is said of its colours. */
static conceal_reason reason_of_colour(const second_look *look, const lks_cell *cell, uint32_t row)
{
  if (any_contains(look->outline->recoloured, row, cell->column))
    return SHOWN;
  if ((cell->looks & LKS_LOOK_BLACK) != 0)
    return BLACK_CELL;
  if ((cell->looks & LKS_LOOK_SAME) != 0)
    return SAME_COLOUR;
  if ((cell->looks & LKS_LOOK_WHITE) != 0 && !look->outline->picture &&
      !any_contains(look->tables, row, cell->column))
    return SAME_COLOUR;
  return SHOWN;
}

static conceal_reason reason_of_style(const second_look *look, const lks_cell *cell, uint32_t row)
{
  const bool text = cell->kind == LKS_CELL_SHARED || cell->kind == LKS_CELL_TEXT;
  const conceal_reason colour = reason_of_colour(look, cell, row);
  if (colour != SHOWN)
    return colour;
  if ((cell->looks & (text ? LKS_LOOK_NO_TEXT : LKS_LOOK_NO_NUMBER)) != 0)
    return NO_FORMAT;
  return (cell->looks & LKS_LOOK_TINY) != 0 ? TINY_FONT : SHOWN;
}

static conceal_reason reason_of(const second_look *look, const lks_cell *cell, uint32_t row)
{
  if ((look->hidden_columns[cell->column / 8] >> cell->column % 8 & 1) != 0)
    return SHOWN; /* is told with its column */
  if (is_under_merge(look, row, cell->column))
    return UNDER_MERGE;
  if (row < look->outline->frozen_row || cell->column < look->outline->frozen_column)
    return FROZEN_AWAY;
  const conceal_reason cover = reason_of_cover(look, row, cell->column);
  if (cover != SHOWN || cell->looks == 0)
    return cover;
  return reason_of_style(look, cell, row);
}

static lks_status look_columns(void *context, const lks_column_range *columns)
{
  second_look *look = context;
  for (uint32_t i = columns->first; columns->hidden && i <= columns->last && i < LKS_XLSX_COLUMNS; i++)
    look->hidden_columns[i / 8] |= (unsigned char)(1u << i % 8);
  return LKS_OK;
}

static lks_status look_row(void *context, const lks_row *row)
{
  second_look *look = context;
  unsigned found = 0;
  lks_status status = LKS_OK;
  if (row->number > look->last_row)
    return LKS_UNSUPPORTED; /* ends it: there is no more to look at */
  if (row->hidden)
    return LKS_OK;
  move_merges(look, row->number);
  for (size_t i = 0; i < row->count; i++) {
    look->reasons[i] = (unsigned char)reason_of(look, &row->cells[i], row->number);
    found |= 1u << look->reasons[i];
  }
  for (unsigned reason = SHOWN + 1; reason < REASONS && status == LKS_OK; reason++) {
    lks_row part = *row;
    if ((found >> reason & 1) == 0)
      continue;
    part.cells = look->cells;
    part.count = 0;
    for (size_t i = 0; i < row->count; i++)
      if (look->reasons[i] == reason)
        look->cells[part.count++] = row->cells[i];
    status = lks_kept_row_whole(&look->kept[reason], &part);
  }
  return status;
}

static const lks_events look_events = {
    .columns = look_columns, .row = look_row, .link = lks_sheet_ignore_link, .filter = lks_sheet_ignore_range, .merge = lks_sheet_ignore_range};

static uint32_t last_row_of(const second_look *look)
{
  uint32_t last = look->outline->frozen_row;
  if (look->outline->looks != 0 || look->outline->frozen_column > 0)
    return UINT32_MAX;
  for (guint i = 0; look->outline->merges != NULL && i < look->outline->merges->len; i++)
    last = MAX(last, g_array_index(look->outline->merges, lks_range, i).last_row);
  for (guint i = 0; i < look->covers->len; i++)
    last = MAX(last, g_array_index(look->covers, lks_xlsx_cover, i).range.last_row);
  return last;
}

static GArray *tables_of(const lks_xlsx_book *book, size_t sheet)
{
  GArray *tables = g_array_new(FALSE, FALSE, sizeof(lks_range));
  for (size_t i = 0; i < book->alias_count; i++)
    if (book->aliases[i].table && book->aliases[i].sheet == sheet)
      g_array_append_val(tables, book->aliases[i].range);
  return tables;
}

static lks_status read_again(second_look *look, size_t sheet)
{
  const lks_xlsx_book *book = look->book;
  const lks_xlsx_listener listener = {&look_events, look};
  for (unsigned reason = 0; reason < REASONS; reason++)
    lks_kept_begin(&look->kept[reason], book->reading, words[reason], book->sheets[sheet].name, (uint32_t)sheet + 1);
  lks_package_set_counting(book->reading->package, false);
  lks_status status = lks_xlsx_sheet_read(book, sheet, book->reading->package, &listener, NULL);
  lks_package_set_counting(book->reading->package, true);
  if (!lks_status_ends_scan(status)) /* what is wrong with it was told when it was read first */
    status = LKS_OK;
  for (unsigned reason = 0; reason < REASONS; reason++)
    status = lks_kept_end(&look->kept[reason], status);
  return status;
}

static lks_status tell_hidden_shapes(const lks_xlsx_book *book, size_t sheet, const GPtrArray *texts)
{
  lks_kept kept;
  lks_status status = LKS_OK;
  lks_kept_begin(&kept, book->reading, "hidden-shape", book->sheets[sheet].name, (uint32_t)sheet + 1);
  for (guint i = 0; i < texts->len && status == LKS_OK; i++) {
    const char *text = g_ptr_array_index(texts, i);
    status = lks_kept_text(&kept, text, strlen(text));
  }
  return lks_kept_end(&kept, status);
}

static lks_status tell_cropped(const lks_xlsx_book *book, size_t sheet)
{
  lks_kept kept;
  lks_kept_begin(&kept, book->reading, "picture-cropped", book->sheets[sheet].name, 0);
  return lks_kept_end(&kept, lks_kept_text(&kept, "-", 1));
}

static lks_status look_at(lks_xlsx_book *book, size_t sheet)
{
  GPtrArray *hidden = NULL;
  size_t cropped = 0;
  second_look *look = calloc(1, sizeof *look);
  if (look == NULL)
    return LKS_NO_MEMORY;
  look->book = book;
  look->outline = &book->outlines[sheet];
  look->merges = g_array_new(FALSE, FALSE, sizeof(lks_range));
  look->tables = tables_of(book, sheet);
  look->cells = g_new(lks_cell, LKS_XLSX_COLUMNS);
  lks_status status = lks_xlsx_covers_read(book, sheet, &look->covers, &hidden, &cropped);
  if (!lks_status_ends_scan(status))
    status = LKS_OK; /* without its drawing, there is less to say */
  if (look->outline->merges != NULL)
    qsort(look->outline->merges->data, look->outline->merges->len, sizeof(lks_range), compare_ranges);
  look->last_row = last_row_of(look);
  const bool any = look->outline->looks != 0 || look->outline->merges != NULL || look->outline->frozen_row > 0 ||
                   look->outline->frozen_column > 0 || look->covers->len > 0;
  if (status == LKS_OK && any)
    status = read_again(look, sheet);
  if (status == LKS_OK)
    status = tell_hidden_shapes(book, sheet, hidden);
  if (status == LKS_OK && cropped > 0)
    status = tell_cropped(book, sheet);
  g_ptr_array_free(hidden, TRUE);
  g_array_free(look->covers, TRUE);
  g_array_free(look->tables, TRUE);
  g_array_free(look->merges, TRUE);
  g_free(look->cells);
  free(look);
  return status;
}

lks_status lks_xlsx_concealed_read(lks_xlsx_book *book)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < book->sheet_count && status == LKS_OK; i++)
    if (book->sheets[i].declared && book->sheets[i].visibility == LEAKSCAN_VISIBLE)
      status = look_at(book, i);
  return status;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One sheet's rows and cells, as both ways of reading them say it. */
#include "readers/xlsx_sheet.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

size_t lks_xlsx_text_characters(const lks_budget *budget)
{
  enum { MOST = 1 << 20 };
  const uint64_t limit = lks_budget_limit(budget, LEAKSCAN_LIMIT_CELL_TEXT);
  return limit < MOST ? (size_t)limit : MOST;
}

bool lks_sheet_number(const char *text, size_t length, uint32_t *number)
{
  if (length == 0 || length > 9)
    return false;
  uint32_t value = 0;
  for (size_t i = 0; i < length; i++) {
    if (text[i] < '0' || text[i] > '9')
      return false;
    value = value * 10 + (uint32_t)(text[i] - '0');
  }
  *number = value;
  return true;
}

/* ST_CellRef: the column, from 0; false when there is none. */
static bool parse_column(const char *reference, size_t length, uint32_t *column)
{
  uint32_t value = 0;
  size_t i = 0;
  for (; i < length && i < 4 && reference[i] >= 'A' && reference[i] <= 'Z'; i++)
    value = value * 26 + (uint32_t)(reference[i] - 'A' + 1);
  if (value == 0 || value > LKS_XLSX_COLUMNS)
    return false;
  *column = value - 1;
  return true;
}

lks_cell_type lks_sheet_type(const char *text, size_t length)
{
  static const struct {
    const char *text;
    lks_cell_type type;
  } types[] = {{"s", LKS_TYPE_SHARED},
               {"n", LKS_TYPE_NUMBER},
               {"str", LKS_TYPE_FORMULA_TEXT},
               {"inlineStr", LKS_TYPE_INLINE},
               {"b", LKS_TYPE_BOOLEAN},
               {"e", LKS_TYPE_ERROR},
               {"d", LKS_TYPE_DATE}};
  for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
    if (strlen(types[i].text) == length && memcmp(types[i].text, text, length) == 0)
      return types[i].type;
  return LKS_TYPE_UNKNOWN;
}

bool lks_sheet_is_tiny(const char *text, size_t length, unsigned hundredths)
{
  uint32_t whole = 0, places = 0;
  bool digit = false, point = false;
  for (size_t i = 0; i < length; i++) {
    if (text[i] == '.' && !point) {
      point = true;
    } else if (text[i] < '0' || text[i] > '9') {
      return false;
    } else {
      digit = true;
      if (places < 2)
        whole = whole * 10 + (uint32_t)(text[i] - '0');
      places += point;
      if (whole > hundredths)
        return false;
    }
  }
  for (; places < 2; places++)
    whole *= 10;
  return digit && whole < hundredths;
}

/* One end of a range: "$B$2", "B", "2". What is missing stays as it is. */
static size_t parse_corner(const char *text, size_t length, uint32_t *row, uint32_t *column)
{
  size_t i = 0;
  if (i < length && text[i] == '$')
    i++;
  const size_t letters = i;
  while (i < length && i - letters < 3 && ((text[i] | 32) >= 'a' && (text[i] | 32) <= 'z'))
    i++;
  if (i > letters) {
    uint32_t value = 0;
    for (size_t k = letters; k < i; k++)
      value = value * 26 + (uint32_t)((text[k] & ~32) - 'A' + 1);
    if (value > LKS_XLSX_COLUMNS)
      return 0;
    *column = value - 1;
    if (i < length && text[i] == '$')
      i++;
  }
  const size_t digits = i;
  while (i < length && i - digits < 8 && text[i] >= '0' && text[i] <= '9')
    i++;
  uint32_t number = 0;
  if (i > digits) {
    if (!lks_sheet_number(text + digits, i - digits, &number) || number == 0 || number > LKS_XLSX_ROWS)
      return 0;
    *row = number - 1;
  }
  return i;
}

bool lks_xlsx_parse_range(const char *text, size_t length, lks_range *range)
{
  uint32_t row = UINT32_MAX, column = UINT32_MAX;
  size_t taken = parse_corner(text, length, &row, &column);
  if (taken == 0 || (row == UINT32_MAX && column == UINT32_MAX))
    return false;
  range->first_row = row == UINT32_MAX ? 0 : row;
  range->first_column = column == UINT32_MAX ? 0 : column;
  if (taken == length && row != UINT32_MAX && column != UINT32_MAX) {
    range->last_row = row;
    range->last_column = column;
    return true;
  }
  if (taken == length || text[taken] != ':')
    return false;
  range->last_row = LKS_XLSX_ROWS - 1;
  range->last_column = LKS_XLSX_COLUMNS - 1;
  text += taken + 1;
  length -= taken + 1;
  taken = parse_corner(text, length, &range->last_row, &range->last_column);
  return taken > 0 && taken == length && range->first_row <= range->last_row &&
         range->first_column <= range->last_column;
}

uint64_t lks_sheet_area(const char *text, size_t length)
{
  lks_range range;
  if (!lks_xlsx_parse_range(text, length, &range))
    return 1;
  return (uint64_t)(range.last_row - range.first_row + 1) * (range.last_column - range.first_column + 1);
}

void lks_sheet_row_begin(lks_sheet_reader *reader, uint32_t number, bool hidden)
{
  reader->row.number = number > 0 ? number - 1 : reader->next_row;
  reader->row.hidden = hidden;
  reader->cell_count = 0;
  reader->formula_count = 0;
  reader->next_column = 0;
  reader->unordered = false;
  lks_arena_reset(&reader->arena);
}

static lks_cell *new_cell(lks_sheet_reader *reader, uint32_t column, lks_cell_kind kind, bool formula)
{
  lks_cell *cell = &reader->cells[reader->cell_count++];
  cell->text = NULL;
  cell->length = 0;
  cell->column = column;
  cell->shared = 0;
  cell->kind = (uint8_t)kind;
  cell->formula = formula;
  cell->looks = 0;
  return cell;
}

/* Why a cell of that style can't be seen. */
static void set_looks(lks_sheet_reader *reader, lks_cell *cell, uint32_t style)
{
  if (style < reader->book->style_count)
    cell->looks = (uint8_t)(reader->book->styles[style] >> LKS_STYLE_LOOKS);
  reader->looks |= cell->looks;
}

static bool shared_cell(lks_sheet_reader *reader, uint32_t column, uint32_t style, const char *text, size_t length,
                        bool formula)
{
  uint32_t index = 0;
  if (!lks_sheet_number(text, length, &index) || index >= reader->book->texts.count) {
    reader->damaged = true;
    return true;
  }
  lks_cell *cell = new_cell(reader, column, LKS_CELL_SHARED, formula);
  cell->shared = index;
  set_looks(reader, cell, style);
  return true;
}

static lks_cell_kind kind_of(const lks_sheet_reader *reader, lks_cell_type type, uint32_t style)
{
  switch (type) {
  case LKS_TYPE_NUMBER:
    return style < reader->book->style_count && (reader->book->styles[style] & LKS_STYLE_DATE) != 0 ? LKS_CELL_DATE
                                                                                                    : LKS_CELL_NUMBER;
  case LKS_TYPE_BOOLEAN:
    return LKS_CELL_BOOLEAN;
  case LKS_TYPE_ERROR:
    return LKS_CELL_ERROR;
  default:
    return LKS_CELL_TEXT;
  }
}

bool lks_sheet_cell(lks_sheet_reader *reader, const char *reference, size_t reference_length, lks_cell_type type,
                    uint32_t style, const char *text, size_t length, bool formula)
{
  uint32_t column = reader->next_column;
  if (reference != NULL && !parse_column(reference, reference_length, &column)) {
    reader->damaged = true;
    return true;
  }
  if (column >= LKS_XLSX_COLUMNS || reader->cell_count >= LKS_XLSX_COLUMNS) {
    reader->damaged = true;
    return false;
  }
  reader->unordered = reader->unordered || column < reader->next_column;
  reader->next_column = column + 1;
  if (length == 0)
    return true;
  if (type == LKS_TYPE_SHARED)
    return shared_cell(reader, column, style, text, length, formula);
  const size_t kept = lks_utf8_prefix(text, length, reader->characters);
  reader->cut = reader->cut || kept < length;
  lks_cell *cell = new_cell(reader, column, kind_of(reader, type, style), formula);
  cell->text = text;
  cell->length = (uint32_t)kept;
  set_looks(reader, cell, style);
  return true;
}

void lks_sheet_formula(lks_sheet_reader *reader, const char *text, size_t length, uint64_t cells)
{
  if (reader->formula_count == LKS_ROW_FORMULAS)
    return;
  reader->formulas[reader->formula_count++] = (lks_row_formula){text, length, cells};
}

static int compare_cells(const void *left, const void *right)
{
  const lks_cell *a = left, *b = right;
  return a->column < b->column ? -1 : a->column > b->column;
}

/* Of cells that stand in the same place, the last one counts, as it does for a program that fills a grid. */
static void order_cells(lks_sheet_reader *reader)
{
  qsort(reader->cells, reader->cell_count, sizeof *reader->cells, compare_cells);
  size_t kept = 0;
  for (size_t i = 0; i < reader->cell_count; i++) {
    if (kept > 0 && reader->cells[kept - 1].column == reader->cells[i].column)
      kept--;
    reader->cells[kept++] = reader->cells[i];
  }
  reader->cell_count = kept;
}

/* Sheets are read by several threads, which all say the same of a text. */
static void mark_used(const lks_sheet_reader *reader)
{
  for (size_t i = 0; i < reader->cell_count; i++)
    if (reader->cells[i].kind == LKS_CELL_SHARED)
      atomic_store_explicit(&reader->used[reader->cells[i].shared], 1, memory_order_relaxed);
}

lks_status lks_sheet_row_end(lks_sheet_reader *reader)
{
  if (reader->row.number >= LKS_XLSX_ROWS) {
    reader->damaged = true;
    return LKS_OK;
  }
  reader->next_row = reader->row.number + 1;
  for (size_t i = 0; i < reader->formula_count; i++)
    lks_formula_links_add(reader->links, reader->formulas[i].text, reader->formulas[i].length,
                          reader->formulas[i].cells);
  if (reader->cell_count == 0)
    return LKS_OK;
  if (reader->unordered)
    order_cells(reader);
  if (reader->used != NULL)
    mark_used(reader);
  reader->row.cells = reader->cells;
  reader->row.count = reader->cell_count;
  return reader->events->row(reader->part_context, &reader->row);
}

lks_status lks_sheet_ignore_columns(void *context, const lks_column_range *columns)
{
  (void)context;
  (void)columns;
  return LKS_OK;
}

lks_status lks_sheet_ignore_link(void *context, const lks_link *link)
{
  (void)context;
  (void)link;
  return LKS_OK;
}

lks_status lks_sheet_ignore_range(void *context, const lks_range *range)
{
  (void)context;
  (void)range;
  return LKS_OK;
}

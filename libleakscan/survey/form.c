/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Forms: labels with their values. */
#include "survey/form.h"

#include <stdlib.h>
#include <string.h>

#include "pii/passage.h"
#include "survey/evidence.h"
#include "survey/label.h"
#include "survey/records.h"

enum {
  LEAST_KINDS = 4,     /* that a form says of somebody, the name among them */
  LEAST_PROVED = 2,    /* values of them that look like their kind */
  FEW_KINDS = 3,       /* enough when all of them are proved */
  MOST_PAIRS = 1024,   /* of kept rows */
  FARTHEST_VALUE = 12, /* columns right of its label */
  LONGEST_CELL = 512,  /* bytes of a cell in which label and value are looked for */
  LOOKED_ROWS = 16,    /* below a header, for labels */
  LARGEST_FORM = 16384 /* cells */
};

typedef struct pair {
  lks_cell label;
  lks_cell value;
  lks_kind kind;
  lks_agreement agreement;
  size_t row, value_row; /* of the layout */
} pair;

typedef struct form {
  const lks_table_context *context;
  const lks_layout *layout;
  const lks_block *blocks;
  size_t block_count;
  uint8_t *used;     /* by cell of the layout: it is some label's value */
  const bool *lists; /* by block: a table with rows of its own */
  pair pairs[MOST_PAIRS];
  size_t pair_count;
} form;

static const lks_cell *cells_of(const form *f, size_t row, size_t *count)
{
  *count = f->layout->rows[row].row.count;
  return f->layout->cells + f->layout->rows[row].first_cell;
}

static bool in_block(const lks_block *block, size_t row, uint32_t column)
{
  return row >= block->first_row && row <= block->last_row && column >= block->first_column &&
         column <= block->last_column;
}

static bool in_list(const form *f, size_t row, uint32_t column)
{
  for (size_t i = 0; i < f->block_count; i++)
    if (f->lists[i] && in_block(&f->blocks[i], row, column))
      return true;
  return false;
}

/* Whether the block's part of a row begins with a label and its value. */
static bool begins_with_label(const lks_table_context *context, const lks_layout *layout, const lks_block *block,
                              size_t row)
{
  const lks_cell *cells = layout->cells + layout->rows[row].first_cell;
  const size_t count = layout->rows[row].row.count;
  size_t first = 0;
  while (first < count && cells[first].column < block->first_column)
    first++;
  return first + 1 < count && cells[first + 1].column <= block->last_column &&
         lks_label_is_exact(context, &cells[first]) && !lks_label_is_exact(context, &cells[first + 1]);
}

/* Labels and nothing else: what they say stands in the next row. */
static bool is_labels(const lks_table_context *context, const lks_layout *layout, const lks_block *block, size_t row)
{
  const lks_cell *cells = layout->cells + layout->rows[row].first_cell;
  size_t labels = 0;
  for (size_t i = 0; i < layout->rows[row].row.count; i++) {
    if (!in_block(block, row, cells[i].column))
      continue;
    if (!lks_label_is_exact(context, &cells[i]))
      return false;
    labels++;
  }
  return labels > 0;
}

/* Whether a row's first word began a row above: groups of a list do so, labels of a form don't. */
static bool comes_again(const lks_table_context *context, const lks_layout *layout, const lks_block *block,
                        size_t row)
{
  const lks_cell *cells = layout->cells + layout->rows[row].first_cell;
  const uint64_t word = lks_key_hash(context->texts, &cells[0]);
  for (size_t above = block->header_row + 1; above < row; above++)
    if (layout->rows[above].row.count > 0 &&
        lks_key_hash(context->texts, &layout->cells[layout->rows[above].first_cell]) == word)
      return true;
  return false;
}

/* A header with rows below it that don't begin with labels themselves. */
static bool is_list(const lks_table_context *context, const lks_layout *layout, const lks_block *block)
{
  size_t labelled = 0;
  if (block->header_row == SIZE_MAX)
    return block->last_row - block->first_row >= LKS_LAYOUT_ROWS - 1;
  const size_t below = block->last_row - block->header_row;
  const size_t rows = below < LOOKED_ROWS ? below : LOOKED_ROWS;
  for (size_t row = block->header_row + 1; row <= block->header_row + rows; row++)
    labelled += is_labels(context, layout, block, row)     ? 2
                : comes_again(context, layout, block, row) ? 0
                                                           : begins_with_label(context, layout, block, row);
  return rows >= 1 && labelled * 2 < rows;
}

/* ---- pairs ---- */

static bool add_pair(form *f, const lks_cell *label, const lks_cell *value, size_t row, size_t value_row)
{
  pair made = {.label = *label, .value = *value, .row = row, .value_row = value_row};
  made.kind = lks_label_kind(f->context, label, value, &made.agreement);
  if (made.kind == LKS_KIND_NONE || f->pair_count == MOST_PAIRS)
    return false;
  f->pairs[f->pair_count++] = made;
  return true;
}

static lks_cell part_of_cell(const lks_cell *cell, const char *text, size_t begin, size_t end)
{
  return (lks_cell){
      .text = text + begin, .length = (uint32_t)(end - begin), .column = cell->column, .kind = LKS_CELL_TEXT};
}

/* Labels and values in one cell. */
static bool read_inside(form *f, const lks_cell *cell, size_t row)
{
  lks_passage_item items[LKS_PASSAGE_ITEMS];
  lks_passage passage = {0};
  size_t count = 0;
  bool found = false;
  if (cell->kind > LKS_CELL_TEXT)
    return false;
  passage.text = lks_cell_text(f->context->texts, cell, &passage.length);
  if (passage.length > LONGEST_CELL || !lks_passage_may_have_labels(passage.text, passage.length) ||
      !lks_passage_is_likely(passage.text, passage.length))
    return false;
  while (lks_passage_next(&passage, items, &count))
    for (size_t i = 0; i < count; i++) {
      if (items[i].how != LKS_PASSAGE_LABELLED)
        continue;
      const lks_cell label = part_of_cell(cell, passage.text, items[i].label_begin, items[i].label_end);
      const lks_cell value = part_of_cell(cell, passage.text, items[i].begin, items[i].end);
      found = add_pair(f, &label, &value, row, row) || found;
    }
  return found;
}

static size_t cell_index(const form *f, const lks_cell *cell)
{
  return (size_t)(cell - f->layout->cells);
}

/* The cell below, if it is free to be a value. */
static const lks_cell *below(const form *f, size_t row, uint32_t column)
{
  if (row + 1 >= f->layout->row_count || f->layout->rows[row + 1].row.number > f->layout->rows[row].row.number + 2 ||
      in_list(f, row + 1, column))
    return NULL;
  const lks_cell *cell = lks_layout_cell(f->layout, row + 1, column);
  return cell == NULL || f->used[cell_index(f, cell)] || lks_label_is_exact(f->context, cell) ? NULL : cell;
}

static void read_row(form *f, size_t row)
{
  size_t count = 0;
  const lks_cell *cells = cells_of(f, row, &count);
  for (size_t i = 0; i < count; i++) {
    if (f->used[cell_index(f, &cells[i])] || in_list(f, row, cells[i].column) || read_inside(f, &cells[i], row) ||
        !lks_label_is_possible(f->context, &cells[i]))
      continue;
    const lks_cell *right = i + 1 < count ? &cells[i + 1] : NULL;
    const bool beside = right != NULL && right->column - cells[i].column <= FARTHEST_VALUE &&
                        !f->used[cell_index(f, right)] && !in_list(f, row, right->column) &&
                        !lks_label_is_exact(f->context, right);
    if (beside && add_pair(f, &cells[i], right, row, row)) {
      f->used[cell_index(f, right)] = 1;
      continue;
    }
    const lks_cell *under = below(f, row, cells[i].column);
    if (under != NULL && add_pair(f, &cells[i], under, row, row + 1))
      f->used[cell_index(f, under)] = 1;
  }
}

/* ---- judgement ---- */

static bool speaks_of_somebody(lks_kind kind)
{
  return lks_kind_get(kind)->group != LKS_GROUP_ORGANISATION && kind != LKS_KIND_ROW_NUMBER &&
         kind != LKS_KIND_OTHER_DATE && kind != LKS_KIND_FREE_TEXT;
}

/* Enough for a form about people. */
static bool is_enough(const form *f)
{
  bool seen[LKS_KIND_COUNT] = {false};
  size_t kinds = 0, proved = 0;
  bool name = false, name_proved = false;
  for (size_t i = 0; i < f->pair_count; i++) {
    const pair *p = &f->pairs[i];
    const bool is_name = lks_kind_get(p->kind)->group == LKS_GROUP_NAME;
    name = name || is_name;
    name_proved = name_proved || (is_name && p->agreement == LKS_AGREES);
    if (seen[p->kind] || !speaks_of_somebody(p->kind))
      continue;
    seen[p->kind] = true;
    kinds++;
    proved += p->agreement == LKS_AGREES;
  }
  if (!name || proved < LEAST_PROVED)
    return false;
  return kinds >= LEAST_KINDS || (kinds >= FEW_KINDS && proved == kinds && name_proved);
}

/* ---- rows ---- */

/* What is being put together. */
typedef struct assembly {
  lks_records *records;
  lks_cell headers[LKS_RECORDS_COLUMNS];
  size_t header_pairs[LKS_RECORDS_COLUMNS]; /* the pair whose label it was */
  size_t header_count;
  size_t *columns;  /* by pair */
  size_t *rows;     /* by pair: the form it belongs to */
  size_t name_pair; /* the label that begins a form */
} assembly;

static size_t find_column(const form *f, assembly *a, size_t index, const bool *filled)
{
  for (size_t i = 0; i < a->header_count; i++)
    if (!filled[i] && lks_cell_same_text(f->context->texts, &a->headers[i], &f->pairs[index].label))
      return i;
  const size_t column = lks_records_add_headed(a->records, &f->pairs[index].label);
  if (column == LKS_RECORDS_COLUMNS)
    return column;
  a->headers[column] = f->pairs[index].label;
  a->header_pairs[column] = index;
  a->header_count = column + 1;
  return column;
}

/* Another form begins where the first label with a name comes again. */
static size_t assign(const form *f, assembly *a)
{
  bool filled[LKS_RECORDS_COLUMNS] = {false};
  size_t forms = 0;
  a->name_pair = SIZE_MAX;
  for (size_t i = 0; i < f->pair_count; i++) {
    const bool is_name = lks_kind_get(f->pairs[i].kind)->group == LKS_GROUP_NAME;
    if (is_name && a->name_pair == SIZE_MAX)
      a->name_pair = i;
    else if (is_name && lks_cell_same_text(f->context->texts, &f->pairs[a->name_pair].label, &f->pairs[i].label)) {
      memset(filled, 0, sizeof filled);
      forms++;
    }
    a->columns[i] = find_column(f, a, i, filled);
    a->rows[i] = forms;
    if (a->columns[i] < LKS_RECORDS_COLUMNS)
      filled[a->columns[i]] = true;
  }
  return forms + 1;
}

static lks_status add_form(const form *f, const assembly *a, size_t number)
{
  const lks_cell *values[LKS_RECORDS_COLUMNS] = {NULL};
  lks_cell cells[LKS_RECORDS_COLUMNS];
  size_t count = 0;
  lks_row row = {.number = LKS_NO_ROW};
  for (size_t i = 0; i < f->pair_count; i++) {
    if (a->rows[i] != number || a->columns[i] == LKS_RECORDS_COLUMNS)
      continue;
    const lks_row *its = &f->layout->rows[f->pairs[i].value_row].row;
    row.number = its->number < row.number ? its->number : row.number; /* LKS_NO_ROW is the largest */
    row.hidden = row.hidden || its->hidden;
    row.date_offset = its->date_offset;
    values[a->columns[i]] = &f->pairs[i].value;
  }
  for (size_t column = 0; column < a->header_count; column++)
    if (values[column] != NULL) {
      cells[count] = *values[column];
      cells[count++].column = (uint32_t)column;
    }
  return lks_records_row(a->records, &row, cells, count);
}

/* Where the first value of a column of the records stands. */
static uint32_t value_column(const form *f, const assembly *a, uint32_t column)
{
  return f->pairs[a->header_pairs[column]].value.column;
}

/* Rows with a value that are hidden; pairs come row by row, and a value stands in its label's row or the next. */
static void count_hidden(const form *f, lks_table *table)
{
  uint8_t hidden[LKS_LAYOUT_ROWS] = {0};
  table->hidden_rows = 0;
  for (size_t i = 0; i < f->pair_count; i++)
    hidden[f->pairs[i].value_row] = f->layout->rows[f->pairs[i].value_row].row.hidden;
  for (size_t row = 0; row < f->layout->row_count; row++) {
    if (!hidden[row])
      continue;
    const uint32_t number = f->layout->rows[row].row.number;
    table->first_hidden = table->hidden_rows == 0 ? number : table->first_hidden;
    table->last_hidden = number;
    table->hidden_rows++;
  }
}

static void place(const form *f, const assembly *a, lks_table *table)
{
  lks_range range = {UINT32_MAX, UINT32_MAX, 0, 0};
  for (size_t i = 0; i < f->pair_count; i++) {
    const pair *p = &f->pairs[i];
    const uint32_t first = f->layout->rows[p->row].row.number, last = f->layout->rows[p->value_row].row.number;
    range.first_row = first < range.first_row ? first : range.first_row;
    range.last_row = last > range.last_row ? last : range.last_row;
    range.first_column = p->label.column < range.first_column ? p->label.column : range.first_column;
    range.last_column = p->value.column > range.last_column ? p->value.column : range.last_column;
  }
  table->range = range;
  table->arrangement = LKS_ARRANGED_FORM;
  count_hidden(f, table);
  for (size_t i = 0; i < table->field_count; i++)
    table->fields[i].column = value_column(f, a, table->fields[i].column);
  for (size_t i = 0; i < table->evidence_count; i++)
    table->evidence[i].column = value_column(f, a, table->evidence[i].column);
  if (table->reason_column != LKS_NO_COLUMN)
    table->reason_column = value_column(f, a, table->reason_column);
}

static lks_status assemble(const form *f, lks_table **table)
{
  assembly a = {.records = lks_records_new(f->context)};
  a.columns = calloc(f->pair_count, sizeof *a.columns);
  a.rows = calloc(f->pair_count, sizeof *a.rows);
  lks_status status = a.records != NULL && a.columns != NULL && a.rows != NULL ? LKS_OK : LKS_NO_MEMORY;
  const size_t forms = status == LKS_OK ? assign(f, &a) : 0;
  for (size_t i = 0; i < forms && status == LKS_OK; i++)
    status = add_form(f, &a, i);
  if (status == LKS_OK)
    status = lks_records_finish(a.records, table);
  if (*table != NULL)
    place(f, &a, *table);
  lks_records_free(a.records);
  free(a.columns);
  free(a.rows);
  return status;
}

static void mark_blocks(const form *f, bool *of_form)
{
  for (size_t i = 0; i < f->block_count; i++)
    for (size_t k = 0; k < f->pair_count; k++)
      if (in_block(&f->blocks[i], f->pairs[k].value_row, f->pairs[k].value.column))
        of_form[i] = true;
}

static lks_status read(form *f, bool *of_form, lks_table **table)
{
  lks_status status = LKS_OK;
  for (size_t row = 0; row < f->layout->row_count && status == LKS_OK; row++) {
    read_row(f, row);
    status = lks_budget_check(f->context->budget);
  }
  if (status != LKS_OK || !is_enough(f))
    return status;
  status = assemble(f, table);
  if (*table != NULL)
    mark_blocks(f, of_form);
  return status;
}

lks_status lks_form_read(const lks_table_context *context, const lks_layout *layout, const lks_block *blocks,
                         size_t count, const bool *transposed, bool *of_form, lks_table **table)
{
  *table = NULL;
  if (layout->cell_count > LARGEST_FORM)
    return LKS_OK;
  form *f = calloc(1, sizeof *f);
  bool *lists = calloc(count + 1, sizeof *lists);
  uint8_t *used = calloc(layout->cell_count + 1, 1);
  lks_status status = LKS_NO_MEMORY;
  if (f != NULL && lists != NULL && used != NULL) {
    size_t open = 0;
    for (size_t i = 0; i < count; i++) {
      lists[i] = transposed[i] || is_list(context, layout, &blocks[i]);
      open += !lists[i];
    }
    f->context = context;
    f->layout = layout;
    f->blocks = blocks;
    f->block_count = count;
    f->lists = lists;
    f->used = used;
    status = open > 0 ? read(f, of_form, table) : LKS_OK;
  }
  free(f);
  free(lists);
  free(used);
  return status;
}

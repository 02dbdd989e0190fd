/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One sheet while its rows come. The first rows of a region are kept until it is clear which tables they are; from
 * then on each cell goes to the table over its column. What stands beside or below opens another region. */
#include "survey/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "survey/evidence.h"
#include "survey/form.h"
#include "survey/layout.h"
#include "survey/passages.h"
#include "survey/transposed.h"

enum {
  MOST_OPEN = 64,   /* tables that go on at the same time */
  CLOSING_GAP = 50, /* blank rows behind which a table is over, whatever comes */
  FEW_ROWS = 32,    /* of a table that has just begun */
  MOST_IN_FAMILY = 4096,
  LARGEST_LAYOUT = 16 * 1024 * 1024, /* bytes of the texts that are kept */
  LEAST_ROWS = 3,                    /* of a table that is about nobody in particular */
  TABLE_BYTES = 1024,                /* about what a finished table takes, and each of its fields beside itself */
  FIELD_BYTES = 256,
  MOST_EXPLAINED = 1024, /* columns of a sheet, and scraps */
  MOST_SCRAPS = 64,
  SHEET_COLUMNS = 16384
};

/* Finished tables. */
typedef struct table_list {
  lks_table **items;
  size_t count;
  size_t capacity;
} table_list;

struct lks_sheet_survey {
  const lks_table_context *context;
  uint8_t hidden_columns[SHEET_COLUMNS / 8];
  lks_layout layout;
  lks_cell *strays; /* of a row: cells of no open table; room for a whole row */
  lks_table_builder *open[MOST_OPEN];
  size_t open_count;
  lks_passages *passages;
  table_list tables;
  table_list scraps;
  size_t scraps_dropped;
  size_t explained; /* columns */
  uint64_t rows;
  uint64_t cells;
  uint64_t hidden_rows;
};

void lks_sheet_survey_free(lks_sheet_survey *sheet)
{
  if (sheet == NULL)
    return;
  for (size_t i = 0; i < sheet->open_count; i++)
    lks_table_builder_free(sheet->open[i]);
  for (size_t i = 0; i < sheet->tables.count; i++)
    lks_table_free(sheet->tables.items[i]);
  for (size_t i = 0; i < sheet->scraps.count; i++)
    lks_table_free(sheet->scraps.items[i]);
  free(sheet->tables.items);
  free(sheet->scraps.items);
  free(sheet->strays);
  lks_passages_free(sheet->passages);
  lks_layout_free(&sheet->layout);
  free(sheet);
}

lks_sheet_survey *lks_sheet_survey_new(const lks_table_context *context)
{
  lks_sheet_survey *sheet = calloc(1, sizeof *sheet);
  if (sheet == NULL)
    return NULL;
  sheet->context = context;
  sheet->strays = malloc(SHEET_COLUMNS * sizeof *sheet->strays);
  sheet->passages = lks_passages_new(context);
  if (sheet->strays == NULL || sheet->passages == NULL) {
    lks_sheet_survey_free(sheet);
    return NULL;
  }
  return sheet;
}

void lks_sheet_survey_columns(lks_sheet_survey *sheet, const lks_column_range *columns)
{
  if (!columns->hidden)
    return;
  for (uint32_t i = columns->first; i <= columns->last && i < SHEET_COLUMNS; i++)
    sheet->hidden_columns[i / 8] |= (uint8_t)(1u << (i % 8));
}

/* A sheet of thousands of scraps must not become thousands of tables of any size. */
static lks_status keep_table(lks_sheet_survey *sheet, table_list *list, lks_table *table)
{
  const lks_status held =
      lks_budget_hold(sheet->context->budget, TABLE_BYTES + table->field_count * (sizeof(lks_field) + FIELD_BYTES));
  if (held != LKS_OK) {
    lks_table_free(table);
    return held;
  }
  if (list->count == list->capacity) {
    const size_t capacity = list->capacity == 0 ? 8 : list->capacity * 2;
    lks_table **items = realloc(list->items, capacity * sizeof(lks_table *));
    if (items == NULL) {
      lks_table_free(table);
      return LKS_NO_MEMORY;
    }
    list->items = items;
    list->capacity = capacity;
  }
  list->items[list->count++] = table;
  return LKS_OK;
}

/* Evidence is for people to read: what is too much for that isn't kept. */
static void bound_evidence(lks_sheet_survey *sheet, lks_table *table)
{
  const uint64_t bytes = table->evidence_count * (sizeof(lks_evidence) + FIELD_BYTES);
  if (table->evidence_count == 0)
    return;
  if (sheet->explained + table->evidence_count > MOST_EXPLAINED ||
      lks_budget_hold(sheet->context->budget, bytes) != LKS_OK)
    lks_table_drop_evidence(table);
  sheet->explained += table->evidence_count;
}

static lks_status keep_explained(lks_sheet_survey *sheet, lks_table *table)
{
  bound_evidence(sheet, table);
  return keep_table(sheet, &sheet->tables, table);
}

/* No detector is asked about it. */
static lks_status keep_scrap(lks_sheet_survey *sheet, lks_table *table)
{
  lks_status status = LKS_OK;
  bound_evidence(sheet, table);
  const bool wanted = table->evidence_count > 0 && sheet->scraps.count < MOST_SCRAPS;
  if (wanted)
    status = keep_table(sheet, &sheet->scraps, table);
  else
    lks_table_free(table);
  sheet->scraps_dropped += !wanted || status != LKS_OK;
  return status == LKS_NO_MEMORY ? status : LKS_OK; /* where a limit is reached, it is an explanation that ends */
}

/* A title, a note, a date: nothing that a detector would ask about. */
static bool is_scrap(const lks_table *table)
{
  if (table->class != LKS_TABLE_OTHER || table->rows >= LEAST_ROWS || table->hidden_rows > 0)
    return false;
  for (size_t i = 0; i < table->field_count; i++)
    if (table->fields[i].hidden)
      return false;
  return true;
}

/* What stands on a form is told with it; here only what is hidden counts. */
static void forget_people(lks_table *table)
{
  lks_table_drop_evidence(table);
  table->evidence_dropped = 0;
  table->class = LKS_TABLE_OTHER;
  table->people = table->hidden_people = 0;
  lks_distinct_free(table->identities);
  table->identities = NULL;
  for (size_t i = 0; i < table->field_count; i++)
    table->fields[i].kind = LKS_KIND_NONE;
}

static lks_status close_table(lks_sheet_survey *sheet, lks_table_builder *builder, bool of_form)
{
  lks_table *table = NULL;
  lks_status status = lks_table_builder_finish(builder, sheet->hidden_columns, &table);
  lks_table_builder_free(builder);
  if (of_form && status == LKS_OK)
    forget_people(table);
  if (status != LKS_OK || (of_form && is_scrap(table))) {
    lks_table_free(table);
    return status;
  }
  return is_scrap(table) ? keep_scrap(sheet, table) : keep_explained(sheet, table);
}

static lks_status close_open(lks_sheet_survey *sheet, size_t index)
{
  lks_table_builder *builder = sheet->open[index];
  memmove(&sheet->open[index], &sheet->open[index + 1], (sheet->open_count - index - 1) * sizeof sheet->open[0]);
  sheet->open_count--;
  return close_table(sheet, builder, false);
}

/* The cells of a kept row that stand in a block. */
static const lks_cell *cells_in(const lks_layout *layout, size_t row, const lks_block *block, size_t *count)
{
  const lks_cell *cells = layout->cells + layout->rows[row].first_cell;
  size_t first = 0, last = layout->rows[row].row.count;
  while (first < last && cells[first].column < block->first_column)
    first++;
  while (last > first && cells[last - 1].column > block->last_column)
    last--;
  *count = last - first;
  return cells + first;
}

/* Rows above the header are titles: no data. */
static lks_status feed_block(const lks_layout *layout, const lks_block *block, lks_table_builder *builder)
{
  lks_status status = LKS_OK;
  size_t first = block->first_row, count = 0;
  if (block->header_row != SIZE_MAX) {
    const lks_cell *cells = cells_in(layout, block->header_row, block, &count);
    status = lks_table_builder_header(builder, layout->rows[block->header_row].row.number, cells, count);
    first = block->header_row + 1;
    if (block->two_rows && status == LKS_OK) {
      cells = cells_in(layout, first, block, &count);
      status = lks_table_builder_subheader(builder, layout->rows[first].row.number, cells, count);
      first++;
    }
  }
  for (size_t row = first; row <= block->last_row; row++) {
    const lks_cell *cells = cells_in(layout, row, block, &count);
    if (count > 0)
      lks_table_builder_sample(builder, &layout->rows[row].row, cells, count);
  }
  if (status == LKS_OK)
    status = lks_table_builder_decide(builder);
  for (size_t row = first; row <= block->last_row && status == LKS_OK; row++) {
    const lks_cell *cells = cells_in(layout, row, block, &count);
    if (count > 0)
      status = lks_table_builder_row(builder, &layout->rows[row].row, cells, count);
  }
  return status;
}

/* Titles may speak of somebody, too. */
static lks_status read_titles(lks_sheet_survey *sheet, const lks_block *block)
{
  lks_status status = LKS_OK;
  for (size_t row = block->first_row; block->header_row != SIZE_MAX && row < block->header_row; row++) {
    size_t count = 0;
    const lks_cell *cells = cells_in(&sheet->layout, row, block, &count);
    for (size_t i = 0; i < count && status == LKS_OK; i++)
      status = lks_passages_add(sheet->passages, &sheet->layout.rows[row].row, &cells[i]);
  }
  return status;
}

static lks_status open_block(lks_sheet_survey *sheet, const lks_block *block, bool goes_on, bool of_form)
{
  lks_table_builder *builder = NULL;
  lks_status status = lks_table_builder_new(sheet->context, block->first_column, block->last_column, &builder);
  if (status == LKS_OK && !of_form) {
    lks_table_builder_read_texts(builder, sheet->passages);
    status = read_titles(sheet, block);
  }
  if (status == LKS_OK)
    status = feed_block(&sheet->layout, block, builder);
  if (status != LKS_OK) {
    lks_table_builder_free(builder);
    return status;
  }
  if (!goes_on || of_form) /* what follows may be another form */
    return close_table(sheet, builder, of_form);
  if (sheet->open_count == MOST_OPEN)
    status = close_open(sheet, 0);
  if (status != LKS_OK) {
    lks_table_builder_free(builder);
    return status;
  }
  sheet->open[sheet->open_count++] = builder;
  return LKS_OK;
}

/* A table that has just begun with a header of its own: too little of it to tell what it is. */
static bool has_just_begun(const lks_layout *layout, const lks_block *block)
{
  return block->first_row > 0 && block->last_row + 1 == layout->row_count && block->header_row != SIZE_MAX &&
         block->last_row - block->header_row < FEW_ROWS;
}

/* The one block that waits for more rows; SIZE_MAX when none does. Of several side by side, none waits. */
static size_t find_waiting(const lks_layout *layout, const lks_block *blocks, size_t count)
{
  size_t waiting = SIZE_MAX;
  for (size_t i = 0; i < count; i++)
    if (has_just_begun(layout, &blocks[i])) {
      if (waiting != SIZE_MAX)
        return SIZE_MAX;
      waiting = i;
    }
  return waiting;
}

/* Starts the layout anew, with the rows of the block that waits. */
static lks_status carry_over(lks_sheet_survey *sheet, const lks_block *block)
{
  lks_layout *old = malloc(sizeof *old);
  if (old == NULL)
    return LKS_NO_MEMORY;
  *old = sheet->layout;
  memset(&sheet->layout, 0, sizeof sheet->layout);
  lks_status status = LKS_OK;
  for (size_t row = block->first_row; row <= block->last_row && status == LKS_OK; row++) {
    size_t count = 0;
    const lks_cell *cells = cells_in(old, row, block, &count);
    if (count > 0)
      status = lks_layout_add(&sheet->layout, &old->rows[row].row, cells, count);
  }
  lks_layout_free(old);
  free(old);
  return status;
}

/* What of the blocks isn't written down row by row. */
typedef struct arranged {
  bool *transposed;
  bool *of_form;
} arranged;

static bool arranged_init(arranged *found, size_t blocks)
{
  found->transposed = calloc(blocks + 1, sizeof *found->transposed);
  found->of_form = calloc(blocks + 1, sizeof *found->of_form);
  return found->transposed != NULL && found->of_form != NULL;
}

static void arranged_clear(arranged *found)
{
  free(found->transposed);
  free(found->of_form);
}

static lks_status read_arranged(lks_sheet_survey *sheet, const lks_block *blocks, size_t count, arranged *found)
{
  lks_table *table = NULL;
  lks_status status = arranged_init(found, count) ? LKS_OK : LKS_NO_MEMORY;
  for (size_t i = 0; i < count && status == LKS_OK; i++) {
    status = lks_transposed_read(sheet->context, &sheet->layout, &blocks[i], sheet->hidden_columns, &table);
    found->transposed[i] = table != NULL;
    if (status == LKS_OK && table != NULL)
      status = keep_explained(sheet, table);
  }
  if (status == LKS_OK)
    status = lks_form_read(sheet->context, &sheet->layout, blocks, count, found->transposed, found->of_form, &table);
  return status == LKS_OK && table != NULL ? keep_explained(sheet, table) : status;
}

/* Makes tables of the rows that were kept. Those that reach the last of them may go on. */
static lks_status lay_out(lks_sheet_survey *sheet, bool region_ends)
{
  lks_block *blocks = NULL;
  size_t count = 0;
  if (sheet->layout.row_count == 0)
    return LKS_OK;
  sheet->layout.own = sheet->context->own;
  lks_status status = lks_layout_blocks(&sheet->layout, sheet->context->texts, &blocks, &count);
  arranged found = {NULL, NULL};
  if (status == LKS_OK)
    status = read_arranged(sheet, blocks, count, &found);
  size_t waiting = region_ends ? SIZE_MAX : find_waiting(&sheet->layout, blocks, count);
  if (waiting != SIZE_MAX && status == LKS_OK && (found.transposed[waiting] || found.of_form[waiting]))
    waiting = SIZE_MAX;
  for (size_t i = 0; i < count && status == LKS_OK; i++) {
    const bool goes_on = !region_ends && blocks[i].last_row + 1 == sheet->layout.row_count;
    if (i != waiting && !found.transposed[i])
      status = open_block(sheet, &blocks[i], goes_on, found.of_form[i]);
  }
  if (status == LKS_OK && waiting != SIZE_MAX)
    status = carry_over(sheet, &blocks[waiting]);
  else
    lks_layout_reset(&sheet->layout);
  arranged_clear(&found);
  free(blocks);
  return status;
}

/* Whether the table ends above these cells, which stand under it. */
static bool ends_above(const lks_sheet_survey *sheet, const lks_table_builder *table, const lks_row *row,
                       const lks_cell *cells, size_t count)
{
  const uint32_t last = lks_table_builder_last_row(table);
  const uint32_t gap = row->number > last ? row->number - last - 1 : 0;
  if (gap >= CLOSING_GAP)
    return true;
  if (gap == 0 && !lks_table_builder_breaks(table, cells, count))
    return false;
  return lks_layout_is_header(sheet->context->own, sheet->context->texts, cells, count);
}

/* Gives the table its cells of the row; *taken says whether it did. */
static lks_status offer(lks_sheet_survey *sheet, size_t index, const lks_row *row, const lks_cell *cells,
                        size_t count, bool *taken)
{
  lks_table_builder *table = sheet->open[index];
  *taken = !ends_above(sheet, table, row, cells, count);
  return *taken ? lks_table_builder_row(table, row, cells, count) : close_open(sheet, index);
}

static lks_status keep_row(lks_sheet_survey *sheet, const lks_row *row, const lks_cell *cells, size_t count)
{
  lks_layout *layout = &sheet->layout;
  lks_status status = LKS_OK;
  if (layout->row_count > 0) {
    const uint32_t last = layout->rows[layout->row_count - 1].row.number;
    if (row->number > last && row->number - last > CLOSING_GAP)
      status = lay_out(sheet, true);
  }
  if (status == LKS_OK)
    status = lks_layout_add(layout, row, cells, count);
  if (status == LKS_OK && (layout->row_count == LKS_LAYOUT_ROWS || layout->text_bytes > LARGEST_LAYOUT))
    status = lay_out(sheet, false);
  return status;
}

/* Shares a row out among the open tables; what is left belongs to none yet. */
static lks_status share_out(lks_sheet_survey *sheet, const lks_row *row)
{
  lks_status status = LKS_OK;
  size_t stray_count = row->count;
  memcpy(sheet->strays, row->cells, row->count * sizeof *row->cells);
  for (size_t i = 0; i < sheet->open_count && status == LKS_OK && stray_count > 0;) {
    const lks_table_builder *table = sheet->open[i];
    const size_t first = lks_layout_lower_bound(sheet->strays, stray_count, lks_table_builder_first_column(table));
    const size_t last = lks_layout_lower_bound(sheet->strays, stray_count, lks_table_builder_last_column(table) + 1);
    bool taken = true;
    if (last > first) {
      status = offer(sheet, i, row, sheet->strays + first, last - first, &taken);
      if (taken) {
        memmove(sheet->strays + first, sheet->strays + last, (stray_count - last) * sizeof *sheet->strays);
        stray_count -= last - first;
      }
    }
    i += taken;
  }
  return status == LKS_OK && stray_count > 0 ? keep_row(sheet, row, sheet->strays, stray_count) : status;
}

lks_status lks_sheet_survey_row(lks_sheet_survey *sheet, const lks_row *row)
{
  if (row->count == 0 || row->count > SHEET_COLUMNS)
    return LKS_OK;
  sheet->rows++;
  sheet->cells += row->count;
  sheet->hidden_rows += row->hidden;
  if (sheet->open_count != 1)
    return share_out(sheet, row);
  const lks_table_builder *only = sheet->open[0];
  const bool all_inside = row->cells[0].column >= lks_table_builder_first_column(only) &&
                          row->cells[row->count - 1].column <= lks_table_builder_last_column(only);
  if (!all_inside)
    return share_out(sheet, row);
  bool taken = false;
  const lks_status status = offer(sheet, 0, row, row->cells, row->count, &taken);
  return status == LKS_OK && !taken ? keep_row(sheet, row, row->cells, row->count) : status;
}

static int compare_tables(const void *left, const void *right)
{
  const lks_table *a = *(lks_table *const *)left, *b = *(lks_table *const *)right;
  if (a->range.first_row != b->range.first_row)
    return a->range.first_row < b->range.first_row ? -1 : 1;
  return a->range.first_column < b->range.first_column ? -1 : a->range.first_column > b->range.first_column;
}

/* From the top and from the left. */
static void hand_over(table_list *list, lks_table ***tables, size_t *count)
{
  if (list->count > 1)
    qsort(list->items, list->count, sizeof(lks_table *), compare_tables);
  *tables = list->items;
  *count = list->count;
  *list = (table_list){0};
}

/* People that stand in two tables of a sheet count once. */
static lks_status count_people(lks_part_facts *part)
{
  lks_distinct *all = lks_distinct_new();
  lks_status status = all != NULL ? LKS_OK : LKS_NO_MEMORY;
  for (size_t i = 0; i < part->table_count && status == LKS_OK; i++) {
    const lks_table *table = part->tables[i];
    if (table->class == LKS_TABLE_PERSONS && table->identities != NULL)
      status = lks_distinct_merge(all, table->identities);
  }
  if (status == LKS_OK) {
    part->people = lks_distinct_count(all);
    part->people_estimated = !lks_distinct_is_exact(all);
  }
  lks_distinct_free(all);
  for (size_t i = 0; i < part->table_count; i++) { /* large ones need no others to be grave */
    lks_table *table = part->tables[i];
    table->family_people = table->people;
    if (table->identities != NULL && table->people > MOST_IN_FAMILY) {
      lks_distinct_free(table->identities);
      table->identities = NULL;
    }
  }
  return status;
}

lks_status lks_sheet_survey_finish(lks_sheet_survey *sheet, lks_part_facts *part)
{
  lks_status status = lay_out(sheet, true);
  while (sheet->open_count > 0) { /* what was found until then counts, whatever the status */
    const lks_status closed = close_open(sheet, 0);
    status = status == LKS_OK ? closed : status;
  }
  lks_table *texts = NULL;
  const lks_status read = lks_passages_finish(sheet->passages, &texts);
  status = status == LKS_OK ? read : status;
  if (texts != NULL) {
    const lks_status kept = keep_explained(sheet, texts);
    status = status == LKS_OK ? kept : status;
  }
  hand_over(&sheet->tables, &part->tables, &part->table_count);
  hand_over(&sheet->scraps, &part->scraps, &part->scrap_count);
  part->scraps_dropped = sheet->scraps_dropped;
  part->rows = sheet->rows;
  part->cells = sheet->cells;
  part->hidden_rows = sheet->hidden_rows;
  const lks_status counted = count_people(part);
  return status == LKS_OK ? counted : status;
}

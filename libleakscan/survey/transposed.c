/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables whose headers stand in a column. */
#include "survey/transposed.h"

#include "survey/evidence.h"
#include "survey/label.h"
#include "survey/records.h"

enum {
  LEAST_LABELS = 3,
  LEAST_PEOPLE = 2,
  LABEL_COLUMNS = 2,
  LOOKED_COLUMNS = 16,
  MOSTLY = 500 /* of a thousand values */
};

typedef struct column_look {
  size_t cells;
  size_t labels;
} column_look;

/* Digits and what parts them, which label nothing: most cells of most tables. */
static bool is_amount(const lks_text_table *texts, const lks_cell *cell)
{
  size_t length = 0;
  if (cell->kind > LKS_CELL_TEXT)
    return true;
  const char *text = lks_cell_text(texts, cell, &length);
  while (length > 0 && text[length - 1] < 'A' && text[length - 1] > 0)
    length--;
  return length == 0;
}

static column_look look_at_column(const lks_table_context *context, const lks_layout *layout, const lks_block *block,
                                  uint32_t column)
{
  column_look look = {0};
  for (size_t row = block->first_row; row <= block->last_row; row++) {
    const lks_cell *cell = lks_layout_cell(layout, row, column);
    if (cell == NULL)
      continue;
    look.cells++;
    look.labels += !is_amount(context->texts, cell) && lks_label_is_exact(context, cell);
  }
  return look;
}

/* The column that holds the headers, one of the first; UINT32_MAX when there is none, or when labels stand in other
 * columns too, as on forms. */
static uint32_t find_label_column(const lks_table_context *context, const lks_layout *layout, const lks_block *block)
{
  uint32_t best = UINT32_MAX;
  size_t labels = LEAST_LABELS - 1, others = 0;
  for (uint32_t i = 0; i < LOOKED_COLUMNS && block->first_column + i <= block->last_column; i++) {
    const column_look look = look_at_column(context, layout, block, block->first_column + i);
    if (i < LABEL_COLUMNS && look.labels > labels && look.labels * 2 >= look.cells) {
      best = block->first_column + i;
      labels = look.labels;
    } else {
      others += look.labels;
    }
  }
  return others * 2 < labels ? best : UINT32_MAX;
}

/* The labels become columns; `rows` are those they stand in. */
static size_t add_columns(lks_records *records, const lks_layout *layout, const lks_block *block, uint32_t column,
                          size_t *rows)
{
  size_t count = 0;
  for (size_t row = block->first_row; row <= block->last_row; row++) {
    const lks_cell *cell = lks_layout_cell(layout, row, column);
    if (cell != NULL && lks_records_add_headed(records, cell) < LKS_RECORDS_COLUMNS)
      rows[count++] = row;
  }
  return count;
}

/* Each row's cells are walked along once, whatever the number of columns. */
static lks_status add_people(lks_records *records, const lks_layout *layout, const lks_block *block,
                             const uint8_t *hidden_columns, uint32_t label_column, const size_t *rows, size_t count)
{
  size_t at[LKS_RECORDS_COLUMNS] = {0};
  lks_status status = LKS_OK;
  for (uint32_t column = label_column + 1; column <= block->last_column && status == LKS_OK; column++) {
    lks_cell cells[LKS_RECORDS_COLUMNS];
    size_t cell_count = 0;
    for (size_t i = 0; i < count; i++) {
      const lks_kept_row *kept = &layout->rows[rows[i]];
      const lks_cell *own = layout->cells + kept->first_cell;
      while (at[i] < kept->row.count && own[at[i]].column < column)
        at[i]++;
      if (at[i] == kept->row.count || own[at[i]].column != column)
        continue;
      cells[cell_count] = own[at[i]];
      cells[cell_count++].column = (uint32_t)i;
    }
    const lks_row record = {.number = column,
                            .hidden = (hidden_columns[column / 8] >> (column % 8) & 1) != 0,
                            .date_offset = layout->rows[block->first_row].row.date_offset};
    status = lks_records_row(records, &record, cells, cell_count);
  }
  return status;
}

static uint32_t row_number(const lks_layout *layout, const size_t *rows, uint32_t column)
{
  return layout->rows[rows[column]].row.number;
}

/* A list of fields with an example each has headers and one column or two that fit, and others that don't. */
static bool holds_names(const lks_table *table)
{
  const lks_field *name = lks_table_field(table, LKS_KIND_NAME);
  return name == NULL || name->valid >= MOSTLY;
}

static void place(lks_table *table, const lks_layout *layout, const lks_block *block, uint32_t label_column,
                  const size_t *rows)
{
  table->arrangement = LKS_ARRANGED_COLUMNS;
  table->range = (lks_range){layout->rows[block->first_row].row.number, label_column,
                             layout->rows[block->last_row].row.number, block->last_column};
  for (size_t i = 0; i < table->field_count; i++) {
    const lks_row *row = &layout->rows[rows[table->fields[i].column]].row;
    table->fields[i].hidden = row->hidden;
    table->fields[i].column = row->number;
  }
  for (size_t i = 0; i < table->evidence_count; i++) {
    lks_evidence *evidence = &table->evidence[i];
    evidence->hidden = layout->rows[rows[evidence->column]].row.hidden;
    evidence->column = row_number(layout, rows, evidence->column);
  }
  if (table->reason_column != LKS_NO_COLUMN)
    table->reason_column = row_number(layout, rows, table->reason_column);
}

lks_status lks_transposed_read(const lks_table_context *context, const lks_layout *layout, const lks_block *block,
                               const uint8_t *hidden_columns, lks_table **table)
{
  size_t rows[LKS_RECORDS_COLUMNS];
  *table = NULL;
  if (block->last_column - block->first_column < LEAST_PEOPLE ||
      block->last_row - block->first_row + 1 < LEAST_LABELS)
    return LKS_OK;
  const uint32_t label_column = find_label_column(context, layout, block);
  if (label_column == UINT32_MAX || block->last_column - label_column < LEAST_PEOPLE)
    return LKS_OK;
  lks_records *records = lks_records_new(context);
  if (records == NULL)
    return LKS_NO_MEMORY;
  const size_t count = add_columns(records, layout, block, label_column, rows);
  lks_status status = add_people(records, layout, block, hidden_columns, label_column, rows, count);
  if (status == LKS_OK)
    status = lks_records_finish(records, table);
  lks_records_free(records);
  if (*table != NULL && ((*table)->people < LEAST_PEOPLE || !holds_names(*table))) {
    lks_table_free(*table);
    *table = NULL;
  }
  if (*table != NULL)
    place(*table, layout, block, label_column, rows);
  return status;
}

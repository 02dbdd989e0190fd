/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows that don't stand in the sheet as rows. */
#include "survey/records.h"

#include <stdlib.h>
#include <string.h>

#include "pii/kind_values.h"
#include "survey/layout.h"

enum { MOSTLY = 500 /* of a thousand values */ };

/* One column. */
typedef struct record_column {
  bool headed;
  lks_cell header;
  lks_kind kind;
  bool surely;
} record_column;

struct lks_records {
  const lks_table_context *context;
  record_column columns[LKS_RECORDS_COLUMNS];
  size_t column_count;
  lks_layout first;           /* rows, until it is decided what the columns are */
  lks_table_builder *builder; /* NULL until then */
  uint64_t count;
};

lks_records *lks_records_new(const lks_table_context *context)
{
  lks_records *records = calloc(1, sizeof *records);
  if (records != NULL)
    records->context = context;
  return records;
}

void lks_records_free(lks_records *records)
{
  if (records == NULL)
    return;
  lks_table_builder_free(records->builder);
  lks_layout_free(&records->first);
  free(records);
}

static size_t add_column(lks_records *records, const record_column *column)
{
  if (records->column_count == LKS_RECORDS_COLUMNS)
    return LKS_RECORDS_COLUMNS;
  records->columns[records->column_count] = *column;
  return records->column_count++;
}

size_t lks_records_add_headed(lks_records *records, const lks_cell *header)
{
  record_column column = {.headed = true, .header = *header};
  column.header.column = (uint32_t)records->column_count;
  return add_column(records, &column);
}

size_t lks_records_add_known(lks_records *records, lks_kind kind, bool surely)
{
  const record_column column = {.kind = kind, .surely = surely};
  return add_column(records, &column);
}

static lks_status set_headers(lks_records *records)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < records->column_count && status == LKS_OK; i++) {
    const record_column *column = &records->columns[i];
    if (column->headed)
      status = lks_table_builder_header(records->builder, LKS_NO_ROW, &column->header, 1);
    else
      lks_table_builder_expect(records->builder, (uint32_t)i, column->kind, column->surely);
  }
  return status;
}

/* What the first rows say decides what the columns are. */
static lks_status build(lks_records *records)
{
  const lks_layout *first = &records->first;
  lks_status status =
      lks_table_builder_new(records->context, 0, (uint32_t)records->column_count - 1, &records->builder);
  if (status == LKS_OK) {
    lks_table_builder_of_records(records->builder);
    status = set_headers(records);
  }
  for (size_t i = 0; i < first->row_count && status == LKS_OK; i++)
    lks_table_builder_sample(records->builder, &first->rows[i].row, first->cells + first->rows[i].first_cell,
                             first->rows[i].row.count);
  if (status == LKS_OK)
    status = lks_table_builder_decide(records->builder);
  for (size_t i = 0; i < first->row_count && status == LKS_OK; i++)
    status = lks_table_builder_row(records->builder, &first->rows[i].row, first->cells + first->rows[i].first_cell,
                                   first->rows[i].row.count);
  lks_layout_free(&records->first);
  return status;
}

lks_status lks_records_row(lks_records *records, const lks_row *row, const lks_cell *cells, size_t count)
{
  if (records->column_count == 0 || count == 0)
    return LKS_OK;
  records->count++;
  if (records->builder != NULL)
    return lks_table_builder_row(records->builder, row, cells, count);
  const lks_status status = lks_layout_add(&records->first, row, cells, count);
  return status == LKS_OK && records->first.row_count == LKS_LAYOUT_ROWS ? build(records) : status;
}

uint64_t lks_records_count(const lks_records *records)
{
  return records->count;
}

/* Most of what headers say must be true: a list of fields has their names, types and lengths below. Halves of names
 * are any words, so that they count only where nothing else has a shape. */
static bool is_proved(const lks_table *table)
{
  size_t said = 0, true_of = 0, halves = 0;
  for (size_t i = 0; i < table->field_count; i++) {
    const lks_kind kind = table->fields[i].kind;
    const bool fits = table->fields[i].valid >= MOSTLY;
    if (!lks_kind_has_shape(kind))
      continue;
    if (kind == LKS_KIND_SURNAME || kind == LKS_KIND_GIVEN_NAME) {
      halves += fits;
      continue;
    }
    said++;
    true_of += fits;
  }
  return said > 0 ? true_of * 2 >= said : halves > 0;
}

lks_status lks_records_finish(lks_records *records, lks_table **table)
{
  static const uint8_t none_hidden[LKS_RECORDS_COLUMNS / 8];
  *table = NULL;
  lks_status status = records->count > 0 && records->builder == NULL ? build(records) : LKS_OK;
  if (status == LKS_OK && records->builder != NULL)
    status = lks_table_builder_finish(records->builder, none_hidden, table);
  if (*table != NULL && ((*table)->class != LKS_TABLE_PERSONS || (*table)->people == 0 || !is_proved(*table))) {
    lks_table_free(*table);
    *table = NULL;
  }
  return status;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows that don't stand in the sheet as rows: a filled form, a column of a transposed table, what a text says of
 * somebody. Put together here, they are judged and counted as any other table's. */
#ifndef LKS_RECORDS_H
#define LKS_RECORDS_H

#include "survey/table.h"

enum { LKS_RECORDS_COLUMNS = 64 };

typedef struct lks_records lks_records;

/* NULL when memory runs out. */
lks_records *lks_records_new(const lks_table_context *context);
void lks_records_free(lks_records *records);

/* A column whose header stands in a cell; returns its number, LKS_RECORDS_COLUMNS when there is no room. Only before
 * the first row. */
size_t lks_records_add_headed(lks_records *records, const lks_cell *header);
/* A column without a header that is known to hold a kind: surely, or only if the values agree. */
size_t lks_records_add_known(lks_records *records, lks_kind kind, bool surely);

/* A row: `cells` have the records' column numbers, ascending. */
lks_status lks_records_row(lks_records *records, const lks_row *row, const lks_cell *cells, size_t count);

/* How many rows came. */
uint64_t lks_records_count(const lks_records *records);

/* The facts, with the records' column numbers; their range is nonsense until the caller sets it. NULL in *table when
 * the rows are no people, or most values don't look as their columns' headers say: such is a list of fields, not of
 * people. */
lks_status lks_records_finish(lks_records *records, lks_table **table);

#endif

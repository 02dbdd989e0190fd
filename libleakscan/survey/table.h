/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One table while its rows come: columns by sample, people by every row. */
#ifndef LKS_SURVEY_TABLE_H
#define LKS_SURVEY_TABLE_H

#include "budget.h"
#include "event.h"
#include "pii/own.h"
#include "survey/column.h"
#include "survey/facts.h"
#include "survey/key.h"

typedef struct lks_table_builder lks_table_builder;

/* See passages.h. */
typedef struct lks_passages lks_passages;

/* What a table needs of what is around it; outlives it. */
typedef struct lks_table_context {
  const lks_text_table *texts;
  lks_budget *budget;
  bool reveal;
  const lks_own *own;   /* the user's own words; NULL: none */
  lks_own_run *own_run; /* and patterns; NULL: none */
  bool explain;         /* keep the evidence of every column */
} lks_table_context;

/* A table over these columns. NULL in *table and a status when memory runs out or its limit is reached. */
lks_status lks_table_builder_new(const lks_table_context *context, uint32_t first_column, uint32_t last_column,
                                 lks_table_builder **table);
void lks_table_builder_free(lks_table_builder *table);

/* The header row's cells, of any columns. */
lks_status lks_table_builder_header(lks_table_builder *table, uint32_t row, const lks_cell *cells, size_t count);

/* A second header row below it: its words are parts of those above, which reach to the right as far as nothing else
 * stands there. */
lks_status lks_table_builder_subheader(lks_table_builder *table, uint32_t row, const lks_cell *cells, size_t count);

/* A column, counted from the table's first, that is known to hold a kind: surely, or if its values agree. */
void lks_table_builder_expect(lks_table_builder *table, uint32_t column, lks_kind kind, bool surely);

/* Says that each row is a record of its own: none is a caption, a sum or a note. */
void lks_table_builder_of_records(lks_table_builder *table);

/* Texts in columns of prose are read by these, unless the table is about people itself. They outlive the table. */
void lks_table_builder_read_texts(lks_table_builder *table, lks_passages *passages);

/* The next row's cells in the table's columns. The first rows only feed the columns; from lks_table_builder_decide on
 * people are counted, so hand the first rows in once for each. */
void lks_table_builder_sample(lks_table_builder *table, const lks_row *row, const lks_cell *cells, size_t count);
lks_status lks_table_builder_decide(lks_table_builder *table);
lks_status lks_table_builder_row(lks_table_builder *table, const lks_row *row, const lks_cell *cells, size_t count);

uint32_t lks_table_builder_first_column(const lks_table_builder *table);
uint32_t lks_table_builder_last_column(const lks_table_builder *table);
uint32_t lks_table_builder_last_row(const lks_table_builder *table);

/* Whether these cells stand in the table as a header would: words where it has numbers. */
bool lks_table_builder_breaks(const lks_table_builder *table, const lks_cell *cells, size_t count);

/* The facts; the builder is used up but for freeing. `hidden_columns` has a bit for each column of a sheet. */
lks_status lks_table_builder_finish(lks_table_builder *table, const uint8_t *hidden_columns, lks_table **facts);

#endif

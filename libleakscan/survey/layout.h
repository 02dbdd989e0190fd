/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The first rows of a region, and how they fall into tables: side by side, one below the other, with titles above
 * and headers on any row. */
#ifndef LKS_LAYOUT_H
#define LKS_LAYOUT_H

#include "base/arena.h"
#include "event.h"
#include "pii/own.h"

enum { LKS_LAYOUT_ROWS = 96 }; /* that are kept before they are looked at */

typedef struct lks_kept_row {
  lks_row row; /* its cells are the layout's own */
  size_t first_cell;
} lks_kept_row;

/* All zero to begin with. */
typedef struct lks_layout {
  lks_kept_row rows[LKS_LAYOUT_ROWS];
  size_t row_count;
  lks_cell *cells;
  size_t cell_count;
  size_t cell_capacity;
  lks_arena texts;
  size_t text_bytes;
  const lks_own *own; /* the user's own words; NULL: none */
  double *weights;    /* by cell, while tables are looked for: how much it reads like a header; negative: not asked */
} lks_layout;

/* A table among the rows: row indexes of the layout, columns of the sheet. */
typedef struct lks_block {
  size_t first_row;
  size_t last_row;
  uint32_t first_column;
  uint32_t last_column;
  size_t header_row; /* SIZE_MAX where there is none */
  bool two_rows;     /* the row below belongs to the header too */
} lks_block;

/* Keeps a row's cells; texts of their own are copied. There must be room for the row. */
lks_status lks_layout_add(lks_layout *layout, const lks_row *row, const lks_cell *cells, size_t count);
void lks_layout_reset(lks_layout *layout);
void lks_layout_free(lks_layout *layout);

/* The tables, from the top and from the left; the caller frees *blocks. */
lks_status lks_layout_blocks(lks_layout *layout, const lks_text_table *texts, lks_block **blocks, size_t *count);

/* The first of a row's cells that stands in a column or right of it; the count when none does. */
size_t lks_layout_lower_bound(const lks_cell *cells, size_t count, uint32_t column);

/* The cell of a kept row in a column; NULL where it is blank. */
const lks_cell *lks_layout_cell(const lks_layout *layout, size_t row, uint32_t column);

/* Whether cells read like a header, at least two of them. */
bool lks_layout_is_header(const lks_own *own, const lks_text_table *texts, const lks_cell *cells, size_t count);

#endif

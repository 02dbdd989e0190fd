/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One sheet while it is read. The matcher and the libxml2 handler both say what they see through these functions, so
 * that a row comes out the same, whichever of them saw it. */
#ifndef LKS_XLSX_SHEET_H
#define LKS_XLSX_SHEET_H

#include "readers/xlsx.h"
#include "readers/xlsx_feed.h"
#include "readers/xlsx_formula.h"
#include "readers/xlsx_outline.h"

typedef enum lks_cell_type { /* ST_CellType, 18.18.11 */
                             LKS_TYPE_NUMBER,
                             LKS_TYPE_SHARED,
                             LKS_TYPE_FORMULA_TEXT,
                             LKS_TYPE_INLINE,
                             LKS_TYPE_BOOLEAN,
                             LKS_TYPE_ERROR,
                             LKS_TYPE_DATE,
                             LKS_TYPE_UNKNOWN
} lks_cell_type;

/* A formula of the row that is being read, looked at when the row is complete. */
typedef struct lks_row_formula {
  const char *text;
  size_t length;
  uint64_t cells; /* that share it */
} lks_row_formula;

enum { LKS_ROW_FORMULAS = 256 }; /* of one row; the others name the same sheets, or nobody reads them */

typedef struct lks_sheet_reader {
  const lks_xlsx_book *book;
  const lks_xlsx_sheet *sheet;
  const lks_events *events;
  void *part_context;
  struct lks_xlsx_outline *outline; /* NULL: nobody asks */
  atomic_uchar *used;               /* by text; NULL: nobody asks */
  lks_budget *budget;
  lks_feed_names names;
  uint32_t next_row;
  uint32_t next_column;
  lks_row row;     /* being read; its cells are `cells` */
  lks_cell *cells; /* room for LKS_XLSX_COLUMNS */
  size_t cell_count;
  bool unordered; /* a cell stands left of the one before */
  lks_row_formula formulas[LKS_ROW_FORMULAS];
  size_t formula_count;
  size_t characters; /* of a text that are kept */
  lks_arena arena;   /* texts of this row */
  lks_formula_links *links;
  uint8_t looks; /* of all cells: LKS_LOOK_... */
  bool damaged; /* a cell was unusable */
  bool cut;     /* a text was longer than allowed */
} lks_sheet_reader;

/* `number` is from 1, 0 when the row has none. Nothing is changed for good until the row's end. */
void lks_sheet_row_begin(lks_sheet_reader *reader, uint32_t number, bool hidden);

/* A value; blank ones are dropped. `reference` may be NULL. `text` must last until the row's end. False when the row
 * has no more room. */
bool lks_sheet_cell(lks_sheet_reader *reader, const char *reference, size_t reference_length, lks_cell_type type,
                    uint32_t style, const char *text, size_t length, bool formula);

void lks_sheet_formula(lks_sheet_reader *reader, const char *text, size_t length, uint64_t cells);

lks_status lks_sheet_row_end(lks_sheet_reader *reader);

lks_cell_type lks_sheet_type(const char *text, size_t length);
/* A decimal number, at most 9 digits. */
bool lks_sheet_number(const char *text, size_t length, uint32_t *number);

/* Heights in points and widths in characters below which nothing can be seen, in hundredths. */
enum { LKS_SHEET_TINY_HEIGHT = 150, LKS_SHEET_TINY_WIDTH = 30 };

/* Whether a row's height or a column's width is below so many hundredths. */
bool lks_sheet_is_tiny(const char *text, size_t length, unsigned hundredths);
/* How many cells a range has; 1 when it is none. */
uint64_t lks_sheet_area(const char *text, size_t length);

/* For those who read a sheet for some of its events only. */
lks_status lks_sheet_ignore_columns(void *context, const lks_column_range *columns);
lks_status lks_sheet_ignore_link(void *context, const lks_link *link);
lks_status lks_sheet_ignore_range(void *context, const lks_range *range);

/* The matcher for <row>; see lks_feed. */
lks_match lks_sheet_match_row(void *reader, const char **bytes, const char *end, lks_status *status);

#endif

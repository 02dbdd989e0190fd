/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that readers and the survey share: a document is told, event by event.
 *
 * Everything an event points to is lent: it dies when the call returns, but for the text table, which lives until
 * the document ends. Readers know nothing of personal data; whoever listens knows nothing of the format.
 *
 * Order: document, then texts where there are any, then all part_begin in the document's order; then for each part
 * columns, rows, links, filters and part_end; names and not_inspected at any time; document_end. Events of different
 * parts may come from different threads at once, those of one part from one thread at a time; all others come from
 * the thread that began. A status other than LKS_OK ends the reading. */
#ifndef LKS_EVENT_H
#define LKS_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "base/text_table.h"
#include "leakscan.h"

typedef struct lks_document {
  const char *format; /* "xlsx"; static */
} lks_document;

typedef struct lks_part {
  const char *name;
  uint32_t number; /* from 1, in the document's order */
  leakscan_visibility visibility;
  bool active;
} lks_part;

/* Rows and columns count from 0; both ends belong to it. */
typedef struct lks_range {
  uint32_t first_row;
  uint32_t first_column;
  uint32_t last_row;
  uint32_t last_column;
} lks_range;

typedef struct lks_column_range {
  uint32_t first;
  uint32_t last;
  bool hidden; /* by its mark, or because it is zero wide */
} lks_column_range;

typedef enum lks_cell_kind {
  LKS_CELL_SHARED, /* a text of the table */
  LKS_CELL_TEXT,   /* a text of its own */
  LKS_CELL_NUMBER,
  LKS_CELL_DATE, /* a number of days, shown as a date */
  LKS_CELL_BOOLEAN,
  LKS_CELL_ERROR
} lks_cell_kind;

/* A cell that holds something; blank ones aren't told. `text` is what stands in the document (a number's digits);
 * for a shared text it is NULL, and `shared` is below the table's count. */
typedef struct lks_cell {
  const char *text;
  uint32_t length;
  uint32_t column;
  uint32_t shared;
  uint8_t kind; /* lks_cell_kind */
  bool formula; /* the result of one */
} lks_cell;

typedef struct lks_row {
  uint32_t number;
  bool hidden;           /* by its mark, or because it is zero high */
  int32_t date_offset;   /* to add to a date's number for days of the 1900 system */
  const lks_cell *cells; /* by column, ascending */
  size_t count;
} lks_row;

typedef enum lks_link_kind {
  LKS_LINK_REFERENCE, /* a formula names cells of another part */
  LKS_LINK_LOOKUP     /* ... inside a function that looks rows up: VLOOKUP, XLOOKUP, INDEX, FILTER, ... */
} lks_link_kind;

/* `count` formulas of this part name cells of the part called `to`, within these columns. */
typedef struct lks_link {
  lks_link_kind kind;
  const char *to;
  uint32_t first_column;
  uint32_t last_column;
  uint64_t count;
} lks_link;

/* A defined name that stands for cells: `part` is the sheet it names. */
typedef struct lks_name {
  const char *name;
  const char *part;
  lks_range range;
  bool hidden;
} lks_name;

typedef struct lks_events {
  lks_status (*document)(void *context, const lks_document *document);
  lks_status (*texts)(void *context, const lks_text_table *texts);
  lks_status (*part_begin)(void *context, const lks_part *part, void **part_context);
  lks_status (*columns)(void *part_context, const lks_column_range *columns);
  lks_status (*row)(void *part_context, const lks_row *row);
  lks_status (*link)(void *part_context, const lks_link *link);
  lks_status (*filter)(void *part_context, const lks_range *range); /* rows in it may be filtered out */
  lks_status (*print_area)(void *part_context, const lks_range *range);
  lks_status (*merge)(void *part_context, const lks_range *range);
  lks_status (*part_end)(void *part_context);
  lks_status (*name)(void *context, const lks_name *name);
  /* Something wasn't looked at: `reason` is a static word ("encrypted"), `place` an inner part or NULL, `amount` a
   * limit's value or 0. */
  lks_status (*not_inspected)(void *context, const char *reason, const char *place, uint64_t amount);
  lks_status (*document_end)(void *context);
} lks_events;

#endif

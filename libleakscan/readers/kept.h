/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tells what is kept where nobody sees it, as rows of a part of its own (LKS_PART_KEPT). */
#ifndef LKS_READERS_KEPT_H
#define LKS_READERS_KEPT_H

#include "base/arena.h"
#include "readers/readers.h"

enum { LKS_KEPT_COLUMNS = 16384 };

/* Begin by lks_kept_begin, end by lks_kept_end, on the thread that began the reading. The part is begun by its first
 * row: where there is none, nothing is told. */
typedef struct lks_kept {
  lks_reading *reading;
  const char *why;  /* static */
  const char *name; /* of what it is a copy of; lent until the end */
  uint32_t number;  /* of the sheet whose cells they are; 0: it is none's */
  void *part;       /* NULL: not begun */
  uint32_t row;     /* the next one */
  lks_cell *cells;
  size_t count;
  size_t capacity;
  lks_arena arena;
} lks_kept;

void lks_kept_begin(lks_kept *kept, lks_reading *reading, const char *why, const char *name, uint32_t number);

/* A value of the row that is being put together, right of the one before; it is copied. Blank ones are dropped. */
lks_status lks_kept_cell(lks_kept *kept, uint32_t column, lks_cell_kind kind, const char *text, size_t length);
lks_status lks_kept_row_end(lks_kept *kept);
/* A row of one text. */
lks_status lks_kept_text(lks_kept *kept, const char *text, size_t length);
/* A row as it is. */
lks_status lks_kept_row_whole(lks_kept *kept, const lks_row *row);

/* `status` is how the telling went; it is handed back, or what comes of the end. */
lks_status lks_kept_end(lks_kept *kept, lks_status status);

#endif

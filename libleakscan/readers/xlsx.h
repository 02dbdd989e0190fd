/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* SpreadsheetML workbooks (ISO/IEC 29500-1, 18): what the files of the reader share. */
#ifndef LKS_XLSX_H
#define LKS_XLSX_H

#include <glib.h>
#include <stdatomic.h>

#include "base/arena.h"
#include "readers/embedded.h"
#include "readers/opc.h"
#include "readers/readers.h"
#include "readers/xml.h"

enum {
  LKS_XLSX_ROWS = 1048576, /* of a sheet, and its columns: Excel specifications and limits */
  LKS_XLSX_COLUMNS = 16384,
  LKS_XLSX_SHEETS = 4096 /* more are not inspected */
};

/* Characters of a text that are kept: the limit, within reason. */
size_t lks_xlsx_text_characters(const lks_budget *budget);

/* Bytes in which a text is put together, of which so many characters are kept: a few more, to know that there were.
 */
#define LKS_XLSX_TEXT_ROOM(characters) ((characters)*4 + 8)

typedef struct lks_xlsx_sheet {
  char *name;
  char *relationship; /* the r:id in the workbook part */
  leakscan_visibility visibility;
  char *part; /* NULL when no part with cells belongs to it */
  size_t entry;
  bool declared; /* told by part_begin */
  bool unread;   /* it may have cells, but nobody could find or read them */
  bool has_print_area;
  lks_range print_area;
  void *part_context;
} lks_xlsx_sheet;

/* A table's or a defined name, and the sheet whose cells it stands for. */
typedef struct lks_xlsx_alias {
  char *name;
  size_t sheet;
  lks_range range;
  bool table;
} lks_xlsx_alias;

/* What a cell style is: a byte each, so that a cell's is one look into a table. Above the lowest bit: why what stands
 * in such a cell can't be seen. */
enum {
  LKS_STYLE_DATE = 1,
  LKS_STYLE_LOOKS = 1, /* so many bits above */
  LKS_LOOK_NO_NUMBER = 1,  /* the number format shows nothing of a number */
  LKS_LOOK_NO_TEXT = 2,    /* ... or a text */
  LKS_LOOK_SAME = 4,       /* the font has the fill's colour */
  LKS_LOOK_BLACK = 8,      /* ... and both are dark, as if it was blacked out */
  LKS_LOOK_WHITE = 16,     /* white, without a fill of its own: what else colours the cell isn't said here */
  LKS_LOOK_TINY = 32       /* two points high at the most */
};

enum { LKS_NAME_DEFINED = 1, LKS_NAME_BROKEN = 2 /* what it stood for is gone: #REF! */ };

typedef struct lks_xlsx_filter {
  size_t sheet;
  lks_range range;
} lks_xlsx_filter;

typedef struct lks_xlsx_book {
  lks_reading *reading;
  char *part; /* the workbook's */
  lks_relationships relationships;
  lks_xlsx_sheet *sheets;
  size_t sheet_count;
  GHashTable *sheet_numbers; /* name in lower case -> index + 1 */
  size_t active;
  bool tabs_hidden; /* the sheets' tabs aren't shown */
  bool date_1904;
  lks_text_table texts;
  uint64_t texts_held;
  bool texts_whole; /* all were read */
  unsigned char *styles; /* by index into cellXfs: LKS_STYLE_..., LKS_LOOK_... */
  size_t style_count;
  atomic_uchar *used; /* by text: whether a cell holds it; NULL: nobody asks */
  lks_xlsx_alias *aliases;
  size_t alias_count;
  GHashTable *names; /* all defined names, folded -> LKS_NAME_...; those that no range stands for, too */
  lks_xlsx_filter *filters; /* of table parts */
  size_t filter_count;
  struct lks_xlsx_outline *outlines; /* by sheet; what stands around its rows */
} lks_xlsx_book;

/* Who is told of a sheet. */
typedef struct lks_xlsx_listener {
  const lks_events *events;
  void *part_context;
} lks_xlsx_listener;

/* xlsx_book.c: workbook part, its relationships and tables. */
lks_status lks_xlsx_book_read(lks_xlsx_book *book);
void lks_xlsx_book_clear(lks_xlsx_book *book);
/* The sheet of that name, letters alike in both cases; false where there is none. */
bool lks_xlsx_book_find_sheet(const lks_xlsx_book *book, const char *name, size_t length, size_t *sheet);
const lks_xlsx_alias *lks_xlsx_book_find_alias(const lks_xlsx_book *book, const char *name, size_t length);

/* xlsx_styles.c */
lks_status lks_xlsx_styles_read(lks_xlsx_book *book, size_t entry);

/* xlsx_strings.c */
lks_status lks_xlsx_strings_read(lks_xlsx_book *book, size_t entry);

/* xlsx_sheet_xml.c: tells one sheet's cells; the package may be another than the book's, for another thread. The
 * outline learns what stands around them; NULL: it is known already. */
lks_status lks_xlsx_sheet_read(const lks_xlsx_book *book, size_t sheet, lks_package *package,
                               const lks_xlsx_listener *listener, struct lks_xlsx_outline *outline);

/* xlsx_conceal.c: tells the cells that can't be seen, of each visible sheet that may have any. When all sheets are
 * read. */
lks_status lks_xlsx_concealed_read(lks_xlsx_book *book);

/* "A1", "$B$2:$C$9", "A:C", "3:5" to a range; false when it is none. */
bool lks_xlsx_parse_range(const char *text, size_t length, lks_range *range);

#endif

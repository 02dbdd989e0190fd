/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* SpreadsheetML workbooks (ISO/IEC 29500-1, 18): what the files of the reader share. */
#ifndef LKS_XLSX_H
#define LKS_XLSX_H

#include <glib.h>

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
  bool has_print_area;
  lks_range print_area;
  void *part_context;
} lks_xlsx_sheet;

/* A table's or a defined name, and the sheet whose cells it stands for. */
typedef struct lks_xlsx_alias {
  char *name;
  size_t sheet;
  lks_range range;
} lks_xlsx_alias;

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
  bool date_1904;
  lks_text_table texts;
  uint64_t texts_held;
  unsigned char *date_styles; /* by index into cellXfs: whether numbers of that style are dates */
  size_t style_count;
  lks_xlsx_alias *aliases;
  size_t alias_count;
  lks_xlsx_filter *filters; /* of table parts */
  size_t filter_count;
} lks_xlsx_book;

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

/* xlsx_sheet_xml.c: tells one sheet's cells; the package may be another than the book's, for another thread. *cut: a
 * text was longer than allowed. */
lks_status lks_xlsx_sheet_read(const lks_xlsx_book *book, size_t sheet, lks_package *package, bool *cut);

/* "A1", "$B$2:$C$9", "A:C", "3:5" to a range; false when it is none. */
bool lks_xlsx_parse_range(const char *text, size_t length, lks_range *range);

#endif

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Helpers over libxlsxwriter: a workbook with a fixed date, lines of cells, tables of people. */
#ifndef CORPUS_SHEETS_H
#define CORPUS_SHEETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <xlsxwriter.h>

#include "fields.h"
#include "people.h"

struct corpus_book {
  lxw_workbook *workbook;
  lxw_format *title;
  lxw_format *header;
  lxw_format *date;
  bool date1904; /* serial numbers count from 1904; the workbook's own flag is set by a rewrite */
};

struct corpus_column {
  const char *header; /* NULL ends a list of columns */
  enum corpus_field field;
};

/* People first, first + step, first + 2 * step, ... of a group. */
struct corpus_crowd {
  enum corpus_group group;
  uint32_t first;
  uint32_t step;
  uint32_t count;
};

bool corpus_book_open(struct corpus_book *book, const char *path, bool inline_strings);
bool corpus_book_close(struct corpus_book *book);
lxw_worksheet *corpus_sheet(struct corpus_book *book, const char *name);

void corpus_text(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text);
void corpus_date(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                 struct corpus_date date);

/* One line of cells from "a|12|2024-05-01|=B1*2=>24": numbers, ISO dates and formulas (with their stored result)
 * become what they look like, a leading apostrophe keeps a text, nothing between two bars leaves the cell out. */
void corpus_line(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *cells);
void corpus_linef(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *format,
                  ...) __attribute__((format(printf, 5, 6)));
void corpus_headers(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                    const char *cells);

/* A line of headers (unless header_row is false) and a row for everyone; returns the row after the last. */
lxw_row_t corpus_people(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                        const struct corpus_column *columns, const struct corpus_crowd *crowd, bool header_row);

#endif

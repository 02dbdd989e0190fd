/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Helpers over libxlsxwriter. A generator that can't write its document ends with a message. */
#include "sheets.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* 2024-05-01 00:00 UTC: written as the date of creation, so that two runs give the same bytes. */
#define CREATED 1714521600

static void check(lxw_error error, const char *what)
{
  if (error != LXW_NO_ERROR) {
    fprintf(stderr, "corpus: %s: %s\n", what, lxw_strerror(error));
    exit(EXIT_FAILURE);
  }
}

bool corpus_book_open(struct corpus_book *book, const char *path, bool inline_strings)
{
  lxw_workbook_options options = {.constant_memory = inline_strings ? LXW_TRUE : LXW_FALSE};
  lxw_doc_properties properties = {.created = CREATED};

  memset(book, 0, sizeof *book);
  book->workbook = workbook_new_opt(path, &options);
  if (book->workbook == NULL) {
    return false;
  }
  check(workbook_set_properties(book->workbook, &properties), path);
  book->title = workbook_add_format(book->workbook);
  format_set_bold(book->title);
  format_set_font_size(book->title, 14);
  book->header = workbook_add_format(book->workbook);
  format_set_bold(book->header);
  format_set_bg_color(book->header, 0xDDEBF7);
  format_set_border(book->header, LXW_BORDER_THIN);
  book->date = workbook_add_format(book->workbook);
  format_set_num_format(book->date, "yyyy/mm/dd");
  return true;
}

bool corpus_book_close(struct corpus_book *book)
{
  lxw_error error = workbook_close(book->workbook);

  book->workbook = NULL;
  if (error != LXW_NO_ERROR) {
    fprintf(stderr, "corpus: %s\n", lxw_strerror(error));
  }
  return error == LXW_NO_ERROR;
}

lxw_worksheet *corpus_sheet(struct corpus_book *book, const char *name)
{
  lxw_worksheet *sheet = workbook_add_worksheet(book->workbook, name);

  if (sheet == NULL) {
    fprintf(stderr, "corpus: no sheet %s\n", name);
    exit(EXIT_FAILURE);
  }
  return sheet;
}

void corpus_text(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text)
{
  check(worksheet_write_string(sheet, row, column, text, NULL), text);
}

/* Days since 1899-12-30 in the Gregorian calendar (Hinnant's days_from_civil). */
static double date_serial(struct corpus_date date)
{
  int year = date.month <= 2 ? date.year - 1 : date.year;
  int era = year / 400;
  int year_of_era = year - era * 400;
  int month = (date.month + 9) % 12;
  int day_of_year = (153 * month + 2) / 5 + date.day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468 + 25569;
}

void corpus_date(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                 struct corpus_date date)
{
  double serial = date_serial(date) - (book->date1904 ? 1462 : 0);

  check(worksheet_write_number(sheet, row, column, serial, book->date), "date");
}

static bool is_digits(const char *text, size_t length)
{
  size_t digits = strspn(text, "0123456789");

  return length > 0 && digits >= length;
}

/* 12, -3, 4.5 and 0.5, but not 007 or 1-2. */
static bool is_number(const char *text)
{
  const char *start = *text == '-' ? text + 1 : text;
  size_t whole = strspn(start, "0123456789");

  if (whole == 0 || (whole > 1 && start[0] == '0')) {
    return false;
  }
  if (start[whole] == '.') {
    return is_digits(start + whole + 1, strlen(start + whole + 1));
  }
  return start[whole] == '\0';
}

static bool is_date(const char *text)
{
  return strlen(text) == 10 && is_digits(text, 4) && text[4] == '-' && is_digits(text + 5, 2) && text[7] == '-' &&
         is_digits(text + 8, 2);
}

/* "=B1*2=>84" is a formula with its stored result, a number or a text. */
static void write_formula(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text)
{
  const char *arrow = strstr(text, "=>");
  char formula[512];

  if (arrow == NULL) {
    check(worksheet_write_formula(sheet, row, column, text, NULL), text);
    return;
  }
  corpus_format(formula, sizeof formula, "%.*s", (int)(arrow - text), text);
  const char *result = arrow + 2;
  if (is_number(result)) {
    check(worksheet_write_formula_num(sheet, row, column, formula, NULL, strtod(result, NULL)), formula);
  } else {
    check(worksheet_write_formula_str(sheet, row, column, formula, NULL, result), formula);
  }
}

static void write_typed(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                        const char *text)
{
  if (*text == '\0') {
    return;
  }
  if (*text == '\'') {
    corpus_text(sheet, row, column, text + 1);
  } else if (*text == '=') {
    write_formula(sheet, row, column, text);
  } else if (is_number(text)) {
    check(worksheet_write_number(sheet, row, column, strtod(text, NULL), NULL), text);
  } else if (is_date(text)) {
    struct corpus_date date = {atoi(text), atoi(text + 5), atoi(text + 8)};
    corpus_date(book, sheet, row, column, date);
  } else {
    corpus_text(sheet, row, column, text);
  }
}

static void write_header(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                         const char *text)
{
  check(worksheet_write_string(sheet, row, column, text, book->header), text);
}

typedef void (*cell_writer)(struct corpus_book *, lxw_worksheet *, lxw_row_t, lxw_col_t, const char *);

static void write_cells(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                        const char *cells, cell_writer write)
{
  for (;;) {
    char text[1024];
    size_t length = strcspn(cells, "|");
    corpus_format(text, sizeof text, "%.*s", (int)length, cells);
    write(book, sheet, row, column++, text);
    if (cells[length] == '\0') {
      return;
    }
    cells += length + 1;
  }
}

void corpus_line(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *cells)
{
  write_cells(book, sheet, row, column, cells, write_typed);
}

void corpus_linef(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *format,
                  ...)
{
  char cells[4096];
  va_list arguments;

  va_start(arguments, format);
  int length = vsnprintf(cells, sizeof cells, format, arguments);
  va_end(arguments);
  if (length < 0 || (size_t)length >= sizeof cells) {
    fprintf(stderr, "corpus: a line does not fit: %s\n", format);
    exit(EXIT_FAILURE);
  }
  corpus_line(book, sheet, row, column, cells);
}

void corpus_headers(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                    const char *cells)
{
  write_cells(book, sheet, row, column, cells, write_header);
}

static void write_person(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                         const struct corpus_column *columns, const struct corpus_person *person, uint32_t counter)
{
  struct corpus_cell cell;

  for (; columns->header != NULL; columns++, column++) {
    corpus_field_cell(person, columns->field, counter, &cell);
    if (cell.type == CORPUS_DATE_CELL) {
      corpus_date(book, sheet, row, column, cell.date);
    } else if (cell.type == CORPUS_NUMBER_CELL) {
      check(worksheet_write_number(sheet, row, column, cell.number, NULL), "number");
    } else if (cell.text[0] != '\0') {
      corpus_text(sheet, row, column, cell.text);
    }
  }
}

lxw_row_t corpus_people(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                        const struct corpus_column *columns, const struct corpus_crowd *crowd, bool header_row)
{
  struct corpus_person person;

  if (header_row) {
    for (lxw_col_t i = 0; columns[i].header != NULL; i++) {
      write_header(book, sheet, row, (lxw_col_t)(column + i), columns[i].header);
    }
    row++;
  }
  for (uint32_t i = 0; i < crowd->count; i++) {
    corpus_person_make(&person, crowd->group, crowd->first + i * crowd->step);
    write_person(book, sheet, row++, column, columns, &person, i + 1);
  }
  return row;
}

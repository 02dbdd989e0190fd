/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables written as text: what parts the cells, and the rows one by one. */
#ifndef LKS_CSV_H
#define LKS_CSV_H

#include <stdbool.h>
#include <stddef.h>

enum {
  LKS_CSV_COLUMNS = 16384,   /* of a row, as in a workbook */
  LKS_CSV_QUOTED = 4 * 32767 /* bytes of a quoted cell: what is longer has lost its closing quote */
};

/* A cell between its delimiters. */
typedef struct lks_csv_field {
  char *text;
  size_t length;
  bool quoted; /* the opening quote is the first byte */
} lks_csv_field;

/* All zero to begin with. */
typedef struct lks_csv_parser {
  char delimiter; /* '\0': there is none, each line is one cell */
  bool unquoted;  /* quotes are letters like others */
  unsigned failures;
  unsigned char special[256]; /* bytes that may end a cell */
  lks_csv_field *fields;      /* of the row */
  size_t count;
  size_t capacity;
} lks_csv_parser;

void lks_csv_set_delimiter(lks_csv_parser *parser, char delimiter);
void lks_csv_clear(lks_csv_parser *parser);

/* Finds the cells of the row that begins at `text`. *used: its bytes with the line's end; 0: more of the text is
 * needed, unless `ended`. A row of more columns than LKS_CSV_COLUMNS goes on as the next one. False when memory runs
 * out. */
bool lks_csv_row(lks_csv_parser *parser, char *text, size_t size, bool ended, size_t *used);

/* Takes the quotes off a cell, where it stands. */
void lks_csv_unquote(lks_csv_field *field);

/* The delimiter that makes a table of the beginning of a text, '\0' when none does. */
bool lks_csv_find_delimiter(char *text, size_t size, bool ended, char *delimiter);

/* Whether the text begins with a line that names the delimiter to spreadsheet programs, "sep=;": its bytes, else 0.
 */
size_t lks_csv_named_delimiter(const char *text, size_t size, char *delimiter);

#endif

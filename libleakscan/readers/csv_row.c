/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of a table written as text (RFC 4180, and what is written instead). */
#include <stdlib.h>
#include <string.h>

#include "readers/csv.h"

enum { MOST_FAILURES = 1000, FIRST_FIELDS = 64 };

void lks_csv_set_delimiter(lks_csv_parser *parser, char delimiter)
{
  parser->delimiter = delimiter;
  memset(parser->special, 0, sizeof parser->special);
  parser->special['\n'] = parser->special['\r'] = 1;
  if (delimiter != '\0')
    parser->special[(unsigned char)delimiter] = 1;
}

void lks_csv_clear(lks_csv_parser *parser)
{
  free(parser->fields);
  *parser = (lks_csv_parser){0};
}

static bool add_field(lks_csv_parser *parser, lks_csv_field field)
{
  if (parser->count == parser->capacity) {
    const size_t capacity = parser->capacity == 0 ? FIRST_FIELDS : parser->capacity * 2;
    lks_csv_field *fields = realloc(parser->fields, capacity * sizeof *fields);
    if (fields == NULL)
      return false;
    parser->fields = fields;
    parser->capacity = capacity;
  }
  parser->fields[parser->count++] = field;
  return true;
}

static size_t plain_end(const lks_csv_parser *parser, const char *text, size_t at, size_t size)
{
  while (at < size && !parser->special[(unsigned char)text[at]])
    at++;
  return at;
}

typedef enum quoted_end { QUOTED_CLOSED, QUOTED_OPEN, QUOTED_WRONG } quoted_end;

/* Where the quoted cell that begins at *at ends. A quote that opens a cell of several lines and is closed amid one
 * was none, nor was one that is never closed. */
static quoted_end find_quoted_end(const lks_csv_parser *parser, const char *text, size_t *at, size_t size, bool ended)
{
  const size_t begin = *at;
  size_t i = begin + 1;
  for (;;) {
    const char *quote = i < size ? memchr(text + i, '"', size - i) : NULL;
    if (quote == NULL)
      return ended || size - begin > LKS_CSV_QUOTED ? QUOTED_WRONG : QUOTED_OPEN;
    i = (size_t)(quote - text) + 1;
    if (i - begin > LKS_CSV_QUOTED)
      return QUOTED_WRONG;
    if (i == size && !ended)
      return QUOTED_OPEN;
    if (i == size || text[i] != '"')
      break;
    i++;
  }
  const size_t closed = i;
  while (i < size && text[i] == ' ')
    i++;
  *at = plain_end(parser, text, i, size);
  const bool amid = *at > i;
  return amid && memchr(text + begin, '\n', closed - begin) != NULL ? QUOTED_WRONG : QUOTED_CLOSED;
}

/* The end of the cell that begins at `at`; false: more of the text is needed. */
static bool find_end(lks_csv_parser *parser, const char *text, size_t at, size_t size, bool ended, size_t *end,
                     bool *quoted)
{
  *end = at;
  *quoted = parser->delimiter != '\0' && !parser->unquoted && at < size && text[at] == '"';
  if (*quoted) {
    switch (find_quoted_end(parser, text, end, size, ended)) {
    case QUOTED_CLOSED:
      break;
    case QUOTED_OPEN:
      return false;
    case QUOTED_WRONG:
      parser->unquoted = ++parser->failures == MOST_FAILURES; /* looking for the end takes time */
      *quoted = false;
      break;
    }
  }
  if (!*quoted)
    *end = plain_end(parser, text, at, size);
  return *end < size || ended;
}

bool lks_csv_row(lks_csv_parser *parser, char *text, size_t size, bool ended, size_t *used)
{
  size_t at = 0;
  *used = 0;
  parser->count = 0;
  for (;;) {
    size_t end = 0;
    bool quoted = false;
    if (!find_end(parser, text, at, size, ended, &end, &quoted))
      return true;
    if (!add_field(parser, (lks_csv_field){text + at, end - at, quoted}))
      return false;
    if (end == size || text[end] == '\n') {
      *used = end + (end < size);
      return true;
    }
    if (text[end] == '\r') {
      if (end + 1 == size && !ended)
        return true;
      *used = end + 1 + (end + 1 < size && text[end + 1] == '\n');
      return true;
    }
    at = end + 1;
    if (parser->count == LKS_CSV_COLUMNS) {
      *used = at;
      return true;
    }
  }
}

void lks_csv_unquote(lks_csv_field *field)
{
  size_t to = 0;
  bool inside = true;
  if (!field->quoted)
    return;
  for (size_t i = 1; i < field->length; i++) {
    const char c = field->text[i];
    if (inside && c == '"') {
      inside = i + 1 < field->length && field->text[i + 1] == '"';
      if (!inside)
        continue;
      i++;
    }
    field->text[to++] = c;
  }
  field->length = to;
  field->quoted = false;
}

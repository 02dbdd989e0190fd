/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What parts the cells of a text? What parts most of its lines into equally many. */
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "readers/csv.h"

enum { ROWS = 300, WIDEST = 256 };

/* What a delimiter makes of the text. */
typedef struct trial {
  size_t rows; /* that hold anything */
  size_t parted;
  size_t usual;      /* columns that most rows have, of those that are parted */
  size_t usual_rows; /* so many */
  size_t spaced;     /* cells that begin with a space, as in a sentence */
  size_t cells;
  size_t bytes;
  uint16_t by_width[WIDEST + 1];
} trial;

static bool is_blank(const lks_csv_parser *parser)
{
  for (size_t i = 0; i < parser->count; i++)
    for (size_t k = 0; k < parser->fields[i].length; k++)
      if (strchr(" \t", parser->fields[i].text[k]) == NULL || parser->fields[i].text[k] == '\0')
        return false;
  return true;
}

static void count_row(trial *its, const lks_csv_parser *parser)
{
  if (is_blank(parser))
    return;
  const size_t width = parser->count < WIDEST ? parser->count : WIDEST;
  its->rows++;
  its->parted += width > 1;
  its->by_width[width]++;
  its->cells += width > 1 ? width : 0;
  for (size_t i = 0; i < parser->count && width > 1; i++) {
    its->bytes += parser->fields[i].length;
    its->spaced += i > 0 && parser->fields[i].length > 1 && parser->fields[i].text[0] == ' ';
  }
}

static bool try(char *text, size_t size, bool ended, char delimiter, trial *its)
{
  lks_csv_parser parser = {0};
  bool whole = true;
  *its = (trial){0};
  lks_csv_set_delimiter(&parser, delimiter);
  for (size_t row = 0, used = 0; row < ROWS && whole && size > 0; row++, text += used, size -= used) {
    whole = lks_csv_row(&parser, text, size, ended, &used);
    if (!whole || used == 0)
      break;
    count_row(its, &parser);
  }
  for (size_t width = 2; width <= WIDEST; width++)
    if (its->by_width[width] >= its->usual_rows && its->by_width[width] > 0) {
      its->usual = width;
      its->usual_rows = its->by_width[width];
    }
  lks_csv_clear(&parser);
  return whole;
}

/* Sentences have commas, too: few in a line, with a space behind and many words between. */
static bool is_prose(const trial *its, char delimiter)
{
  enum { LONG = 25 };
  const bool spaced = its->spaced * 10 >= (its->cells - its->parted) * 7;
  const bool wordy = its->bytes >= its->cells * LONG;
  if (delimiter == '\t')
    return false;
  return spaced && (wordy || its->usual < 4) && its->usual_rows * 10 < its->rows * 9;
}

/* How good a table it makes, from 0 to 2000; 0: none. */
static size_t score(const trial *its, char delimiter)
{
  enum { SHORT = 60 };
  if (its->parted == 0 || is_prose(its, delimiter))
    return 0;
  const size_t usual = its->usual_rows * 1000 / its->rows, parted = its->parted * 1000 / its->rows;
  if (its->rows == 1) /* a single line: values that are short */
    return (its->usual > 2 || delimiter == '\t') && its->bytes < its->cells * SHORT ? 1000 : 0;
  const bool steady = usual >= 500 || (parted >= 700 && its->usual >= 4);
  const bool sparse = delimiter == '\t' || its->usual > 2 || parted >= 800;
  return steady && sparse ? usual + parted : 0;
}

bool lks_csv_find_delimiter(char *text, size_t size, bool ended, char *delimiter)
{
  static const char delimiters[] = {',', '\t', ';', '|'};
  size_t best = 0, best_cells = 0;
  *delimiter = '\0';
  for (size_t i = 0; i < sizeof delimiters; i++) {
    trial its;
    if (!try(text, size, ended, delimiters[i], &its))
      return false;
    const size_t good = score(&its, delimiters[i]);
    if (good > best || (good == best && good > 0 && its.cells > best_cells)) {
      best = good;
      best_cells = its.cells;
      *delimiter = delimiters[i];
    }
  }
  return true;
}

size_t lks_csv_named_delimiter(const char *text, size_t size, char *delimiter)
{
  size_t at = size > 0 && text[0] == '"';
  const bool quoted = at > 0;
  if (size < at + 5 || strncasecmp(text + at, "sep=", 4) != 0)
    return 0;
  const char named = text[at + 4];
  at += 5;
  if (quoted && at < size && text[at] == '"')
    at++;
  if (at < size && text[at] == '\r')
    at++;
  if (at < size && text[at] != '\n')
    return 0;
  if (named == '\n' || named == '\r' || named == '"' || (unsigned char)named >= 0x80)
    return 0;
  *delimiter = named;
  return at < size ? at + 1 : at;
}

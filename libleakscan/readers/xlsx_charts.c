/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Values that charts keep of their sources (21.2.2): told where the source is gone, or another workbook. */
#include <stdlib.h>
#include <string.h>

#include "readers/kept.h"
#include "readers/xlsx_caches.h"

enum { LONGEST_TEXT = 32768 };

typedef enum source_state { SOURCE_HERE, SOURCE_MISSING, SOURCE_EXTERNAL } source_state;

typedef struct chart_reader {
  const lks_xlsx_book *book;
  lks_kept missing;
  lks_kept external;
  source_state state;
  bool in_formula, in_value, of_numbers;
  GString *text;
} chart_reader;

/* "Sheet!A1:A9", "[1]Sheet!A1", "[0]!name", "#REF!": `[0]` is this workbook. */
static source_state state_of(const lks_xlsx_book *book, const char *formula)
{
  size_t sheet = 0;
  const char *mark = strrchr(formula, '!');
  const char *bracket = strchr(formula, '[');
  if (strstr(formula, "#REF!") != NULL)
    return SOURCE_MISSING;
  if (bracket != NULL && mark != NULL && bracket < mark && bracket - formula <= 2)
    return strncmp(bracket, "[0]", 3) == 0 ? SOURCE_HERE : SOURCE_EXTERNAL;
  if (mark == NULL || mark == formula || strchr(formula, '(') != NULL)
    return SOURCE_HERE; /* a name, or what has to be calculated */
  char *name = g_strndup(formula, (gsize)(mark - formula));
  const size_t length = strlen(name);
  if (length > 1 && name[0] == '\'' && name[length - 1] == '\'') {
    name[length - 1] = '\0';
    char **pieces = g_strsplit(name + 1, "''", -1);
    g_free(name);
    name = g_strjoinv("'", pieces);
    g_strfreev(pieces);
  }
  const bool found = lks_xlsx_book_find_sheet(book, name, strlen(name), &sheet);
  g_free(name);
  return found ? SOURCE_HERE : SOURCE_MISSING;
}

static lks_status chart_start(void *context, const lks_xml_start *start)
{
  chart_reader *reader = context;
  reader->in_formula = strcmp(start->local, "f") == 0;
  reader->in_value = strcmp(start->local, "v") == 0;
  if (strcmp(start->local, "numCache") == 0 || strcmp(start->local, "strCache") == 0)
    reader->of_numbers = start->local[0] == 'n';
  g_string_truncate(reader->text, 0);
  return LKS_OK;
}

static lks_status chart_end(void *context, lks_xml_space space, const char *local)
{
  chart_reader *reader = context;
  lks_status status = LKS_OK;
  (void)space;
  (void)local;
  lks_kept *kept = reader->state == SOURCE_MISSING ? &reader->missing : &reader->external;
  if (reader->in_formula) {
    reader->state = state_of(reader->book, reader->text->str);
  } else if (reader->in_value && reader->state != SOURCE_HERE) {
    status = lks_kept_cell(kept, 0, reader->of_numbers ? LKS_CELL_NUMBER : LKS_CELL_TEXT, reader->text->str,
                           reader->text->len);
    if (status == LKS_OK)
      status = lks_kept_row_end(kept);
  }
  reader->in_formula = reader->in_value = false;
  return status;
}

static lks_status chart_text(void *context, const char *text, size_t length)
{
  chart_reader *reader = context;
  if ((reader->in_formula || reader->in_value) && reader->text->len + length <= LONGEST_TEXT)
    g_string_append_len(reader->text, text, (gssize)length);
  return LKS_OK;
}

static lks_status read_chart(lks_xlsx_book *book, size_t sheet, const char *part)
{
  static const lks_xml_handler handler = {.start = chart_start, .end = chart_end, .text = chart_text};
  chart_reader reader = {.book = book, .text = g_string_new(NULL)};
  (void)sheet;
  lks_kept_begin(&reader.missing, book->reading, "chart-source-missing", "", 0);
  lks_kept_begin(&reader.external, book->reading, "chart-source-external", "", 0);
  lks_status status = lks_xlsx_part_parse(book, part, &handler, &reader);
  status = lks_kept_end(&reader.missing, status);
  status = lks_kept_end(&reader.external, status);
  g_string_free(reader.text, TRUE);
  return status;
}

lks_status lks_xlsx_drawing_read(lks_xlsx_book *book, size_t sheet, const char *part)
{
  lks_relationships relationships = {0};
  lks_status status = lks_opc_relationships(book->reading->package, part, book->reading->budget, &relationships);
  if (status == LKS_OK)
    status = lks_xlsx_each_part(book, sheet, &relationships, "chart", read_chart);
  lks_relationships_clear(&relationships);
  return status;
}

lks_status lks_xlsx_charts_read(lks_xlsx_book *book, size_t sheet, const char *part)
{
  lks_relationships relationships = {0};
  lks_status status = lks_opc_relationships(book->reading->package, part, book->reading->budget, &relationships);
  if (status == LKS_OK)
    status = lks_xlsx_each_part(book, sheet, &relationships, "drawing", lks_xlsx_drawing_read);
  lks_relationships_clear(&relationships);
  return status;
}

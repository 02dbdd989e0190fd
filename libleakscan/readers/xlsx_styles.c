/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which cell styles show numbers as dates (18.8). */
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "readers/xlsx.h"
#include "readers/xlsx_sheet.h"

enum { MOST_STYLES = 1 << 20 };

typedef struct style_reader {
  lks_xlsx_book *book;
  GHashTable *formats; /* number format id -> whether its code is a date's, plus 1 */
  bool in_cell_formats;
  GByteArray *styles;
} style_reader;

/* Whether a number format code shows days, months or years (18.8.30, 18.8.31). */
static bool is_date_format(const char *code)
{
  static const char date_letters[] = "ymdYMDgGeE";
  bool era_or_exponent = false;
  for (const char *at = code; *at != '\0' && *at != ';'; at++) {
    if (*at == '"') {
      const char *quote = strchr(at + 1, '"');
      if (quote == NULL)
        break;
      at = quote;
    } else if (*at == '\\' || *at == '_' || *at == '*') {
      if (at[1] != '\0')
        at++;
    } else if (*at == '[') {
      const char *bracket = strchr(at, ']'); /* colours, conditions, locales; [h] is a span of time, no date */
      if (bracket == NULL)
        break;
      at = bracket;
    } else if (g_ascii_strncasecmp(at, "General", 7) == 0) {
      at += 6;
    } else if (*at == 'E' || *at == 'e') {
      if (at[1] != '+' && at[1] != '-')
        era_or_exponent = true; /* the year of an era */
    } else if (*at == 'm' || *at == 'M') {
      /* months, or minutes beside hours or seconds */
      const char before = at > code ? at[-1] : '\0';
      while (at[1] == 'm' || at[1] == 'M')
        at++;
      if (before != ':' && at[1] != ':')
        return true;
    } else if (strchr(date_letters, *at) != NULL) {
      return true;
    }
  }
  return era_or_exponent;
}

/* The built-in formats that are dates, those of East Asian languages included (18.8.30). */
static bool is_builtin_date(uint32_t id)
{
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
         id == 57 || id == 58;
}

static bool is_date(const style_reader *reader, uint32_t id)
{
  const int custom = GPOINTER_TO_INT(g_hash_table_lookup(reader->formats, GUINT_TO_POINTER(id)));
  return custom != 0 ? custom == 2 : is_builtin_date(id);
}

static lks_status styles_start(void *context, const lks_xml_start *start)
{
  style_reader *reader = context;
  if (start->space != LKS_XML_SPREADSHEET)
    return LKS_OK;
  size_t length = 0;
  uint32_t id = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "numFmtId", &length);
  const bool known = value != NULL && lks_sheet_number(value, length, &id);
  if (strcmp(start->local, "numFmt") == 0 && known) {
    char *code = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "formatCode");
    if (code != NULL)
      g_hash_table_insert(reader->formats, GUINT_TO_POINTER(id), GINT_TO_POINTER(is_date_format(code) ? 2 : 1));
    free(code);
  } else if (strcmp(start->local, "cellXfs") == 0) {
    reader->in_cell_formats = true;
  } else if (strcmp(start->local, "xf") == 0 && reader->in_cell_formats && reader->styles->len < MOST_STYLES) {
    const guint8 date = known && is_date(reader, id);
    g_byte_array_append(reader->styles, &date, 1);
  }
  return LKS_OK;
}

static lks_status styles_end(void *context, lks_xml_space space, const char *local)
{
  style_reader *reader = context;
  if (space == LKS_XML_SPREADSHEET && strcmp(local, "cellXfs") == 0)
    reader->in_cell_formats = false;
  return LKS_OK;
}

lks_status lks_xlsx_styles_read(lks_xlsx_book *book, size_t entry)
{
  static const lks_xml_handler handler = {.start = styles_start, .end = styles_end};
  style_reader reader = {.book = book};
  reader.formats = g_hash_table_new(g_direct_hash, g_direct_equal);
  reader.styles = g_byte_array_new();
  const lks_status status =
      lks_xml_parse_entry(book->reading->package, entry, &handler, &reader, book->reading->budget);
  g_hash_table_destroy(reader.formats);
  book->style_count = reader.styles->len;
  book->date_styles = g_byte_array_free(reader.styles, FALSE);
  return status;
}

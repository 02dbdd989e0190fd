/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What cell styles do to what stands in a cell (18.8): numbers shown as dates, values that nobody sees. */
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "readers/xlsx.h"
#include "readers/xlsx_colours.h"
#include "readers/xlsx_sheet.h"

enum { MOST_STYLES = 1 << 20 };

typedef struct style_reader {
  lks_xlsx_book *book;
  GHashTable *formats; /* number format id -> what its code does, plus 1 */
  bool in_cell_formats;
  GArray *styles;
  lks_colours *colours;
} style_reader;

/* An <xf>: looked at when all is known that it names. */
typedef struct cell_style {
  unsigned format; /* LKS_STYLE_DATE, LKS_LOOK_... */
  uint32_t font;
  uint32_t fill;
} cell_style;

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

/* A section that shows nothing: colours and conditions in brackets and empty quotes don't count. */
static const char *skip_empty_section(const char *at, bool *empty)
{
  *empty = true;
  for (; *at != '\0' && *at != ';'; at++) {
    const char *close = *at == '[' ? strchr(at, ']') : NULL;
    if (close != NULL)
      at = close;
    else if (at[0] == '"' && at[1] == '"')
      at++;
    else
      *empty = false;
  }
  return at;
}

/* ";;;" shows nothing at all, ";;" nothing of a number. */
static unsigned look_of_format(const char *code)
{
  bool empty[4] = {false};
  size_t sections = 0;
  for (const char *at = code; sections < 4; at++) {
    at = skip_empty_section(at, &empty[sections++]);
    if (*at == '\0')
      break;
  }
  if (sections < 3 || !empty[0] || !empty[1] || !empty[2])
    return 0;
  return LKS_LOOK_NO_NUMBER | (sections == 4 && empty[3] ? LKS_LOOK_NO_TEXT : 0u);
}

static unsigned style_of_code(const char *code)
{
  return (is_date_format(code) ? LKS_STYLE_DATE : 0u) | look_of_format(code) << LKS_STYLE_LOOKS;
}

static unsigned style_of_format(const style_reader *reader, uint32_t id)
{
  const unsigned custom = GPOINTER_TO_UINT(g_hash_table_lookup(reader->formats, GUINT_TO_POINTER(id)));
  if (custom != 0)
    return custom - 1;
  return is_builtin_date(id) ? LKS_STYLE_DATE : 0;
}

static uint32_t number_attribute(const lks_xml_start *start, const char *name)
{
  uint32_t number = 0;
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, name, &length);
  return value != NULL && lks_sheet_number(value, length, &number) ? number : UINT32_MAX;
}

static lks_status styles_start(void *context, const lks_xml_start *start)
{
  style_reader *reader = context;
  if (start->space != LKS_XML_SPREADSHEET)
    return LKS_OK;
  const uint32_t id = number_attribute(start, "numFmtId");
  lks_colours_start(reader->colours, start);
  if (strcmp(start->local, "numFmt") == 0 && id != UINT32_MAX) {
    char *code = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "formatCode");
    if (code != NULL)
      g_hash_table_insert(reader->formats, GUINT_TO_POINTER(id), GUINT_TO_POINTER(style_of_code(code) + 1));
    free(code);
  } else if (strcmp(start->local, "cellXfs") == 0) {
    reader->in_cell_formats = true;
  } else if (strcmp(start->local, "xf") == 0 && reader->in_cell_formats && reader->styles->len < MOST_STYLES) {
    const cell_style style = {.format = id != UINT32_MAX ? style_of_format(reader, id) : 0,
                              .font = number_attribute(start, "fontId"),
                              .fill = number_attribute(start, "fillId")};
    g_array_append_val(reader->styles, style);
  }
  return LKS_OK;
}

static lks_status styles_end(void *context, lks_xml_space space, const char *local)
{
  style_reader *reader = context;
  if (space != LKS_XML_SPREADSHEET)
    return LKS_OK;
  if (strcmp(local, "cellXfs") == 0)
    reader->in_cell_formats = false;
  lks_colours_end(reader->colours, local);
  return LKS_OK;
}

static lks_status theme_start(void *context, const lks_xml_start *start)
{
  lks_colours_theme_start(context, start);
  return LKS_OK;
}

static lks_status theme_end(void *context, lks_xml_space space, const char *local)
{
  (void)space;
  lks_colours_theme_end(context, local);
  return LKS_OK;
}

/* Without it, the colours are Office's. */
static lks_status read_theme(const style_reader *reader)
{
  static const lks_xml_handler handler = {.start = theme_start, .end = theme_end};
  const lks_reading *reading = reader->book->reading;
  const lks_relationship *theme = lks_relationships_by_type(&reader->book->relationships, "theme");
  size_t entry = 0;
  if (theme == NULL || theme->external || !lks_package_find(reading->package, theme->target, &entry))
    return LKS_OK;
  const lks_status status = lks_xml_parse_entry(reading->package, entry, &handler, reader->colours, reading->budget);
  return lks_status_ends_scan(status) ? status : LKS_OK; /* nobody's data stands in it */
}

static void resolve_styles(const style_reader *reader, lks_xlsx_book *book)
{
  book->style_count = reader->styles->len;
  book->styles = g_malloc(book->style_count + 1);
  for (size_t i = 0; i < book->style_count; i++) {
    const cell_style *style = &g_array_index(reader->styles, cell_style, i);
    book->styles[i] =
        (unsigned char)(style->format | lks_colours_look(reader->colours, style->font, style->fill) << LKS_STYLE_LOOKS);
  }
}

lks_status lks_xlsx_styles_read(lks_xlsx_book *book, size_t entry)
{
  static const lks_xml_handler handler = {.start = styles_start, .end = styles_end};
  style_reader reader = {.book = book, .colours = lks_colours_new()};
  reader.formats = g_hash_table_new(g_direct_hash, g_direct_equal);
  reader.styles = g_array_new(FALSE, FALSE, sizeof(cell_style));
  lks_status status = lks_xml_parse_entry(book->reading->package, entry, &handler, &reader, book->reading->budget);
  const lks_status theme = read_theme(&reader);
  resolve_styles(&reader, book);
  g_hash_table_destroy(reader.formats);
  g_array_free(reader.styles, TRUE);
  lks_colours_free(reader.colours);
  return status == LKS_OK ? theme : status;
}

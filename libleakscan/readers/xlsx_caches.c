/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a workbook keeps beside its cells: which parts there are, and what is left over. */
#include "readers/xlsx_caches.h"

#include <stdlib.h>
#include <string.h>

#include "readers/kept.h"
#include "readers/xlsx_outline.h"

lks_status lks_xlsx_unused_begin(lks_xlsx_book *book)
{
  const size_t count = book->texts.count;
  if (count == 0 || !book->texts_whole)
    return LKS_OK;
  const lks_status status = lks_budget_hold(book->reading->budget, count);
  if (status != LKS_OK)
    return lks_status_ends_scan(status) ? status : LKS_OK; /* then nobody asks */
  book->texts_held += count;
  book->used = calloc(count, sizeof *book->used);
  return book->used != NULL ? LKS_OK : LKS_NO_MEMORY;
}

static bool all_sheets_were_read(const lks_xlsx_book *book)
{
  for (size_t i = 0; i < book->sheet_count; i++)
    if (book->sheets[i].unread || (book->sheets[i].declared && book->outlines[i].status != LKS_OK))
      return false;
  return true;
}

/* Excel writes the table anew each time; programs that remove a sheet leave its texts there. */
static lks_status tell_unused(const lks_xlsx_book *book)
{
  lks_kept kept;
  lks_status status = LKS_OK;
  if (book->used == NULL || !all_sheets_were_read(book))
    return LKS_OK;
  lks_kept_begin(&kept, book->reading, "unused-strings", "", 0);
  for (size_t i = 0; i < book->texts.count && status == LKS_OK; i++) {
    size_t length = 0;
    const char *text = lks_text_table_get(&book->texts, (uint32_t)i, &length);
    if (atomic_load_explicit(&book->used[i], memory_order_relaxed) == 0)
      status = lks_kept_text(&kept, text, length);
  }
  return lks_kept_end(&kept, status);
}

/* What stands behind `&` in headers and footers (18.3.1.46): fonts, sizes, colours, fields and sections aren't text.
 */
static const char *skip_code(const char *at, GString *text)
{
  enum { COLOUR = 6, SIZE_DIGITS = 2 };
  if (*at == '"') {
    const char *end = strchr(at + 1, '"');
    return end != NULL ? end + 1 : at + strlen(at);
  }
  if (*at == '&') {
    g_string_append_c(text, '&');
    return at + 1;
  }
  if (g_ascii_isdigit(*at)) /* a space parts the size from digits of the text, in what Excel writes */
    return at + MIN(strspn(at, "0123456789"), SIZE_DIGITS);
  if (*at == 'K')
    return at + 1 + MIN(strspn(at + 1, "0123456789ABCDEFabcdef+-"), COLOUR);
  if (!g_ascii_isalpha(*at))
    return at;
  g_string_append_c(text, strchr("LCR", *at) != NULL ? '\n' : ' ');
  return at + 1;
}

static lks_status tell_margins(const lks_xlsx_book *book, const GPtrArray *margins)
{
  GString *text = g_string_new(NULL);
  lks_status status = LKS_OK;
  for (guint i = 0; margins != NULL && i < margins->len && status == LKS_OK; i++) {
    g_string_truncate(text, 0);
    for (const char *at = g_ptr_array_index(margins, i); *at != '\0';)
      if (*at == '&')
        at = skip_code(at + 1, text);
      else
        g_string_append_c(text, *at++);
    const lks_property property = {
        .sort = LKS_PROPERTY_INFO, .name = "header or footer", .text = text->str, .length = text->len};
    if (text->len > 0)
      status = book->reading->events->property(book->reading->context, &property);
  }
  g_string_free(text, TRUE);
  return status;
}

/* Each choice by itself: a name is only known when it stands alone. */
static lks_status tell_choices(const lks_xlsx_book *book, const GPtrArray *lists)
{
  lks_status status = LKS_OK;
  for (guint i = 0; lists != NULL && i < lists->len && status == LKS_OK; i++) {
    char **choices = g_strsplit(g_ptr_array_index(lists, i), ",", 256);
    for (char **choice = choices; *choice != NULL && status == LKS_OK; choice++) {
      const lks_property property = {
          .sort = LKS_PROPERTY_CHOICE, .name = "", .text = g_strstrip(*choice), .length = strlen(*choice)};
      if (**choice != '\0')
        status = book->reading->events->property(book->reading->context, &property);
    }
    g_strfreev(choices);
  }
  return status;
}

static lks_status tell_scenarios(const lks_xlsx_book *book, size_t sheet)
{
  const GPtrArray *texts = book->outlines[sheet].scenarios;
  lks_kept kept;
  lks_status status = LKS_OK;
  lks_kept_begin(&kept, book->reading, "scenario", book->sheets[sheet].name, 0);
  for (guint i = 0; texts != NULL && i < texts->len && status == LKS_OK; i++) {
    const char *text = g_ptr_array_index(texts, i);
    status = lks_kept_text(&kept, text, strlen(text));
  }
  return lks_kept_end(&kept, status);
}

lks_status lks_xlsx_part_parse(const lks_xlsx_book *book, const char *part, const lks_xml_handler *handler,
                               void *context)
{
  lks_reading *reading = book->reading;
  size_t entry = 0;
  if (!lks_package_find(reading->package, part, &entry))
    return LKS_OK;
  const lks_status status = lks_xml_parse_entry(reading->package, entry, handler, context, reading->budget);
  return lks_reading_note(reading, status, part);
}

lks_status lks_xlsx_each_part(lks_xlsx_book *book, size_t sheet, const lks_relationships *relationships,
                              const char *type, lks_xlsx_part_reader read)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < relationships->count && status == LKS_OK; i++)
    if (!relationships->items[i].external && strcmp(relationships->items[i].type, type) == 0)
      status = read(book, sheet, relationships->items[i].target);
  return status;
}

typedef struct part_kind {
  const char *type;
  lks_xlsx_part_reader read;
} part_kind;

static lks_status read_kinds(lks_xlsx_book *book, size_t sheet, const lks_relationships *relationships,
                             const part_kind *kinds, size_t count)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < count && status == LKS_OK; i++)
    status = lks_xlsx_each_part(book, sheet, relationships, kinds[i].type, kinds[i].read);
  return status;
}

static lks_status read_sheet_parts(lks_xlsx_book *book, size_t sheet)
{
  static const part_kind kinds[] = {
      {"comments", lks_xlsx_comments_read},
      {"threadedComment", lks_xlsx_threads_read},
      {"drawing", lks_xlsx_drawing_read},
  };
  lks_relationships relationships = {0};
  lks_status status =
      lks_opc_relationships(book->reading->package, book->sheets[sheet].part, book->reading->budget, &relationships);
  if (status == LKS_OK)
    status = read_kinds(book, sheet, &relationships, kinds, sizeof kinds / sizeof kinds[0]);
  lks_relationships_clear(&relationships);
  if (status == LKS_OK)
    status = tell_choices(book, book->outlines[sheet].choices);
  if (status == LKS_OK)
    status = tell_margins(book, book->outlines[sheet].margins);
  return status == LKS_OK ? tell_scenarios(book, sheet) : status;
}

static lks_status read_book_parts(lks_xlsx_book *book)
{
  static const part_kind kinds[] = {
      {"pivotCacheDefinition", lks_xlsx_pivot_read}, {"externalLink", lks_xlsx_external_read},
      {"revisionHeaders", lks_xlsx_revisions_read},  {"connections", lks_xlsx_connections_read},
      {"chartsheet", lks_xlsx_charts_read},          {"customXml", lks_xlsx_mashup_read},
  };
  return read_kinds(book, book->sheet_count, &book->relationships, kinds, sizeof kinds / sizeof kinds[0]);
}

lks_status lks_xlsx_caches_read(lks_xlsx_book *book)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < book->sheet_count && status == LKS_OK; i++)
    if (book->sheets[i].declared)
      status = read_sheet_parts(book, i);
  if (status == LKS_OK)
    status = read_book_parts(book);
  return status == LKS_OK ? tell_unused(book) : status;
}

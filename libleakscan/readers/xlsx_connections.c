/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where a workbook's data came from: connections (18.13), and queries with what is written into them ([MS-QDEFF]). */
#include <stdlib.h>
#include <string.h>

#include "readers/kept.h"
#include "readers/xlsx_caches.h"

enum { LONGEST_MASHUP = 64 * 1024 * 1024 };

static lks_status tell_origin(const lks_reading *reading, const char *name, const char *text)
{
  const lks_property property = {.sort = LKS_PROPERTY_ORIGIN, .name = name, .text = text, .length = strlen(text)};
  return *text != '\0' ? reading->events->property(reading->context, &property) : LKS_OK;
}

/* "...;Password=x;..." with anything behind it. */
static bool has_password(const char *text)
{
  static const char *const words[] = {"password=", "pwd="};
  char *lower = g_ascii_strdown(text, -1);
  bool found = false;
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    for (const char *at = strstr(lower, words[i]); at != NULL && !found; at = strstr(at + 1, words[i])) {
      const char *value = at + strlen(words[i]);
      value += strspn(value, " \"'");
      found = *value != '\0' && *value != ';' && *value != '*';
    }
  g_free(lower);
  return found;
}

typedef struct connection_reader {
  lks_reading *reading;
  lks_kept passwords;
} connection_reader;

static lks_status connection_start(void *context, const lks_xml_start *start)
{
  static const char *const names[] = {"connection", "command", "url", "sourceFile", "odcFile", "server"};
  connection_reader *reader = context;
  lks_status status = LKS_OK;
  for (size_t i = 0; i < G_N_ELEMENTS(names) && status == LKS_OK; i++) {
    char *text = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, names[i]);
    if (text != NULL && strstr(text, "Microsoft.Mashup") == NULL)
      status = has_password(text) ? lks_kept_text(&reader->passwords, text, strlen(text))
                                  : tell_origin(reader->reading, "connection", text);
    free(text);
  }
  return status;
}

lks_status lks_xlsx_connections_read(lks_xlsx_book *book, size_t sheet, const char *part)
{
  static const lks_xml_handler handler = {.start = connection_start};
  connection_reader reader = {.reading = book->reading};
  (void)sheet;
  lks_kept_begin(&reader.passwords, book->reading, "connection-password", "", 0);
  const lks_status status = lks_xlsx_part_parse(book, part, &handler, &reader);
  return lks_kept_end(&reader.passwords, status);
}

typedef struct mashup_reader {
  bool in_mashup;
  GString *text;
} mashup_reader;

static lks_status mashup_start(void *context, const lks_xml_start *start)
{
  mashup_reader *reader = context;
  reader->in_mashup = strcmp(start->local, "DataMashup") == 0;
  return LKS_OK;
}

static lks_status mashup_end(void *context, lks_xml_space space, const char *local)
{
  (void)space;
  (void)local;
  ((mashup_reader *)context)->in_mashup = false;
  return LKS_OK;
}

static lks_status mashup_text(void *context, const char *text, size_t length)
{
  mashup_reader *reader = context;
  if (reader->in_mashup && reader->text->len + length <= LONGEST_MASHUP)
    g_string_append_len(reader->text, text, (gssize)length);
  return LKS_OK;
}

/* The queries' text: where they read from, and tables that were typed in, which are packed once more. */
static lks_status tell_queries(lks_reading *reading, const char *part, const char *text)
{
  lks_status status = LKS_OK;
  if (has_password(text)) {
    lks_kept kept;
    lks_kept_begin(&kept, reading, "connection-password", "", 0);
    status = lks_kept_end(&kept, lks_kept_text(&kept, text, strlen(text)));
  } else if (strstr(text, "File.Contents(") != NULL || strstr(text, "Database") != NULL ||
             strstr(text, "Web.Contents(") != NULL || strstr(text, "Folder.") != NULL) {
    status = tell_origin(reading, "query", text);
  }
  if (status == LKS_OK && strstr(text, "Binary.Decompress(") != NULL)
    status = reading->events->not_inspected(reading->context, "query-data", part, 0);
  return status;
}

static lks_status read_queries(lks_reading *reading, lks_package *package, const char *part)
{
  unsigned char *data = NULL;
  size_t size = 0, entry = 0;
  if (!lks_package_find(package, "Formulas/Section1.m", &entry))
    return LKS_OK;
  lks_status status = lks_package_load(package, entry, &data, &size);
  if (status != LKS_OK)
    return status;
  char *text = g_strndup((const char *)data, size);
  status = g_utf8_validate(text, -1, NULL) ? tell_queries(reading, part, text) : LKS_DAMAGED;
  g_free(text);
  free(data);
  lks_budget_release(reading->budget, size);
  return status;
}

/* [MS-QDEFF] 2.2: a version, then the size of a package, then the package. */
static lks_status open_mashup(lks_reading *reading, const char *part, const unsigned char *bytes, size_t size)
{
  lks_source *source = NULL;
  lks_package *package = NULL;
  if (size < 8)
    return LKS_DAMAGED;
  const uint64_t length =
      (uint64_t)bytes[4] | (uint64_t)bytes[5] << 8 | (uint64_t)bytes[6] << 16 | (uint64_t)bytes[7] << 24;
  if (length > size - 8)
    return LKS_DAMAGED;
  lks_status status = lks_source_open_memory(bytes + 8, (size_t)length, UINT64_MAX, &source);
  if (status != LKS_OK)
    return status;
  status = lks_package_open(source, reading->budget, &package);
  if (status == LKS_OK)
    status = read_queries(reading, package, part);
  lks_package_close(package);
  lks_source_close(source);
  return status;
}

lks_status lks_xlsx_mashup_read(lks_xlsx_book *book, size_t sheet, const char *part)
{
  static const lks_xml_handler handler = {.start = mashup_start, .end = mashup_end, .text = mashup_text};
  mashup_reader reader = {.text = g_string_new(NULL)};
  (void)sheet;
  lks_status status = lks_xlsx_part_parse(book, part, &handler, &reader);
  if (status == LKS_OK && reader.text->len > 0) {
    gsize size = 0;
    guchar *bytes = g_base64_decode(reader.text->str, &size);
    status = open_mashup(book->reading, part, bytes, size);
    g_free(bytes);
    const char *reason = lks_status_reason(status);
    if (reason != NULL && !lks_status_ends_scan(status))
      status = book->reading->events->not_inspected(book->reading->context, reason, part, 0);
  }
  g_string_free(reader.text, TRUE);
  return status;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The workbook inside a chart (21.2.2.63): often all of the workbook that the chart was copied from. */
#include "readers/chart_book.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "readers/kept.h"
#include "readers/xml.h"

/* The sample data of a new chart are fewer. */
enum { FEW = 20, MOST_SHOWN = 65536, LONGEST_TEXT = 32768 };

typedef struct text_reader {
  GHashTable *shown; /* texts of the chart */
  GString *text;
  bool begun, in_text;
  unsigned phonetic; /* open elements that say how something is read */
  size_t more;       /* texts of the workbook that aren't shown */
} text_reader;

static bool has_suffix(const char *name, const char *suffix)
{
  const size_t length = strlen(name), size = strlen(suffix);
  return length >= size && g_ascii_strcasecmp(name + length - size, suffix) == 0;
}

static lks_status collect(void *context, const char *text, size_t length)
{
  text_reader *reader = context;
  if (reader->in_text && reader->phonetic == 0 && reader->text->len + length <= LONGEST_TEXT)
    g_string_append_len(reader->text, text, (gssize)length);
  return LKS_OK;
}

static lks_status chart_start(void *context, const lks_xml_start *start)
{
  text_reader *reader = context;
  if (!reader->begun && strcmp(start->local, "chartSpace") != 0)
    return LKS_UNSUPPORTED; /* whatever has a workbook inside, it is no chart */
  reader->begun = true;
  reader->in_text = strcmp(start->local, "v") == 0 || strcmp(start->local, "t") == 0;
  g_string_truncate(reader->text, 0);
  return LKS_OK;
}

static lks_status chart_end(void *context, lks_xml_space space, const char *local)
{
  text_reader *reader = context;
  (void)space;
  (void)local;
  if (reader->in_text && g_hash_table_size(reader->shown) < MOST_SHOWN)
    g_hash_table_add(reader->shown, g_strdup(reader->text->str));
  reader->in_text = false;
  return LKS_OK;
}

static lks_status strings_start(void *context, const lks_xml_start *start)
{
  text_reader *reader = context;
  reader->phonetic += reader->phonetic > 0 || strcmp(start->local, "rPh") == 0;
  reader->in_text = strcmp(start->local, "t") == 0;
  if (strcmp(start->local, "si") == 0)
    g_string_truncate(reader->text, 0);
  return LKS_OK;
}

static lks_status strings_end(void *context, lks_xml_space space, const char *local)
{
  text_reader *reader = context;
  (void)space;
  reader->in_text = false;
  reader->phonetic -= reader->phonetic > 0;
  if (strcmp(local, "si") == 0)
    reader->more += reader->text->len > 0 && !g_hash_table_contains(reader->shown, reader->text->str);
  return LKS_OK;
}

/* What is unpacked counts here, too: it may be larger than it says, and goes round again only after that. */
static lks_status read_book(lks_reading *reading, const unsigned char *data, size_t size, text_reader *reader)
{
  static const lks_xml_handler handler = {.start = strings_start, .end = strings_end, .text = collect};
  lks_source *source = NULL;
  lks_package *package = NULL;
  lks_status status = lks_source_open_memory(data, size, UINT64_MAX, &source);
  if (status == LKS_OK)
    status = lks_package_open(source, reading->budget, &package);
  for (size_t i = 0; status == LKS_OK && i < lks_package_count(package); i++)
    if (has_suffix(lks_package_name(package, i), "strings.xml"))
      status = lks_xml_parse_entry(package, i, &handler, reader, reading->budget);
  lks_package_close(package);
  lks_source_close(source);
  return status;
}

static lks_status load_book(lks_reading *reading, size_t entry, text_reader *reader)
{
  unsigned char *data = NULL;
  size_t size = 0;
  lks_status status = lks_package_load(reading->package, entry, &data, &size);
  if (status != LKS_OK)
    return status;
  status = read_book(reading, data, size, reader);
  free(data);
  lks_budget_release(reading->budget, size);
  return status;
}

static lks_status tell_more(lks_reading *reading, size_t entry)
{
  lks_kept kept;
  lks_kept_begin(&kept, reading, "chart-workbook", lks_package_name(reading->package, entry), 0);
  return lks_kept_end(&kept, lks_kept_text(&kept, "-", 1));
}

lks_status lks_chart_book_read(lks_reading *reading, const char *part, size_t entry)
{
  static const lks_xml_handler handler = {.start = chart_start, .end = chart_end, .text = collect};
  size_t chart = 0;
  if (!lks_package_find(reading->package, part, &chart))
    return LKS_OK;
  text_reader reader = {.shown = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                        .text = g_string_new(NULL)};
  lks_status status = lks_xml_parse_entry(reading->package, chart, &handler, &reader, reading->budget);
  if (status == LKS_OK)
    status = load_book(reading, entry, &reader);
  if (status == LKS_OK && reader.more > FEW)
    status = tell_more(reading, entry);
  g_hash_table_destroy(reader.shown);
  g_string_free(reader.text, TRUE);
  return status == LKS_OK || lks_status_ends_scan(status) ? status : LKS_OK;
}

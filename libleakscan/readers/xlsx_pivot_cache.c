/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The definition of a pivot cache (18.10.1.67): where its rows came from, its fields, and their values. */
#include <stdlib.h>
#include <string.h>

#include "readers/xlsx_caches.h"
#include "readers/xlsx_pivot.h"

enum { DAY = 10 /* characters of "2024-05-01", of a date with a time */ };

typedef struct definition_reader {
  const lks_xlsx_book *book;
  lks_pivot_cache *cache;
  bool in_items;
  bool source_only;
} definition_reader;

bool lks_pivot_value(const lks_xml_start *start, const char **text, size_t *length, lks_cell_kind *kind)
{
  if (start->local[0] == '\0' || start->local[1] != '\0')
    return false;
  switch (start->local[0]) {
  case 's':
  case 'd':
    *kind = LKS_CELL_TEXT;
    break;
  case 'n':
    *kind = LKS_CELL_NUMBER;
    break;
  case 'b':
    *kind = LKS_CELL_BOOLEAN;
    break;
  case 'e':
    *kind = LKS_CELL_ERROR;
    break;
  default:
    return false;
  }
  *text = lks_xml_attribute(start, LKS_XML_NO_SPACE, "v", length);
  if (*text != NULL && start->local[0] == 'd' && *length > DAY && (*text)[DAY] == 'T')
    *length = DAY;
  return *text != NULL;
}

const char *lks_pivot_item_text(const lks_pivot_cache *cache, const lks_pivot_item *item, size_t *length)
{
  return lks_text_table_get(&cache->texts, item->text, length);
}

static lks_status add_item(definition_reader *reader, const char *text, size_t length, lks_cell_kind kind)
{
  lks_pivot_cache *cache = reader->cache;
  const uint64_t growth = lks_text_table_growth(&cache->texts, length) + sizeof(lks_pivot_item);
  lks_status status = lks_budget_hold(reader->book->reading->budget, growth);
  if (status != LKS_OK)
    return status;
  cache->held += growth;
  const lks_pivot_item item = {(uint32_t)cache->texts.count, (uint8_t)kind};
  status = lks_text_table_add(&cache->texts, text, length);
  if (status == LKS_OK)
    g_array_append_val(g_array_index(cache->fields, lks_pivot_field, cache->fields->len - 1).items, item);
  return status;
}

static void start_source(lks_pivot_cache *cache, const lks_xml_start *start)
{
  size_t length = 0;
  if (strcmp(start->local, "cacheSource") == 0 && cache->source_type == NULL) {
    cache->source_type = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "type");
  } else if (strcmp(start->local, "worksheetSource") == 0 && cache->sheet == NULL && cache->name == NULL) {
    cache->sheet = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "sheet");
    cache->name = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "name");
    cache->reference = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "ref");
    cache->external = lks_xml_attribute(start, LKS_XML_RELATIONSHIP_IDS, "id", &length) != NULL;
  }
}

static lks_status definition_start(void *context, const lks_xml_start *start)
{
  definition_reader *reader = context;
  lks_pivot_cache *cache = reader->cache;
  lks_cell_kind kind = LKS_CELL_TEXT;
  const char *text = NULL;
  size_t length = 0;
  if (start->space != LKS_XML_SPREADSHEET)
    return LKS_OK;
  start_source(cache, start);
  if (reader->source_only) /* ends the reading: fields stand behind the source */
    return strcmp(start->local, "cacheFields") == 0 ? LKS_UNSUPPORTED : LKS_OK;
  if (strcmp(start->local, "cacheField") == 0) {
    if (cache->fields->len == LKS_PIVOT_FIELDS)
      return LKS_DAMAGED;
    const lks_pivot_field field = {.name = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "name"),
                                   .items = g_array_new(FALSE, FALSE, sizeof(lks_pivot_item))};
    g_array_append_val(cache->fields, field);
  } else if (strcmp(start->local, "sharedItems") == 0) {
    reader->in_items = cache->fields->len > 0;
  } else if (reader->in_items && strcmp(start->local, "m") == 0) {
    return add_item(reader, "", 0, LKS_CELL_TEXT);
  } else if (reader->in_items && lks_pivot_value(start, &text, &length, &kind)) {
    return add_item(reader, text, length, kind);
  }
  return LKS_OK;
}

static lks_status definition_end(void *context, lks_xml_space space, const char *local)
{
  if (space == LKS_XML_SPREADSHEET && strcmp(local, "sharedItems") == 0)
    ((definition_reader *)context)->in_items = false;
  return LKS_OK;
}

static const lks_xml_handler definition_handler = {.start = definition_start, .end = definition_end};

lks_status lks_pivot_cache_read(const lks_xlsx_book *book, const char *part, lks_pivot_cache *cache)
{
  definition_reader reader = {.book = book, .cache = cache};
  *cache = (lks_pivot_cache){.fields = g_array_new(FALSE, FALSE, sizeof(lks_pivot_field))};
  return lks_xlsx_part_parse(book, part, &definition_handler, &reader);
}

lks_status lks_pivot_source_read(const lks_xlsx_book *book, const char *part, lks_pivot_cache *cache)
{
  definition_reader reader = {.book = book, .cache = cache, .source_only = true};
  lks_reading *reading = book->reading;
  size_t entry = 0;
  *cache = (lks_pivot_cache){.fields = g_array_new(FALSE, FALSE, sizeof(lks_pivot_field))};
  if (!lks_package_find(reading->package, part, &entry))
    return LKS_OK;
  const lks_status status =
      lks_xml_parse_entry(reading->package, entry, &definition_handler, &reader, reading->budget);
  return lks_status_ends_scan(status) ? status : LKS_OK;
}

void lks_pivot_cache_clear(const lks_xlsx_book *book, lks_pivot_cache *cache)
{
  for (guint i = 0; i < cache->fields->len; i++) {
    free(g_array_index(cache->fields, lks_pivot_field, i).name);
    g_array_free(g_array_index(cache->fields, lks_pivot_field, i).items, TRUE);
  }
  g_array_free(cache->fields, TRUE);
  free(cache->source_type);
  free(cache->sheet);
  free(cache->name);
  free(cache->reference);
  lks_text_table_clear(&cache->texts);
  lks_budget_release(book->reading->budget, cache->held);
}

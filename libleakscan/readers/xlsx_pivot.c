/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pivot caches: told where nobody sees their source any more, or what it has no more. A cache of rows that can be
 * seen is no news. */
#include "readers/xlsx_pivot.h"

#include <stdlib.h>
#include <string.h>

#include "readers/kept.h"
#include "readers/xlsx_caches.h"
#include "readers/xlsx_sheet.h"

/* ---- where the rows came from ---- */

typedef enum source_state {
  SOURCE_SHOWN,
  SOURCE_UNKNOWN,
  SOURCE_MISSING,
  SOURCE_EXTERNAL,
  SOURCE_HIDDEN
} source_state;

static source_state state_of_sheet(const lks_xlsx_book *book, size_t sheet)
{
  return book->sheets[sheet].visibility == LEAKSCAN_VISIBLE ? SOURCE_SHOWN : SOURCE_HIDDEN;
}

/* A name may have to be calculated, OFFSET(...): what isn't resolved isn't missing. */
static source_state state_of_name(const lks_xlsx_book *book, const char *name, size_t *sheet)
{
  const lks_xlsx_alias *alias = lks_xlsx_book_find_alias(book, name, strlen(name));
  char *folded = g_utf8_casefold(name, -1);
  const int known = GPOINTER_TO_INT(g_hash_table_lookup(book->names, folded));
  g_free(folded);
  if (alias != NULL) {
    *sheet = alias->sheet;
    return state_of_sheet(book, alias->sheet);
  }
  return known == LKS_NAME_DEFINED ? SOURCE_UNKNOWN : SOURCE_MISSING;
}

static source_state state_of(const lks_xlsx_book *book, const lks_pivot_cache *cache, size_t *sheet)
{
  if (cache->external || (cache->source_type != NULL && strcmp(cache->source_type, "external") == 0))
    return SOURCE_EXTERNAL;
  if (cache->source_type != NULL && strcmp(cache->source_type, "worksheet") != 0)
    return SOURCE_UNKNOWN;
  if (cache->sheet != NULL)
    return lks_xlsx_book_find_sheet(book, cache->sheet, strlen(cache->sheet), sheet) ? state_of_sheet(book, *sheet)
                                                                                     : SOURCE_MISSING;
  return cache->name != NULL ? state_of_name(book, cache->name, sheet) : SOURCE_UNKNOWN;
}

/* ---- its rows ---- */

typedef struct record_reader {
  const lks_pivot_cache *cache;
  lks_kept *kept;
  uint32_t column;
  bool in_record;
} record_reader;

static lks_status record_start(void *context, const lks_xml_start *start)
{
  record_reader *reader = context;
  lks_cell_kind kind = LKS_CELL_TEXT;
  const char *text = NULL;
  size_t length = 0;
  uint32_t index = 0;
  if (strcmp(start->local, "r") == 0) {
    reader->in_record = true;
    reader->column = 0;
    return LKS_OK;
  }
  if (!reader->in_record || start->local[1] != '\0')
    return LKS_OK;
  const uint32_t column = reader->column++;
  if (strcmp(start->local, "x") != 0)
    return lks_pivot_value(start, &text, &length, &kind) ? lks_kept_cell(reader->kept, column, kind, text, length)
                                                         : LKS_OK;
  text = lks_xml_attribute(start, LKS_XML_NO_SPACE, "v", &length);
  if (text == NULL || !lks_sheet_number(text, length, &index) || column >= reader->cache->fields->len)
    return LKS_OK;
  const GArray *items = g_array_index(reader->cache->fields, lks_pivot_field, column).items;
  if (index >= items->len)
    return LKS_OK;
  const lks_pivot_item *item = &g_array_index(items, lks_pivot_item, index);
  text = lks_pivot_item_text(reader->cache, item, &length);
  return lks_kept_cell(reader->kept, column, (lks_cell_kind)item->kind, text, length);
}

static lks_status record_end(void *context, lks_xml_space space, const char *local)
{
  record_reader *reader = context;
  (void)space;
  if (strcmp(local, "r") != 0)
    return LKS_OK;
  reader->in_record = false;
  return lks_kept_row_end(reader->kept);
}

static lks_status tell_names(lks_kept *kept, const lks_pivot_cache *cache)
{
  lks_status status = LKS_OK;
  for (guint i = 0; i < cache->fields->len && status == LKS_OK; i++) {
    const char *name = g_array_index(cache->fields, lks_pivot_field, i).name;
    if (name != NULL)
      status = lks_kept_cell(kept, i, LKS_CELL_TEXT, name, strlen(name));
  }
  return status == LKS_OK ? lks_kept_row_end(kept) : status;
}

/* Without records, the definition still has each different value of a field. */
static lks_status tell_items(lks_kept *kept, const lks_pivot_cache *cache, const GHashTable *live)
{
  lks_status status = LKS_OK;
  bool any = true;
  for (guint row = 0; any && status == LKS_OK; row++) {
    any = false;
    for (guint i = 0; i < cache->fields->len && status == LKS_OK; i++) {
      const GArray *items = g_array_index(cache->fields, lks_pivot_field, i).items;
      size_t length = 0;
      if (row >= items->len)
        continue;
      any = true;
      const lks_pivot_item *item = &g_array_index(items, lks_pivot_item, row);
      const char *text = lks_pivot_item_text(cache, item, &length);
      if (live != NULL && g_hash_table_contains((GHashTable *)live, GUINT_TO_POINTER(item->text)))
        continue;
      status = lks_kept_cell(kept, i, (lks_cell_kind)item->kind, text, length);
    }
    if (status == LKS_OK)
      status = lks_kept_row_end(kept);
  }
  return status;
}

static lks_status tell_rows(lks_xlsx_book *book, const lks_pivot_cache *cache, const char *records, lks_kept *kept)
{
  static const lks_xml_handler handler = {.start = record_start, .end = record_end};
  record_reader reader = {.cache = cache, .kept = kept};
  size_t entry = 0;
  lks_status status = LKS_OK;
  const bool any_record = records != NULL && lks_package_find(book->reading->package, records, &entry);
  guint items = 0;
  for (guint i = 0; i < cache->fields->len; i++)
    items += g_array_index(cache->fields, lks_pivot_field, i).items->len;
  if (!any_record && items == 0)
    return LKS_OK; /* OLAP keeps nothing here */
  status = tell_names(kept, cache);
  if (status == LKS_OK && any_record)
    status = lks_xlsx_part_parse(book, records, &handler, &reader);
  return status == LKS_OK && !any_record ? tell_items(kept, cache, NULL) : status;
}

/* ---- what its source has no more ---- */

/* Texts of the cache that stand on the sheet, too, letters alike in both cases. */
typedef struct live_texts {
  const lks_xlsx_book *book;
  GHashTable *wanted;  /* text in lower case -> number of the item's text + 1, the first of its like */
  GHashTable *found;   /* those that were seen, as numbers of texts */
  unsigned char *seen; /* by shared text */
} live_texts;

static char *fold(const char *text, size_t length)
{
  char *copy = g_strndup(text, length);
  char *folded = g_utf8_validate(copy, -1, NULL) ? g_utf8_casefold(copy, -1) : g_strdup(copy);
  g_free(copy);
  return folded;
}

static lks_status live_row(void *context, const lks_row *row)
{
  live_texts *live = context;
  for (size_t i = 0; i < row->count; i++) {
    const lks_cell *cell = &row->cells[i];
    const char *text = cell->text;
    size_t length = cell->length;
    if (cell->kind == LKS_CELL_SHARED) {
      if (live->seen[cell->shared]++ > 0) {
        live->seen[cell->shared] = 1;
        continue;
      }
      text = lks_text_table_get(&live->book->texts, cell->shared, &length);
    }
    char *key = fold(text, length);
    const guint number = GPOINTER_TO_UINT(g_hash_table_lookup(live->wanted, key));
    if (number > 0)
      g_hash_table_add(live->found, GUINT_TO_POINTER(number - 1));
    g_free(key);
  }
  return lks_budget_check(live->book->reading->budget);
}

static const lks_events live_events = {
    .columns = lks_sheet_ignore_columns, .row = live_row, .link = lks_sheet_ignore_link, .filter = lks_sheet_ignore_range, .merge = lks_sheet_ignore_range};

/* Only texts are compared: numbers and dates are written in more than one way. */
static void collect_wanted(const lks_pivot_cache *cache, live_texts *live)
{
  for (guint i = 0; i < cache->fields->len; i++) {
    const GArray *items = g_array_index(cache->fields, lks_pivot_field, i).items;
    for (guint k = 0; k < items->len; k++) {
      const lks_pivot_item *item = &g_array_index(items, lks_pivot_item, k);
      size_t length = 0;
      const char *text = lks_pivot_item_text(cache, item, &length);
      if (item->kind != LKS_CELL_TEXT || length == 0) {
        g_hash_table_add(live->found, GUINT_TO_POINTER(item->text));
        continue;
      }
      char *key = fold(text, length);
      if (g_hash_table_contains(live->wanted, key)) {
        g_hash_table_add(live->found, GUINT_TO_POINTER(item->text)); /* the first of its like speaks for it */
        g_free(key);
      } else {
        g_hash_table_insert(live->wanted, key, GUINT_TO_POINTER(item->text + 1));
      }
    }
  }
}

static lks_status tell_stale(lks_xlsx_book *book, const lks_pivot_cache *cache, size_t sheet, lks_kept *kept)
{
  live_texts live = {.book = book,
                     .wanted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                     .found = g_hash_table_new(g_direct_hash, g_direct_equal),
                     .seen = calloc(book->texts.count + 1, 1)};
  const lks_xlsx_listener listener = {&live_events, &live};
  lks_status status = live.seen != NULL ? LKS_OK : LKS_NO_MEMORY;
  collect_wanted(cache, &live);
  if (status == LKS_OK && g_hash_table_size(live.wanted) > 0) {
    lks_package_set_counting(book->reading->package, false);
    status = lks_xlsx_sheet_read(book, sheet, book->reading->package, &listener, NULL);
    lks_package_set_counting(book->reading->package, true);
  }
  if (status == LKS_OK && g_hash_table_size(live.found) < cache->texts.count) {
    status = tell_names(kept, cache);
    if (status == LKS_OK)
      status = tell_items(kept, cache, live.found);
  } else if (!lks_status_ends_scan(status)) {
    status = LKS_OK; /* what is wrong with the sheet was told with it */
  }
  g_hash_table_destroy(live.wanted);
  g_hash_table_destroy(live.found);
  free(live.seen);
  return status;
}

/* ---- all together ---- */

static lks_status tell_cache(lks_xlsx_book *book, const lks_pivot_cache *cache, const char *records)
{
  static const char *const words[] = {"pivot-stale", NULL, "pivot-source-missing", "pivot-source-external",
                                      "pivot-source-hidden"};
  size_t sheet = 0;
  lks_kept kept;
  lks_status status = LKS_OK;
  const source_state state = state_of(book, cache, &sheet);
  const char *name = cache->sheet != NULL ? cache->sheet : cache->name != NULL ? cache->name : "";
  if (state == SOURCE_UNKNOWN)
    return LKS_OK;
  lks_kept_begin(&kept, book->reading, words[state], name, 0);
  if (state != SOURCE_SHOWN)
    status = tell_rows(book, cache, records, &kept);
  else if (book->sheets[sheet].declared)
    status = tell_stale(book, cache, sheet, &kept);
  return lks_kept_end(&kept, status);
}

lks_status lks_xlsx_pivot_read(lks_xlsx_book *book, size_t sheet, const char *part)
{
  lks_pivot_cache cache;
  lks_relationships relationships = {0};
  (void)sheet;
  lks_status status = lks_opc_relationships(book->reading->package, part, book->reading->budget, &relationships);
  const lks_relationship *records = lks_relationships_by_type(&relationships, "pivotCacheRecords");
  const lks_status defined = lks_pivot_cache_read(book, part, &cache);
  if (status == LKS_OK)
    status = defined;
  if (status == LKS_OK)
    status = tell_cache(book, &cache, records != NULL && !records->external ? records->target : NULL);
  lks_pivot_cache_clear(book, &cache);
  lks_relationships_clear(&relationships);
  return status;
}

/* ---- which sheets have pivot tables of which others ---- */

static lks_status tell_link(lks_xlsx_book *book, size_t sheet, const char *definition)
{
  lks_pivot_cache cache;
  size_t source = 0;
  lks_status status = lks_pivot_source_read(book, definition, &cache);
  const source_state state = state_of(book, &cache, &source);
  if (status == LKS_OK && (state == SOURCE_SHOWN || state == SOURCE_HIDDEN) && source != sheet) {
    const lks_link link = {.kind = LKS_LINK_PIVOT,
                           .to = book->sheets[source].name,
                           .first_column = 0,
                           .last_column = LKS_XLSX_COLUMNS - 1,
                           .count = 1};
    status = book->reading->events->link(book->sheets[sheet].part_context, &link);
  }
  lks_pivot_cache_clear(book, &cache);
  return status;
}

static lks_status link_table(lks_xlsx_book *book, size_t sheet, const char *part)
{
  lks_relationships relationships = {0};
  lks_status status = lks_opc_relationships(book->reading->package, part, book->reading->budget, &relationships);
  if (status == LKS_OK)
    status = lks_xlsx_each_part(book, sheet, &relationships, "pivotCacheDefinition", tell_link);
  lks_relationships_clear(&relationships);
  return lks_status_ends_scan(status) ? status : LKS_OK; /* what is wrong with it is told with its cache */
}

lks_status lks_xlsx_pivot_links(lks_xlsx_book *book)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < book->sheet_count && status == LKS_OK; i++) {
    lks_relationships relationships = {0};
    if (!book->sheets[i].declared)
      continue;
    status =
        lks_opc_relationships(book->reading->package, book->sheets[i].part, book->reading->budget, &relationships);
    if (status == LKS_OK)
      status = lks_xlsx_each_part(book, i, &relationships, "pivotTable", link_table);
    else if (!lks_status_ends_scan(status))
      status = LKS_OK;
    lks_relationships_clear(&relationships);
  }
  return status;
}

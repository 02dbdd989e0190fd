/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The workbook part (18.2): its sheets in order, their states, the active tab, defined names, tables. */
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "readers/xlsx.h"
#include "readers/xlsx_sheet.h"

enum {
  LONGEST_NAME_TEXT = 512 /* the reference stands at its beginning */,
  MOST_ALIASES = 65536,
  MOST_FILTERS = 4096
};

typedef struct book_reader {
  lks_xlsx_book *book;
  char *name; /* of the defined name that is being read */
  bool hidden;
  bool in_name;
  GString *text; /* what it stands for */
  GArray *sheets;
  bool too_many;
  GPtrArray *names; /* name and text in turn; looked at when all sheets are known */
  GArray *name_hidden;
} book_reader;

typedef struct table_reader {
  lks_xlsx_book *book;
  size_t sheet;
  GArray *aliases;
  GArray *filters;
  lks_range filter;
  bool filter_known;
} table_reader;

static leakscan_visibility visibility_of(const char *state)
{
  if (state != NULL && g_ascii_strcasecmp(state, "hidden") == 0)
    return LEAKSCAN_HIDDEN;
  if (state != NULL && g_ascii_strcasecmp(state, "veryHidden") == 0)
    return LEAKSCAN_VERY_HIDDEN;
  return LEAKSCAN_VISIBLE; /* "show" and whatever else some producers write: programs show such a sheet */
}

static void add_sheet(book_reader *reader, const lks_xml_start *start)
{
  if (reader->sheets->len == LKS_XLSX_SHEETS) {
    reader->too_many = true;
    return;
  }
  lks_xlsx_sheet sheet = {0};
  sheet.name = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "name");
  if (sheet.name == NULL)
    sheet.name = strdup("");
  sheet.relationship = lks_xml_attribute_copy(start, LKS_XML_RELATIONSHIP_IDS, "id");
  char *state = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "state");
  sheet.visibility = visibility_of(state);
  free(state);
  g_array_append_val(reader->sheets, sheet);
}

static void start_name(book_reader *reader, const lks_xml_start *start)
{
  size_t length = 0;
  free(reader->name);
  reader->name = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "name");
  const char *hidden = lks_xml_attribute(start, LKS_XML_NO_SPACE, "hidden", &length);
  reader->hidden = hidden != NULL && lks_xml_boolean(hidden, length);
  reader->in_name = reader->name != NULL;
  g_string_truncate(reader->text, 0);
}

/* Where the workbook was saved ([MS-XLSX] 2.4.3). */
static lks_status tell_path(const book_reader *reader, const lks_xml_start *start)
{
  const lks_reading *reading = reader->book->reading;
  size_t length = 0;
  const char *url = lks_xml_attribute(start, LKS_XML_NO_SPACE, "url", &length);
  const lks_property property = {.sort = LKS_PROPERTY_ORIGIN, .name = "path", .text = url, .length = length};
  return url != NULL ? reading->events->property(reading->context, &property) : LKS_OK;
}

static lks_status book_start(void *context, const lks_xml_start *start)
{
  book_reader *reader = context;
  size_t length = 0;
  if (start->space == LKS_XML_OTHER && strcmp(start->local, "absPath") == 0)
    return tell_path(reader, start);
  if (start->space != LKS_XML_SPREADSHEET)
    return LKS_OK;
  if (strcmp(start->local, "sheet") == 0) {
    add_sheet(reader, start);
  } else if (strcmp(start->local, "workbookPr") == 0) {
    const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "date1904", &length);
    reader->book->date_1904 = value != NULL && lks_xml_boolean(value, length);
  } else if (strcmp(start->local, "workbookView") == 0) {
    uint32_t active = 0;
    const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "activeTab", &length);
    if (value != NULL && lks_sheet_number(value, length, &active))
      reader->book->active = active;
    value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "showSheetTabs", &length);
    reader->book->tabs_hidden = value != NULL && !lks_xml_boolean(value, length);
  } else if (strcmp(start->local, "definedName") == 0) {
    start_name(reader, start);
  }
  return LKS_OK;
}

static lks_status book_end(void *context, lks_xml_space space, const char *local)
{
  book_reader *reader = context;
  if (space != LKS_XML_SPREADSHEET || !reader->in_name || strcmp(local, "definedName") != 0)
    return LKS_OK;
  reader->in_name = false;
  if (reader->names->len / 2 < MOST_ALIASES) {
    g_ptr_array_add(reader->names, g_strdup(reader->name));
    g_ptr_array_add(reader->names, g_strndup(reader->text->str, reader->text->len));
    g_array_append_val(reader->name_hidden, reader->hidden);
  }
  return LKS_OK;
}

static lks_status book_text(void *context, const char *text, size_t length)
{
  book_reader *reader = context;
  if (reader->in_name)
    g_string_append_len(reader->text, text, (gssize)MIN(length, LONGEST_NAME_TEXT - reader->text->len));
  return LKS_OK;
}

/* "'Sheet 1'!$A$1:$B$2": the sheet's name and what stands behind the mark. */
static bool split_reference(const char *text, char **sheet, const char **range)
{
  GString *name = g_string_new(NULL);
  const char *at = text;
  if (*at == '\'') {
    for (at++; *at != '\0'; at++) {
      if (*at == '\'' && *++at != '\'')
        break;
      g_string_append_c(name, *at);
    }
  } else {
    for (; *at != '\0' && *at != '!'; at++)
      g_string_append_c(name, *at);
  }
  const bool found = *at == '!' && name->len > 0;
  *range = found ? at + 1 : NULL;
  *sheet = g_string_free(name, FALSE);
  return found;
}

static void note_name(lks_xlsx_book *book, const char *name, const char *text)
{
  const int state = strstr(text, "#REF!") != NULL ? LKS_NAME_BROKEN : LKS_NAME_DEFINED;
  g_hash_table_insert(book->names, g_utf8_casefold(name, -1), GINT_TO_POINTER(state));
}

/* The texts of `"a text"` or `{"a","list";"of","texts"}`, each by itself: a name is only known when it stands alone.
 */
static lks_status tell_constants(const lks_xlsx_book *book, const char *formula)
{
  GString *text = g_string_new(NULL);
  lks_status status = LKS_OK;
  for (const char *at = strchr(formula, '"'); at != NULL && status == LKS_OK; at = strchr(at, '"')) {
    g_string_truncate(text, 0);
    for (at++; *at != '\0'; at++) {
      if (*at == '"' && *++at != '"')
        break;
      g_string_append_c(text, *at);
    }
    const lks_property property = {.sort = LKS_PROPERTY_CHOICE, .name = "", .text = text->str, .length = text->len};
    if (text->len > 0)
      status = book->reading->events->property(book->reading->context, &property);
  }
  g_string_free(text, TRUE);
  return status;
}

static lks_status add_name(lks_xlsx_book *book, GArray *aliases, const char *name, const char *text, bool hidden)
{
  char *sheet_name = NULL;
  const char *range_text = NULL;
  lks_range range = {0, 0, LKS_XLSX_ROWS - 1, LKS_XLSX_COLUMNS - 1};
  size_t sheet = 0;
  lks_status status = LKS_OK;
  note_name(book, name, text);
  if (*text == '"' || *text == '{')
    return tell_constants(book, text);
  if (split_reference(text, &sheet_name, &range_text) &&
      lks_xlsx_book_find_sheet(book, sheet_name, strlen(sheet_name), &sheet)) {
    lks_range parsed;
    const size_t length = strcspn(range_text, ","); /* of several areas, the first */
    if (lks_xlsx_parse_range(range_text, length, &parsed))
      range = parsed;
    const lks_name event = {.name = name, .part = book->sheets[sheet].name, .range = range, .hidden = hidden};
    status = book->reading->events->name(book->reading->context, &event);
    if (g_ascii_strcasecmp(name, "_xlnm.Print_Area") == 0) {
      book->sheets[sheet].has_print_area = true;
      book->sheets[sheet].print_area = range;
    } else if (g_ascii_strncasecmp(name, "_xlnm.", 6) != 0) {
      const lks_xlsx_alias alias = {.name = g_utf8_casefold(name, -1), .sheet = sheet, .range = range};
      g_array_append_val(aliases, alias);
    }
  }
  g_free(sheet_name);
  return status;
}

static lks_status table_start(void *context, const lks_xml_start *start)
{
  table_reader *reader = context;
  size_t length = 0;
  if (start->space != LKS_XML_SPREADSHEET)
    return LKS_OK;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "ref", &length);
  lks_range range;
  const bool known = value != NULL && lks_xlsx_parse_range(value, length, &range);
  if (strcmp(start->local, "table") == 0 && known && reader->aliases->len < MOST_ALIASES) {
    char *name = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "displayName");
    if (name != NULL) {
      const lks_xlsx_alias alias = {
          .name = g_utf8_casefold(name, -1), .sheet = reader->sheet, .range = range, .table = true};
      g_array_append_val(reader->aliases, alias);
    }
    free(name);
  } else if (strcmp(start->local, "autoFilter") == 0) {
    reader->filter_known = known;
    if (known)
      reader->filter = range;
  } else if (strcmp(start->local, "filterColumn") == 0 && reader->filter_known) {
    reader->filter_known = false;
    const lks_xlsx_filter filter = {reader->sheet, reader->filter};
    if (reader->filters->len < MOST_FILTERS)
      g_array_append_val(reader->filters, filter);
  }
  return LKS_OK;
}

static lks_status table_end(void *context, lks_xml_space space, const char *local)
{
  (void)context;
  (void)space;
  (void)local;
  return LKS_OK;
}

/* The table parts of one sheet. */
static lks_status read_tables(lks_xlsx_book *book, size_t sheet, GArray *aliases, GArray *filters)
{
  static const lks_xml_handler handler = {.start = table_start, .end = table_end};
  lks_reading *reading = book->reading;
  lks_relationships relationships = {0};
  lks_status status =
      lks_opc_relationships(reading->package, book->sheets[sheet].part, reading->budget, &relationships);
  for (size_t i = 0; status == LKS_OK && i < relationships.count; i++) {
    size_t entry = 0;
    if (strcmp(relationships.items[i].type, "table") != 0 || relationships.items[i].external ||
        !lks_package_find(reading->package, relationships.items[i].target, &entry))
      continue;
    table_reader reader = {.book = book, .sheet = sheet, .aliases = aliases, .filters = filters};
    status = lks_xml_parse_entry(reading->package, entry, &handler, &reader, reading->budget);
  }
  lks_relationships_clear(&relationships);
  return status;
}

static int compare_aliases(const void *left, const void *right)
{
  return strcmp(((const lks_xlsx_alias *)left)->name, ((const lks_xlsx_alias *)right)->name);
}

/* Names of sheets without cells, charts and dialogs, stay; macro sheets are told as not inspected. */
static lks_status resolve_parts(lks_xlsx_book *book)
{
  lks_reading *reading = book->reading;
  lks_status status = LKS_OK;
  for (size_t i = 0; status == LKS_OK && i < book->sheet_count; i++) {
    lks_xlsx_sheet *sheet = &book->sheets[i];
    const lks_relationship *relationship =
        sheet->relationship != NULL ? lks_relationships_by_id(&book->relationships, sheet->relationship) : NULL;
    sheet->unread = true;
    if (relationship == NULL || relationship->external) {
      status = reading->events->not_inspected(reading->context, "missing-part", sheet->name, 0);
    } else if (strcmp(relationship->type, "worksheet") == 0) {
      if (lks_package_find(reading->package, relationship->target, &sheet->entry))
        sheet->part = strdup(relationship->target);
      else
        status = reading->events->not_inspected(reading->context, "missing-part", sheet->name, 0);
    } else if (g_ascii_strcasecmp(relationship->type, "xlMacrosheet") == 0 ||
               g_ascii_strcasecmp(relationship->type, "xlIntlMacrosheet") == 0) {
      status = reading->events->not_inspected(reading->context, "macro-sheet", sheet->name, 0);
    } else if (strcmp(relationship->type, "chartsheet") != 0 && strcmp(relationship->type, "dialogsheet") != 0) {
      status = reading->events->not_inspected(reading->context, "unsupported-part", sheet->name, 0);
    } else {
      sheet->unread = false; /* it has no cells */
    }
    sheet->unread = sheet->unread && sheet->part == NULL;
  }
  return status;
}

static void number_sheets(lks_xlsx_book *book)
{
  book->sheet_numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (size_t i = book->sheet_count; i-- > 0;) /* of equal names, the first counts */
    g_hash_table_insert(book->sheet_numbers, g_ascii_strdown(book->sheets[i].name, -1), GSIZE_TO_POINTER(i + 1));
}

static lks_status read_names_and_tables(lks_xlsx_book *book, const book_reader *reader)
{
  GArray *aliases = g_array_new(FALSE, TRUE, sizeof(lks_xlsx_alias));
  GArray *filters = g_array_new(FALSE, TRUE, sizeof(lks_xlsx_filter));
  lks_status status = LKS_OK;
  book->names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; status == LKS_OK && i + 1 < reader->names->len; i += 2)
    status = add_name(book, aliases, g_ptr_array_index(reader->names, i), g_ptr_array_index(reader->names, i + 1),
                      g_array_index(reader->name_hidden, bool, i / 2));
  for (size_t i = 0; status == LKS_OK && i < book->sheet_count; i++)
    if (book->sheets[i].part != NULL) {
      status = read_tables(book, i, aliases, filters);
      const char *reason = lks_status_reason(status);
      if (reason != NULL && !lks_status_ends_scan(status)) /* the cells are read without */
        status = book->reading->events->not_inspected(book->reading->context, reason, book->sheets[i].part, 0);
    }
  book->alias_count = aliases->len;
  book->aliases = (lks_xlsx_alias *)(void *)g_array_free(aliases, FALSE);
  book->filter_count = filters->len;
  book->filters = (lks_xlsx_filter *)(void *)g_array_free(filters, FALSE);
  if (book->alias_count > 1)
    qsort(book->aliases, book->alias_count, sizeof *book->aliases, compare_aliases);
  return status;
}

lks_status lks_xlsx_book_read(lks_xlsx_book *book)
{
  static const lks_xml_handler handler = {.start = book_start, .end = book_end, .text = book_text};
  lks_reading *reading = book->reading;
  size_t entry = 0;
  if (!lks_package_find(reading->package, book->part, &entry))
    return LKS_DAMAGED;
  book_reader reader = {.book = book};
  reader.text = g_string_new(NULL);
  reader.sheets = g_array_new(FALSE, TRUE, sizeof(lks_xlsx_sheet));
  reader.names = g_ptr_array_new_with_free_func(g_free);
  reader.name_hidden = g_array_new(FALSE, FALSE, sizeof(bool));
  lks_status status = lks_xml_parse_entry(reading->package, entry, &handler, &reader, reading->budget);
  book->sheet_count = reader.sheets->len;
  book->sheets = (lks_xlsx_sheet *)(void *)g_array_free(reader.sheets, FALSE);
  number_sheets(book);
  if (status == LKS_OK && reader.too_many)
    status = reading->events->not_inspected(reading->context, lks_policy_limit_name(LEAKSCAN_LIMIT_PARTS), NULL,
                                            LKS_XLSX_SHEETS);
  if (status == LKS_OK)
    status = lks_opc_relationships(reading->package, book->part, reading->budget, &book->relationships);
  if (status == LKS_OK)
    status = resolve_parts(book);
  if (status == LKS_OK)
    status = read_names_and_tables(book, &reader);
  free(reader.name);
  g_string_free(reader.text, TRUE);
  g_ptr_array_free(reader.names, TRUE);
  g_array_free(reader.name_hidden, TRUE);
  return status;
}

void lks_xlsx_book_clear(lks_xlsx_book *book)
{
  for (size_t i = 0; i < book->sheet_count; i++) {
    free(book->sheets[i].name);
    free(book->sheets[i].relationship);
    free(book->sheets[i].part);
  }
  g_free(book->sheets);
  if (book->sheet_numbers != NULL)
    g_hash_table_destroy(book->sheet_numbers);
  if (book->names != NULL)
    g_hash_table_destroy(book->names);
  for (size_t i = 0; i < book->alias_count; i++)
    g_free(book->aliases[i].name);
  g_free(book->aliases);
  g_free(book->filters);
  g_free(book->styles);
  free(book->used);
  for (size_t i = 0; book->outlines != NULL && i < book->sheet_count; i++)
    lks_outline_clear(&book->outlines[i]);
  g_free(book->outlines);
  free(book->part);
  lks_relationships_clear(&book->relationships);
  lks_text_table_clear(&book->texts);
  lks_budget_release(book->reading->budget, book->texts_held);
}

bool lks_xlsx_book_find_sheet(const lks_xlsx_book *book, const char *name, size_t length, size_t *sheet)
{
  char *key = g_ascii_strdown(name, (gssize)length);
  const size_t found = GPOINTER_TO_SIZE(g_hash_table_lookup(book->sheet_numbers, key));
  g_free(key);
  if (found == 0)
    return false;
  *sheet = found - 1;
  return true;
}

const lks_xlsx_alias *lks_xlsx_book_find_alias(const lks_xlsx_book *book, const char *name, size_t length)
{
  if (book->alias_count == 0)
    return NULL;
  char *folded = g_utf8_casefold(name, (gssize)length);
  const lks_xlsx_alias key = {.name = folded};
  const lks_xlsx_alias *found =
      bsearch(&key, book->aliases, book->alias_count, sizeof *book->aliases, compare_aliases);
  g_free(folded);
  return found;
}

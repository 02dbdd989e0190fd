/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The shared strings of a workbook (18.4): the text of each, without its phonetic runs. */
#include "base/utf8.h"
#include "readers/xlsx.h"
#include "readers/xlsx_match.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_RUNS = 32768 };

typedef enum string_place { OUTSIDE, IN_TABLE, IN_ITEM, IN_RUN, IN_TEXT } string_place;

typedef struct string_reader {
  lks_xlsx_book *book;
  lks_budget *budget;
  lks_feed_names names;
  string_place place;
  string_place text_in; /* where a <t> stands */
  unsigned skipped;     /* open elements whose text doesn't count */
  char *text;           /* of the item that libxml2 reads */
  size_t length;
  size_t capacity;
  size_t characters; /* of a text that are kept */
  bool cut;
  lks_arena arena;
} string_reader;

/* Holds memory before it is taken, so that a table of gigabytes ends in a limit. */
static lks_status add_text(string_reader *reader, const char *text, size_t length)
{
  const size_t kept = lks_utf8_prefix(text, length, reader->characters);
  reader->cut = reader->cut || kept < length;
  length = kept;
  lks_xlsx_book *book = reader->book;
  const size_t growth = lks_text_table_growth(&book->texts, length);
  if (growth > 0) {
    const lks_status status = lks_budget_hold(reader->budget, growth);
    if (status != LKS_OK)
      return status;
    book->texts_held += growth;
  }
  return lks_text_table_add(&book->texts, text, length);
}

static lks_status strings_start(void *context, const lks_xml_start *start)
{
  string_reader *reader = context;
  const bool ours = start->space == LKS_XML_SPREADSHEET && reader->skipped == 0;
  if (ours && reader->place == OUTSIDE && strcmp(start->local, "sst") == 0) {
    lks_feed_names_read(&reader->names, start);
    reader->place = IN_TABLE;
  } else if (ours && reader->place == IN_TABLE && strcmp(start->local, "si") == 0) {
    reader->place = IN_ITEM;
    reader->length = 0;
  } else if (ours && reader->place == IN_ITEM && strcmp(start->local, "r") == 0) {
    reader->place = IN_RUN;
  } else if (ours && (reader->place == IN_ITEM || reader->place == IN_RUN) && strcmp(start->local, "t") == 0) {
    reader->text_in = reader->place;
    reader->place = IN_TEXT;
  } else {
    reader->skipped++; /* phonetic runs, properties, extensions */
  }
  return LKS_OK;
}

static lks_status strings_end(void *context, lks_xml_space space, const char *local)
{
  (void)space;
  (void)local;
  string_reader *reader = context;
  if (reader->skipped > 0) {
    reader->skipped--;
    return LKS_OK;
  }
  switch (reader->place) {
  case IN_TEXT:
    reader->place = reader->text_in;
    return LKS_OK;
  case IN_RUN:
    reader->place = IN_ITEM;
    return LKS_OK;
  case IN_ITEM:
    reader->place = IN_TABLE;
    return add_text(reader, reader->text, reader->length);
  default:
    reader->place = OUTSIDE;
    return LKS_OK;
  }
}

static lks_status strings_text(void *context, const char *text, size_t length)
{
  string_reader *reader = context;
  if (reader->place != IN_TEXT || reader->skipped > 0)
    return LKS_OK;
  const size_t room = LKS_XLSX_TEXT_ROOM(reader->characters) - reader->length;
  if (length > room)
    length = room;
  if (reader->length + length > reader->capacity) {
    const size_t capacity = (reader->length + length) * 2;
    char *larger = realloc(reader->text, capacity);
    if (larger == NULL)
      return LKS_NO_MEMORY;
    reader->text = larger;
    reader->capacity = capacity;
  }
  if (length > 0)
    memcpy(reader->text + reader->length, text, length);
  reader->length += length;
  return LKS_OK;
}

static const lks_feed_names *strings_ready(void *context)
{
  string_reader *reader = context;
  return reader->place == IN_TABLE ? &reader->names : NULL;
}

static lks_match append_run(lks_matcher *matcher, string_reader *reader)
{
  const char *text = NULL;
  size_t length = 0;
  const lks_match match = lks_match_simple(matcher, "t", 1, &text, &length);
  if (match == LKS_MATCH_TAKEN && length > 0 && strings_text(reader, text, length) != LKS_OK)
    return LKS_MATCH_UNKNOWN;
  return match;
}

/* <r>, with its properties and text */
static lks_match match_run(lks_matcher *matcher, string_reader *reader)
{
  lks_match match = lks_match_literal(matcher, "<", "r>", 2);
  if (match == LKS_MATCH_TAKEN && lks_match_at(matcher, "rPr", 3))
    match = lks_match_skip(matcher);
  if (match == LKS_MATCH_TAKEN)
    match = append_run(matcher, reader);
  return match == LKS_MATCH_TAKEN ? lks_match_literal(matcher, "</", "r>", 2) : match;
}

/* An item that isn't one plain text: rich runs, phonetic runs, or nothing. Its text is put together as libxml2's
 * would be. */
static lks_match match_rich_item(lks_matcher *matcher, string_reader *reader)
{
  reader->length = 0;
  reader->place = IN_TEXT;
  lks_match match = LKS_MATCH_TAKEN;
  for (size_t runs = 0; match == LKS_MATCH_TAKEN && runs < MOST_RUNS; runs++) {
    lks_match_spaces(matcher);
    if (lks_match_at(matcher, "r", 1))
      match = match_run(matcher, reader);
    else if (lks_match_at(matcher, "t", 1))
      match = append_run(matcher, reader);
    else if (lks_match_at(matcher, "rPh", 3) || lks_match_at(matcher, "phoneticPr", 10))
      match = lks_match_skip(matcher);
    else
      break;
  }
  reader->place = IN_TABLE;
  return match == LKS_MATCH_TAKEN ? lks_match_literal(matcher, "</", "si>", 3) : match;
}

/* <si><t>text</t></si>, without prefix: nearly all of them. NULL when it is another shape. */
static const char *match_hot_item(const char *at, const char *end, const char **text, size_t *length)
{
  enum { OPENED = 7, CLOSED = 9 };
  if (end - at < OPENED + CLOSED || memcmp(at, "<si><t>", OPENED) != 0)
    return NULL;
  const char *close = lks_match_plain_text(at + OPENED, end);
  if (close == NULL || end - close < CLOSED || memcmp(close, "</t></si>", CLOSED) != 0)
    return NULL;
  *text = at + OPENED;
  *length = (size_t)(close - *text);
  return close + CLOSED;
}

static lks_match match_item(void *context, const char **bytes, const char *end, lks_status *status)
{
  string_reader *reader = context;
  const char *text = NULL;
  size_t length = 0;
  const char *behind = reader->names.prefix_length == 0 ? match_hot_item(*bytes, end, &text, &length) : NULL;
  if (behind != NULL) {
    *bytes = behind;
    *status = add_text(reader, text, length);
    return *status == LKS_OK ? LKS_MATCH_TAKEN : LKS_MATCH_FAILED;
  }
  lks_matcher matcher;
  lks_arena_reset(&reader->arena);
  lks_matcher_init(&matcher, &reader->names, &reader->arena, reader->budget, *bytes, end);
  lks_match match = lks_match_literal(&matcher, "<", "si>", 3);
  if (match != LKS_MATCH_TAKEN)
    return match;
  const char *content = matcher.at;
  match = lks_match_simple(&matcher, "t", 1, &text, &length);
  if (match == LKS_MATCH_TAKEN)
    match = lks_match_literal(&matcher, "</", "si>", 3);
  if (match == LKS_MATCH_UNKNOWN) {
    matcher.at = content;
    match = match_rich_item(&matcher, reader);
    text = reader->text;
    length = reader->length;
  }
  if (match != LKS_MATCH_TAKEN)
    return match;
  *bytes = matcher.at;
  *status = add_text(reader, text, length);
  return *status == LKS_OK ? LKS_MATCH_TAKEN : LKS_MATCH_FAILED;
}

lks_status lks_xlsx_strings_read(lks_xlsx_book *book, size_t entry)
{
  static const lks_xml_handler handler = {.start = strings_start, .end = strings_end, .text = strings_text};
  lks_reading *reading = book->reading;
  const size_t characters = lks_xlsx_text_characters(reading->budget);
  string_reader reader = {.book = book, .budget = reading->budget, .characters = characters};
  const lks_feed feed = {.container = "sst",
                         .unit = "si",
                         .handler = &handler,
                         .context = &reader,
                         .fast = reading->policy->fast,
                         .ready = strings_ready,
                         .match = match_item};
  lks_status status = lks_feed_part(&feed, reading->package, entry, reading->budget);
  book->texts_whole = status == LKS_OK;
  if (status == LKS_OK && reader.cut)
    status = reading->events->not_inspected(reading->context, lks_policy_limit_name(LEAKSCAN_LIMIT_CELL_TEXT),
                                            lks_package_name(reading->package, entry), characters);
  free(reader.text);
  lks_arena_free(&reader.arena);
  return status;
}

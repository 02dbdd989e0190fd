/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells of other workbooks that are kept for the links to them (18.14). */
#include <stdlib.h>
#include <string.h>

#include "readers/kept.h"
#include "readers/xlsx_caches.h"
#include "readers/xlsx_sheet.h"

enum { MOST_NAMES = 4096, LONGEST_TEXT = 32768 };

typedef struct external_reader {
  lks_reading *reading;
  GPtrArray *names; /* of its sheets */
  lks_kept kept;    /* the sheet that is being told */
  bool open;
  lks_cell_kind kind;
  uint32_t column;
  uint32_t width;  /* of the values of an item, which stand one after the other: columns */
  uint64_t values; /* of the item until now */
  GString *text;
  bool in_value;
} external_reader;

static lks_status end_sheet(external_reader *reader, lks_status status)
{
  if (reader->open && status == LKS_OK)
    status = lks_kept_row_end(&reader->kept);
  if (reader->open)
    status = lks_kept_end(&reader->kept, status);
  reader->open = false;
  return status;
}

static void begin_sheet(external_reader *reader, const lks_xml_start *start)
{
  uint32_t index = 0;
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "sheetId", &length);
  const bool known = value != NULL && lks_sheet_number(value, length, &index) && index < reader->names->len;
  lks_kept_begin(&reader->kept, reader->reading, "external-cells",
                 known ? g_ptr_array_index(reader->names, index) : "", 0);
  reader->open = true;
}

static void start_cell(external_reader *reader, const lks_xml_start *start)
{
  lks_range range;
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "r", &length);
  reader->column = value != NULL && lks_xlsx_parse_range(value, length, &range) ? range.first_column : 0;
  value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "t", &length);
  const lks_cell_type type = value != NULL ? lks_sheet_type(value, length) : LKS_TYPE_NUMBER;
  reader->kind = type == LKS_TYPE_NUMBER    ? LKS_CELL_NUMBER
                 : type == LKS_TYPE_BOOLEAN ? LKS_CELL_BOOLEAN
                 : type == LKS_TYPE_ERROR   ? LKS_CELL_ERROR
                                            : LKS_CELL_TEXT;
}

/* 18.14.17: row by row; a program that says no number of columns has one. */
static void start_values(external_reader *reader, const lks_xml_start *start)
{
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "cols", &length);
  if (value == NULL || !lks_sheet_number(value, length, &reader->width) || reader->width == 0)
    reader->width = 1;
  reader->values = 0;
}

static void start_value(external_reader *reader, const lks_xml_start *start)
{
  start_cell(reader, start);
  reader->column = (uint32_t)(reader->values++ % reader->width);
}

static lks_status external_start(void *context, const lks_xml_start *start)
{
  external_reader *reader = context;
  uint32_t row = 0;
  size_t length = 0;
  lks_status status = LKS_OK;
  if (strcmp(start->local, "sheetName") == 0 && reader->names->len < MOST_NAMES) {
    const char *name = lks_xml_attribute(start, LKS_XML_NO_SPACE, "val", &length);
    g_ptr_array_add(reader->names, name != NULL ? g_strndup(name, length) : g_strdup(""));
  } else if (strcmp(start->local, "sheetData") == 0 || strcmp(start->local, "ddeItem") == 0 ||
             strcmp(start->local, "oleItem") == 0) {
    status = end_sheet(reader, LKS_OK);
    begin_sheet(reader, start);
  } else if (strcmp(start->local, "row") == 0 && reader->open) {
    const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "r", &length);
    if (value != NULL && lks_sheet_number(value, length, &row) && row > reader->kept.row)
      reader->kept.row = row - 1;
  } else if (strcmp(start->local, "cell") == 0) {
    start_cell(reader, start);
  } else if (strcmp(start->local, "values") == 0) {
    start_values(reader, start);
  } else if (strcmp(start->local, "value") == 0) {
    start_value(reader, start);
  }
  reader->in_value = strcmp(start->local, "v") == 0 || strcmp(start->local, "val") == 0;
  g_string_truncate(reader->text, 0);
  return status;
}

static bool ends_row(const external_reader *reader, const char *local)
{
  return strcmp(local, "row") == 0 || (strcmp(local, "value") == 0 && reader->values % reader->width == 0);
}

static lks_status external_end(void *context, lks_xml_space space, const char *local)
{
  external_reader *reader = context;
  lks_status status = LKS_OK;
  (void)space;
  if (reader->in_value && reader->open)
    status = lks_kept_cell(&reader->kept, reader->column, reader->kind, reader->text->str, reader->text->len);
  reader->in_value = false;
  if (status == LKS_OK && reader->open && ends_row(reader, local))
    status = lks_kept_row_end(&reader->kept);
  if (status == LKS_OK && (strcmp(local, "sheetData") == 0 || strcmp(local, "ddeItem") == 0))
    status = end_sheet(reader, status);
  return status;
}

static lks_status external_text(void *context, const char *text, size_t length)
{
  external_reader *reader = context;
  if (reader->in_value && reader->text->len + length <= LONGEST_TEXT)
    g_string_append_len(reader->text, text, (gssize)length);
  return LKS_OK;
}

lks_status lks_xlsx_external_read(lks_xlsx_book *book, size_t sheet, const char *part)
{
  static const lks_xml_handler handler = {.start = external_start, .end = external_end, .text = external_text};
  external_reader reader = {.reading = book->reading,
                            .names = g_ptr_array_new_with_free_func(g_free),
                            .width = 1,
                            .text = g_string_new(NULL)};
  (void)sheet;
  lks_status status = lks_xlsx_part_parse(book, part, &handler, &reader);
  status = end_sheet(&reader, status);
  g_ptr_array_free(reader.names, TRUE);
  g_string_free(reader.text, TRUE);
  return status;
}

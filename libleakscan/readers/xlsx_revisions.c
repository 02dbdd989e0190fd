/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The log of changes of a workbook that was shared (18.11): what cells held before. */
#include <stdlib.h>
#include <string.h>

#include "readers/kept.h"
#include "readers/xlsx_caches.h"

enum { LONGEST_TEXT = 32768 };

typedef struct revision_reader {
  lks_kept kept;
  lks_range last; /* the cell before */
  bool old;       /* inside an old cell */
  bool in_text;
  bool is_number;
  GString *text;
  lks_range cell;
} revision_reader;

static lks_status revision_start(void *context, const lks_xml_start *start)
{
  revision_reader *reader = context;
  size_t length = 0;
  if (strcmp(start->local, "oc") == 0) {
    const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "r", &length);
    if (value == NULL || !lks_xlsx_parse_range(value, length, &reader->cell))
      reader->cell = (lks_range){0, 0, 0, 0};
    reader->old = true;
    reader->is_number = lks_xml_attribute(start, LKS_XML_NO_SPACE, "t", &length) == NULL;
    g_string_truncate(reader->text, 0);
  }
  reader->in_text = reader->old && (strcmp(start->local, "v") == 0 || strcmp(start->local, "t") == 0);
  return LKS_OK;
}

/* Cells of one row that changed together are one row. */
static lks_status tell_cell(revision_reader *reader)
{
  const bool next = reader->kept.count > 0 && (reader->cell.first_row != reader->last.first_row ||
                                               reader->cell.first_column <= reader->last.first_column);
  lks_status status = next ? lks_kept_row_end(&reader->kept) : LKS_OK;
  if (status == LKS_OK)
    status = lks_kept_cell(&reader->kept, reader->cell.first_column,
                           reader->is_number ? LKS_CELL_NUMBER : LKS_CELL_TEXT, reader->text->str, reader->text->len);
  reader->last = reader->cell;
  return status;
}

static lks_status revision_end(void *context, lks_xml_space space, const char *local)
{
  revision_reader *reader = context;
  (void)space;
  reader->in_text = false;
  if (strcmp(local, "oc") != 0)
    return LKS_OK;
  reader->old = false;
  return tell_cell(reader);
}

static lks_status revision_text(void *context, const char *text, size_t length)
{
  revision_reader *reader = context;
  if (reader->in_text && reader->text->len + length <= LONGEST_TEXT)
    g_string_append_len(reader->text, text, (gssize)length);
  return LKS_OK;
}

static lks_status read_log(lks_xlsx_book *book, size_t sheet, const char *part)
{
  static const lks_xml_handler handler = {.start = revision_start, .end = revision_end, .text = revision_text};
  revision_reader reader = {.text = g_string_new(NULL)};
  (void)sheet;
  lks_kept_begin(&reader.kept, book->reading, "earlier-values", "", 0);
  lks_status status = lks_xlsx_part_parse(book, part, &handler, &reader);
  if (status == LKS_OK)
    status = lks_kept_row_end(&reader.kept);
  g_string_free(reader.text, TRUE);
  return lks_kept_end(&reader.kept, status);
}

lks_status lks_xlsx_revisions_read(lks_xlsx_book *book, size_t sheet, const char *part)
{
  lks_relationships relationships = {0};
  lks_status status = lks_opc_relationships(book->reading->package, part, book->reading->budget, &relationships);
  if (status == LKS_OK)
    status = lks_xlsx_each_part(book, sheet, &relationships, "revisionLog", read_log);
  lks_relationships_clear(&relationships);
  return status;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Requests and answers as values on a wire, one after the other. */
#include "isolate/message.h"

#include <string.h>

#include "readers/marks.h"

enum { MOST_COLUMNS = 16384 /* of any part: whoever listens has room for so many */ };

/* Why something wasn't looked at: static words, as whoever listens keeps them. */
static const char *const reasons[] = {"damaged",       "encrypted",     "unsupported-format", "unsupported-part",
                                      "unreadable",    "dtd",           "pdf-attachments",    "pdf-forms",
                                      "pdf-structure", "scan-only-page"};

static const char *known_reason(const char *word)
{
  for (size_t i = 0; i < G_N_ELEMENTS(reasons); i++)
    if (strcmp(reasons[i], word) == 0)
      return reasons[i];
  for (int limit = 0; limit < LKS_LIMIT_COUNT; limit++) {
    const char *name = lks_policy_limit_name((leakscan_limit)limit);
    if (name != NULL && strcmp(name, word) == 0)
      return name;
  }
  return NULL;
}

void lks_message_request(lks_wire *wire, lks_request *request)
{
  request->sort = (lks_request_sort)lks_wire_most(wire, request->sort, LKS_ASK_ATTACHMENTS);
  request->page = lks_wire_u32(wire, request->page);
  request->spent.input = lks_wire_u64(wire, request->spent.input);
  request->spent.unpacked = lks_wire_u64(wire, request->spent.unpacked);
  request->spent.held = lks_wire_u64(wire, request->spent.held);
  request->spent.elapsed = lks_wire_u64(wire, request->spent.elapsed);
  for (size_t i = 0; i < LKS_LIMIT_COUNT; i++)
    request->limits[i] = lks_wire_u64(wire, request->limits[i]);
  size_t length = wire->out != NULL ? strlen(request->ocr_languages) : 0;
  request->ocr = lks_wire_bool(wire, wire->out != NULL && request->ocr); /* nothing is in it before it is read */
  const char *languages = lks_wire_text(wire, request->ocr_languages, &length);
  if (wire->out == NULL)
    wire->bad = g_strlcpy(request->ocr_languages, languages, sizeof request->ocr_languages) >=
                    sizeof request->ocr_languages ||
                wire->bad;
}

uint32_t lks_message_part(lks_wire *wire, uint32_t part)
{
  return lks_wire_u32(wire, part);
}

static void cell_message(lks_wire *wire, lks_cell *cell)
{
  size_t length = cell->length;
  cell->column = lks_wire_most(wire, cell->column, MOST_COLUMNS - 1);
  cell->kind = (uint8_t)lks_wire_most(wire, cell->kind, LKS_CELL_ERROR);
  cell->formula = lks_wire_bool(wire, cell->formula);
  cell->text = lks_wire_text(wire, cell->text, &length);
  cell->length = (uint32_t)length;
}

void lks_message_row(lks_wire *wire, lks_row *row, GArray *cells)
{
  row->number = lks_wire_u32(wire, row->number);
  row->hidden = lks_wire_bool(wire, row->hidden);
  row->date_offset = (int32_t)lks_wire_u32(wire, (uint32_t)row->date_offset);
  row->count = lks_wire_most(wire, (uint32_t)row->count, MOST_COLUMNS);
  if (wire->out == NULL)
    g_array_set_size(cells, 0);
  for (size_t i = 0; i < row->count && !wire->bad; i++) {
    lks_cell cell = {.kind = LKS_CELL_TEXT};
    if (wire->out != NULL)
      cell = row->cells[i];
    cell_message(wire, &cell);
    if (wire->out != NULL)
      continue;
    if (cell.kind == LKS_CELL_SHARED || (i > 0 && cell.column <= g_array_index(cells, lks_cell, i - 1).column))
      wire->bad = true;
    g_array_append_val(cells, cell);
  }
  if (wire->out == NULL)
    row->cells = (const lks_cell *)(const void *)cells->data;
}

static void rectangle_message(lks_wire *wire, lks_rectangle *place)
{
  place->left = lks_wire_double(wire, place->left);
  place->top = lks_wire_double(wire, place->top);
  place->right = lks_wire_double(wire, place->right);
  place->bottom = lks_wire_double(wire, place->bottom);
}

static void cover_message(lks_wire *wire, lks_cover *cover)
{
  cover->sort = (lks_cover_sort)lks_wire_most(wire, cover->sort, LKS_COVER_PAGE);
  cover->colour = lks_wire_most(wire, cover->colour, 0xffffff);
  cover->before = lks_wire_bool(wire, cover->before);
  const char *word = lks_wire_optional(wire, cover->annotation);
  cover->annotation = word != NULL ? lks_mark_word(word) : NULL;
  cover->author = lks_wire_optional(wire, cover->author);
  cover->time = lks_wire_optional(wire, cover->time);
}

void lks_message_run(lks_wire *wire, lks_run *run)
{
  size_t length = run->text != NULL ? run->length : 0, lead_length = run->lead != NULL ? strlen(run->lead) : 0;
  run->text = lks_wire_text(wire, run->text != NULL ? run->text : "", &length);
  run->length = length;
  run->lead = lks_wire_text(wire, run->lead != NULL ? run->lead : "", &lead_length);
  rectangle_message(wire, &run->place);
  run->concealment = (lks_concealment)lks_wire_most(wire, run->concealment, LKS_CONCEALED_UNAPPLIED);
  cover_message(wire, &run->cover);
  run->letters = lks_wire_u32(wire, run->letters);
  run->survives = lks_wire_u32(wire, run->survives);
  run->shown_elsewhere = lks_wire_bool(wire, run->shown_elsewhere);
  run->under_picture = lks_wire_bool(wire, run->under_picture);
  run->marginal = lks_wire_bool(wire, run->marginal);
  run->fits = lks_wire_bool(wire, run->fits);
  run->of_picture = lks_wire_bool(wire, run->of_picture);
}

void lks_message_property(lks_wire *wire, lks_property *property)
{
  size_t name_length = property->name != NULL ? strlen(property->name) : 0;
  property->sort = (lks_property_sort)lks_wire_most(wire, property->sort, LKS_PROPERTY_SORTS - 1);
  property->name = lks_wire_text(wire, property->name != NULL ? property->name : "", &name_length);
  property->text = lks_wire_text(wire, property->text, &property->length);
}

void lks_message_gap(lks_wire *wire, lks_gap *gap)
{
  size_t length = gap->reason != NULL ? strlen(gap->reason) : 0;
  const char *word = lks_wire_text(wire, gap->reason, &length);
  gap->place = lks_wire_optional(wire, gap->place);
  gap->amount = lks_wire_u64(wire, gap->amount);
  gap->reason = known_reason(word);
  wire->bad = wire->bad || gap->reason == NULL;
}

/* What a worker may come to: its own memory's end is its failure, and only the library cancels. */
static bool is_status(uint32_t status)
{
  if (status >= LKS_LIMIT)
    return lks_policy_limit_name(lks_status_limit((lks_status)status)) != NULL;
  return status <= LKS_UNSUPPORTED && status != LKS_NO_MEMORY && status != LKS_CANCELLED;
}

void lks_message_end(lks_wire *wire, lks_end *end)
{
  const uint32_t status = lks_wire_u32(wire, end->status);
  end->status = (lks_status)status;
  end->page_count = lks_wire_u32(wire, end->page_count);
  end->cut = lks_wire_bool(wire, end->cut);
  end->scan = (lks_pdf_scan_state)lks_wire_most(wire, end->scan, LKS_PDF_SCAN_STATES - 1);
  end->heavy = lks_wire_bool(wire, end->heavy);
  end->unseen = lks_wire_bool(wire, end->unseen);
  end->unpacked = lks_wire_u64(wire, end->unpacked);
  wire->bad = wire->bad || !is_status(status);
}

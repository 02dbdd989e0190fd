/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads a PDF document in this very process, one page after the other: so that a sanitizer sees all of it. */
#include "readers/pdf_direct.h"

#include <stdlib.h>

#include "readers/pdf_engine.h"

enum { NAME_SIZE = 32 };

static lks_status take_attached(void *context, const char *name, const unsigned char *data, size_t size)
{
  return lks_readers_take_attached(context, name, data, size);
}

static lks_status declare_pages(lks_pdf_engine *engine)
{
  const lks_reading *reading = engine->reading;
  lks_status status = LKS_OK;
  for (uint32_t i = 0; status == LKS_OK && i < engine->page_count; i++) {
    char name[NAME_SIZE];
    g_snprintf(name, sizeof name, "page %u", i + 1);
    const lks_part part = {.name = name, .number = i + 1, .sort = LKS_PART_PAGE, .active = i == 0};
    status = reading->events->part_begin(reading->context, &part, &engine->part_contexts[i]);
  }
  return status;
}

static lks_status note_page(lks_reading *reading, uint32_t number, lks_status status, const lks_pdf_outcome *outcome)
{
  char name[NAME_SIZE];
  g_snprintf(name, sizeof name, "page %u", number);
  if (status != LKS_OK)
    status = lks_reading_note(reading, status, name);
  if (status == LKS_OK && outcome->heavy)
    status = reading->events->not_inspected(reading->context, "pdf-forms", name, 0);
  if (status == LKS_OK && outcome->unseen)
    status = reading->events->not_inspected(reading->context, "pdf-annotations", name, 0);
  if (status == LKS_OK && outcome->cut)
    status = lks_reading_note(reading, lks_status_of_limit(LEAKSCAN_LIMIT_CELL_TEXT), name);
  return status;
}

static lks_status read_pages(lks_pdf_engine *engine)
{
  lks_reading *reading = engine->reading;
  uint32_t scans[LKS_PDF_SCAN_STATES] = {0}, first[LKS_PDF_SCAN_STATES] = {0};
  lks_status status = LKS_OK;
  for (uint32_t i = 1; i <= engine->page_count && status == LKS_OK; i++) {
    lks_pdf_outcome outcome = {.cut = false};
    status = lks_pdf_engine_page(engine, i, &outcome);
    if (lks_status_ends_scan(status))
      return status;
    const lks_status ended = reading->events->part_end(engine->part_contexts[i - 1]);
    status = note_page(reading, i, status != LKS_OK ? status : ended, &outcome);
    if (scans[outcome.scan]++ == 0)
      first[outcome.scan] = i;
  }
  for (unsigned i = 0; i < LKS_PDF_SCAN_STATES && status == LKS_OK; i++) {
    const char *reason = lks_pdf_scan_reason((lks_pdf_scan_state)i);
    char name[NAME_SIZE];
    g_snprintf(name, sizeof name, "page %u", first[i]);
    if (reason != NULL && scans[i] > 0)
      status = reading->events->not_inspected(reading->context, reason, name, scans[i]);
  }
  return status;
}

static lks_status read_opened(lks_pdf_engine *engine)
{
  lks_status status = declare_pages(engine);
  if (status == LKS_OK)
    status = lks_pdf_engine_pass(engine, LKS_PDF_VARIANTS);
  if (status == LKS_OK)
    status = lks_pdf_engine_pass(engine, LKS_PDF_REVISIONS);
  if (status == LKS_OK)
    status = lks_pdf_engine_pass(engine, LKS_PDF_DATA);
  return status == LKS_OK ? read_pages(engine) : status;
}

lks_status lks_pdf_read_direct(lks_reading *outer)
{
  static const lks_document document = {.format = "pdf"};
  static const lks_text_table no_texts = {0};
  lks_reading reading = *outer;
  lks_pdf_engine engine = {.reading = &reading};
  const size_t size = (size_t)lks_source_size(reading.source);
  size_t got = 0;
  reading.inner = take_attached; /* as what a worker hands in */
  reading.scan = outer;
  lks_status status = reading.events->document(reading.context, &document);
  if (status == LKS_OK)
    status = reading.events->texts(reading.context, &no_texts);
  if (status == LKS_OK)
    status = lks_budget_hold(reading.budget, size);
  if (status != LKS_OK)
    return status;
  unsigned char *data = g_malloc(size + 1);
  status = lks_source_read(reading.source, 0, data, size, &got);
  GBytes *bytes = g_bytes_new_take(data, got);
  if (status == LKS_OK)
    status = lks_pdf_engine_open(&engine, &reading, bytes);
  if (status == LKS_OK)
    status = read_opened(&engine);
  const lks_status ended = reading.events->document_end(reading.context);
  status = status == LKS_OK ? ended : status;
  if (status == LKS_OK)
    status = lks_pdf_engine_pass(&engine, LKS_PDF_ATTACHMENTS);
  lks_pdf_engine_clear(&engine);
  g_bytes_unref(bytes);
  lks_budget_release(reading.budget, size);
  return status;
}

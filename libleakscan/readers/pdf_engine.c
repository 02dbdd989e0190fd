/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Opens a PDF document, and reads it step by step. A document belongs to one thread. */
#include "readers/pdf_engine.h"

#include <stdlib.h>

lks_status lks_pdf_open(GBytes *bytes, PopplerDocument **document)
{
  GError *error = NULL;
  *document = poppler_document_new_from_bytes(bytes, NULL, &error);
  if (*document != NULL)
    return LKS_OK;
  const bool encrypted = g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
  g_clear_error(&error);
  return encrypted ? LKS_ENCRYPTED : LKS_DAMAGED;
}

static lks_status count_pages(lks_pdf_engine *engine)
{
  const int count = poppler_document_get_n_pages(engine->document);
  const uint64_t most = lks_budget_limit(engine->reading->budget, LEAKSCAN_LIMIT_PAGES);
  if (count <= 0)
    return LKS_DAMAGED;
  engine->page_count = (uint64_t)count > most ? (uint32_t)most : (uint32_t)count;
  engine->part_contexts = calloc(engine->page_count, sizeof(void *));
  if (engine->part_contexts == NULL)
    return LKS_NO_MEMORY;
  return engine->page_count < (uint32_t)count
             ? lks_reading_note(engine->reading, lks_status_of_limit(LEAKSCAN_LIMIT_PAGES), NULL)
             : LKS_OK;
}

static lks_status open_structure(lks_pdf_engine *engine)
{
  lks_reading *reading = engine->reading;
  gsize size = 0;
  const char *data = g_bytes_get_data(engine->bytes, &size);
  const lks_status status = lks_pdf_structure_open(data, size, engine->page_count, &engine->structure);
  if (status == LKS_OK && engine->structure.page_count == 0) /* poppler repairs what qpdf doesn't */
    return reading->events->not_inspected(reading->context, "pdf-structure", NULL, 0);
  const bool all_asked = (uint64_t)engine->page_count < lks_budget_limit(reading->budget, LEAKSCAN_LIMIT_PAGES);
  if (status == LKS_OK && engine->structure.more_pages && all_asked)
    return lks_reading_note(reading, LKS_DAMAGED, NULL);
  return status;
}

lks_status lks_pdf_engine_open(lks_pdf_engine *engine, lks_reading *reading, GBytes *bytes)
{
  *engine = (lks_pdf_engine){.reading = reading, .bytes = g_bytes_ref(bytes)};
  lks_status status = lks_pdf_open(bytes, &engine->document);
  if (status == LKS_OK)
    status = count_pages(engine);
  if (status == LKS_OK)
    status = open_structure(engine);
  return status;
}

void lks_pdf_engine_clear(lks_pdf_engine *engine)
{
  g_clear_object(&engine->document);
  lks_pdf_structure_clear(&engine->structure);
  if (engine->bytes != NULL)
    g_bytes_unref(engine->bytes);
  free(engine->part_contexts);
  *engine = (lks_pdf_engine){.reading = NULL};
}

lks_status lks_pdf_engine_pass(lks_pdf_engine *engine, lks_pdf_pass pass)
{
  static lks_status (*const passes[])(const lks_pdf_document *whole) = {[LKS_PDF_VARIANTS] = lks_pdf_variants_tell,
                                                                        [LKS_PDF_REVISIONS] = lks_pdf_revisions_tell,
                                                                        [LKS_PDF_DATA] = lks_pdf_data_tell,
                                                                        [LKS_PDF_ATTACHMENTS] =
                                                                            lks_pdf_attachments_read};
  const lks_pdf_document whole = {.reading = engine->reading,
                                  .bytes = engine->bytes,
                                  .document = engine->document,
                                  .structure = &engine->structure,
                                  .part_contexts = engine->part_contexts,
                                  .page_count = engine->page_count};
  return passes[pass](&whole);
}

lks_status lks_pdf_engine_page(lks_pdf_engine *engine, uint32_t number, lks_pdf_outcome *outcome)
{
  const lks_pdf_plan *plan = lks_pdf_structure_plan(&engine->structure, number);
  const lks_status status = lks_budget_check(engine->reading->budget);
  outcome->heavy = plan != NULL && plan->heavy;
  outcome->unseen = plan != NULL && plan->unseen;
  if (status != LKS_OK || outcome->heavy)
    return status;
  return lks_pdf_page_read(engine->reading, engine->document, plan, number, engine->part_contexts[number - 1],
                           outcome);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What reads a PDF document, step by step: within the worker, and within tests. */
#ifndef LKS_PDF_ENGINE_H
#define LKS_PDF_ENGINE_H

#include "readers/pdf_channels.h"

typedef enum lks_pdf_pass {
  LKS_PDF_VARIANTS,
  LKS_PDF_REVISIONS,
  LKS_PDF_DATA,
  LKS_PDF_ATTACHMENTS /* when all else was told */
} lks_pdf_pass;

typedef struct lks_pdf_engine {
  lks_reading *reading;
  GBytes *bytes;
  PopplerDocument *document;
  lks_pdf_structure structure;
  uint32_t page_count;  /* that are to be read */
  void **part_contexts; /* of the pages: room for all, set by whoever declares them */
} lks_pdf_engine;

/* Tells what can't be inspected of the whole. Cleared by lks_pdf_engine_clear whatever the status. */
lks_status lks_pdf_engine_open(lks_pdf_engine *engine, lks_reading *reading, GBytes *bytes);
void lks_pdf_engine_clear(lks_pdf_engine *engine);
lks_status lks_pdf_engine_pass(lks_pdf_engine *engine, lks_pdf_pass pass);
/* A page, counted from 1. */
lks_status lks_pdf_engine_page(lks_pdf_engine *engine, uint32_t number, lks_pdf_outcome *outcome);

#endif

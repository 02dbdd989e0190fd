/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A PDF document that a worker reads: it is asked step by step, and what it says is told as events, as far as it can
 * be true. Knows no poppler. */
#ifndef LKS_PDF_REMOTE_H
#define LKS_PDF_REMOTE_H

#include "isolate/worker.h"
#include "readers/readers.h"

typedef struct lks_pdf_remote {
  lks_reading *reading;
  const char *program;
  int document;               /* shared by all workers */
  void *const *part_contexts; /* of the pages, when they were declared */
  uint32_t page_count;        /* 0 until the document was opened */
  lks_worker worker;
  GArray *cells;      /* of a row */
  GByteArray *inner;  /* of an inner document, as far as it came */
  uint32_t row_after; /* the least number of the page's next row */
} lks_pdf_remote;

/* What came of a request. */
typedef struct lks_pdf_reply {
  lks_status status;   /* what it or whoever listens came to; what ends the scan ends the worker, too */
  const char *failure; /* why there was no answer, as not_inspected has it; NULL: there was one */
  uint64_t amount;     /* of that */
  lks_end end;
} lks_pdf_reply;

void lks_pdf_remote_init(lks_pdf_remote *remote, lks_reading *reading, const char *program, int document);
/* Starts the worker first where none runs. The first request must be to open the document. Events other than a page's
 * own come on the thread that asks, which must be the one that began, then. */
void lks_pdf_remote_ask(lks_pdf_remote *remote, lks_request_sort sort, uint32_t page, lks_pdf_reply *reply);
/* Returns how the worker ended where that wasn't well, else 0. */
int lks_pdf_remote_close(lks_pdf_remote *remote);

#endif

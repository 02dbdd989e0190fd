/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the library asks of a worker, and what it answers: the events of event.h, one frame each, then an end. Each
 * function writes to a wire that writes, and reads from one that reads; what was read holds only if
 * lks_wire_is_done says so, and dies with the frame. */
#ifndef LKS_MESSAGE_H
#define LKS_MESSAGE_H

#include "budget.h"
#include "event.h"
#include "isolate/wire.h"
#include "readers/pdf_scan_state.h"

/* The worker's descriptors beside the standard ones. */
enum { LKS_WORKER_SOCKET = 3, LKS_WORKER_DOCUMENT = 4 };

typedef enum lks_request_sort {
  LKS_ASK_OPEN,
  LKS_ASK_VARIANTS, /* larger pages, layers that are off */
  LKS_ASK_REVISIONS,
  LKS_ASK_DATA,
  LKS_ASK_PAGE,
  LKS_ASK_ATTACHMENTS
} lks_request_sort;

typedef struct lks_request {
  lks_request_sort sort;
  uint32_t page; /* from 1 */
  lks_budget_state spent;
  uint64_t limits[LKS_LIMIT_COUNT];
  bool ocr; /* pages that are pictures are read, in these languages */
  char ocr_languages[LKS_OCR_LANGUAGES_SIZE];
} lks_request;

typedef enum lks_answer_sort {
  LKS_TOLD_ROW,
  LKS_TOLD_RUN,
  LKS_TOLD_PROPERTY,
  LKS_TOLD_GAP,         /* not inspected */
  LKS_TOLD_INNER_BYTES, /* some of an inner document's */
  LKS_TOLD_INNER,       /* its name: it is complete */
  LKS_TOLD_ALIVE,
  LKS_TOLD_OCR, /* the page is a picture, and begins to be read */
  LKS_TOLD_END
} lks_answer_sort;

enum { LKS_ANSWER_SORTS = LKS_TOLD_END + 1 };

typedef struct lks_gap {
  const char *reason;
  const char *place; /* may be NULL */
  uint64_t amount;
} lks_gap;

typedef struct lks_end {
  lks_status status;
  uint32_t page_count; /* that are to be read */
  bool cut;            /* a text was longer than allowed */
  lks_pdf_scan_state scan;
  bool heavy;        /* it wasn't tried */
  bool unseen;       /* an annotation that isn't shown has letters, which weren't read */
  uint64_t unpacked; /* since it was asked */
} lks_end;

void lks_message_request(lks_wire *wire, lks_request *request);
uint32_t lks_message_part(lks_wire *wire, uint32_t part);
/* `cells` keeps what is read. */
void lks_message_row(lks_wire *wire, lks_row *row, GArray *cells);
void lks_message_run(lks_wire *wire, lks_run *run);
void lks_message_property(lks_wire *wire, lks_property *property);
void lks_message_gap(lks_wire *wire, lks_gap *gap);
void lks_message_end(lks_wire *wire, lks_end *end);

#endif

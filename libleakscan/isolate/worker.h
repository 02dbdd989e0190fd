/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A program that reads hostile bytes for us, seen from the library: it is started, asked, listened to, and stopped.
 * It may crash, hang or lie; it can't take more than its time. Belongs to the thread that started it, which must not
 * end before it: the worker dies with its thread. */
#ifndef LKS_WORKER_H
#define LKS_WORKER_H

#include <glib.h>
#include <sys/types.h>

#include "budget.h"
#include "input/source.h"
#include "isolate/message.h"

typedef struct lks_worker {
  pid_t pid; /* 0: it doesn't run */
  int socket;
  GByteArray *in; /* what came */
  size_t taken;   /* of that */
} lks_worker;

typedef enum lks_worker_news {
  LKS_WORKER_FRAME,
  LKS_WORKER_GARBAGE,
  LKS_WORKER_GONE,  /* it ended */
  LKS_WORKER_LATE,  /* its time is over */
  LKS_WORKER_BUDGET /* the scan's time is over, or it was cancelled: the status says which */
} lks_worker_news;

typedef enum lks_worker_start_result {
  LKS_WORKER_STARTED,
  LKS_WORKER_MISSING,
  LKS_WORKER_NOT_STARTED
} lks_worker_start_result;

/* A copy of the bytes that nobody can change, for the workers of a document; -1 when it can't be made. */
int lks_worker_document(const lks_source *source, lks_status *status);

lks_worker_start_result lks_worker_start(lks_worker *worker, const char *path, int document);
/* False when it doesn't take it, and is of no use any more. */
bool lks_worker_ask(lks_worker *worker, lks_request *request);
/* The next frame, lent until the next call; *left milliseconds are what it may still take, and become less. */
lks_worker_news lks_worker_next(lks_worker *worker, lks_budget *budget, uint64_t *left, uint8_t *sort,
                                lks_wire *frame, lks_status *status);
/* Ends it at once, and those it started. How it had ended by itself: its exit status, or 128 and its signal's number,
 * as shells say it; 0 when it hadn't, or ended well. */
int lks_worker_kill(lks_worker *worker, bool gone);
/* Lets it end by itself, if it does so soon; else the same. */
int lks_worker_end(lks_worker *worker);

#endif

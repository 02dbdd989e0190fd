/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The line that says how far a long scan is, and what Ctrl-C does. */
#ifndef LKS_PROGRESS_H
#define LKS_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

typedef struct lks_progress {
  bool wanted; /* a person watches standard error */
  bool drawn;
  int64_t begun; /* microseconds of the monotonic clock */
  int64_t drawn_at;
} lks_progress;

/* Catches SIGINT, once: a second one ends the program at once. */
void lks_progress_init(lks_progress *progress, bool refused);

void lks_progress_begin(lks_progress *progress);
/* A leakscan_progress_fn; `data` is the lks_progress. */
bool lks_progress_tell(void *data, uint64_t done, uint64_t total);
/* Wipes the line away. */
void lks_progress_end(lks_progress *progress);

/* Whether Ctrl-C was pressed. */
bool lks_progress_cancelled(void);

#endif

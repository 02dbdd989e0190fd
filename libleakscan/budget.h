/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What may still be spent on a scan: bytes unpacked, memory, time, depth; and whether it was cancelled. Everything
 * that reads asks here, so that every limit stands in one place. Safe to ask from the scan's own threads. */
#ifndef LKS_BUDGET_H
#define LKS_BUDGET_H

#include "base/status.h"
#include "policy.h"

typedef struct lks_budget lks_budget;

/* NULL when memory runs out. The policy must outlive it. Made on the thread that called the scan. */
lks_budget *lks_budget_new(const leakscan_policy *policy, leakscan_progress_fn progress, void *data);
void lks_budget_free(lks_budget *budget);

/* The limit's value in the policy. */
uint64_t lks_budget_limit(const lks_budget *budget, leakscan_limit limit);

/* The packed size of the document that was handed in: progress and expansion are measured against it. */
void lks_budget_set_input(lks_budget *budget, uint64_t size);

/* So many packed bytes were read; for progress only. */
void lks_budget_read(lks_budget *budget, uint64_t bytes);

/* So many bytes were unpacked: counts them, looks at the clock and asks for cancelling. */
lks_status lks_budget_unpacked(lks_budget *budget, uint64_t bytes);

/* Looks at the clock and asks for cancelling. */
lks_status lks_budget_check(lks_budget *budget);

/* The milliseconds until the limit of time. */
uint64_t lks_budget_time_left(const lks_budget *budget);

/* The same once in so many bytes; *unchecked counts those since it was asked. For work on bytes that the reader
 * counted but once: a small file may have one long text in millions of cells. */
lks_status lks_budget_check_each(lks_budget *budget, size_t *unchecked, size_t bytes, size_t each);

/* Memory that is to be held, and that is given back. After a limit nothing was counted. */
lks_status lks_budget_hold(lks_budget *budget, uint64_t bytes);
void lks_budget_release(lks_budget *budget, uint64_t bytes);

/* What was spent so far: another process goes on with it. */
typedef struct lks_budget_state {
  uint64_t input;
  uint64_t unpacked;
  uint64_t held;
  uint64_t elapsed; /* milliseconds */
} lks_budget_state;

void lks_budget_save(const lks_budget *budget, lks_budget_state *state);
void lks_budget_restore(lks_budget *budget, const lks_budget_state *state);

#endif

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What may still be spent on a scan. */
#include "budget.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

/* Below this an expansion says nothing: a blank formatted grid of a few megabytes reaches 1000:1. */
#define EXPANSION_FREE ((uint64_t)64 * 1024 * 1024)

struct lks_budget {
  const leakscan_policy *policy;
  leakscan_progress_fn progress;
  void *progress_data;
  pthread_t caller;
  struct timespec start;
  uint64_t input;
  _Atomic uint64_t read;
  _Atomic uint64_t unpacked;
  _Atomic uint64_t held;
  atomic_bool cancelled;
};

lks_budget *lks_budget_new(const leakscan_policy *policy, leakscan_progress_fn progress, void *data)
{
  lks_budget *budget = calloc(1, sizeof *budget);
  if (budget == NULL)
    return NULL;
  budget->policy = policy;
  budget->progress = progress;
  budget->progress_data = data;
  budget->caller = pthread_self();
  clock_gettime(CLOCK_MONOTONIC, &budget->start);
  return budget;
}

void lks_budget_free(lks_budget *budget)
{
  free(budget);
}

uint64_t lks_budget_limit(const lks_budget *budget, leakscan_limit limit)
{
  return budget->policy->limits[limit];
}

void lks_budget_set_input(lks_budget *budget, uint64_t size)
{
  budget->input = size;
}

void lks_budget_read(lks_budget *budget, uint64_t bytes)
{
  atomic_fetch_add_explicit(&budget->read, bytes, memory_order_relaxed);
}

static uint64_t elapsed_milliseconds(const lks_budget *budget)
{
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  const int64_t seconds = (int64_t)(now.tv_sec - budget->start.tv_sec);
  const int64_t nanoseconds = (int64_t)(now.tv_nsec - budget->start.tv_nsec);
  return (uint64_t)(seconds * 1000 + nanoseconds / 1000000);
}

lks_status lks_budget_check(lks_budget *budget)
{
  if (atomic_load_explicit(&budget->cancelled, memory_order_relaxed))
    return LKS_CANCELLED;
  /* the host's function may only be called where the host expects it: on its own thread */
  if (budget->progress != NULL && pthread_equal(pthread_self(), budget->caller)) {
    uint64_t done = atomic_load_explicit(&budget->read, memory_order_relaxed);
    if (done > budget->input)
      done = budget->input;
    if (!budget->progress(budget->progress_data, done, budget->input)) {
      atomic_store(&budget->cancelled, true);
      return LKS_CANCELLED;
    }
  }
  if (elapsed_milliseconds(budget) >= lks_budget_limit(budget, LEAKSCAN_LIMIT_TIME))
    return lks_status_of_limit(LEAKSCAN_LIMIT_TIME);
  return LKS_OK;
}

uint64_t lks_budget_time_left(const lks_budget *budget)
{
  const uint64_t limit = lks_budget_limit(budget, LEAKSCAN_LIMIT_TIME), elapsed = elapsed_milliseconds(budget);
  return elapsed < limit ? limit - elapsed : 0;
}

lks_status lks_budget_unpacked(lks_budget *budget, uint64_t bytes)
{
  const uint64_t before = atomic_fetch_add_explicit(&budget->unpacked, bytes, memory_order_relaxed);
  const uint64_t unpacked = before + bytes;
  if (unpacked > lks_budget_limit(budget, LEAKSCAN_LIMIT_UNPACKED_SIZE))
    return lks_status_of_limit(LEAKSCAN_LIMIT_UNPACKED_SIZE);
  if (unpacked > EXPANSION_FREE && unpacked / lks_budget_limit(budget, LEAKSCAN_LIMIT_EXPANSION) > budget->input)
    return lks_status_of_limit(LEAKSCAN_LIMIT_EXPANSION);
  return lks_budget_check(budget);
}

lks_status lks_budget_check_each(lks_budget *budget, size_t *unchecked, size_t bytes, size_t each)
{
  *unchecked += bytes;
  if (*unchecked < each)
    return LKS_OK;
  *unchecked = 0;
  return lks_budget_check(budget);
}

lks_status lks_budget_hold(lks_budget *budget, uint64_t bytes)
{
  const uint64_t before = atomic_fetch_add_explicit(&budget->held, bytes, memory_order_relaxed);
  if (before + bytes > lks_budget_limit(budget, LEAKSCAN_LIMIT_MEMORY)) {
    atomic_fetch_sub_explicit(&budget->held, bytes, memory_order_relaxed);
    return lks_status_of_limit(LEAKSCAN_LIMIT_MEMORY);
  }
  return LKS_OK;
}

void lks_budget_release(lks_budget *budget, uint64_t bytes)
{
  atomic_fetch_sub_explicit(&budget->held, bytes, memory_order_relaxed);
}

void lks_budget_save(const lks_budget *budget, lks_budget_state *state)
{
  *state = (lks_budget_state){.input = budget->input,
                              .unpacked = atomic_load(&budget->unpacked),
                              .held = atomic_load(&budget->held),
                              .elapsed = elapsed_milliseconds(budget)};
}

void lks_budget_restore(lks_budget *budget, const lks_budget_state *state)
{
  budget->input = state->input;
  atomic_store(&budget->unpacked, state->unpacked);
  atomic_store(&budget->held, state->held);
  clock_gettime(CLOCK_MONOTONIC, &budget->start);
  budget->start.tv_sec -= (time_t)(state->elapsed / 1000);
  budget->start.tv_nsec -= (long)(state->elapsed % 1000) * 1000000;
}

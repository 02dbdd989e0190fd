/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Starts threads, and waits for them without leaving the host alone. */
#include "readers/crew.h"

#include <time.h>

void lks_crew_init(lks_crew *crew)
{
  pthread_mutex_init(&crew->lock, NULL);
  pthread_cond_init(&crew->left, NULL);
  crew->working = 0;
}

void lks_crew_clear(lks_crew *crew)
{
  pthread_cond_destroy(&crew->left);
  pthread_mutex_destroy(&crew->lock);
}

bool lks_crew_start(lks_crew *crew, pthread_t *thread, void *(*work)(void *), void *data)
{
  pthread_mutex_lock(&crew->lock);
  const bool started = pthread_create(thread, NULL, work, data) == 0;
  crew->working += started;
  pthread_mutex_unlock(&crew->lock);
  return started;
}

void lks_crew_leave(lks_crew *crew)
{
  pthread_mutex_lock(&crew->lock);
  crew->working--;
  pthread_cond_signal(&crew->left);
  pthread_mutex_unlock(&crew->lock);
}

/* Only the caller's thread may tell progress and ask whether to go on: it does so while it waits. */
void lks_crew_wait(lks_crew *crew, lks_budget *budget)
{
  enum { INTERVAL = 50 * 1000 * 1000 /* nanoseconds */, SECOND = 1000 * 1000 * 1000 };
  pthread_mutex_lock(&crew->lock);
  while (crew->working > 0) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += INTERVAL;
    if (until.tv_nsec >= SECOND) {
      until.tv_nsec -= SECOND;
      until.tv_sec++;
    }
    pthread_cond_timedwait(&crew->left, &crew->lock, &until);
    pthread_mutex_unlock(&crew->lock);
    lks_budget_check(budget); /* the threads ask for themselves what came of it */
    pthread_mutex_lock(&crew->lock);
  }
  pthread_mutex_unlock(&crew->lock);
}

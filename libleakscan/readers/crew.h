/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Threads that work beside the one that called, and how that one waits for them. */
#ifndef LKS_CREW_H
#define LKS_CREW_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

#include "budget.h"

typedef struct lks_crew {
  pthread_mutex_t lock; /* of `working` */
  pthread_cond_t left;
  size_t working; /* threads beside the caller's */
} lks_crew;

void lks_crew_init(lks_crew *crew);
void lks_crew_clear(lks_crew *crew);

/* False when there is no thread to be had: the others do its work. It is joined by the caller. */
bool lks_crew_start(lks_crew *crew, pthread_t *thread, void *(*work)(void *), void *data);
/* The last thing that such a thread does. */
void lks_crew_leave(lks_crew *crew);
/* Until all have left. */
void lks_crew_wait(lks_crew *crew, lks_budget *budget);

#endif

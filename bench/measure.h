/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Measures programs that are run in turns: CPU and wall time and peak memory of each process. */
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include <stdbool.h>
#include <stddef.h>

enum { ROUNDS_MAX = 99, ARGUMENTS_MAX = 16 };

typedef struct sample {
  double cpu, wall, megabytes;
  int status;
} sample;

/* One of those that are compared. */
typedef struct contender {
  const char *name;
  const char *arguments[ARGUMENTS_MAX];
  unsigned rounds;
  int worst_status; /* the highest that is fine: findings are no failure */
  sample samples[ROUNDS_MAX];
} contender;

typedef struct spread {
  double least, median, most;
} spread;

/* Runs a program with its output thrown away. False when it can't be run. */
bool measure(const char *const *arguments, sample *result);
bool measure_round(contender *c, unsigned round);

/* Of all rounds; offset is of one of a sample's numbers. */
spread spread_at(const contender *c, size_t offset);
/* Round by round, as what disturbs one round disturbs both; a peer of fewer rounds meets the first of the floor's. */
spread ratio_to(const contender *c, const contender *floor_of);

/* Whether an argument is NAME=VALUE; *value stays in it. */
bool take_text(const char *argument, const char *name, const char **value);

void print_heading(void);
void print_contender(const contender *c, const contender *floor_of);

#endif

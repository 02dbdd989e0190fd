/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reports on standard output, complaints on standard error. */
#ifndef LKS_OUTPUT_H
#define LKS_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "leakscan.h"
#include "options.h"

enum { LKS_VERDICTS = 4 };

typedef struct lks_output {
  const lks_options *options;
  bool colored;
  bool failed;   /* standard output takes no more; was complained about */
  bool spacious; /* the text written last was more than a line */
  size_t written;
  size_t verdicts[LKS_VERDICTS]; /* how many documents of each leakscan_verdict */
} lks_output;

/* "leakscan: name: message" on standard error, escaped; `name` may be NULL. */
void lks_complain(const char *name, const char *message);

void lks_output_begin(lks_output *output, const lks_options *options);

/* Writes one report at once. `unreadable` ones, as text, go to standard error, where people look for such things.
 * `all` shows the findings below the threshold, too. */
void lks_output_report(lks_output *output, const leakscan_report *report, bool unreadable, bool all);

/* What comes after the last report; false when anything couldn't be written. */
bool lks_output_end(lks_output *output);

#endif

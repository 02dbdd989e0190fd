/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One scan, from bytes to report. */
#ifndef LKS_SCAN_H
#define LKS_SCAN_H

#include "input/source.h"
#include "message.h"
#include "policy.h"
#include "survey/growth.h"

typedef struct lks_scan_request {
  const leakscan_policy *policy;
  leakscan_progress_fn progress;
  void *progress_data;
  const char *name;
  const leakscan_message *message; /* handed over in parts, instead of a source; NULL: none */
  lks_growth *growth;          /* what is remembered of messages from scan to scan; NULL: nothing */
  const char *const *envelope; /* who gets the message, where it is known apart from it */
  size_t envelope_count;
} lks_scan_request;

/* `source` may be NULL, where there is no message: `opened` then says why it couldn't be opened, and so will the report. */
leakscan_status lks_scan(const lks_scan_request *request, const lks_source *source, lks_status opened,
                         leakscan_report **report);

#endif

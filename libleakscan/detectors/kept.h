/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What findings about parts that nobody sees have in common. */
#ifndef LKS_DETECTORS_KEPT_H
#define LKS_DETECTORS_KEPT_H

#include "detectors/describe.h"

/* Why nobody sees a part, and what that means. */
typedef struct lks_kept_reason {
  const char *why;
  leakscan_severity least; /* how grave it is, whatever it holds */
  uint64_t texts;          /* with fewer, and nobody in them, there is nothing to say */
} lks_kept_reason;

/* A finding for each part that nobody sees for one of these reasons. */
lks_status lks_kept_judge(const lks_inquiry *inquiry, const char *id, const lks_kept_reason *reasons, size_t count);

#endif

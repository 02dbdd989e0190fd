/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How things went, inside: finer than what crosses the wall. */
#ifndef LKS_STATUS_H
#define LKS_STATUS_H

#include "leakscan.h"

typedef enum lks_status {
  LKS_OK = 0,
  LKS_NO_MEMORY,
  LKS_CANCELLED,
  LKS_UNREADABLE, /* the operating system refused */
  LKS_DAMAGED,    /* the bytes aren't what their format says */
  LKS_ENCRYPTED,
  LKS_DTD, /* an XML part brings a document type, which ISO/IEC 29500-2, 9.1.4 forbids */
  LKS_UNSUPPORTED,
  LKS_LIMIT = 100 /* from here on: a limit of the policy was reached, LKS_LIMIT + leakscan_limit */
} lks_status;

static inline lks_status lks_status_of_limit(leakscan_limit limit)
{
  return (lks_status)((int)LKS_LIMIT + (int)limit);
}

static inline bool lks_status_is_limit(lks_status status)
{
  return status >= LKS_LIMIT;
}

static inline leakscan_limit lks_status_limit(lks_status status)
{
  return (leakscan_limit)((int)status - (int)LKS_LIMIT);
}

#endif

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a status means for a document; apart from the table of readers, which the workers don't have. */
#include "readers/readers.h"

const char *lks_status_reason(lks_status status)
{
  if (lks_status_is_limit(status))
    return lks_policy_limit_name(lks_status_limit(status));
  switch (status) {
  case LKS_UNREADABLE:
    return "unreadable";
  case LKS_DAMAGED:
    return "damaged";
  case LKS_ENCRYPTED:
    return "encrypted";
  case LKS_DTD:
    return "dtd";
  case LKS_UNSUPPORTED:
    return "unsupported-format";
  case LKS_CANCELLED:
    return "cancelled";
  default:
    return NULL;
  }
}

bool lks_status_ends_scan(lks_status status)
{
  if (lks_status_is_limit(status)) {
    const leakscan_limit limit = lks_status_limit(status);
    return limit == LEAKSCAN_LIMIT_TIME || limit == LEAKSCAN_LIMIT_UNPACKED_SIZE || limit == LEAKSCAN_LIMIT_EXPANSION;
  }
  return status == LKS_CANCELLED || status == LKS_NO_MEMORY;
}

lks_status lks_reading_note(lks_reading *reading, lks_status status, const char *place)
{
  const char *reason = lks_status_reason(status);
  if (reason == NULL || lks_status_ends_scan(status))
    return status;
  const uint64_t amount =
      lks_status_is_limit(status) ? lks_budget_limit(reading->budget, lks_status_limit(status)) : 0;
  return reading->events->not_inspected(reading->context, reason, place, amount);
}

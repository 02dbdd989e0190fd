/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What could not be looked at, and why? */
#include <string.h>

#include "detectors/describe.h"
#include "detectors/detectors.h"

static bool are_scans_tolerated(const leakscan_policy *policy)
{
  return policy->scan_pages == LKS_SCAN_PAGES_BY_PROFILE ? !policy->profile->incomplete_stops
                                                         : policy->scan_pages == LKS_SCAN_PAGES_NOTICE;
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  for (size_t i = 0; i < facts->gap_count; i++) {
    const lks_fact_gap *gap = &facts->gaps[i];
    leakscan_finding *finding =
        lks_finding_new(lks_detector_not_inspected.id, LEAKSCAN_SEVERITY_WARNING, facts->document);
    if (finding == NULL)
      return LKS_NO_MEMORY;
    const bool scan = strcmp(gap->reason, "scan-only-page") == 0 || strcmp(gap->reason, "picture") == 0;
    if (scan && are_scans_tolerated(policy)) {
      finding->severity = LEAKSCAN_SEVERITY_NOTICE; /* letters with scans go out every day */
      finding->tolerated = true;
    }
    lks_finding_add_reason(finding, gap->reason);
    finding->amount = gap->amount;
    const bool described = gap->place == NULL || lks_finding_set_detail(finding, gap->place);
    const lks_status status = lks_describe_done(report, finding, described ? LKS_OK : LKS_NO_MEMORY);
    if (status != LKS_OK)
      return status;
  }
  return LKS_OK;
}

const lks_detector lks_detector_not_inspected = {"not-inspected", run};

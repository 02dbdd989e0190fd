/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What do comments say, and about whom? */
#include "detectors/detectors.h"
#include "detectors/kept.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_kept_reason reasons[] = {{"comment", LEAKSCAN_SEVERITY_NOTICE, 1}};
  return lks_kept_judge(&(lks_inquiry){facts, policy, report}, lks_detector_comment.id, reasons, 1);
}

const lks_detector lks_detector_comment = {"comment", run};

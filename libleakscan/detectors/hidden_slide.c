/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which slides aren't shown but hold something, and about whom? */
#include "detectors/detectors.h"
#include "detectors/hidden_part.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  return lks_hidden_part_judge(&(lks_inquiry){facts, policy, report}, LKS_PART_SLIDE, lks_detector_hidden_slide.id);
}

const lks_detector lks_detector_hidden_slide = {"hidden-slide", run};

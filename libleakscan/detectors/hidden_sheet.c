/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which hidden sheets hold anything, and about whom? */
#include "detectors/detectors.h"
#include "detectors/hidden_part.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  return lks_hidden_part_judge(&(lks_inquiry){facts, policy, report}, LKS_PART_SHEET, lks_detector_hidden_sheet.id);
}

const lks_detector lks_detector_hidden_sheet = {"hidden-sheet", run};

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which words did a tracked change delete, which keeps them? */
#include "detectors/concealed.h"
#include "detectors/detectors.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_concealed_question question = {.id = "deleted-text", .concealments = 1u << LKS_CONCEALED_DELETED};
  return lks_concealed_judge(&(lks_inquiry){facts, policy, report}, &question);
}

const lks_detector lks_detector_deleted_text = {"deleted-text", run};

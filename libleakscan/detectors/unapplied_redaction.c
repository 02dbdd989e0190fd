/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which words were marked to be redacted, and never were? */
#include "detectors/concealed.h"
#include "detectors/detectors.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_concealed_question question = {.id = "unapplied-redaction",
                                                  .concealments = 1u << LKS_CONCEALED_UNAPPLIED};
  return lks_concealed_judge(&(lks_inquiry){facts, policy, report}, &question);
}

const lks_detector lks_detector_unapplied_redaction = {"unapplied-redaction", run};

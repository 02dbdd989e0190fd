/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which words does only an earlier revision of the document have, which is still in the file? */
#include "detectors/concealed.h"
#include "detectors/detectors.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_concealed_question question = {.id = "earlier-revision",
                                                  .concealments = 1u << LKS_CONCEALED_SUPERSEDED};
  return lks_concealed_judge(&(lks_inquiry){facts, policy, report}, &question);
}

const lks_detector lks_detector_earlier_revision = {"earlier-revision", run};

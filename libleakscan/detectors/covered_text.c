/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which words of a page can't be seen but can be copied out of it: under covers, or in the colour of their ground? */
#include "detectors/concealed.h"
#include "detectors/detectors.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_concealed_question question = {.id = "covered-text",
                                                  .concealments =
                                                      1u << LKS_CONCEALED_COVERED | 1u << LKS_CONCEALED_SAME_COLOUR |
                                                      1u << LKS_CONCEALED_TRANSPARENT | 1u << LKS_CONCEALED_CLIPPED |
                                                      1u << LKS_CONCEALED_NOT_PAINTED};
  return lks_concealed_judge(&(lks_inquiry){facts, policy, report}, &question);
}

const lks_detector lks_detector_covered_text = {"covered-text", run};

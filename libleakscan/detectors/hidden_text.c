/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which words are marked as hidden, or too small for anybody to read? */
#include "detectors/concealed.h"
#include "detectors/detectors.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_concealed_question question = {
      .id = "hidden-text", .concealments = 1u << LKS_CONCEALED_HIDDEN | 1u << LKS_CONCEALED_TINY};
  return lks_concealed_judge(&(lks_inquiry){facts, policy, report}, &question);
}

const lks_detector lks_detector_hidden_text = {"hidden-text", run};

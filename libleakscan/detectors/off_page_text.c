/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which words stand beyond the edges of a page? */
#include "detectors/concealed.h"
#include "detectors/detectors.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_concealed_question question = {.id = "off-page-text",
                                                  .concealments = 1u << LKS_CONCEALED_OFF_PAGE};
  return lks_concealed_judge(&(lks_inquiry){facts, policy, report}, &question);
}

const lks_detector lks_detector_off_page_text = {"off-page-text", run};

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which texts of a document are shown on no page: headers that no section uses, blocks kept to be inserted? */
#include "detectors/detectors.h"
#include "detectors/hidden_part.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  return lks_hidden_part_judge(&(lks_inquiry){facts, policy, report}, LKS_PART_STORY, lks_detector_hidden_story.id);
}

const lks_detector lks_detector_hidden_story = {"hidden-story", run};
